"""`make run` and `make test` on a bare Debian 12 in a folder of its own: `python -m tools.fresh [STATE ...]`.

Needs root and debootstrap. The bare system is made once and kept in the user's cache; each run works on a copy. The
mirror, the certificates and pip's settings are those of the running system, copied in.
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
    "etc/apt/sources.list", "etc/apt/sources.list.d", "etc/apt/apt.conf.d", "etc/apt/keyrings", "usr/share/keyrings",
    "etc/pip.conf", "etc/xdg/pip", "root/.config/pip", "root/.pip", "etc/resolv.conf", "etc/hosts",
    "etc/ssl/certs/ca-certificates.crt",
)  # fmt: skip
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


@dataclass(frozen=True, slots=True)
class State:
    """A condition that a machine may be in. `before` is run as root in the bare system."""

    name: str
    title: str
    user: str = "root"
    folder: str = "/srv/claimdesk"
    before: str = ""
    system: str = "yes"


_AS_CHECKER = "useradd --no-create-home --home-dir /srv/home checker; mkdir -p /srv/home; "
STATES = (
    State("bare", "bare, as root"),
    State("denied", "bare, without permission to install, home read-only, path with spaces and umlauts", "checker",
          "/srv/Prüf stand/claim desk", _AS_CHECKER),
    State("no-subset", "Pango without libharfbuzz-subset", system="no",
          before="apt-get update -q && apt-get install -q -y --no-install-recommends $EVERYTHING && "
                 "dpkg --force-depends -r libharfbuzz-subset0"),
    State("odd-path", "everything there, path with spaces and umlauts", folder="/srv/Prüf stand/claim desk"),
)  # fmt: skip
USUAL = ("bare", "denied", "no-subset")


def main() -> int:
    """Run both commands in the states named, by default those of USUAL; the exit code."""
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
    return 0 if results and all(lines[-1] == "passed" for _, _, lines in results) else 1


def _why_not() -> str:
    if os.geteuid() != 0:
        return "that needs root"
    if shutil.which("debootstrap") is None:
        return "debootstrap is not installed (apt-get install debootstrap)"
    if not _mirror():
        return "this system has no package source of Debian to copy"
    return ""


def _tried(state: State) -> tuple[float, list[str]]:
    """Both commands in a copy of the bare system: seconds, their closing lines, and "passed" or "failed"."""
    print(f"Trying: {state.title} ...", flush=True)
    started = time.monotonic()
    closing = []
    with _copy_of_bare_system() as system:
        _prepare(system, state)
        for target in ("run", "test"):
            code, line = _make(system, state, target)
            closing.append(f"make {target}: {line}")
            if code:
                return time.monotonic() - started, [*closing, "failed"]
    return time.monotonic() - started, [*closing, "passed"]


@contextmanager
def _copy_of_bare_system() -> Iterator[Path]:
    base, copy = CACHE / RELEASE, CACHE / f"{RELEASE}-{os.getpid()}"
    if not (base / "complete").exists():
        shutil.rmtree(base, ignore_errors=True)
        base.mkdir(parents=True)
        print(f"Making a bare {RELEASE} (kept in {CACHE.name} for the next time) ...", flush=True)
        command = [
            "debootstrap",
            "--variant=minbase",
            f"--include={PACKAGES}",
            RELEASE,
            str(base),
            _mirror(),
        ]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        (base / "complete").touch()
    subprocess.run(["cp", "-a", str(base), str(copy)], check=True)
    try:
        yield copy
    finally:
        shutil.rmtree(copy, ignore_errors=True)


def _prepare(system: Path, state: State) -> None:
    for name in _SETTINGS:
        _copy(Path("/", name), system / name)
    if state.before:
        from claimdesk.annotate.base.system_libraries import EVERYTHING

        packages = " ".join(library.debian for library in EVERYTHING)
        _inside(system, "root", f"EVERYTHING='{packages}'; {state.before}", check=True)
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
    """A make target as the state's user; its exit code and the line that says how it ended."""
    done = _inside(
        system, state.user, f"cd '{state.folder}' && make SYSTEM={state.system} {target}"
    )
    print(done.stdout, flush=True)
    lines = [line.strip("= ") for line in done.stdout.splitlines() if line.strip()]
    summary = [line for line in lines if " passed" in line or " failed" in line]
    return done.returncode, (summary or lines or ["it printed nothing"])[-1]


def _inside(
    system: Path, user: str, script: str, *, check: bool = False
) -> "subprocess.CompletedProcess[str]":
    """Run a script in the system, as a user, with process and mount spaces of its own that end with it."""
    mounts = (
        "mount -t proc proc proc && mount --rbind /dev dev "
        "&& mount -t tmpfs tmpfs dev/shm && mount -t tmpfs tmpfs tmp"
    )
    kept = [
        f"{name}={value}" for name, value in os.environ.items() if name.startswith(_KEPT_VARIABLES)
    ]
    environment = [
        "env",
        "-i",
        "PATH=/usr/sbin:/usr/bin:/sbin:/bin",
        "LANG=C.UTF-8",
        "TERM=dumb",
        *kept,
    ]
    become = (
        [] if user == "root" else ["setpriv", f"--reuid={user}", f"--regid={user}", "--init-groups"]
    )
    home = "HOME=/root" if user == "root" else "HOME=/srv/home"
    inner = ["chroot", str(system), *environment, home, *become, "sh", "-c", script]
    outer = [
        "unshare",
        "--mount",
        "--pid",
        "--fork",
        "--kill-child",
        "sh",
        "-c",
        f'cd "$0" && {mounts} && exec "$@"',
    ]
    return subprocess.run(
        [*outer, str(system), *inner],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=check,
    )  # fmt: skip


def _mirror() -> str:
    """The address of the first source of the release among the running system's, "" where it has none."""
    asked = [
        "apt-get",
        "indextargets",
        "--format",
        "$(REPO_URI) $(CODENAME)",
        "Created-By: Packages",
    ]
    try:
        lines = subprocess.run(
            asked, capture_output=True, text=True, check=False
        ).stdout.splitlines()
    except FileNotFoundError:
        return ""
    sources = (line.split() for line in lines)
    return next((words[0] for words in sources if words[1:] == [RELEASE]), "")


if __name__ == "__main__":
    sys.exit(main())
