"""Articles that changed: claims found again, verdicts carried over only where the words are the same."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.project import Project
from claimdesk.annotate.review.state import Claim, EvidenceKind
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.text.span import Span, quote
from claimdesk.annotate.versions.anchoring import Anchoring, Found
from claimdesk.annotate.versions.word_diff import Fate, difference
from tests.support.making import FullStops, claims_of, reading, with_article

OLD = "The harbour office spoke. 12 boats came back on Monday. Nobody was hurt.\nThe ferry is late. Fish is dear."
NEW = "Updated at noon.\nNobody was hurt. The harbour office spoke. 13 boats came back on Monday.\nFish is dear."


def claim_on(text: str, words: str) -> Claim:
    start = text.index(words)
    span = Span(start, start + len(words))
    found = quote(text, span)
    return Claim("c", "a", span.start, span.end, found.exact, found.prefix, found.suffix)


@pytest.fixture
def worked(project: Project) -> tuple[Project, str]:
    """Every claim of the old version settled, with a note, evidence and a tick."""
    article = with_article(project, OLD, "news.txt")
    for view in claims_of(project, article):
        project.act.set_verdict(view.claim.id, Verdict.VERIFIED)
    fish = claims_of(project, article)[-1].claim
    project.act.write_note(fish.id, "asked at the market")
    project.act.add_evidence(fish.id, link="https://example.org/fish")
    return project, article


def test_unchanged_words_keep_their_verdict_changed_ones_lose_it_and_lost_ones_are_listed(
    worked: tuple[Project, str],
) -> None:
    project, old = worked
    report = project.versions.take(old, reading(NEW, "news.txt"))
    assert report is not None
    new = report.article
    run_to_end(project.intake.detect(new, FullStops()))
    views = {view.claim.quote: view for view in claims_of(project, new)}
    assert {words: view.verdict for words, view in views.items()} == {
        "Updated at noon.": None,
        "Nobody was hurt.": Verdict.VERIFIED,
        "The harbour office spoke.": Verdict.VERIFIED,
        "13 boats came back on Monday.": None,
        "Fish is dear.": Verdict.VERIFIED,
    }
    assert views["Fish is dear."].everybody[0].note == "asked at the market"
    assert [e.link for e in views["Fish is dear."].evidence] == ["https://example.org/fish"]
    (changed,) = report.changed
    assert [(p.fate, p.text.strip()) for p in changed.pieces][:2] == [
        (Fate.GONE, "12"),
        (Fate.NEW, "13"),
    ]
    assert changed.reviews[0].verdict is Verdict.VERIFIED
    assert [claim.quote for claim in report.lost] == ["The ferry is late."]
    assert (report.unchanged, report.moved) == (3, 1)
    assert [view.id for view in project.read.articles()] == [new]
    # what was decided on the old version is still there
    assert all(view.verdict is Verdict.VERIFIED for view in claims_of(project, old))
    assert [one for one, _ in project.versions.of(new)] == [old, new]
    assert project.versions.report(new) == report


def test_one_undo_brings_the_old_version_back(worked: tuple[Project, str]) -> None:
    project, old = worked
    report = project.versions.take(old, reading(NEW, "news.txt"))
    assert report is not None
    project.history.undo()
    assert [view.id for view in project.read.articles()] == [old]
    project.history.redo()
    assert [view.id for view in project.read.articles()] == [report.article]
    assert sum(view.verdict is Verdict.VERIFIED for view in claims_of(project, report.article)) == 3


def test_the_same_text_is_no_new_version_and_one_on_the_desk_is_refused(
    worked: tuple[Project, str],
) -> None:
    project, old = worked
    assert project.versions.take(old, reading(OLD, "again.txt")) is None
    other = with_article(project, "Another article.", "other.txt")
    with pytest.raises(ProjectError, match="in the project already"):
        project.versions.take(other, reading(OLD, "again.txt"))


def test_it_is_read_again_from_where_it_came(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "news.txt"
    path.write_text("Twelve boats came back to the harbour on Monday. Nobody was hurt.")
    from claimdesk.annotate.project import import_sources

    ((_, article),) = run_to_end(import_sources(project.intake, [str(path)])).added
    assert run_to_end(project.versions.read_again(article)) is None
    path.write_text("Thirteen boats came back to the harbour on Monday. Nobody was hurt.")
    report = run_to_end(project.versions.read_again(article))
    assert report is not None
    assert report.article != article
    path.unlink()
    with pytest.raises(ProjectError, match="is not there any more"):
        run_to_end(project.versions.read_again(report.article))


def test_of_equal_words_the_context_decides() -> None:
    old = "On Monday it rained. In Bern. On Tuesday it rained. In Thun."
    claim = claim_on(old, "it rained. In Thun.")
    new = "Weather. On Tuesday it rained. In Thun. On Monday it rained. In Bern."
    found = Anchoring(old, new).find(claim)
    assert found.span is not None
    assert found.span.of(new) == "it rained. In Thun."
    twice = claim_on(old, "it rained.")
    moved = Anchoring(old, "X. " + old).find(twice)
    assert moved.span == Span(twice.start + 3, twice.end + 3)


def test_curly_quotes_and_spaces_are_no_change_of_words() -> None:
    old = 'He said "twelve boats" came - at last.'
    new = "He said “twelve  boats” came – at last."
    found = Anchoring(old, new).find(claim_on(old, '"twelve boats" came'))
    assert found.found is Found.UNCHANGED
    assert found.span is not None
    assert found.span.of(new) == "“twelve  boats” came"


@given(
    st.text(alphabet="ab .\n", max_size=60),
    st.text(alphabet="ab .\n", min_size=1, max_size=60),
    st.data(),
)
def test_whatever_changes_a_claim_found_again_has_words_in_the_new_text(
    old: str, new: str, data: st.DataObject
) -> None:
    words = data.draw(st.text(alphabet="ab ", min_size=1, max_size=10).filter(str.strip)).strip()
    before = f"{old} {words}. {new}"
    found = Anchoring(before, new).find(claim_on(before, words))
    if found.span is not None:
        assert found.span.end <= len(new)
        assert found.span.of(new).strip()
    assert (words not in new) or found.found is Found.UNCHANGED


@given(st.text(max_size=80), st.text(max_size=80))
def test_a_difference_tells_both_wordings(old: str, new: str) -> None:
    pieces = difference(old, new)
    words = lambda text: "".join(text.split())  # noqa: E731  (what is said, white space aside)
    told_new = words("".join(p.text for p in pieces if p.fate is not Fate.GONE))
    assert all(character in words(new) for character in told_new)
    assert (not pieces) or {p.fate for p in difference(old, old)} <= {Fate.KEPT}


def test_evidence_kept_as_a_file_goes_along(worked: tuple[Project, str], tmp_path: Path) -> None:
    project, old = worked
    letter = tmp_path / "letter.txt"
    letter.write_text("Fish is dear, says the market.")
    project.captures.add_file(claims_of(project, old)[-1].claim.id, letter)
    report = project.versions.take(old, reading(NEW, "news.txt"))
    assert report is not None
    (kept,) = [
        e
        for v in claims_of(project, report.article)
        for e in v.evidence
        if e.kind is EvidenceKind.FILE
    ]
    copy = project.captures.captured(kept.sha256)
    assert copy is not None
    assert copy.text == "Fish is dear, says the market."
