"""A private note is in no format, even after its claim was split and merged."""

import zipfile
import zlib
from pathlib import Path

import pypdfium2
import pytest

from claimdesk.annotate.project import Project
from claimdesk.annotate.project.export_formats import FORMATS
from tests.support.exports import exported
from tests.support.making import claims_of
from tests.support.needs import pdf

ENDINGS = {one.name: one.ending for one in FORMATS}


@pytest.fixture
def reworked(still: Project) -> Project:
    """Every claim has a private note; some were split, and others merged since."""
    for article in still.read.articles():
        for view in claims_of(still, article.id):
            still.act.write_note(view.claim.id, "a private thought", private=True)
        first = claims_of(still, article.id)[0].claim
        still.act.split_claim(article.id, first.id, first.start + 4)
        others = claims_of(still, article.id)[1:3]
        still.act.merge_claims(article.id, [view.claim.id for view in others])
    return still


def everything_in(path: Path) -> bytes:
    """Return all bytes of a file or folder, with those of its packed parts and pages."""
    if path.is_dir():
        return b"".join(everything_in(one) for one in path.rglob("*") if one.is_file())
    return path.read_bytes() + unpacked(path)


def unpacked(path: Path) -> bytes:
    """Return what is packed in a file; nothing for a plain one."""
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            return b"".join(archive.read(name) for name in archive.namelist())
    if path.suffix == ".spacy":
        return zlib.decompress(path.read_bytes())
    if path.suffix == ".pdf":
        with pypdfium2.PdfDocument(path) as document:
            return " ".join(page.get_textpage().get_text_range() for page in document).encode()
    return b""


@pytest.mark.parametrize("name", [pdf if name == "pdf" else name for name in ENDINGS])
def test_a_private_note_is_in_no_format(reworked: Project, tmp_path: Path, name: str) -> None:
    target = exported(reworked, tmp_path / f"out{ENDINGS[name]}", name)

    written = everything_in(target)

    # else the test could not read this format
    assert b"boats" in written or b"nobody answered" in written
    assert b"private thought" not in written
