"""A web page, fetched on request: once, within limits, and without anything that it names."""

import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from http.client import HTTPException
from typing import Any
from urllib.parse import urlsplit

from claimdesk.annotate.base.errors import SourceError

SECONDS = 15
"""Seconds of silence after which a server is given up."""
MOST_SECONDS = 60
"""Seconds from the request to the last byte, at most: some servers send a byte now and then."""
_PIECE = 1 << 16
_AGENT = "Claimdesk (a reviewer's reading tool)"


@dataclass(frozen=True, slots=True)
class Page:
    """The answer to a link: bytes, their kind and encoding, and the address after redirects."""

    data: bytes
    encoding: str
    is_html: bool
    url: str
    kind: str = ""


class _WebOnly(urllib.request.HTTPRedirectHandler):
    """Redirects, followed to other web pages only: never to file:///etc/passwd, never to ftp://."""

    def redirect_request(
        self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str
    ) -> Any:
        if not is_link(newurl):
            raise SourceError(
                "link-refused", f"{req.full_url} leads to {newurl}, which is not a web page."
            )
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def is_link(name: str) -> bool:
    """Return True if `name` is a web address: "https://example.org", not "example.org"."""
    return name.lower().startswith(("http://", "https://"))


def fetch(
    url: str, largest: int, seconds: float = SECONDS, most_seconds: float = MOST_SECONDS
) -> Page:
    """Fetch `url`: at most `largest` bytes, `seconds` of silence, and `most_seconds` in all.

    Raises:
        SourceError: it cannot be reached, is refused, is larger or slower, or leads away from http
            and https.
    """
    if not is_link(url):
        raise SourceError(
            "link-refused",
            f"{url} is not a web page.",
            "Give a link that begins with http or https.",
        )
    headers = {"User-Agent": _AGENT}
    try:
        request = urllib.request.Request(url, headers=headers)  # noqa: S310  (is_link was asked)
        with _opener().open(request, timeout=seconds) as answer:
            return _read(answer, url, largest, time.monotonic() + most_seconds)
    # 404 Not Found, 403 Forbidden
    except urllib.error.HTTPError as error:
        raise SourceError(
            "link-refused", f"{url} answers {error.code} {error.reason}.", "Open it in a browser."
        ) from error
    # no network, no such host, no answer in time, or one that is no HTTP
    except (OSError, ValueError, HTTPException) as error:
        reason = getattr(error, "reason", "") or error or type(error).__name__
        raise SourceError(
            "link-unreachable",
            f"{_host(url)} cannot be reached ({reason}).",
            "Check the network.",
        ) from error


def _opener() -> urllib.request.OpenerDirector:
    """Return an opener for http and https alone; urllib's default also opens file and ftp links."""
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
    return opener


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or url
    except ValueError:  # "http://[x" is no address
        return url


def _read(answer: Any, url: str, largest: int, until: float) -> Page:
    data = _read_within(answer, url, largest, until)
    kind = answer.headers.get_content_type()
    encoding = answer.headers.get_content_charset() or ""
    is_html = kind.endswith(("html", "xhtml+xml"))
    return Page(data, encoding, is_html, answer.url, kind)


def _read_within(answer: Any, url: str, largest: int, until: float) -> bytes:
    """Return an answer's bytes: at most `largest`, before the monotonic clock shows `until`."""
    pieces, size = [], 0
    # the header "Content-Length" is not asked: a server may leave it out, or it may be wrong
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
    return b"".join(pieces)
