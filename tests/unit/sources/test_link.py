"""Web pages by link, against a server of the test's own."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest

from claimdesk.annotate.base.errors import SourceError
from claimdesk.annotate.sources import Source, read
from claimdesk.annotate.sources.link import fetch

SENTENCE = "The harbour handled 4.2 million tonnes last year, officials said on Monday. "
PAGE = (
    f"<html><body><h1>Harbour grows</h1><img src='/picture.png'><p>{SENTENCE * 5}</p></body></html>"
).encode()
# the status, body and headers of each address; all others give the page
ANSWERS: dict[str, tuple[int, bytes, dict[str, str]]] = {
    "/moved": (302, b"", {"Location": "/page"}),
    "/to-file": (302, b"", {"Location": "file:///etc/passwd"}),
    "/circle": (302, b"", {"Location": "/circle"}),
    "/gone": (410, b"gone", {}),
}


class Pages(BaseHTTPRequestHandler):
    """A site with a page, redirects, a page that is gone, and one without an end."""

    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.asked.append(self.path)
        if self.path == "/endless":
            self._drip()
            return
        status, body, headers = ANSWERS.get(self.path, (200, PAGE, {}))
        self._answer(status, body, headers)

    def _answer(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        # the reader hangs up at some point
        with suppress(OSError):
            while self.wfile.write(b"<p>more</p>"):
                time.sleep(0.02)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def site() -> Iterator[str]:
    Pages.asked = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_one_request_and_nothing_the_page_names(site: str) -> None:
    reading = read(Source(f"{site}/page"))
    assert reading.article.title == "Harbour grows"
    assert reading.article.url == f"{site}/page"
    assert Pages.asked == ["/page"]


def test_a_redirect_is_shown(site: str) -> None:
    reading = read(Source(f"{site}/moved"))
    assert reading.remarks == (f"{site}/moved led to {site}/page.",)
    assert reading.article.url == f"{site}/page"


def refusal(action: Callable[[], object]) -> tuple[str, str]:
    """Return the code and the message of the refusal that an action ends with.

    The error itself is let go at once: it holds the connection of the page that was refused.
    """
    try:
        action()
    except SourceError as error:
        return error.code, error.message
    return "", ""


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/to-file", "file:///etc/passwd' is not allowed"),
        ("/gone", "answers 410"),
        ("/circle", "302"),
    ],
)
def test_a_link_that_gives_no_page_is_refused(site: str, path: str, words: str) -> None:
    code, message = refusal(lambda: read(Source(site + path)))
    assert code == "link-refused"
    assert words in message


def test_size_has_a_limit(site: str) -> None:
    assert refusal(lambda: fetch(f"{site}/page", 100))[0] == "source-too-large"


def test_time_has_a_limit(site: str) -> None:
    # a byte now and then keeps any limit of silence from being reached
    code, message = refusal(lambda: fetch(f"{site}/endless", 1_000_000, most_seconds=0.2))
    assert code == "link-unreachable"
    assert "too slowly" in message


@pytest.mark.parametrize(
    ("link", "code"),
    [
        ("ftp://example.org/a", "link-refused"),
        ("file:///etc/passwd", "link-refused"),
        ("data:text/html,x", "link-refused"),
        ("http://[bad", "link-unreachable"),
    ],
)
def test_nothing_but_the_web(link: str, code: str) -> None:
    assert refusal(lambda: fetch(link, 1000))[0] == code
