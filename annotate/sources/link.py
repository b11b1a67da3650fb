"""One web page, fetched because a person asked for it: one request, with limits, and nothing the page names."""

import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from http.client import HTTPException
from typing import Any
from urllib.parse import urlsplit

from claimdesk.annotate.base.errors import SourceError

SECONDS = 15
"""Of silence after which a server is given up."""
MOST_SECONDS = 60
"""In all, from the request to the last byte: a server may not drip."""
_PIECE = 1 << 16
_AGENT = "Claimdesk (a reviewer's reading tool)"


@dataclass(frozen=True, slots=True)
class Page:
    """What a link gave: the bytes, their kind and declared encoding, and the address after redirects."""

    data: bytes
    encoding: str
    is_html: bool
    url: str
    kind: str = ""


class _WebOnly(urllib.request.HTTPRedirectHandler):
    """Follows redirects to other web pages only: never to a file, never to another protocol."""

    def redirect_request(
        self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str
    ) -> Any:
        if not is_link(newurl):
            raise SourceError(
                "link-refused", f"{req.full_url} leads to {newurl}, which is no web page."
            )
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def is_link(name: str) -> bool:
    return name.lower().startswith(("http://", "https://"))


def fetch(
    url: str, largest: int, seconds: float = SECONDS, most_seconds: float = MOST_SECONDS
) -> Page:
    """Fetch `url`, at most `largest` bytes, with at most `seconds` of silence and `most_seconds` in all.

    Raises:
        SourceError: it cannot be reached, is refused, is larger or slower, or leads away from http and https.
    """
    if not is_link(url):
        raise SourceError(
            "link-refused", f"{url} is no web page.", "Give a link that begins with http or https."
        )
    # no handler for files, ftp or data: an opener of our own knows http and https alone
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        _WebOnly(),
        urllib.request.HTTPErrorProcessor(),
    ):
        opener.add_handler(handler)
    host = _host(url)
    try:
        request = urllib.request.Request(url, headers={"User-Agent": _AGENT})  # noqa: S310  (is_link was asked)
        with opener.open(request, timeout=seconds) as answer:
            return _read(answer, url, largest, time.monotonic() + most_seconds)
    except urllib.error.HTTPError as error:
        raise SourceError(
            "link-refused", f"{url} answers {error.code} {error.reason}.", "Open it in a browser."
        ) from error
    except (OSError, ValueError, HTTPException) as error:
        reason = getattr(error, "reason", "") or error or type(error).__name__
        raise SourceError(
            "link-unreachable", f"{host} cannot be reached ({reason}).", "Check the network."
        ) from error


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or url
    except ValueError:  # an address that is none
        return url


def _read(answer: Any, url: str, largest: int, until: float) -> Page:
    pieces, size = [], 0
    while piece := answer.read1(_PIECE):
        pieces.append(piece)
        size += len(piece)
        if size > largest:
            raise SourceError(
                "source-too-large",
                f"{url} is larger than {largest // 1_000_000} MB.",
                "Save the part you need.",
            )
        if time.monotonic() > until:
            raise SourceError(
                "link-unreachable",
                f"{url} sends too slowly.",
                "Try again, or save it in a browser.",
            )
    kind = answer.headers.get_content_type()
    encoding = answer.headers.get_content_charset() or ""
    return Page(b"".join(pieces), encoding, kind.endswith(("html", "xhtml+xml")), answer.url, kind)
