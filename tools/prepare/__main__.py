"""`python -m tools.prepare program|tests`: make everything ready that `make run` or `make test` needs.

Runs on a bare Python and may be run again at any time: what is ready is left as it is.
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
    """Prepare what the argument names; 0, or 1 after a sentence that says what went wrong."""
    level = sys.argv[1] if len(sys.argv) > 1 else "program"
    if level not in PINS:
        print(f"tools.prepare knows {' and '.join(PINS)}, not “{level}”.", file=sys.stderr)
        return 2
    problem = _problem_with_python()
    if problem:
        print(problem, file=sys.stderr)
        return 1
    from tools.prepare.system import install_libraries  # needs a Python that is new enough

    install_libraries(ROOT / "build" / "system.log")
    if _is_ready(level):
        return 0
    return _install(level)


def _problem_with_python() -> str:
    if sys.version_info < _OLDEST:
        return f"Claimdesk needs Python 3.11 or newer, not {platform.python_version()}: make PYTHON=/path/to/python3.11"
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        return "Python's venv module is missing. On Debian: sudo apt-get install python3-venv"
    return ""


def _install(level: str) -> int:
    from tools.prepare.packages import install, install_checkout, last_error

    python = VENV / "bin" / "python"
    log = ROOT / "build" / "packages.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    # a folder that was moved keeps an environment whose programs point to where it was
    if _text(VENV / "made-for") != _maker():
        print(f"Making {VENV.name} ...", flush=True)
        made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=False)
        if made.returncode:
            print(
                "Python could not make the virtual environment; its answer is above.",
                file=sys.stderr,
            )
            return 1
        (VENV / "made-for").write_text(_maker(), encoding="utf-8")
    if not (install(python, PINS[level], log) and install_checkout(python, ROOT, log)):
        print(f"pip could not install the packages: {last_error(log)}", file=sys.stderr)
        print(
            f"Its whole answer is in {log}. Once that is mended, run the same command again.",
            file=sys.stderr,
        )
        return 1
    if level == "program":
        _trim()
    _stamp(level).write_text(_state(level), encoding="utf-8")
    return 0


def _trim() -> None:
    from tools.prepare.trim import trim

    for folder in VENV.glob("lib/python*/site-packages"):
        freed = trim(folder)
        print(
            f"  {freed / 1e6:.0f} MB that Claimdesk never loads removed (Qt Quick, test suites, C sources)."
        )


def _is_ready(level: str) -> bool:
    levels = ["program", "tests"] if level == "program" else [level]
    return _text(VENV / "made-for") == _maker() and any(
        _text(_stamp(one)) == _state(one) for one in levels
    )


def _stamp(level: str) -> Path:
    return VENV / f"ready-{level}"


def _state(level: str) -> str:
    """What an installation depends on, as one line: another line means to install again."""
    files = [ROOT / "pyproject.toml", *PINS[level]]
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()


def _maker() -> str:
    """The Python and the folder that an environment was made for."""
    return f"{platform.python_version()} {ROOT}"


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        return ""


if __name__ == "__main__":
    sys.exit(main())
