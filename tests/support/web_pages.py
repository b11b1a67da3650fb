"""A web site of the test's own, on this machine."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

_SENTENCE = "The harbour handled 4.2 million tonnes last year, officials said on Monday. "
_PAGE = f"<html><body><h1>Harbour grows</h1><p>{_SENTENCE * 5}</p></body></html>".encode()


class _Site(BaseHTTPRequestHandler):
    """Answers "/gone" with 410, and everything else with an article."""

    def do_GET(self) -> None:
        if self.path == "/gone":
            self._answer(HTTPStatus.GONE, b"gone")
        else:
            self._answer(HTTPStatus.OK, _PAGE)

    def _answer(self, status: HTTPStatus, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Write nothing into the output of the tests."""


@contextmanager
def serving() -> Iterator[str]:
    """Serve the site meanwhile; gives its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Site)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
