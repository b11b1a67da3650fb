"""Any encoding in, one sentence for what cannot be read."""

import codecs
import io
import sys
from pathlib import Path

import pytest

from claimdesk.annotate.base.errors import SourceError
from claimdesk.annotate.sources import Source, expand, read
from claimdesk.annotate.sources import source as source_module

TEXT = "Die Stadt Zürich zählt 1 000 Brücken – sagte „Müller“.\nZweiter Absatz."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_text_in_any_encoding_reads_the_same(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes(TEXT.encode(encoding))
    assert read(Source(str(path))).article.text == TEXT


def test_cyrillic_without_a_mark_is_detected(tmp_path: Path) -> None:
    path = tmp_path / "text.txt"
    path.write_bytes("Город Керчь сообщил о трёх новых мостах на реке.".encode("cp1251"))
    assert read(Source(str(path))).article.text.startswith("Город Керчь")


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
        ("marked.txt", codecs.BOM_UTF8 + b"a\x01" * 60, "source-binary"),
        ("frame.html", b"<html><body><script>alert(1)</script></body></html>", "source-empty"),
    ],
)
def test_what_is_no_article_is_refused_with_a_sentence(
    tmp_path: Path, name: str, data: bytes, code: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(SourceError) as refused:
        read(Source(str(path)))
    assert refused.value.code == code
    assert str(path) in str(refused.value)
    assert "Traceback" not in str(refused.value)


def test_missing_file_and_folder_are_named(tmp_path: Path) -> None:
    for path in (tmp_path / "no.txt", tmp_path):
        with pytest.raises(SourceError, match=str(path)):
            read(Source(str(path)))


def test_a_file_larger_than_an_article_is_refused_before_it_is_read_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    taken: list[int] = []
    real = Path.open

    def counting(self: Path, *args: object, **kwargs: object) -> object:
        opened = real(self, *args, **kwargs)  # type: ignore[arg-type]
        read_bytes = opened.read
        opened_read = lambda size=-1: (taken.append(size), read_bytes(size))[1]  # noqa: E731  (a file's method, counted)
        return type(
            "Counted",
            (),
            {
                "__enter__": lambda s: s,
                "__exit__": lambda s, *a: opened.close(),
                "read": staticmethod(opened_read),
            },
        )()

    monkeypatch.setattr(Path, "open", counting)
    with pytest.raises(SourceError, match="too large"):
        read(Source(str(path)))
    assert max(taken) == source_module.LARGEST_BYTES + 1


def test_too_many_characters_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source_module, "LARGEST_TEXT", 100)
    path = tmp_path / "long.txt"
    path.write_text("word " * 30)
    with pytest.raises(SourceError, match="too large"):
        read(Source(str(path)))


def test_a_file_that_vanishes_while_it_is_read_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "going.txt"
    path.write_text("text")

    class Vanishing(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "open", lambda self, *a, **k: Vanishing())
    with pytest.raises(SourceError, match=r"going\.txt could not be read to its end"):
        read(Source(str(path)))


def test_nul_bytes_and_lone_surrogates_are_replaced_and_counted(tmp_path: Path) -> None:
    path = tmp_path / "odd.txt"
    path.write_bytes(
        b"A long enough line so that one is few." * 5
        + b"\0"
        + "\ud800".encode(errors="surrogatepass")
    )
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
    assert len(reading.blocks) == 1
    assert reading.blocks[0].span.end == 999_999


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        sys, "stdin", type("In", (), {"buffer": io.BytesIO(b"A text from a pipe.")})()
    )
    assert read(Source("-")).article.source == "-"


def test_a_folder_stands_for_its_texts_in_name_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", "c.pdf", ".hidden.txt"):
        (tmp_path / name).write_text("x")
    (tmp_path / "deeper").mkdir()
    (tmp_path / "deeper" / "d.txt").write_text("x")
    assert [Path(s.name).name for s in expand([str(tmp_path)])] == [
        "a.html",
        "b.txt",
        "c.pdf",
        "d.txt",
    ]
