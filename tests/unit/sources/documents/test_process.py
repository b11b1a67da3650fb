"""The process that parses documents: it answers for any error of a parser."""

import io
import resource
import sys
from pathlib import Path
from types import SimpleNamespace

import msgspec
import pytest

from claimdesk.annotate.sources.documents import process, word
from claimdesk.annotate.sources.documents.kinds import DocumentKind
from claimdesk.annotate.sources.documents.process import LENGTH, Answer, Request, send
from tests.support.documents import word_paragraph, write_word


@pytest.fixture
def document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    # the bound of memory would hold for all tests behind this one
    monkeypatch.setattr(resource, "setrlimit", lambda *_: None)
    return write_word(tmp_path / "a.docx", word_paragraph("Twelve boats."))


def answered(path: Path) -> Answer:
    """Run the process's loop here, on one request; return its answer."""
    requests, answers = io.BytesIO(), io.BytesIO()
    send(requests, Request(str(path), DocumentKind.WORD))
    requests.seek(0)
    # pytest puts its own streams back between a fixture and its test, so this is no fixture
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdin", SimpleNamespace(buffer=requests))
        patch.setattr(sys, "stdout", SimpleNamespace(buffer=answers))
        process.main()

    data = answers.getvalue()
    assert LENGTH.unpack(data[: LENGTH.size]) == (len(data) - LENGTH.size,)
    return msgspec.msgpack.decode(data[LENGTH.size :], type=Answer)


def test_a_request_is_answered_with_the_paragraphs(document: Path) -> None:
    found = answered(document).found
    assert found is not None
    assert [paragraph.text for paragraph in found.paragraphs] == ["Twelve boats."]


@pytest.mark.parametrize(
    ("error", "code"), [(MemoryError(), "source-too-large"), (RecursionError(), "source-broken")]
)
def test_an_error_of_a_parser_is_a_refusal(
    document: Path, monkeypatch: pytest.MonkeyPatch, error: Exception, code: str
) -> None:
    def failing(_: Path) -> None:
        raise error

    monkeypatch.setattr(word, "read_word", failing)

    refusal = answered(document).refusal
    assert refusal is not None
    assert refusal.code == code
