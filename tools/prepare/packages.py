"""Install pinned packages into a virtual environment, with a line that shows how far it is."""

import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, Self

_REQUIREMENT = re.compile(r"^([A-Za-z0-9][A-Za-z0-9._-]*)==", re.MULTILINE)
_COLLECTING = re.compile(
    r"^(?:Collecting|Requirement already satisfied:) ([A-Za-z0-9][A-Za-z0-9._-]*)"
)
_TICK_SECONDS = 0.5


def wanted_in(files: Sequence[Path]) -> int:
    """How many packages constraints files pin."""
    return sum(len(_REQUIREMENT.findall(file.read_text(encoding="utf-8"))) for file in files)


def install(python: Path, files: Sequence[Path], log: Path) -> bool:
    """Install everything that the files pin, each file checked by its hashes; whether that worked.

    Bytecode is left to the first import: compiling all of it takes half a minute and 150 MB.
    """
    pinned = [word for file in files for word in ("-r", str(file))]
    command = _pip(python, "install", "--no-compile", "--require-hashes", *pinned)
    with (
        log.open("w", encoding="utf-8") as output,
        Progress(wanted_in(files), _folder_of(python)) as progress,
    ):
        process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        assert process.stdout is not None, "its output is read through a pipe"
        for line in _noted(process.stdout, output):
            collected = _COLLECTING.match(line)
            if collected:
                progress.fetched(collected[1])
            elif line.startswith("Installing collected packages"):
                progress.installing()
        return process.wait() == 0


def install_checkout(python: Path, root: Path, log: Path) -> bool:
    """Install the checkout itself, editable, with the pinned build tools; whether that worked."""
    command = _pip(
        python,
        "install",
        "-q",
        "--no-compile",
        "--no-deps",
        "--no-build-isolation",
        "-e",
        str(root),
    )
    with log.open("a", encoding="utf-8") as output:
        return subprocess.run(command, stdout=output, stderr=output, check=False).returncode == 0


def last_error(log: Path) -> str:
    """pip's last complaint, for a sentence."""
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    errors = [line for line in lines if line.startswith("ERROR")]
    return (errors or lines or ["pip said nothing"])[-1].removeprefix("ERROR: ")


def _pip(python: Path, *words: str) -> list[str]:
    return [
        str(python),
        "-m",
        "pip",
        words[0],
        "--disable-pip-version-check",
        "--no-input",
        *words[1:],
    ]


def _folder_of(python: Path) -> Path:
    asked = [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    return Path(subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip())


def _noted(lines: IO[str], log: IO[str]) -> Iterator[str]:
    for line in lines:
        log.write(line)
        yield line


class Progress:
    """A line that says how many of the packages are fetched and installed.

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
        """Note that everything is fetched; from here on the folder tells how far it is."""
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
        step = (what == "installed") * 5 + done * 5 // max(self._total, 1)
        if step > self._printed:
            self._printed = step
            print(line, flush=True)
