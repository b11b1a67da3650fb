"""Trial of `make run` and `make test` on a bare Debian 12: `python -m tools.fresh [STATE ...]`.

Needs root and debootstrap. The bare system is made once and kept in the user's cache; each run
works on a copy. The mirror, the certificates and pip's settings are copied from the running system.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "claimdesk"
RELEASE = "bookworm"
PACKAGES = "python3,python3-venv,make,git,ca-certificates"
_SETTINGS = (
    # where apt looks for packages, and whose signatures it trusts
    "etc/apt/sources.list",
    "etc/apt/sources.list.d",
    "etc/apt/apt.conf.d",
    "etc/apt/keyrings",
    "usr/share/keyrings",
    # where pip looks for packages
    "etc/pip.conf",
    "etc/xdg/pip",
    "root/.config/pip",
    "root/.pip",
    # how both get there
    "etc/resolv.conf",
    "etc/hosts",
    "etc/ssl/certs/ca-certificates.crt",
)
"""Files and folders of the running system that reach its package sources."""
_KEPT_VARIABLES = (
    "PIP_",
    "SSL_",
    "REQUESTS_",
    "CURL_",
    "http",
    "HTTP",
    "no_proxy",
    "NO_PROXY",
    "OPENBLAS",
)
"""First letters of variables that are passed on: proxies, certificates, settings of pip."""


@dataclass(frozen=True, slots=True)
class State:
    """A condition that a machine may be in. `before` is run as root in the bare system.

    `system` is the value of `make SYSTEM=`: "no" installs no system packages.
    """

    name: str
    title: str
    user: str = "root"
    folder: str = "/srv/claimdesk"
    before: str = ""
    system: str = "yes"


_AS_CHECKER = "useradd --no-create-home --home-dir /srv/home checker; mkdir -p /srv/home; "
STATES = (
    State("bare", "bare, as root"),
    State(
        "denied",
        "bare, without permission to install, home read-only, path with spaces and umlauts",
        "checker",
        "/srv/Prüf stand/claim desk",
        _AS_CHECKER,
    ),
    # Pango is there, the library that fonts are cut with is not
    State(
        "no-subset",
        "Pango without libharfbuzz-subset",
        system="no",
        before="apt-get update -q && apt-get install -q -y --no-install-recommends $EVERYTHING && "
        "dpkg --force-depends -r libharfbuzz-subset0",
    ),
    State(
        "odd-path",
        "everything there, path with spaces and umlauts",
        folder="/srv/Prüf stand/claim desk",
    ),
)
USUAL = ("bare", "denied")


def main() -> int:
    """Run both commands in the states named, by default those of USUAL; return the exit code."""
    names = sys.argv[1:] or list(USUAL)
    reason = _why_not()
    if reason:
        print(f"No bare system is tried: {reason}")
        return 0

    results = [(state, *_tried(state)) for state in STATES if state.name in names]
    for state, seconds, lines in results:
        print(f"{state.title} ({seconds:.0f} s)")
        for line in lines:
            print(f"    {line}")
    # a name that is no state would try nothing, which is no success
    if results and all(lines[-1] == "passed" for _, _, lines in results):
        return 0
    return 1


def _why_not() -> str:
    """Return the reason why no bare system can be made here, "" where one can."""
    if os.geteuid() != 0:
        return "that needs root"
    if shutil.which("debootstrap") is None:
        return "debootstrap is not installed (apt-get install debootstrap)"
    if not _mirror():
        return "this system has no package source of Debian to copy"
    return ""


def _tried(state: State) -> tuple[float, list[str]]:
    """Run both commands in a copy of the bare system.

    Returns the seconds that took, and their closing lines with "passed" or "failed" at the end.
    """
    print(f"Trying: {state.title} ...", flush=True)
    started = time.monotonic()
    lines, ending = [], "passed"
    with _copy_of_bare_system() as system:
        _prepare(system, state)
        for target in ("run", "test"):
            code, line = _make(system, state, target)
            lines.append(f"make {target}: {line}")
            if code:
                ending = "failed"
                break
    return time.monotonic() - started, [*lines, ending]


@contextmanager
def _copy_of_bare_system() -> Iterator[Path]:
    base, copy = CACHE / RELEASE, CACHE / f"{RELEASE}-{os.getpid()}"
    # a system whose making was interrupted lacks the mark, and is made again
    if not (base / "complete").exists():
        _make_bare_system(base)
        (base / "complete").touch()
    subprocess.run(["cp", "-a", str(base), str(copy)], check=True)
    try:
        yield copy
    finally:
        shutil.rmtree(copy, ignore_errors=True)


def _make_bare_system(base: Path) -> None:
    shutil.rmtree(base, ignore_errors=True)
    base.mkdir(parents=True)
    print(f"Making a bare {RELEASE} (kept in {CACHE.name} for the next time) ...", flush=True)
    what = ["--variant=minbase", f"--include={PACKAGES}", RELEASE]
    command = ["debootstrap", *what, str(base), _mirror()]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def _prepare(system: Path, state: State) -> None:
    """Bring the system into its state, with the checkout in its folder."""
    for name in _SETTINGS:
        _copy(Path("/", name), system / name)
    if state.before:
        from claimdesk.annotate.base.system_libraries import EVERYTHING

        packages = " ".join(library.debian for library in EVERYTHING)
        _inside(system, "root", f"EVERYTHING='{packages}'; {state.before}", check=True)

    # a clone has what is committed, as a user gets it
    folder = system / state.folder.lstrip("/")
    folder.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(["git", "clone", "-q", "--no-local", str(ROOT), str(folder)], check=True)
    _inside(system, "root", f"chown -R {state.user} '{state.folder}'", check=True)


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, dirs_exist_ok=True, ignore_dangling_symlinks=True)
    elif source.is_file():
        target.parent.mkdir(parents=True, exist_ok=True)
        target.unlink(missing_ok=True)
        shutil.copyfile(source, target)


def _make(system: Path, state: State, target: str) -> tuple[int, str]:
    """Run a make target as the state's user; return its exit code and a line about its end."""
    done = _inside(
        system, state.user, f"cd '{state.folder}' && make SYSTEM={state.system} {target}"
    )
    print(done.stdout, flush=True)
    return done.returncode, _closing_line(done.stdout)


def _closing_line(printed: str) -> str:
    """Return pytest's summary ("412 passed in 80 s") where there is one, else the last line."""
    lines = [line.strip("= ") for line in printed.splitlines() if line.strip()]
    summaries = [line for line in lines if " passed" in line or " failed" in line]
    if summaries:
        return summaries[-1]
    if lines:
        return lines[-1]
    return "it printed nothing"


def _inside(
    system: Path, user: str, script: str, *, check: bool = False
) -> "subprocess.CompletedProcess[str]":
    """Run a script in the system as a user.

    Its processes and mounts are in spaces that end with it, so that nothing of them stays behind.
    """
    mounts = (
        "mount -t proc proc proc && mount --rbind /dev dev "
        "&& mount -t tmpfs tmpfs dev/shm && mount -t tmpfs tmpfs tmp"
    )
    home, become = "HOME=/root", []
    if user != "root":
        home = "HOME=/srv/home"
        become = ["setpriv", f"--reuid={user}", f"--regid={user}", "--init-groups"]
    inner = ["chroot", str(system), *_environment(), home, *become, "sh", "-c", script]

    spaces = ["unshare", "--mount", "--pid", "--fork", "--kill-child"]
    outer = [*spaces, "sh", "-c", f'cd "$0" && {mounts} && exec "$@"']
    return subprocess.run(
        [*outer, str(system), *inner],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=check,
    )


def _environment() -> list[str]:
    """Return the words that run a command with a bare environment and the kept variables."""
    kept = [
        f"{name}={value}" for name, value in os.environ.items() if name.startswith(_KEPT_VARIABLES)
    ]
    bare = ["PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LANG=C.UTF-8", "TERM=dumb"]
    return ["env", "-i", *bare, *kept]


def _mirror() -> str:
    """Return the address of this system's first source of the release, "" where it has none."""
    # prints an address and a release a line; "bookworm-updates" stands beside "bookworm"
    line = "$(REPO_URI) $(CODENAME)"
    command = ["apt-get", "indextargets", "--format", line, "Created-By: Packages"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return ""
    sources = (line.split() for line in done.stdout.splitlines())
    return next((words[0] for words in sources if words[1:] == [RELEASE]), "")


if __name__ == "__main__":
    sys.exit(main())
