"""A web site on this machine that remembers the requests to it, and whose pages can go."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = "<html><body><h1>Harbour grows</h1><p>{}</p></body></html>".format(
    "The harbour handled 4.2 million tonnes last year, officials said on Monday. " * 5
).encode()
"""The page at every address but "/moved", which leads to "/page", and "/gone"."""


@dataclass
class Site:
    """A running site: its address, and the paths that were asked for."""

    address: str = ""
    asked: list[str] = field(default_factory=list)
    is_gone: bool = False
    """True once all of its pages are gone."""


@contextmanager
def serving() -> Iterator[Site]:
    """Serve the site meanwhile."""
    site = Site()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(site))
    site.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _handler(site: Site) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append(self.path)
            if site.is_gone:
                self._answer(HTTPStatus.NOT_FOUND, b"")
            elif self.path == "/moved":
                self._answer(HTTPStatus.FOUND, b"", Location="/page")
            elif self.path == "/gone":
                self._answer(HTTPStatus.GONE, b"gone")
            else:
                self._answer(HTTPStatus.OK, PAGE)

        def _answer(self, status: HTTPStatus, body: bytes, **headers: str) -> None:
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Write nothing into the output of the tests."""

    return Handler
