"""Installation of pinned packages into a virtual environment, with a line of progress."""

import re
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Self

_REQUIREMENT = re.compile(r"^([A-Za-z0-9][A-Za-z0-9._-]*)==", re.MULTILINE)
_COLLECTING = re.compile(
    r"^(?:Collecting|Requirement already satisfied:) ([A-Za-z0-9][A-Za-z0-9._-]*)"
)
_STEPS = 5
"""Lines printed for fetching, and as many for installing, where no terminal shows them in place."""
_TICK_SECONDS = 0.5


def wanted_in(files: Sequence[Path]) -> int:
    """Return the number of packages that constraints files pin."""
    return sum(len(_REQUIREMENT.findall(file.read_text(encoding="utf-8"))) for file in files)


def install(python: Path, files: Sequence[Path], log: Path) -> bool:
    """Install everything that the files pin, checked by hashes; return True if that worked.

    Bytecode is left to the first import: compiling all of it takes half a minute and 150 MB.
    """
    pinned = [word for file in files for word in ("-r", str(file))]
    command = _pip(python, "install", "--no-compile", "--require-hashes", *pinned)
    progress = Progress(wanted_in(files), _folder_of(python))
    with log.open("w", encoding="utf-8") as output, progress:
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        assert process.stdout is not None, "its output is read through a pipe"
        for line in process.stdout:
            output.write(line)
            _follow(line, progress)
        return process.wait() == 0


def _follow(line: str, progress: "Progress") -> None:
    """Note a line of pip: "Collecting numpy==2.1" and the like."""
    collected = _COLLECTING.match(line)
    if collected:
        progress.fetched(collected[1])
    elif line.startswith("Installing collected packages"):
        progress.installing()


def install_checkout(python: Path, root: Path, log: Path) -> bool:
    """Install the checkout, editable, with the pinned build tools; return True if that worked."""
    # its dependencies and build tools are installed already, and checked by their hashes
    alone = ["--no-deps", "--no-build-isolation"]
    command = _pip(python, "install", "-q", "--no-compile", *alone, "-e", str(root))
    with log.open("a", encoding="utf-8") as output:
        return subprocess.run(command, stdout=output, stderr=output, check=False).returncode == 0


def last_error(log: Path) -> str:
    """Return pip's last error, to be named in a sentence."""
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    errors = [line for line in lines if line.startswith("ERROR")]
    if errors:
        return errors[-1].removeprefix("ERROR: ")
    if lines:
        return lines[-1]
    return "pip said nothing"


def _pip(python: Path, *words: str) -> list[str]:
    # no question may wait for an answer, and no newer pip is of interest
    quiet = ["--disable-pip-version-check", "--no-input"]
    return [str(python), "-m", "pip", words[0], *quiet, *words[1:]]


def _folder_of(python: Path) -> Path:
    """Return the folder that an environment's packages are installed into."""
    code = "import sysconfig; print(sysconfig.get_path('purelib'))"
    done = subprocess.run([str(python), "-c", code], capture_output=True, text=True, check=True)
    return Path(done.stdout.strip())


class Progress:
    """A line with the numbers of packages that are fetched and installed.

    On a terminal it is rewritten in place; elsewhere a line is printed at every fifth of the way.
    """

    def __init__(self, total: int, folder: Path) -> None:
        self._total = total
        self._folder = folder
        self._fetched = 0
        self._installing = threading.Event()
        self._done = threading.Event()
        self._before = self._installed()
        self._printed = -1
        self._watcher = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Self:
        print(
            f"Installing {self._total} pinned packages (once, one to three minutes) ...", flush=True
        )
        self._started = time.monotonic()
        self._watcher.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._watcher.join()
        if sys.stdout.isatty():
            print("\r\x1b[K", end="")
        print(f"  done in {time.monotonic() - self._started:.0f} s.", flush=True)

    def fetched(self, name: str) -> None:
        """Note that pip has reached a package."""
        self._fetched = min(self._fetched + 1, self._total)
        self._show("fetched", self._fetched, name)

    def installing(self) -> None:
        """Note that everything is fetched; from here on the folder shows the progress."""
        self._installing.set()

    def _watch(self) -> None:
        # pip names all packages in one line and falls silent while it installs them
        while not self._done.wait(_TICK_SECONDS):
            if self._installing.is_set():
                self._show("installed", min(self._installed() - self._before, self._total), "")

    def _installed(self) -> int:
        return sum(1 for _ in self._folder.glob("*.dist-info"))

    def _show(self, what: str, done: int, name: str) -> None:
        line = f"  {done} of {self._total} {what}  {name}".rstrip()
        if sys.stdout.isatty():
            print(f"\r\x1b[K{line}", end="", flush=True)
            return

        # of 100 packages: a line at 0, 20, 40 ... fetched, then at 0, 20, 40 ... installed
        step = done * _STEPS // max(self._total, 1)
        if what == "installed":
            step += _STEPS
        if step > self._printed:
            self._printed = step
            print(line, flush=True)
