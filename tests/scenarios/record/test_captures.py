"""Evidence kept in the project: captured, failed, reused, and never lost."""

import hashlib
from pathlib import Path

import pytest

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.evidence.captures import archive_link
from claimdesk.annotate.project import Project
from claimdesk.annotate.review.state import CaptureState, Evidence, EvidenceKind
from tests.support.making import claims_of, with_article
from tests.unit.sources.test_link import PAGE, Pages, site

__all__ = ["site"]


def backed(project: Project, link: str) -> tuple[str, str]:
    article = with_article(project)
    claim = claims_of(project, article)[0].claim.id
    project.act.add_evidence(claim, link=link)
    return article, claim


def evidence(project: Project, article: str) -> Evidence:
    return claims_of(project, article)[0].evidence[0]


def test_a_link_is_captured_on_request_and_only_then(
    project: Project, site: str, tmp_path: Path
) -> None:
    article, _ = backed(project, f"{site}/moved")
    before = evidence(project, article)
    assert (before.capture, Pages.asked) == (CaptureState.NOT_ASKED, [])
    run_to_end(project.captures.capture(before.id))
    assert Pages.asked == ["/moved", "/page"]
    after = evidence(project, article)
    assert (after.capture, after.title, after.publisher) == (
        CaptureState.CAPTURED,
        "Harbour grows",
        "127.0.0.1",
    )
    assert after.sha256 == hashlib.sha256(PAGE).hexdigest()
    copy = project.captures.captured(after.sha256)
    assert copy is not None
    assert copy.url == f"{site}/page"
    assert "4.2 million tonnes" in copy.text
    saved = project.captures.save_copy(after.sha256, tmp_path)
    assert saved.read_bytes() == PAGE
    assert saved.suffix == ".html"


def test_a_failed_capture_says_why_and_is_no_capture(project: Project, site: str) -> None:
    article, _ = backed(project, f"{site}/gone")
    run_to_end(project.captures.capture(evidence(project, article).id))
    failed = evidence(project, article)
    assert failed.capture is CaptureState.FAILED
    assert "answers 410" in failed.reason
    assert (failed.sha256, failed.captured) == ("", "")


def test_a_page_that_is_gone_later_does_not_undo_its_copy(
    project: Project, site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    article, _ = backed(project, f"{site}/page")
    run_to_end(project.captures.capture(evidence(project, article).id))
    monkeypatch.setattr(Pages, "do_GET", lambda self: self._answer(404, b""))
    run_to_end(project.captures.capture(evidence(project, article).id))
    kept = evidence(project, article)
    assert kept.capture is CaptureState.CAPTURED
    assert "answers 404" in kept.reason
    assert project.captures.captured(kept.sha256) is not None


def test_capture_can_be_undone_and_the_copy_stays(project: Project, site: str) -> None:
    article, _ = backed(project, f"{site}/page")
    run_to_end(project.captures.capture(evidence(project, article).id))
    digest = evidence(project, article).sha256
    project.history.undo()
    assert evidence(project, article).capture is CaptureState.NOT_ASKED
    assert project.captures.captured(digest) is not None


def test_a_file_is_copied_into_the_project(project: Project, tmp_path: Path) -> None:
    article = with_article(project)
    claim = claims_of(project, article)[0].claim.id
    path = tmp_path / "letter.txt"
    path.write_text("Twelve boats, writes the harbour office.")
    project.captures.add_file(claim, path, "by post")
    path.unlink()
    kept = evidence(project, article)
    assert (kept.kind, kept.link, kept.note) == (EvidenceKind.FILE, "letter.txt", "by post")
    assert (
        project.captures.save_copy(kept.sha256, tmp_path).read_text()
        == "Twelve boats, writes the harbour office."
    )
    with pytest.raises(ProjectError, match="not in this project"):
        project.captures.save_copy("0" * 64, tmp_path)


def test_the_archive_is_offered_and_its_address_kept(project: Project) -> None:
    article, _ = backed(project, "https://example.org/a")
    assert (
        archive_link("https://example.org/a")
        == "https://web.archive.org/save/https://example.org/a"
    )
    project.captures.note_archive(
        evidence(project, article).id, " https://web.archive.org/web/2025/https://example.org/a "
    )
    assert (
        evidence(project, article).archive
        == "https://web.archive.org/web/2025/https://example.org/a"
    )


def test_evidence_without_a_link_cannot_be_captured(project: Project) -> None:
    article = with_article(project)
    claim = claims_of(project, article)[0].claim.id
    project.act.add_evidence(claim, note="seen with my own eyes")
    with pytest.raises(ProjectError, match="no link or file"):
        run_to_end(project.captures.capture(evidence(project, article).id))


def test_captures_go_with_packets_and_come_back(project: Project, tmp_path: Path) -> None:
    article = with_article(project)
    packet = tmp_path / "bo.claimdesk"
    project.packets.make("Bo", packet)
    letter = tmp_path / "letter.txt"
    letter.write_text("Twelve boats.")
    with Project.open(packet, project.reviewer) as theirs:
        theirs.captures.add_file(claims_of(theirs, article)[0].claim.id, letter)
    run_to_end(project.packets.merge([packet]))
    kept = evidence(project, article)
    copy = project.captures.captured(kept.sha256)
    assert copy is not None
    assert copy.text == "Twelve boats."
