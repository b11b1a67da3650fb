"""Write the generated pages of the documentation: `python -m tools.reference`."""

import sys
from collections.abc import Callable
from pathlib import Path

from tools.reference import command_line, keys, licences

FOLDER = Path(__file__).parents[2] / "docs" / "reference"
PAGES: dict[str, Callable[[], str]] = {
    "keys.md": keys.page,
    "command-line.md": command_line.page,
    "licences.md": licences.page,
}


def main() -> int:
    """Write every page; return the exit code."""
    for name, page in PAGES.items():
        (FOLDER / name).write_text(page(), encoding="utf-8")
        print(f"docs/reference/{name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
