"""Write the generated pages of the documentation: `python -m tools.reference`."""

import sys
from collections.abc import Callable

from tools.reference import FOLDER, command_line, keys, licences, page_with

PAGES: dict[str, Callable[[], str]] = {
    "reference/keys.md": keys.generated,
    "reference/command-line.md": command_line.generated,
    "licences.md": licences.generated,
}


def main() -> int:
    """Renew every page; return the exit code."""
    for name, generated in PAGES.items():
        (FOLDER / name).write_text(page_with(name, generated()), encoding="utf-8")
        print(f"docs/{name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
