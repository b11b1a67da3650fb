"""Text encodings: marks, declarations and detection."""

import codecs

import pytest

from claimdesk.annotate.base.errors import SourceError
from claimdesk.annotate.sources.encoding import decode

TEXT = "Die Stadt Zürich zählt 1 000 Brücken – sagte „Müller“.\nZweiter Absatz."


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be-mark", "utf-32", "cp1252"]
)
def test_text_in_any_encoding_reads_the_same(encoding: str) -> None:
    # Python writes no mark where the byte order is given
    data = TEXT.encode(encoding.removesuffix("-mark"))
    if encoding.endswith("-mark"):
        data = codecs.BOM_UTF16_BE + data
    assert decode(data, "text.txt") == TEXT


def test_cyrillic_without_a_mark_is_detected() -> None:
    # in the usual single-byte encoding it would be a row of accents
    words = "Город Керчь сообщил о трёх новых мостах на реке."
    assert decode(words.encode("cp1251"), "text.txt") == words


def test_a_declared_encoding_wins_where_the_bytes_fit_it() -> None:
    # in UTF-8 the same bytes are one letter
    data = "é".encode()
    assert decode(data, "x", declared="cp1252") == "Ã©"
    assert decode(data, "x") == "é"


@pytest.mark.parametrize("declared", ["ascii", "no-such-encoding"])
def test_a_wrong_declaration_is_passed_over(declared: str) -> None:
    assert decode("Zürich".encode(), "x", declared=declared) == "Zürich"


def test_a_mark_wins_over_a_declaration() -> None:
    assert decode(codecs.BOM_UTF8 + "é".encode(), "x", declared="cp1252") == "é"


def test_lone_surrogates_are_left_for_the_article_to_count() -> None:
    assert decode("a\ud800".encode(errors="surrogatepass"), "x") == "a\ud800"


@pytest.mark.parametrize(
    "data", [bytes(range(256)) * 40, b"ab\x01\x02" * 50, codecs.BOM_UTF8 + b"a\x01" * 60]
)
def test_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    with pytest.raises(SourceError) as refused:
        decode(data, "x")
    assert refused.value.code == "source-binary"


def test_a_few_control_characters_are_no_binary_file() -> None:
    # one in a hundred: word processors leave form feeds and the like in what they export
    text = "a" * 99 + "\x01"
    assert decode(text.encode(), "x") == text
