"""Captures of evidence: kept in the project, and never lost."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.evidence.captures import archive_link
from claimdesk.annotate.evidence.sql import Captured
from claimdesk.annotate.project import Project
from claimdesk.annotate.review.state import CaptureState, Evidence, EvidenceKind
from tests.support.harbour_site import PAGE, Site, serving
from tests.support.projects import claims_of, with_article
from tests.support.records import claim_ids, code_of, first_article


@pytest.fixture
def site() -> Iterator[Site]:
    """A web site of the test's own."""
    with serving() as running:
        yield running


def evidence(project: Project) -> Evidence:
    """Return the first evidence of the first claim, as it is now."""
    return claims_of(project, first_article(project))[0].evidence[0]


def back_by(project: Project, link: str) -> None:
    """Add an article, and back its first claim with a link."""
    with_article(project)
    project.act.add_evidence(claim_ids(project)[0], link=link)


def capture(project: Project) -> Evidence:
    """Capture the first evidence; return it as it is then."""
    run_to_end(project.captures.capture(evidence(project).id))
    return evidence(project)


def copy_of(project: Project, kept: Evidence) -> Captured:
    """Return the copy of evidence, which must be there."""
    copy = project.captures.captured(kept.sha256)
    assert copy is not None
    return copy


def test_a_link_is_captured_on_request_and_only_then(project: Project, site: Site) -> None:
    back_by(project, f"{site.address}/moved")
    # a link alone asks for nothing: the site would learn who checks it
    assert evidence(project).capture is CaptureState.NOT_ASKED
    assert site.asked == []

    capture(project)

    # nor does a capture ask for pictures and the like
    assert site.asked == ["/moved", "/page"]


def test_a_captured_link_has_its_title_its_site_and_its_digest(
    project: Project, site: Site
) -> None:
    back_by(project, f"{site.address}/moved")

    after = capture(project)

    assert after.capture is CaptureState.CAPTURED
    assert (after.title, after.publisher) == ("Harbour grows", "127.0.0.1")
    assert after.sha256 == hashlib.sha256(PAGE).hexdigest()


def test_a_copy_has_the_text_and_the_address_it_came_from(project: Project, site: Site) -> None:
    back_by(project, f"{site.address}/moved")

    copy = copy_of(project, capture(project))

    # the address behind the redirect
    assert copy.url == f"{site.address}/page"
    assert "4.2 million tonnes" in copy.text


def test_a_copy_is_saved_byte_for_byte(project: Project, site: Site, tmp_path: Path) -> None:
    back_by(project, f"{site.address}/page")

    saved = project.captures.save_copy(capture(project).sha256, tmp_path)

    assert saved.read_bytes() == PAGE
    assert saved.suffix == ".html"


def test_a_failed_capture_has_its_reason_and_is_no_capture(project: Project, site: Site) -> None:
    back_by(project, f"{site.address}/gone")

    failed = capture(project)

    assert (failed.capture, failed.sha256, failed.captured) == (CaptureState.FAILED, "", "")
    # the answer of the site, for a reviewer who looks for another source
    assert "answers 410" in failed.reason


def test_a_page_that_is_gone_later_does_not_undo_its_copy(project: Project, site: Site) -> None:
    back_by(project, f"{site.address}/page")
    capture(project)
    site.is_gone = True

    kept = capture(project)

    # pages of evidence go when they are found wrong: the copy is what is left, and the reviewer
    # sees that it is older than the answer
    assert (kept.capture, copy_of(project, kept).size) == (CaptureState.CAPTURED, len(PAGE))
    assert "answers 404" in kept.reason


def test_undo_takes_a_capture_back_and_the_copy_stays(project: Project, site: Site) -> None:
    back_by(project, f"{site.address}/page")
    captured = capture(project)

    project.history.undo()

    # redo must find the bytes again, though the page may be another one by then: copies are added
    # and never taken away
    state, size = evidence(project).capture, copy_of(project, captured).size
    assert (state, size) == (CaptureState.NOT_ASKED, len(PAGE))


@pytest.fixture
def letter(project: Project, tmp_path: Path) -> Evidence:
    """A file as evidence for the first claim; the file itself is gone since."""
    with_article(project)
    path = tmp_path / "letter.txt"
    path.write_text("Twelve boats, writes the harbour office.")
    project.captures.add_file(claim_ids(project)[0], path, "by post")
    path.unlink()
    return evidence(project)


def test_a_file_is_evidence_by_its_name(letter: Evidence) -> None:
    # the name alone: its folder is of one computer
    assert (letter.kind, letter.link, letter.note) == (EvidenceKind.FILE, "letter.txt", "by post")


def test_a_file_is_copied_into_the_project(
    project: Project, letter: Evidence, tmp_path: Path
) -> None:
    saved = project.captures.save_copy(letter.sha256, tmp_path)

    assert saved.read_text() == "Twelve boats, writes the harbour office."


def test_a_copy_that_is_not_in_the_project_is_refused(project: Project, tmp_path: Path) -> None:
    with pytest.raises(ProjectError) as refusal:
        project.captures.save_copy("0" * 64, tmp_path)

    assert code_of(refusal) == "no-copy"


def test_a_link_is_offered_to_the_archive() -> None:
    link = archive_link("https://example.org/a")

    assert link == "https://web.archive.org/save/https://example.org/a"


def test_the_address_in_the_archive_is_kept(project: Project) -> None:
    back_by(project, "https://example.org/a")
    address = "https://web.archive.org/web/2025/https://example.org/a"

    # as it is pasted
    project.captures.note_archive(evidence(project).id, f" {address} ")

    assert evidence(project).archive == address


def test_evidence_without_a_link_cannot_be_captured(project: Project) -> None:
    with_article(project)
    project.act.add_evidence(claim_ids(project)[0], note="seen with my own eyes")

    with pytest.raises(ProjectError) as refusal:
        capture(project)

    assert code_of(refusal) == "evidence-unlinked"


def test_captures_come_back_with_packets(project: Project, tmp_path: Path) -> None:
    with_article(project)
    packet = tmp_path / "bo.claimdesk"
    project.packets.make("Bo", packet)
    path = tmp_path / "letter.txt"
    path.write_text("Twelve boats.")
    with Project.open(packet, project.reviewer) as theirs:
        theirs.captures.add_file(claim_ids(theirs)[0], path)

    run_to_end(project.packets.merge([packet]))

    # the bytes came too, not the evidence alone
    assert copy_of(project, evidence(project)).text == "Twelve boats."
