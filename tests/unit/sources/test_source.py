"""Sources: files, folders and standard input, with their limits."""

import io
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.annotate.sources import Source, expand, read
from claimdesk.annotate.sources import source as source_module
from claimdesk.annotate.sources.source import looks_like_html, other_kind
from tests.support.refusals import refusal_of


class Counted(io.FileIO):
    """A file that lists the sizes which were asked for."""

    def __init__(self, path: Path, sizes: list[int | None]) -> None:
        super().__init__(path)
        self.sizes = sizes

    def read(self, size: int | None = -1) -> bytes:
        self.sizes.append(size)
        return super().read(size) or b""


class Vanishing(io.BytesIO):
    """A file on a drive that is pulled out."""

    def read(self, size: int | None = -1) -> bytes:
        raise OSError(5, "Input/output error")


def refusal(path: Path) -> ClaimdeskError:
    return refusal_of(lambda: read(Source(str(path))))


@pytest.mark.parametrize("name", ["no.txt", "."])
def test_a_missing_file_and_a_folder_are_named(tmp_path: Path, name: str) -> None:
    error = refusal(tmp_path / name)
    assert error.code == "source-missing"
    assert str(tmp_path / name) in error.message


def test_a_file_larger_than_an_article_is_refused_before_it_is_read_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "huge.txt"
    # it takes no room on the disk
    with path.open("wb") as file:
        file.truncate(200_000_000)
    sizes: list[int | None] = []

    def counting(self: Path, *_: Any) -> Counted:
        return Counted(str(self), sizes)  # type: ignore[arg-type]

    monkeypatch.setattr(Path, "open", counting)

    assert refusal(path).code == "source-too-large"
    # the first bytes say which kind it is; then one byte more than the limit
    assert sizes == [1024, source_module.LARGEST_BYTES + 1]


def test_too_many_characters_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # few bytes may hold many characters, and the other way round
    monkeypatch.setattr(source_module, "LARGEST_TEXT", 100)
    path = tmp_path / "long.txt"
    path.write_text("word " * 30)
    assert refusal(path).code == "source-too-large"


def test_a_file_that_vanishes_while_it_is_read_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "open", lambda *_: Vanishing())
    error = refusal(tmp_path / "going.txt")
    assert error.code == "source-unreadable"
    assert "going.txt" in error.message


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"A text from a pipe.")))
    assert read(Source("-")).article.source == "-"


def test_a_folder_stands_for_its_texts_in_name_order(tmp_path: Path) -> None:
    (tmp_path / "deeper").mkdir()
    for name in ("b.txt", "a.html", "c.pdf", ".hidden.txt", "deeper/d.txt"):
        (tmp_path / name).write_text("x")

    # the hidden one is left out
    names = [Path(source.name).name for source in expand([str(tmp_path)])]

    assert names == ["a.html", "b.txt", "c.pdf", "d.txt"]


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"{\\rtf1\\ansi boats", "a rich text file"),
        (b"\xd0\xcf\x11\xe0boats", "an old Word or Excel file"),
        # a text about such a file
        (b"It began with {\\rtf.", ""),
    ],
)
def test_files_that_pass_for_text_are_known_by_their_first_bytes(data: bytes, kind: str) -> None:
    assert other_kind(data) == kind


@pytest.mark.parametrize(
    ("data", "is_html"),
    [
        (b"\xef\xbb\xbf\n <!DOCTYPE HTML>", True),
        (b"<!-- saved from --><BODY>", True),
        (b"<quote>Boats</quote>", False),
        (b"The tag <body> holds the text.", False),
    ],
)
def test_a_page_shows_itself_at_its_beginning(data: bytes, *, is_html: bool) -> None:
    assert looks_like_html(data) is is_html
