"""Gathers what is to be translated into `resources/translations/*.ts`, and compiles what was translated.

make translations
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from claimdesk.gui.base.languages import LANGUAGES
from tests.gui.translation.words import in_tables

ROOT = Path(__file__).parents[3]
FOLDER = ROOT / "resources" / "translations"


def gather(target: Path) -> None:
    """Bring a translation file up to date with the window; what was translated stays."""
    with tempfile.TemporaryDirectory() as folder:
        tables = Path(folder) / "tables.py"
        calls = (
            f"QCoreApplication.translate({context!r}, {words!r})\n"
            for context, words in in_tables()
        )
        tables.write_text("".join(calls), "utf-8")
        sources = sorted(str(path) for path in (ROOT / "gui").rglob("*.py"))
        arguments = [
            "-no-obsolete",
            "-locations",
            "none",
            "-silent",
            *sources,
            str(tables),
            "-ts",
            str(target),
        ]
        _qt("pyside6-lupdate", *arguments)


def compile_to(source: Path, target: Path) -> None:
    """Make the file that the window loads."""
    _qt("pyside6-lrelease", "-silent", str(source), "-qm", str(target))


def _qt(tool: str, *arguments: str) -> None:
    subprocess.run([Path(sys.executable).parent / tool, *arguments], check=True)


if __name__ == "__main__":
    for language in LANGUAGES:
        if language != "en":
            file = FOLDER / f"claimdesk_{language}.ts"
            gather(file)
            compile_to(file, file.with_suffix(".qm"))
            print(
                f"{file.name}: {file.read_text('utf-8').count('<translation type=')} strings wait for a translation."
            )
