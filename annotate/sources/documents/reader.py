"""Reader of documents in a separate process, which is ended when it falls silent or dies."""

import logging
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path
from queue import Empty, Queue
from typing import IO, Any, Self

import msgspec

from claimdesk.annotate.base.errors import SourceError
from claimdesk.annotate.sources.documents.article import article_of
from claimdesk.annotate.sources.documents.extraction import Refusal
from claimdesk.annotate.sources.documents.kinds import DocumentKind
from claimdesk.annotate.sources.documents.process import LENGTH, Alive, Answer, Request, send
from claimdesk.annotate.text.article import Reading

log = logging.getLogger("claimdesk.sources")
SILENCE_SECONDS = 8.0
"""Seconds without a sign of life after which a document is given up."""
_NAMES = {
    DocumentKind.PDF: "PDF",
    DocumentKind.WORD: "Word document",
    DocumentKind.OPEN: "OpenDocument text",
    DocumentKind.SHEET: "workbook",
}
# Words of a refusal, and the way out for the reviewer.
_HINTS = {
    "password": "Save it without one and open that.",
    "picture": "Run text recognition (OCR) on it first.",
}
_decode = msgspec.msgpack.Decoder(Alive | Answer).decode


class DocumentReader:
    """Reader of documents, one after the other; its process starts with the first.

    Use it as a context manager.
    """

    def __init__(self, silence: float = SILENCE_SECONDS) -> None:
        self._silence = silence
        self._process: subprocess.Popen[bytes] | None = None
        self._answers: Queue[Alive | Answer | None] = Queue()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def read(self, path: Path, kind: DocumentKind, source: str) -> Reading:
        """Read a document as an article.

        Raises:
            SourceError: it is damaged, locked, a scan without text, or breaks its parser.
        """
        answer = self._answered(path, kind, source)
        assert answer.found is not None, "a document gives paragraphs"
        return article_of(answer.found, source)

    def read_sheet(self, path: Path) -> list[list[str]]:
        """Return the rows of a workbook's first sheet with anything in it.

        Raises:
            SourceError: it is damaged, locked, or breaks its parser.
        """
        answer = self._answered(path, DocumentKind.SHEET, str(path))
        assert answer.sheet is not None, "a workbook gives rows"
        return answer.sheet.rows

    def _answered(self, path: Path, kind: DocumentKind, source: str) -> Answer:
        answer = self._ask(Request(str(path), kind))
        if answer is None:
            raise SourceError(
                "source-broken",
                f"{source} is a {_NAMES[kind]} that cannot be read: its content is invalid.",
                "Open it in its program, save it again, or save its text.",
            )
        if answer.refusal is not None:
            raise _refused(answer.refusal, kind, source)
        return answer

    def _ask(self, request: Request) -> Answer | None:
        """Return the process's answer, or None if it died or fell silent."""
        process = self._running()
        try:
            assert process.stdin is not None, "the process was started with a pipe"
            send(process.stdin, request)
            answer = self._next_answer()
        # a process that fell silent, or that died before it read the request
        except (Empty, OSError):
            answer = None

        # the next document gets a new process
        if answer is None:
            self.close()
        return answer

    def _next_answer(self) -> Answer | None:
        """Return the first message that is more than a sign of life; None if the process is gone.

        Raises:
            Empty: the process fell silent.
        """
        while True:
            message = self._answers.get(timeout=self._silence)
            if not isinstance(message, Alive):
                return message

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is None:
            return self._process

        self.close()
        # nothing from outside is in the command: the document's path goes through the pipe
        self._process = subprocess.Popen(
            [sys.executable, "-m", "claimdesk.annotate.sources.documents.process"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        # a new queue: the thread of the process before may still write to the old one
        self._answers = Queue()
        pipe_and_queue = (self._process.stdout, self._answers)
        threading.Thread(target=_listen, args=pipe_and_queue, daemon=True).start()
        return self._process

    def close(self) -> None:
        """End the process."""
        if self._process is None:
            return
        self._process.kill()
        self._process.wait()
        _close_pipe(self._process.stdin)
        _close_pipe(self._process.stdout)
        self._process = None


def _close_pipe(pipe: IO[bytes] | None) -> None:
    # Closing writes what is left in the buffer, and the process that would read it is dead.
    with suppress(OSError):
        if pipe is not None:
            pipe.close()


def _listen(pipe: Any, answers: "Queue[Alive | Answer | None]") -> None:
    """Put the process's messages in a queue, and None when it is gone or sends anything else."""
    try:
        while len(head := pipe.read(LENGTH.size)) == LENGTH.size:
            answers.put(_decode(pipe.read(LENGTH.unpack(head)[0])))
    except (OSError, ValueError, msgspec.MsgspecError) as error:
        log.info("The process that reads documents sent invalid data: %s", error)
    answers.put(None)


def _refused(refusal: Refusal, kind: DocumentKind, source: str) -> SourceError:
    message = f"{source} is a {_NAMES[kind]}, but {refusal.message}."
    for word, hint in _HINTS.items():
        if word in refusal.message:
            return SourceError(refusal.code, message, hint)
    return SourceError(refusal.code, message, "Save its text and open that.")
