"""Pins of every dependency, with hashes: `python -m tools.pin [--upgrade]`. Needs `uv` on the path.

Writes constraints.txt (the program and what installs the checkout) and constraints-dev.txt (what
tests, checks and benchmarks need besides). The files hold versions and hashes and no addresses.
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
PROGRAM = ROOT / "constraints.txt"
DEV = ROOT / "constraints-dev.txt"
_PROGRAM_ONLY = ["--group", "build"]
_EVERYTHING = ["--all-extras", "--group", "dev"]


def main() -> int:
    """Write both files; return the exit code."""
    if shutil.which("uv") is None:
        print("tools.pin needs uv on the path: pip install uv", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        everything = Path(folder, "everything.txt")
        # today's pins are kept unless --upgrade is given: uv starts from the file that it is to
        # write
        everything.write_text(_text_of(PROGRAM) + _text_of(DEV))
        _compile(everything, _EVERYTHING)
        PROGRAM.write_text(everything.read_text())
        _compile(PROGRAM, _PROGRAM_ONLY)

        # both were solved together, so that the program has the same versions in tests
        program = set(pins(PROGRAM.read_text()))
        DEV.write_text("".join(pin for pin in pins(everything.read_text()) if pin not in program))
    return 0


def pins(text: str) -> list[str]:
    r"""Return the pins of a constraints file, each with the lines of its hashes.

    >>> pins("a==1 \\\n    --hash=sha256:0\nb==2\n")
    ['a==1 \\\n    --hash=sha256:0\n', 'b==2\n']
    """
    found: list[str] = []
    for line in text.splitlines(keepends=True):
        if line.startswith((" ", "\t")) and found:
            found[-1] += line
        elif line.strip() and not line.startswith("#"):
            found.append(line)
    return found


def _text_of(path: Path) -> str:
    if path.exists():
        return path.read_text()
    return ""


def _compile(target: Path, what: list[str]) -> None:
    upgrade = [word for word in sys.argv[1:] if word == "--upgrade"]
    compile_ = ["uv", "pip", "compile", str(ROOT / "pyproject.toml"), *what]
    # one file for Linux, Mac and Windows, with markers where they differ
    platforms = ["--universal", "--python-version", "3.11"]
    formatting = ["--generate-hashes", "--no-header", "--no-annotate", "--quiet"]
    command = [*compile_, *platforms, *formatting, *upgrade, "-o", str(target)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main())
