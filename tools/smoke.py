"""Trial of the wheel as people get it: `python -m tools.smoke`.

Builds the wheel and installs it, without extras and pins, into an empty environment with pip 23.2.1
(which the venv of Python 3.11 brought) and into one with the newest pip. In each it reads a page, a
PDF and a Word file, exports a workbook and a PDF, asks the doctor and opens the window without a
screen.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from claimdesk.annotate.base.system_libraries import PDF, absent

ROOT = Path(__file__).parents[1]
PIPS = ("pip==23.2.1", "pip")
_DRAW_WINDOW = """
from claimdesk.gui.startup import application
from claimdesk.gui.window.window import Window
app = application()
window = Window()
window.show()
app.processEvents()
assert not window.grab().isNull()
window.close()
"""
_PAGE = (
    "<!doctype html><html><head><title>Harbour</title></head><body><article><h1>Harbour grows</h1>"
    "<p>The harbour handled 4.2 million tonnes last year, officials said on Monday.</p>"
    "</article></body></html>"
)
_WORD = """
import sys, zipfile
w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
text = "The harbour handled 4.2 million tonnes last year, officials said."
body = f"<w:document {w}><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>"
with zipfile.ZipFile(sys.argv[1], "w") as archive:
    archive.writestr("word/document.xml", body)
"""


class SmokeError(Exception):
    """A failed step, with its output."""


def main() -> int:
    """Try the wheel with each pip; return the exit code."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            wheel = _build(Path(folder, "dist"))
            for number, pip in enumerate(PIPS):
                _try(wheel, pip, Path(folder, f"with pip {number}"))
        except SmokeError as error:
            print(error, file=sys.stderr)
            return 1
    return 0


def _build(folder: Path) -> Path:
    _call([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)], ROOT)
    return next(folder.glob("*.whl"))


def _try(wheel: Path, pip: str, folder: Path) -> None:
    """Install the wheel with a version of pip, and run every step with it."""
    folder.mkdir()
    _call([sys.executable, "-m", "venv", str(folder / "venv")], folder)
    python = folder / "venv" / "bin" / "python"
    _call([str(python), "-m", "pip", "install", "-q", "--upgrade", pip], folder)
    used = _call([str(python), "-m", "pip", "--version"], folder).split()[1]
    _call([str(python), "-m", "pip", "install", "-q", "--no-compile", str(wheel)], folder)

    for step in _steps(python, folder):
        _call(step, folder)
    _try_pdf(python.with_name("claimdesk"), folder)
    print(f"pip {used}: the wheel reads, exports and opens its window.", flush=True)


def _steps(python: Path, folder: Path) -> Iterator[list[str]]:
    """Yield the commands, in order; each is run before the next one is asked for."""
    claimdesk = str(python.with_name("claimdesk"))
    page, word = folder / "page.html", folder / "letter.docx"
    page.write_text(_PAGE)
    yield [str(python), "-c", _WORD, str(word)]
    yield [claimdesk, "--version"]
    yield [claimdesk, "add", "smoke.claimdesk", str(page), str(word)]
    yield [claimdesk, "export", "smoke.claimdesk", "-o", "smoke.xlsx"]
    yield [str(python), "-c", _DRAW_WINDOW]
    # the doctor ends with an error where libraries are missing, as it should
    if not absent(PDF):
        yield [claimdesk, "doctor"]


def _try_pdf(claimdesk: Path, folder: Path) -> None:
    """Export a PDF and read it again; where the system lacks Pango, expect a sentence on it."""
    export = [str(claimdesk), "export", "smoke.claimdesk", "-o", "report.pdf"]
    if absent(PDF):
        printed = _call(export, folder, expected=1)
        if "Pango" not in printed:
            raise SmokeError(f"{' '.join(export)} does not name what is missing:\n{printed}")
        return

    _call(export, folder)
    _call([str(claimdesk), "add", "smoke.claimdesk", "report.pdf"], folder)


def _call(command: list[str], folder: Path, expected: int = 0) -> str:
    """Run a command and return its output.

    Raises:
        SmokeError: it ended with another code than expected, or printed a traceback.
    """
    # of the checkout nothing but the wheel may be seen, and no setting of the caller's Python
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("PYTHON")
    }
    environment |= {"QT_QPA_PLATFORM": "offscreen", "CLAIMDESK_HOME": str(folder / "home")}
    done = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    printed = done.stdout + done.stderr
    if done.returncode != expected or "Traceback" in printed:
        raise SmokeError(f"{' '.join(command)} ended with {done.returncode}:\n{printed}")
    return printed


if __name__ == "__main__":
    sys.exit(main())
