"""Gather the strings to be translated into `resources/translations/*.ts`, and compile those files.

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
    # numbers of lines would change at every edit of the code
    settings = ("-no-obsolete", "-locations", "none", "-silent")
    sources = map(str, sorted((ROOT / "gui").rglob("*.py")))

    with tempfile.TemporaryDirectory() as folder:
        # Qt's gatherer reads code: words that stand in tables are written down as calls for it
        tables = Path(folder) / "tables.py"
        tables.write_text(_calls(), "utf-8")
        _qt("pyside6-lupdate", *settings, *sources, str(tables), "-ts", str(target))


def _calls() -> str:
    lines = [
        f"QCoreApplication.translate({context!r}, {words!r})" for context, words in in_tables()
    ]
    return "\n".join(lines)


def compile_to(source: Path, target: Path) -> None:
    """Make the file that the window loads."""
    _qt("pyside6-lrelease", "-silent", str(source), "-qm", str(target))


def _qt(tool: str, *arguments: str) -> None:
    subprocess.run([Path(sys.executable).parent / tool, *arguments], check=True)


def main() -> None:
    """Gather and compile every language but English, which is that of the code."""
    for language in LANGUAGES:
        if language == "en":
            continue
        file = FOLDER / f"claimdesk_{language}.ts"
        gather(file)
        compile_to(file, file.with_suffix(".qm"))
        waiting = file.read_text("utf-8").count("<translation type=")
        print(f"{file.name}: {waiting} strings wait for a translation.")


if __name__ == "__main__":
    main()
