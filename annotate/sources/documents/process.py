"""The process that parses documents: `python -m claimdesk.annotate.sources.documents.process`.

It reads requests from standard input and answers on standard output, a length and a MessagePack
value each. A file that breaks a parser breaks this process, not Claimdesk.
"""

import struct
import sys
from pathlib import Path
from typing import IO, Any

import msgspec

from claimdesk.annotate.sources.documents.extraction import Extraction, Refusal, Sheet
from claimdesk.annotate.sources.documents.kinds import DocumentKind
from claimdesk.annotate.sources.documents.packed import BrokenDocument

MOST_MEMORY = 2_000_000_000
"""Bytes of address space, where the system can bound it."""
LENGTH = struct.Struct(">I")


class Request(msgspec.Struct, frozen=True, tag="request"):
    """A request to parse a file as a document of some kind."""

    path: str
    kind: DocumentKind


class Alive(msgspec.Struct, frozen=True, tag="alive"):
    """A sign of life: `done` of `total` pages are parsed."""

    done: int
    total: int


class Answer(msgspec.Struct, frozen=True, tag="answer"):
    """The answer to a request: one of the three."""

    found: Extraction | None = None
    sheet: Sheet | None = None
    refusal: Refusal | None = None


def send(pipe: IO[bytes], value: Any) -> None:
    """Write a value to a pipe: its length in four bytes, then MessagePack."""
    data = msgspec.msgpack.encode(value)
    pipe.write(LENGTH.pack(len(data)) + data)
    pipe.flush()


def main() -> None:
    """Answer requests until standard input ends."""
    _bound_memory()
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    while len(head := requests.read(LENGTH.size)) == LENGTH.size:
        request = msgspec.msgpack.decode(requests.read(LENGTH.unpack(head)[0]), type=Request)
        send(answers, _answered(request, answers))


def _answered(request: Request, answers: IO[bytes]) -> Answer:
    path = Path(request.path)
    try:
        if request.kind is DocumentKind.SHEET:
            from claimdesk.annotate.sources.documents.workbook import read_workbook

            return Answer(sheet=read_workbook(path))
        return Answer(found=_parsed(path, request.kind, answers))
    # cut short, locked, without words
    except BrokenDocument as error:
        return Answer(refusal=Refusal("source-broken", str(error)))
    # a drawing of a million points
    except MemoryError:
        return Answer(
            refusal=Refusal("source-too-large", "it needs more memory than any article does")
        )
    # a table in a table in a table ...
    except RecursionError:
        return Answer(refusal=Refusal("source-broken", "its parts are nested too deeply"))


def _parsed(path: Path, kind: DocumentKind, answers: IO[bytes]) -> Extraction:
    if kind is DocumentKind.PDF:
        from claimdesk.annotate.sources.documents.pdf import read_pdf

        return read_pdf(path, lambda done, total: send(answers, Alive(done, total)))
    if kind is DocumentKind.WORD:
        from claimdesk.annotate.sources.documents.word import read_word

        return read_word(path)
    from claimdesk.annotate.sources.documents.open_document import read_open_document

    return read_open_document(path)


def _bound_memory() -> None:
    try:
        import resource
    except ImportError:  # not on Windows; there only the time limit ends a parser that runs wild
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = MOST_MEMORY if hard == resource.RLIM_INFINITY else min(MOST_MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))


if __name__ == "__main__":
    main()
