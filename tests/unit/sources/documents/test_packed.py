"""Packed documents: parts within limits, and XML that reaches for nothing outside."""

import zipfile
from pathlib import Path

import pytest

from claimdesk.annotate.sources.documents import packed as module
from claimdesk.annotate.sources.documents.packed import BrokenDocument, Packed


def archive(path: Path, **parts: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in parts.items():
            made.writestr(name, text)
    return path


def test_a_part_is_read_as_xml(tmp_path: Path) -> None:
    with Packed(archive(tmp_path / "a", content="<a><b>boats</b></a>")) as document:
        assert document.has("content")
        assert not document.has("notes")
        assert document.part("content").findtext("b") == "boats"


def test_an_entity_that_names_a_file_is_not_resolved(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("a secret")
    text = f'<!DOCTYPE a [<!ENTITY x SYSTEM "file://{secret}">]><a>Words &x;</a>'

    with Packed(archive(tmp_path / "a", content=text)) as document:
        assert "a secret" not in "".join(document.part("content").itertext())


@pytest.mark.parametrize("part", ["content", "notes"])
def test_a_part_that_is_empty_or_missing_is_damage(tmp_path: Path, part: str) -> None:
    with (
        Packed(archive(tmp_path / "a", content="")) as document,
        pytest.raises(BrokenDocument),
    ):
        document.part(part)


def test_the_limit_is_that_of_the_unpacked_part(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "MOST_UNPACKED", 100)
    path = archive(tmp_path / "a", just="x" * 100, over="x" * 101)

    with Packed(path) as document:
        assert len(document.bytes_of("just")) == 100
        with pytest.raises(BrokenDocument, match="more text than any article"):
            document.bytes_of("over")


def test_a_file_that_is_not_packed_is_damaged(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"PK\x03\x04 and no more")
    with pytest.raises(BrokenDocument):
        Packed(path)
