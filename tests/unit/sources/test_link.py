"""Web pages by link, against a server of the test's own."""

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import pytest

from claimdesk.annotate.base.errors import SourceError
from claimdesk.annotate.sources import Source, read
from claimdesk.annotate.sources.link import fetch

PAGE = "<html><body><h1>Harbour grows</h1><img src='/picture.png'><p>{}</p></body></html>".format(
    "The harbour handled 4.2 million tonnes last year, officials said on Monday. " * 5
).encode()


class Pages(BaseHTTPRequestHandler):
    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.asked.append(self.path)
        if self.path == "/moved":
            self._answer(302, b"", Location="/page")
        elif self.path == "/to-file":
            self._answer(302, b"", Location="file:///etc/passwd")
        elif self.path == "/circle":
            self._answer(302, b"", Location="/circle")
        elif self.path == "/gone":
            self._answer(410, b"gone")
        elif self.path == "/endless":
            self._drip()
        else:
            self._answer(200, PAGE)

    def _answer(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _drip(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        try:
            while True:
                self.wfile.write(b"<p>more</p>")
                time.sleep(0.02)
        except OSError:
            return

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


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/to-file", "file:///etc/passwd' is not allowed"),
        ("/gone", "answers 410"),
        ("/circle", "302"),
    ],
)
def test_what_is_refused_is_named(site: str, path: str, words: str) -> None:
    with pytest.raises(SourceError, match=words):
        read(Source(site + path))


def test_size_and_time_have_limits(site: str) -> None:
    with pytest.raises(SourceError, match="larger than"):
        fetch(f"{site}/page", 100)
    with pytest.raises(SourceError, match="too slowly"):
        fetch(f"{site}/endless", 1_000_000, most_seconds=0.2)


@pytest.mark.parametrize(
    "link", ["ftp://example.org/a", "file:///etc/passwd", "data:text/html,x", "http://[bad"]
)
def test_nothing_but_the_web(link: str) -> None:
    with pytest.raises(SourceError):
        fetch(link, 1000)
