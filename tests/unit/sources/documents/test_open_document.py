"""OpenDocument texts: spaces, notes, comments, styles and properties."""

import zipfile
from pathlib import Path

import pytest

from claimdesk.annotate.sources import Source, read
from claimdesk.annotate.sources.documents.extraction import Paragraph, Style
from claimdesk.annotate.sources.documents.open_document import read_open_document
from claimdesk.annotate.sources.documents.packed import BrokenDocument
from claimdesk.annotate.text.article import Role
from tests.support.blocks import roles_and_texts
from tests.support.documents import write_open_document

GONE = "<text:tracked-changes><text:p>Gone.</text:p></text:tracked-changes>"
TITLE = '<text:p text:style-name="P1">Harbour grows</text:p>'
REMARK = "<office:annotation><text:p>Remark.</text:p></office:annotation>"
NOTE = (
    "<text:note><text:note-citation>1</text:note-citation>"
    "<text:note-body><text:p>A note.</text:p></text:note-body></text:note>"
)
META = (
    '<x xmlns:d="dublin" xmlns:m="meta"><d:title>Harbour</d:title><d:creator>Jo</d:creator>'
    "<m:creation-date>2025-01-05T10:00:00</m:creation-date><d:date>2026-02-03</d:date>"
    "<d:language>en-GB</d:language></x>"
)


def test_spaces_notes_and_comments(tmp_path: Path) -> None:
    text = f'<text:p>Two<text:s text:c="2"/>words{REMARK} here{NOTE}.</text:p>'
    path = write_open_document(tmp_path / "a.odt", GONE + TITLE + text)

    assert roles_and_texts(read(Source(str(path)))) == [
        (Role.HEADLINE, "Harbour grows"),
        (Role.BODY, "Two words here."),
        (Role.BODY, "A note."),
    ]


def test_spaces_are_kept_until_the_article_is_made(tmp_path: Path) -> None:
    path = write_open_document(tmp_path / "a.odt", '<text:p>Two<text:s text:c="3"/>words</text:p>')
    assert read_open_document(path).paragraphs == [Paragraph("Two   words", Style.BODY)]


def test_a_title_is_known_by_the_parent_of_its_automatic_style(tmp_path: Path) -> None:
    path = write_open_document(tmp_path / "a.odt", f"{TITLE}<text:h>Then</text:h>")
    styles = [paragraph.style for paragraph in read_open_document(path).paragraphs]
    assert styles == [Style.TITLE, Style.HEADING]


def test_the_day_of_creation_wins_over_that_of_the_last_change(tmp_path: Path) -> None:
    path = write_open_document(tmp_path / "a.odt", "<text:p>Words.</text:p>")
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("meta.xml", META)

    found = read_open_document(path)
    assert (found.title, found.author) == ("Harbour", "Jo")
    assert (found.published, found.language) == ("2025-01-05", "en")


def test_an_encrypted_text_is_refused_as_locked(tmp_path: Path) -> None:
    path = write_open_document(tmp_path / "a.odt", "<text:p>Words.</text:p>")
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("META-INF/manifest.xml", "<manifest:encryption-data/>")

    # its parts are still there, as noise: without the manifest they would be called damaged
    with pytest.raises(BrokenDocument, match="password"):
        read_open_document(path)
