"""One web page, fetched because a person asked for it: one request, with limits, and nothing the page names."""

import urllib.error
import urllib.request
from dataclasses import dataclass
from urllib.parse import urlsplit

from annotate.errors import SourceError

SECONDS = 15
_AGENT = "Claimdesk (a reviewer's reading tool)"


@dataclass(frozen=True, slots=True)
class Page:
    """What a link gave: the bytes, the declared encoding, and the address after redirects."""

    data: bytes
    encoding: str
    is_html: bool
    url: str


def is_link(name: str) -> bool:
    return name.lower().startswith(("http://", "https://"))


def fetch(url: str, largest: int) -> Page:
    """Fetch `url`, at most `largest` bytes, in at most 15 seconds of silence.

    Raises:
        SourceError: it cannot be reached, is refused, is larger, or leads away from http and https.
    """
    request = urllib.request.Request(url, headers={"User-Agent": _AGENT})  # noqa: S310  (is_link was asked)
    try:
        with urllib.request.urlopen(request, timeout=SECONDS) as answer:  # noqa: S310
            if not is_link(answer.url):
                raise SourceError("link-refused", f"{url} leads to {answer.url}, which is no web page.")
            data = answer.read(largest + 1)
            kind = answer.headers.get_content_type()
            page = Page(data, answer.headers.get_content_charset() or "", kind.endswith("html"), answer.url)
    except urllib.error.HTTPError as error:
        raise SourceError(
            "link-refused", f"{url} answers {error.code} {error.reason}.", "Open it in a browser."
        ) from error
    except (OSError, ValueError) as error:
        host = urlsplit(url).hostname or url
        reason = getattr(error, "reason", error)
        raise SourceError("link-unreachable", f"{host} cannot be reached ({reason}).", "Check the network.") from error
    if len(page.data) > largest:
        raise SourceError(
            "source-too-large", f"{url} is larger than {largest // 1_000_000} MB.", "Save the part you need."
        )
    return page
