"""Results of a document's parser, as they cross the pipe between two processes."""

import msgspec
import pytest

from claimdesk.annotate.sources.documents.extraction import Extraction, Paragraph, Style


def test_an_extraction_is_the_same_behind_the_pipe() -> None:
    found = Extraction(
        [Paragraph("Port", Style.TITLE), Paragraph("It lost.")],
        published="2020-05-05",
        remarks=["Page 2 is a picture without text."],
    )
    sent = msgspec.msgpack.encode(found)
    assert msgspec.msgpack.decode(sent, type=Extraction) == found


def test_a_style_that_does_not_exist_is_refused() -> None:
    # what comes out of the pipe was made by a process that a file may have broken
    sent = msgspec.msgpack.encode({"text": "Port", "style": "poster"})
    with pytest.raises(msgspec.ValidationError):
        msgspec.msgpack.decode(sent, type=Paragraph)


def test_remarks_of_one_document_are_not_those_of_the_next() -> None:
    first = Extraction([])
    first.remarks.append("Page 2 is a picture without text.")
    assert Extraction([]).remarks == []
