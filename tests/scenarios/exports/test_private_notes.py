"""A private note is in no format, even after its claim was split and merged."""

import zipfile
import zlib
from pathlib import Path

import pypdfium2
import pytest

from claimdesk.annotate.project import Project
from claimdesk.annotate.project.export_formats import FORMATS
from tests.support.exports import exported
from tests.support.needs import pdf
from tests.support.projects import claims_of

ENDINGS = {one.name: one.ending for one in FORMATS}


@pytest.fixture
def reworked(still: Project) -> Project:
    """Every claim has a private note; some were split, and others merged since."""
    for article in still.read.articles():
        for view in claims_of(still, article.id):
            still.act.write_note(view.claim.id, "a private thought", private=True)
        split_and_merge(still, article.id)
    return still


def split_and_merge(project: Project, article: str) -> None:
    """Split the first claim of an article, and merge the two that are the next then."""
    first = claims_of(project, article)[0].claim
    project.act.split_claim(article, first.id, first.start + 4)
    _, second, third, *_ = claims_of(project, article)
    project.act.merge_claims(article, [second.claim.id, third.claim.id])


def everything_in(path: Path) -> bytes:
    """Return all bytes of a file or folder, with those of its packed parts and pages."""
    if path.is_dir():
        return b"".join(everything_in(one) for one in path.rglob("*") if one.is_file())
    return path.read_bytes() + unpacked(path)


def unpacked(path: Path) -> bytes:
    """Return what is packed in a file; nothing for a plain one."""
    if zipfile.is_zipfile(path):
        return parts_of(path)
    if path.suffix == ".spacy":
        return zlib.decompress(path.read_bytes())
    return words_of(path).encode() if path.suffix == ".pdf" else b""


def parts_of(path: Path) -> bytes:
    with zipfile.ZipFile(path) as archive:
        return b"".join(archive.read(name) for name in archive.namelist())


def words_of(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return " ".join(page.get_textpage().get_text_range() for page in document)


@pytest.mark.parametrize("name", [pdf if name == "pdf" else name for name in ENDINGS])
def test_a_private_note_is_in_no_format(reworked: Project, tmp_path: Path, name: str) -> None:
    target = exported(reworked, tmp_path / f"out{ENDINGS[name]}", name)

    written = everything_in(target)

    # else the test cannot read this format, and would pass whatever is in it
    assert b"boats" in written or b"nobody answered" in written
    assert b"private thought" not in written
