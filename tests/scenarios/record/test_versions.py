"""New versions of articles: verdicts are carried over only where the words are the same."""

from pathlib import Path

import pytest

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.project import Project, import_sources
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.state import EvidenceKind
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.versions.rules import VersionReport
from claimdesk.annotate.versions.word_diff import Fate
from tests.support.projects import FullStops, claims_of, reading, with_article
from tests.support.records import claim_ids, code_of, first_article, verdicts

OLD = (
    "The harbour office spoke. 12 boats came back on Monday. Nobody was hurt.\n"
    "The ferry is late. Fish is dear."
)
NEW = (
    "Updated at noon.\n"
    "Nobody was hurt. The harbour office spoke. 13 boats came back on Monday.\n"
    "Fish is dear."
)


@pytest.fixture
def old(project: Project) -> str:
    """An article with every claim settled; the last one has a note and evidence."""
    article = with_article(project, OLD, "news.txt")
    for claim in claim_ids(project):
        project.act.set_verdict(claim, Verdict.VERIFIED)
    fish = claim_ids(project)[-1]
    project.act.write_note(fish, "asked at the market")
    project.act.add_evidence(fish, link="https://example.org/fish")
    return article


def take(project: Project, old: str) -> VersionReport:
    """Put the new version in the old one's place."""
    report = project.versions.take(old, reading(NEW, "news.txt"))
    assert report is not None
    return report


@pytest.fixture
def report(project: Project, old: str) -> VersionReport:
    """The new version, and the fate of the old claims in it."""
    return take(project, old)


@pytest.fixture
def views(project: Project, report: VersionReport) -> dict[str, ClaimView]:
    """The claims of the new version by their words, after detection."""
    run_to_end(project.intake.detect(report.article, FullStops()))
    return {view.claim.quote: view for view in claims_of(project, report.article)}


def test_the_same_words_keep_their_verdict_and_changed_ones_lose_it(
    views: dict[str, ClaimView],
) -> None:
    assert {words: view.verdict for words, view in views.items()} == {
        "Updated at noon.": None,
        "Nobody was hurt.": Verdict.VERIFIED,
        "The harbour office spoke.": Verdict.VERIFIED,
        "13 boats came back on Monday.": None,
        "Fish is dear.": Verdict.VERIFIED,
    }


def test_a_note_and_evidence_go_along_with_the_same_words(views: dict[str, ClaimView]) -> None:
    fish = views["Fish is dear."]

    assert fish.everybody[0].note == "asked at the market"
    assert [one.link for one in fish.evidence] == ["https://example.org/fish"]


def test_changed_words_are_reported_with_the_difference(report: VersionReport) -> None:
    (changed,) = report.changed

    pieces = [(piece.fate, piece.text.strip()) for piece in changed.pieces]
    assert pieces[:2] == [(Fate.GONE, "12"), (Fate.NEW, "13")]
    # the verdict that no longer holds
    assert changed.reviews[0].verdict is Verdict.VERIFIED


def test_lost_claims_are_listed_and_others_counted(report: VersionReport) -> None:
    assert [claim.quote for claim in report.lost] == ["The ferry is late."]
    # "Nobody was hurt." stands before its neighbours now
    assert (report.unchanged, report.moved) == (3, 1)


def test_the_new_version_takes_the_old_ones_place(
    project: Project, old: str, report: VersionReport
) -> None:
    assert [view.id for view in project.read.articles()] == [report.article]
    assert [version for version, _ in project.versions.of(report.article)] == [old, report.article]


def test_decisions_on_the_old_version_stay_with_it(
    project: Project, old: str, report: VersionReport
) -> None:
    assert verdicts(project, old) == [Verdict.VERIFIED] * 5


def test_the_report_is_made_again_from_the_record(project: Project, report: VersionReport) -> None:
    assert project.versions.report(report.article) == report


def test_one_undo_brings_the_old_version_back(
    project: Project, old: str, report: VersionReport
) -> None:
    # all of a version is one change, with its claims and everything that was carried over
    project.history.undo()

    assert first_article(project) == old


def test_redo_brings_the_new_version_back_with_its_verdicts(
    project: Project, report: VersionReport
) -> None:
    project.history.undo()

    project.history.redo()

    assert first_article(project) == report.article
    assert verdicts(project).count(Verdict.VERIFIED) == 3


def test_the_same_text_is_no_new_version(project: Project, old: str) -> None:
    assert project.versions.take(old, reading(OLD, "again.txt")) is None


def test_a_text_that_is_another_article_is_refused(project: Project, old: str) -> None:
    other = with_article(project, "Another article.", "other.txt")

    with pytest.raises(ProjectError) as refusal:
        project.versions.take(other, reading(OLD, "again.txt"))

    assert code_of(refusal) == "article-there"


@pytest.fixture
def imported(project: Project, tmp_path: Path) -> Path:
    """The file that the project's only article was imported from."""
    path = tmp_path / "news.txt"
    path.write_text("Twelve boats came back to the harbour on Monday. Nobody was hurt.")
    run_to_end(import_sources(project.intake, [str(path)]))
    return path


def test_an_unchanged_source_is_no_new_version(project: Project, imported: Path) -> None:
    assert run_to_end(project.versions.read_again(first_article(project))) is None


def test_a_changed_source_is_a_new_version(project: Project, imported: Path) -> None:
    before = first_article(project)
    imported.write_text("Thirteen boats came back to the harbour on Monday. Nobody was hurt.")

    report = run_to_end(project.versions.read_again(before))

    assert report is not None
    assert first_article(project) == report.article != before


def test_a_source_that_is_gone_is_refused(project: Project, imported: Path) -> None:
    # an import is not always kept
    imported.unlink()

    with pytest.raises(ProjectError) as refusal:
        run_to_end(project.versions.read_again(first_article(project)))

    assert code_of(refusal) == "source-gone"


def test_evidence_that_is_a_file_goes_along(project: Project, old: str, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Fish is dear, says the market.")
    project.captures.add_file(claim_ids(project)[-1], letter)

    report = take(project, old)

    # behind the link that was there before
    fish = claims_of(project, report.article)[-1]
    kept = {one.kind: one.sha256 for one in fish.evidence}
    copy = project.captures.captured(kept[EvidenceKind.FILE])
    assert copy is not None
    assert copy.text == "Fish is dear, says the market."
