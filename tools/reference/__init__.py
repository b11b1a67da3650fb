"""Generated parts of the documentation: shortcuts, command line, licences.

The head of each page is written by hand; all below the mark is generated.
"""

from pathlib import Path

FOLDER = Path(__file__).parents[2] / "docs"
MARK = "<!-- Everything below is written by `make reference`. -->\n"


def head_of(page: str) -> str:
    """Return the part of a page that is written by hand, with the mark."""
    return page.partition(MARK)[0] + MARK


def page_with(name: str, generated: str) -> str:
    """Return a page of the folder with its generated part renewed."""
    page = (FOLDER / name).read_text(encoding="utf-8")
    return head_of(page) + generated
