"""The process that makes a PDF: its argument is the target, the page is on standard input."""

import sys
from importlib.resources import files
from typing import Any

from claimdesk.annotate.base.resources import read_text

NO_LIBRARY = 3
"""Exit code where the system lacks the text library."""
_FONTS = "claimdesk-font:"
"""Scheme of the addresses by which the style sheet asks for the fonts that ship."""


def main() -> int:
    """Make the PDF; returns the exit code."""
    try:
        from weasyprint import CSS, HTML
        from weasyprint.text.fonts import FontConfiguration
    except OSError as error:  # what cffi raises for a library that is not there
        sys.stderr.write(f"{error}\n")
        return NO_LIBRARY
    fonts, fetcher = FontConfiguration(), _fetcher()
    style = CSS(
        string=read_text("templates/report-print.css"), font_config=fonts, url_fetcher=fetcher
    )
    page = HTML(
        string=sys.stdin.buffer.read().decode(), url_fetcher=fetcher, base_url="about:blank"
    )
    page.write_pdf(sys.argv[1], stylesheets=[style], font_config=fonts)
    return 0


def _fetcher() -> Any:
    """Return what gives the shipped fonts and the page's `data:` addresses, and fetches nothing.

    A class, since WeasyPrint 70 ends the whole report where a plain function refuses an address.
    """
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class Fetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
        def fetch(self, url: str, headers: dict[str, str] | None = None) -> Any:
            # A picture of the web: the request would show to its server who reads the report.
            if not url.startswith(_FONTS):
                return super().fetch(url, headers)
            font = files("claimdesk.resources").joinpath("fonts", url.removeprefix(_FONTS))
            return URLFetcherResponse(url, font.read_bytes(), {"Content-Type": "font/ttf"})

    return Fetcher(allowed_protocols=("data",))


if __name__ == "__main__":
    sys.exit(main())
