"""Several claims decided on at once, parked claims, and pages of the project."""

import pytest

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.project import Place, Project, describe
from claimdesk.annotate.review.filters import Filter, Standing
from claimdesk.annotate.review.verdict import Verdict
from tests.support.projects import claims_of, with_article
from tests.support.records import claim_ids, code_of, verdicts

OPEN = Filter(standing=Standing.OPEN)
PARKED = Filter(standing=Standing.PARKED)


@pytest.fixture
def claims(project: Project) -> list[str]:
    """The three claims of an article."""
    with_article(project)
    return claim_ids(project)


def test_a_verdict_on_several_claims_is_one_change(project: Project, claims: list[str]) -> None:
    change = project.act.set_verdicts(claims, Verdict.NOT_A_CLAIM, "opinion")

    assert change is not None
    assert describe(change) == "not a claim, opinion, 3 claims"
    project.history.undo()
    assert project.read.filter(OPEN) == claims


def test_several_claims_are_parked(project: Project, claims: list[str]) -> None:
    project.act.park_many(claims[:2], "the harbour office", "2199-01-01")

    assert project.read.filter(PARKED) == claims[:2]


def test_several_claims_are_removed(project: Project, claims: list[str]) -> None:
    project.act.remove_many(claims[1:])

    assert claim_ids(project) == claims[:1]


def test_a_verdict_on_no_claim_is_no_change(project: Project, claims: list[str]) -> None:
    assert project.act.set_verdicts([], Verdict.VERIFIED) is None


def set_today(monkeypatch: pytest.MonkeyPatch, day: str) -> None:
    """Let it be another day, for the database and for what is read from it."""
    for module in ("store.parking", "review.state"):
        monkeypatch.setattr(f"claimdesk.annotate.{module}.today", lambda: day)


@pytest.fixture
def parked(project: Project, monkeypatch: pytest.MonkeyPatch) -> str:
    """A claim that was parked until the next day."""
    set_today(monkeypatch, "2025-01-09")
    article = with_article(project)
    claim = claim_ids(project)[0]
    project.act.park(claim, "the ministry", "2025-01-10")
    # asked for now, so that an answer that is kept too long is noticed
    assert project.read.progress()[article].parked == 1
    return claim


def test_a_parked_claim_is_not_open(project: Project, parked: str) -> None:
    article = project.read.articles()[0].id

    assert not claims_of(project, article)[0].is_open
    assert parked not in project.read.filter(OPEN)


def test_a_parked_claim_comes_back_on_its_day(
    project: Project, parked: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_today(monkeypatch, "2025-01-10")

    article = project.read.articles()[0].id
    assert claims_of(project, article)[0].is_open
    assert parked in project.read.filter(OPEN)
    # it is the first one that is handed out
    assert project.read.next_open(article, -1) == (article, parked)


def test_a_claim_that_came_back_is_not_counted_as_parked(
    project: Project, place: Place, parked: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_today(monkeypatch, "2025-01-10")

    with Project.open(place, project.reviewer, read_only=True) as again:
        (progress,) = again.read.progress().values()

    assert progress.parked == 0


def test_an_article_without_claims_to_check_is_on_record(project: Project) -> None:
    article = with_article(project)

    project.act.nothing_to_check(article)

    assert project.read.nothing_to_check() == {article}


def test_an_article_has_something_to_check_after_all(project: Project) -> None:
    article = with_article(project)
    project.act.nothing_to_check(article)

    # the same action again takes it back
    project.act.nothing_to_check(article)

    assert project.read.nothing_to_check() == set()


def test_a_page_is_written_and_undone(project: Project) -> None:
    project.act.write_page("guidelines", "Two sources for each figure.\n")
    project.act.write_page("guidelines", "One is enough.")

    project.history.undo()

    # without the line end behind it
    assert project.read.page("guidelines") == "Two sources for each figure."


def test_pages_and_empty_articles_are_described(project: Project) -> None:
    article = with_article(project)
    project.act.nothing_to_check(article)
    project.act.write_page("guidelines", "Two sources for each figure.")
    project.act.write_page("guidelines", "One is enough.")
    project.history.undo()
    project.act.nothing_to_check(article)

    described = [describe(change) for change in project.history.changes()]
    assert described[-5:] == [
        "no claims to check in the article",
        "project guidelines edited",
        "project guidelines edited",
        "undo: project guidelines edited",
        "article open for checking again",
    ]


def settle(project: Project, claim: str, verdict: Verdict) -> str:
    """Give a verdict; return the identifier of the change."""
    change = project.act.set_verdict(claim, verdict)
    assert change is not None
    return change.id


def test_any_change_of_ones_own_is_undone_from_the_list(
    project: Project, claims: list[str]
) -> None:
    first = settle(project, claims[0], Verdict.VERIFIED)
    settle(project, claims[1], Verdict.DISPUTED)

    # the older of two
    project.history.undo_one(first)

    assert verdicts(project) == [None, Verdict.DISPUTED, None]


def test_an_unknown_change_is_not_undone(project: Project, claims: list[str]) -> None:
    with pytest.raises(ProjectError) as refusal:
        project.history.undo_one("no such change")

    assert code_of(refusal) == "not-yours"


def test_a_change_with_a_later_one_on_top_is_not_undone(
    project: Project, claims: list[str]
) -> None:
    change = settle(project, claims[0], Verdict.VERIFIED)
    settle(project, claims[0], Verdict.UNVERIFIABLE)

    with pytest.raises(ProjectError) as refusal:
        project.history.undo_one(change)

    assert code_of(refusal) == "undo-overtaken"


def test_undo_from_the_list_leaves_the_order_of_undo(project: Project, claims: list[str]) -> None:
    first = settle(project, claims[0], Verdict.VERIFIED)
    project.history.undo_one(first)
    settle(project, claims[0], Verdict.VERIFIED)
    settle(project, claims[0], Verdict.UNVERIFIABLE)

    # the latest change, and not the one before the undone one
    project.history.undo()

    assert verdicts(project)[0] is Verdict.VERIFIED
