"""Reading of any source as an article, and refusals of files that hold none."""

import codecs
from pathlib import Path

import pytest

from claimdesk.annotate.sources.reader import Reader, read, read_text
from claimdesk.annotate.sources.source import Source
from tests.support.refusals import refusal_of

LONG = "A long enough line so that one is few."


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("empty.txt", b"", "source-empty"),
        ("blank.txt", b" \n\t\n ", "source-empty"),
        ("program", bytes(range(256)) * 40, "source-binary"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(2000), "source-binary"),
        ("controls.txt", b"ab\x01\x02\x03\x04" * 50, "source-binary"),
        ("report.pdf", b"%PDF-1.4\nhm", "source-broken"),
        ("report.docx", b"PK\x03\x04words", "source-broken"),
        ("letter.txt", b"{\\rtf1\\ansi Words.}", "source-binary"),
        ("marked.txt", codecs.BOM_UTF8 + b"a\x01" * 60, "source-binary"),
        ("frame.html", b"<html><body><script>alert(1)</script></body></html>", "source-empty"),
    ],
)
def test_a_file_that_holds_no_article_is_refused(
    tmp_path: Path, name: str, data: bytes, code: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)

    error = refusal_of(lambda: read(Source(str(path))))

    # an error of a parser must not reach the reviewer as it is
    assert error.code == code
    assert str(path) in error.message
    assert "Traceback" not in error.message


def test_nul_bytes_and_lone_surrogates_are_replaced_and_counted(tmp_path: Path) -> None:
    path = tmp_path / "odd.txt"
    # one character in a hundred may be odd; more of them are no text
    path.write_bytes(LONG.encode() * 5 + b"\0" + "\ud800".encode(errors="surrogatepass"))
    article = read(Source(str(path))).article
    assert article.replaced == 2
    assert article.text.endswith("\ufffd\ufffd")


def test_mixed_line_ends_become_one_kind(tmp_path: Path) -> None:
    path = tmp_path / "mixed.txt"
    path.write_bytes(b"one\r\ntwo\rthree\nfour")
    assert read(Source(str(path))).article.text == "one\ntwo\nthree\nfour"


def test_a_line_of_a_million_characters_is_read(tmp_path: Path) -> None:
    path = tmp_path / "line.txt"
    path.write_text("word " * 200_000)

    reading = read(Source(str(path)))

    # the last space belongs to no paragraph
    assert [block.span.end for block in reading.blocks] == [999_999]


def test_bytes_that_were_fetched_are_read_by_their_kind() -> None:
    with Reader() as reader:
        text = reader.read_bytes(b"<p>Twelve boats.", "a")
        page = reader.read_bytes(b"<p>Twelve boats.", "a", is_html=True)
    assert (text.article.text, page.article.text) == ("<p>Twelve boats.", "Twelve boats.")


def test_a_text_without_words_is_refused() -> None:
    assert refusal_of(lambda: read_text(" \n ", "pasted")).code == "source-empty"


def test_a_row_is_read_by_its_number_below_the_header(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("title,text\nHarbour,Twelve boats came.\n")
    with Reader({"": {"text": "text"}}) as reader:
        assert reader.read(Source(f"{path}#2")).article.title == "Harbour"
        # the header is no row, and there is no file of that name
        assert refusal_of(lambda: reader.read(Source(f"{path}#1"))).code == "source-missing"


def test_an_empty_folder_stands_for_itself(tmp_path: Path) -> None:
    # reading it gives the refusal, which nothing would give otherwise
    with Reader() as reader:
        assert list(reader.expand([str(tmp_path)])) == [Source(str(tmp_path))]
