"""A project: decide, undo, close, open again, and filter."""

from pathlib import Path

import pytest

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.project import Announcement, Place, Project, Reviewer
from claimdesk.annotate.review.article_views import Progress
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.filters import Filter, Order, Standing
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.text.span import Span
from tests.support.projects import (
    ME,
    THREE,
    claims_of,
    many_articles,
    reading,
    with_article,
)
from tests.support.records import claim_ids, code_of, first_article, quotes


def test_an_article_comes_with_its_claims(project: Project) -> None:
    with_article(project)

    assert quotes(project) == [
        "One thing happened on Monday.",
        "12 boats came back.",
        "Nobody was hurt.",
    ]


def test_all_claims_of_a_new_article_are_open(project: Project) -> None:
    article = with_article(project)

    assert project.read.progress()[article] == Progress(total=3)


def test_an_article_comes_with_its_numbers(project: Project) -> None:
    article = with_article(project)

    numbers = project.read.findings(article).numbers
    assert [number.span.of(THREE) for number in numbers] == ["12"]


def test_the_same_text_is_recognised_under_another_name(project: Project) -> None:
    with_article(project)

    with pytest.raises(ProjectError) as refusal:
        project.intake.add(reading(source="other name.txt"))

    assert code_of(refusal) == "article-there"


@pytest.fixture
def reopened(place: Place) -> list[ClaimView]:
    """Three claims, the first settled on both questions, as they are after closing and opening."""
    with Project.open(place, ME, create=True) as project:
        with_article(project)
        first, second, third = claim_ids(project)
        project.act.set_verdict(first, Verdict.DISPUTED, reason="outdated")
        project.act.set_verdict(first, Verdict.VERIFIED, Target.ATTRIBUTION)
        project.act.write_note(first, "see the minutes")
        project.act.write_correction(first, "On Tuesday")
        project.act.add_evidence(first, link="https://example.org", quote="On Tuesday")
        project.act.park(second, "the harbour master", "2126-03-13")
        project.act.set_verdict(third, Verdict.NOT_A_CLAIM, reason="too vague")
        project.act.tick(first_article(project), Span(30, 32))

    with Project.open(place, ME) as project:
        return claims_of(project, first_article(project))


def test_a_review_survives_closing(reopened: list[ClaimView]) -> None:
    statement = reopened[0].reviews[Target.STATEMENT]

    assert (statement.verdict, statement.reason) == (Verdict.DISPUTED, "outdated")
    assert (statement.note, statement.correction) == ("see the minutes", "On Tuesday")


def test_the_answer_to_the_other_question_survives_closing(reopened: list[ClaimView]) -> None:
    assert reopened[0].reviews[Target.ATTRIBUTION].verdict is Verdict.VERIFIED


def test_evidence_survives_closing(reopened: list[ClaimView]) -> None:
    assert [evidence.link for evidence in reopened[0].evidence] == ["https://example.org"]


def test_parking_survives_closing(reopened: list[ClaimView]) -> None:
    claim = reopened[1].claim

    assert claim.parked
    assert (claim.parked_for, claim.parked_until) == ("the harbour master", "2126-03-13")


def test_a_claim_that_is_none_survives_closing(reopened: list[ClaimView]) -> None:
    assert reopened[2].verdict is Verdict.NOT_A_CLAIM


def test_ticks_and_progress_survive_closing(place: Place, reopened: list[ClaimView]) -> None:
    with Project.open(place, ME) as project:
        article = first_article(project)
        assert project.read.ticks(article) == {Span(30, 32)}
        assert project.read.progress()[article] == Progress(
            total=3, settled=2, parked=1, disputed=1
        )


def test_every_change_is_announced_once_with_its_claims(project: Project) -> None:
    article = with_article(project)
    heard: list[Announcement] = []
    project.listen(heard.append)
    claim = claim_ids(project)[0]

    project.act.set_verdict(claim, Verdict.VERIFIED)
    # the same verdict again is no change
    project.act.set_verdict(claim, Verdict.VERIFIED)
    project.history.undo()

    about = [(one.article, one.claims) for one in heard]
    assert about == [(article, (claim,)), (article, (claim,))]


@pytest.fixture
def filtered(project: Project) -> tuple[str, str, str]:
    """Three claims: disputed without evidence, parked, and open."""
    with_article(project)
    first, second, third = claim_ids(project)
    project.act.set_verdict(first, Verdict.DISPUTED)
    project.act.park(second)
    return first, second, third


@pytest.mark.parametrize(
    ("wanted", "places"),
    [
        (Filter(), [0, 1, 2]),
        (Filter(standing=Standing.OPEN), [2]),
        (Filter(standing=Standing.PARKED), [1]),
        (Filter(standing=Standing.DISPUTED), [0]),
        (Filter(standing=Standing.UNEVIDENCED), [0]),
        (Filter(words="BOATS back"), [1]),
        # to SQL, % stands for anything
        (Filter(words="100%"), []),
        (Filter(article="elsewhere"), []),
        # all are worth as much
        (Filter(order=Order.WORTH), [0, 1, 2]),
    ],
)
def test_filters(
    project: Project, filtered: tuple[str, str, str], wanted: Filter, places: list[int]
) -> None:
    assert project.read.filter(wanted) == [filtered[place] for place in places]


def test_the_next_open_claim_goes_through_articles_in_order(place: Place) -> None:
    many_articles(place, 3, 2)
    with Project.open(place, ME) as project:
        order = project.read.filter(Filter())
        starts = {claim: span.start for claim, span in spans(project).items()}

        seen = []
        found = project.read.next_open("", -1)
        while found:
            article, claim = found
            seen.append(claim)
            project.act.set_verdict(claim, Verdict.VERIFIED)
            found = project.read.next_open(article, starts[claim])

    # each once, and none is left
    assert seen == order


def spans(project: Project) -> dict[str, Span]:
    """Return the places of all claims."""
    articles = project.read.articles()
    views = [view for article in articles for view in claims_of(project, article.id)]
    return {view.claim.id: view.claim.span for view in views}


def test_a_removed_article_is_gone_from_every_list(project: Project) -> None:
    article = with_article(project)

    project.act.remove_article(article)

    assert project.read.articles() == []
    assert project.read.filter(Filter()) == []


def test_a_removed_article_comes_back_when_it_is_added_again(project: Project) -> None:
    article = with_article(project)
    project.act.remove_article(article)

    # the same text, so the decisions on it are there again
    project.intake.add(reading())

    assert first_article(project) == article


def test_a_note_is_private(project: Project) -> None:
    article = with_article(project)

    project.act.write_note(claim_ids(project)[0], "secret", private=True)

    assert claims_of(project, article)[0].reviews[Target.STATEMENT].private


def test_a_reviewer_goes_on_under_another_name(project: Project) -> None:
    with_article(project)
    claim = claim_ids(project)[0]
    project.act.write_note(claim, "secret")

    project.rename_reviewer(Reviewer(ME.id, "Anna"))
    project.act.write_note(claim, "secret too")

    # the same person: there is no second reviewer
    assert project.read.reviewers() == {ME.id: "Anna"}


def test_a_reviewer_does_not_undo_a_colleague(tmp_path: Path) -> None:
    path = tmp_path / "p.claimdesk"
    with Project.open(path, ME, create=True) as project:
        with_article(project)
        project.act.set_verdict(claim_ids(project)[0], Verdict.VERIFIED)

    # on one computer, where two take turns: what Ann did last is not Bo's last change, and the
    # window must not offer it either
    with Project.open(path, Reviewer("another", "Bo")) as project:
        history = project.history
        assert (history.to_undo(), history.undo()) == (None, None)
