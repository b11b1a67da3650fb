"""The reader of documents: damage, bombs, and a process that hangs or dies."""

import subprocess
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

import pytest

from claimdesk.annotate.sources.documents.kinds import DocumentKind
from claimdesk.annotate.sources.documents.reader import DocumentReader
from tests.support.documents import word_paragraph, write_word
from tests.support.refusals import refusal_of

BODY = "The harbour handled 4.2 million tonnes last year, officials said. That was more than ever."


class Started(subprocess.Popen[bytes]):
    """A process that is listed when it starts."""

    all: ClassVar[list["Started"]] = []

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.all.append(self)


@pytest.fixture
def processes(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Started]]:
    """Return the processes that the test starts."""
    monkeypatch.setattr(subprocess, "Popen", Started)
    yield Started.all
    Started.all.clear()


@pytest.fixture
def document(tmp_path: Path) -> Path:
    return write_word(tmp_path / "a.docx", word_paragraph(BODY))


@pytest.mark.parametrize(
    ("name", "kind", "data"),
    [
        ("cut.pdf", DocumentKind.PDF, b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog"),
        ("cut.docx", DocumentKind.WORD, b"PK\x03\x04" + b"x" * 50),
        ("empty.docx", DocumentKind.WORD, b"PK\x05\x06" + bytes(18)),
        ("cut.odt", DocumentKind.OPEN, b"PK\x03\x04" + b"x" * 50),
    ],
)
def test_a_damaged_document_is_refused_by_its_name(
    tmp_path: Path, name: str, kind: DocumentKind, data: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(data)

    with DocumentReader() as reader:
        error = refusal_of(lambda: reader.read(path, kind, str(path)))

    assert error.code == "source-broken"
    assert name in error.message


def test_a_bomb_is_refused_before_it_fills_the_memory(tmp_path: Path) -> None:
    path = tmp_path / "bomb.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", bytes(320_000_000))
    assert path.stat().st_size < 1_000_000

    # patience of its own: a busy machine may need more than the usual seconds to unpack so much
    with DocumentReader(silence=120) as reader:
        error = refusal_of(lambda: reader.read(path, DocumentKind.WORD, str(path)))

    assert "more text than any article" in error.message


def test_a_parser_that_hangs_is_given_up(document: Path) -> None:
    began = time.monotonic()
    # a hundredth of a second is less than any process takes to start
    with DocumentReader(silence=0.01) as reader:
        error = refusal_of(lambda: reader.read(document, DocumentKind.WORD, "a.docx"))
    assert error.code == "source-broken"
    assert time.monotonic() - began < 60


def test_one_process_reads_document_after_document(
    document: Path, processes: list[Started]
) -> None:
    with DocumentReader() as reader:
        for _ in range(2):
            reader.read(document, DocumentKind.WORD, "a.docx")
    assert len(processes) == 1


def test_behind_a_process_that_died_a_new_one_reads(
    document: Path, processes: list[Started]
) -> None:
    with DocumentReader() as reader:
        reader.read(document, DocumentKind.WORD, "a.docx")
        processes[0].kill()
        processes[0].wait()
        again = reader.read(document, DocumentKind.WORD, "a.docx")
    assert (again.article.text, len(processes)) == (BODY, 2)
