"""Preparation of `make run` and `make test`: `python -m tools.prepare program|tests`.

Runs on a bare Python and may be run again at any time: it leaves alone what is ready.
"""

import hashlib
import platform
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
VENV = ROOT / ".venv"
PINS = {
    "program": [ROOT / "constraints.txt"],
    "tests": [ROOT / "constraints.txt", ROOT / "constraints-dev.txt"],
}
_OLDEST = (3, 11)


def main() -> int:
    """Prepare what the argument names; return 0, or 1 after a sentence on the problem."""
    level = "program"
    if len(sys.argv) > 1:
        level = sys.argv[1]
    if level not in PINS:
        print(f"tools.prepare knows {' and '.join(PINS)}, not “{level}”.", file=sys.stderr)
        return 2
    problem = _problem_with_python()
    if problem:
        print(problem, file=sys.stderr)
        return 1

    # loaded only now, since a Python that is too old cannot read it
    from tools.prepare.system import install_libraries

    install_libraries(ROOT / "build" / "system.log")
    if _is_ready(level):
        return 0
    return _install(level)


def _problem_with_python() -> str:
    """Return the reason why this Python will not do, in a sentence; "" where it does."""
    if sys.version_info < _OLDEST:
        found = platform.python_version()
        return f"Claimdesk needs Python 3.11 or newer, not {found}: make PYTHON=/path/to/python3.11"
    # Debian packs these two apart from Python
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        return "Python's venv module is missing. On Debian: sudo apt-get install python3-venv"
    return ""


def _install(level: str) -> int:
    """Make the environment and install into it; return the exit code."""
    from tools.prepare.packages import install, install_checkout, last_error

    # a folder that was moved keeps an environment whose programs point to the old place
    if _text(VENV / "made-for") != _maker() and not _make_environment():
        return 1

    python = VENV / "bin" / "python"
    log = ROOT / "build" / "packages.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    if not (install(python, PINS[level], log) and install_checkout(python, ROOT, log)):
        print(f"pip could not install the packages: {last_error(log)}", file=sys.stderr)
        print(
            f"Its whole answer is in {log}. Once that is mended, run the same command again.",
            file=sys.stderr,
        )
        return 1

    if level == "program":
        _trim()
    # written last: an installation that was interrupted is done again
    _stamp(level).write_text(_state(level), encoding="utf-8")
    return 0


def _make_environment() -> bool:
    """Make an empty virtual environment; return True if that worked."""
    print(f"Making {VENV.name} ...", flush=True)
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=False)
    if made.returncode:
        message = "Python could not make the virtual environment; its answer is above."
        print(message, file=sys.stderr)
        return False
    (VENV / "made-for").write_text(_maker(), encoding="utf-8")
    return True


def _trim() -> None:
    from tools.prepare.trim import trim

    for folder in VENV.glob("lib/python*/site-packages"):
        megabytes = trim(folder) / 1e6
        print(
            f"  {megabytes:.0f} MB that Claimdesk never loads removed "
            "(Qt Quick, test suites, C sources)."
        )


def _is_ready(level: str) -> bool:
    """Return True if the environment is in this folder and has today's pins."""
    if _text(VENV / "made-for") != _maker():
        return False
    # an environment for tests holds the program as well
    levels = [level]
    if level == "program":
        levels = ["program", "tests"]
    return any(_text(_stamp(one)) == _state(one) for one in levels)


def _stamp(level: str) -> Path:
    return VENV / f"ready-{level}"


def _state(level: str) -> str:
    """Return a digest of the pins: another one means that packages have to be installed again."""
    files = [ROOT / "pyproject.toml", *PINS[level]]
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def _maker() -> str:
    """Return the Python and the folder that an environment is made for."""
    return f"{platform.python_version()} {ROOT}"


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        return ""


if __name__ == "__main__":
    sys.exit(main())
