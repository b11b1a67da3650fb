"""Claims cut, put together, linked, and worked on several at once."""

import pytest

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.project import Place, Project, told
from claimdesk.annotate.review.filters import Filter, Standing
from claimdesk.annotate.review.state import Claim
from claimdesk.annotate.review.verdict import Verdict
from tests.making import THREE, claims_of, with_article


def words(project: Project, article: str) -> list[str]:
    return [view.claim.quote for view in claims_of(project, article)]


def test_split_and_merge_say_exactly_what_the_article_says(project: Project) -> None:
    article = with_article(project)
    first = claims_of(project, article)[0].claim
    project.act.set_verdict(first.id, Verdict.VERIFIED)
    project.act.split_claim(article, first.id, THREE.index("happened"))
    assert words(project, article) == [
        "One thing",
        "happened on Monday.",
        "12 boats came back.",
        "Nobody was hurt.",
    ]
    assert claims_of(project, article)[0].verdict is Verdict.VERIFIED
    assert claims_of(project, article)[1].verdict is None
    parts = [view.claim.id for view in claims_of(project, article)[:3]]
    project.act.merge_claims(article, parts[::-1])
    assert words(project, article) == [
        "One thing happened on Monday. 12 boats came back.",
        "Nobody was hurt.",
    ]
    assert claims_of(project, article)[0].claim.id == first.id
    project.history.undo()
    project.history.undo()
    assert words(project, article) == [
        "One thing happened on Monday.",
        "12 boats came back.",
        "Nobody was hurt.",
    ]
    project.history.redo()
    assert words(project, article)[:2] == ["One thing", "happened on Monday."]
    assert [told(change) for change in project.history.changes()][-4:-2] == [
        "3 claims made one",
        "undo: 3 claims cut or put together",
    ]


def test_what_cannot_be_split_or_merged_is_refused(project: Project) -> None:
    article = with_article(project)
    other = with_article(project, "Another one.", "b.txt")
    first = claims_of(project, article)[0].claim
    for place in (first.start, first.end, first.end + 5):
        with pytest.raises(ProjectError, match="nothing to cut off"):
            project.act.split_claim(article, first.id, place)
    with pytest.raises(ProjectError, match="two claims"):
        project.act.merge_claims(article, [first.id, first.id])
    with pytest.raises(ProjectError, match="not in one article"):
        project.act.merge_claims(article, [first.id, claims_of(project, other)[0].claim.id])


def test_links_lead_to_one_claim_and_verdicts_stay_apart(project: Project) -> None:
    texts = ("12 boats came back.", "Twelve boats came back.", "A dozen boats came back.")
    articles = [with_article(project, text, f"{n}.txt") for n, text in enumerate(texts)]
    one, two, three = (claims_of(project, article)[0].claim.id for article in articles)
    project.act.link_claims(two, one)
    project.act.link_claims(three, two)
    assert [view.claim.same_as for article in articles for view in claims_of(project, article)] == [
        "",
        one,
        one,
    ]
    project.act.set_verdict(one, Verdict.DISPUTED)
    assert claims_of(project, articles[1])[0].verdict is None
    with pytest.raises(ProjectError, match="itself"):
        project.act.link_claims(one, one)
    project.act.link_claims(three, "")
    assert claims_of(project, articles[2])[0].claim.same_as == ""


def test_several_at_once_are_one_change(project: Project) -> None:
    article = with_article(project)
    claims = [view.claim.id for view in claims_of(project, article)]
    change = project.act.set_verdicts(claims, Verdict.NOT_A_CLAIM, "opinion")
    assert change is not None
    assert told(change) == "not a claim, opinion, 3 claims"
    project.history.undo()
    assert project.read.filter(Filter(standing=Standing.OPEN)) == claims
    project.act.park_many(claims[:2], "the harbour office", "2199-01-01")
    assert project.read.filter(Filter(standing=Standing.PARKED)) == claims[:2]
    project.act.remove_many(claims[1:])
    assert [view.claim.id for view in claims_of(project, article)] == claims[:1]
    assert project.act.set_verdicts([], Verdict.VERIFIED) is None


def test_parked_claims_come_back_on_their_day(
    project: Project, place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = with_article(project)
    claim = claims_of(project, article)[0].claim.id
    monkeypatch.setattr("claimdesk.annotate.store.parking.today", lambda: "2025-01-09")
    monkeypatch.setattr("claimdesk.annotate.review.state.today", lambda: "2025-01-09")
    project.act.park(claim, "the ministry", "2025-01-10")
    assert not claims_of(project, article)[0].is_open
    assert claim not in project.read.filter(Filter(standing=Standing.OPEN))
    assert project.read.progress()[article].parked == 1
    monkeypatch.setattr("claimdesk.annotate.store.parking.today", lambda: "2025-01-10")
    monkeypatch.setattr("claimdesk.annotate.review.state.today", lambda: "2025-01-10")
    assert claims_of(project, article)[0].is_open
    assert claim in project.read.filter(Filter(standing=Standing.OPEN))
    assert project.read.next_open(article, -1) == (article, claim)
    with Project.open(place, project.reviewer, read_only=True) as again:
        assert again.read.progress()[article].parked == 0


def test_nothing_to_check_and_pages_are_on_record_and_can_be_undone(project: Project) -> None:
    article = with_article(project)
    project.act.nothing_to_check(article)
    assert project.read.nothing_to_check() == {article}
    project.act.write_page("guidelines", "Two sources for each figure.\n")
    assert project.read.page("guidelines") == "Two sources for each figure."
    project.act.write_page("guidelines", "One is enough.")
    project.history.undo()
    assert project.read.page("guidelines") == "Two sources for each figure."
    project.act.nothing_to_check(article)
    assert project.read.nothing_to_check() == set()
    assert [told(change) for change in project.history.changes()][-5:] == [
        "nothing to check in the article",
        "the project's guidelines written",
        "the project's guidelines written",
        "undo: the project's guidelines written",
        "there may be something to check",
    ]


def test_any_own_change_can_be_taken_back_from_the_list(project: Project) -> None:
    article = with_article(project)
    one, two, _ = (view.claim.id for view in claims_of(project, article))
    first = project.act.set_verdict(one, Verdict.VERIFIED)
    project.act.set_verdict(two, Verdict.DISPUTED)
    assert first is not None
    project.history.undo_one(first.id)
    assert [view.verdict for view in claims_of(project, article)] == [None, Verdict.DISPUTED, None]
    with pytest.raises(ProjectError, match="yourself"):
        project.history.undo_one("no such change")
    again = project.act.set_verdict(one, Verdict.VERIFIED)
    project.act.set_verdict(one, Verdict.UNVERIFIABLE)
    assert again is not None
    with pytest.raises(ProjectError, match="changed again since"):
        project.history.undo_one(again.id)
    project.history.undo()  # the list did not disturb the order of undo
    assert claims_of(project, article)[0].verdict is Verdict.VERIFIED
    assert isinstance(claims_of(project, article)[0].claim, Claim)
