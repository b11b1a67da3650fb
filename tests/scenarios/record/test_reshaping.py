"""Claims cut, put together and linked."""

import pytest

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.project import Project, describe
from claimdesk.annotate.review.verdict import Verdict
from tests.support.projects import THREE, with_article
from tests.support.records import claim_ids, code_of, quotes, verdicts

WHOLE = ["One thing happened on Monday.", "12 boats came back.", "Nobody was hurt."]
CUT = ["One thing", "happened on Monday.", "12 boats came back.", "Nobody was hurt."]
JOINED = ["One thing happened on Monday. 12 boats came back.", "Nobody was hurt."]


@pytest.fixture
def article(project: Project) -> str:
    """An article of three claims."""
    return with_article(project)


@pytest.fixture
def cut(project: Project, article: str) -> list[str]:
    """The claims after the first one, which is verified, was cut in two."""
    first = claim_ids(project)[0]
    project.act.set_verdict(first, Verdict.VERIFIED)
    project.act.split_claim(article, first, THREE.index("happened"))
    return claim_ids(project)


def test_the_parts_of_a_claim_have_the_words_of_the_article(
    project: Project, cut: list[str]
) -> None:
    # without the space between them
    assert quotes(project) == CUT


def test_the_first_part_of_a_claim_keeps_its_verdict(project: Project, cut: list[str]) -> None:
    assert verdicts(project) == [Verdict.VERIFIED, None, None, None]


def test_claims_put_together_have_the_words_of_the_article(
    project: Project, article: str, cut: list[str]
) -> None:
    # chosen from the last to the first
    project.act.merge_claims(article, cut[:3][::-1])

    assert quotes(project) == JOINED
    assert claim_ids(project)[0] == cut[0]


def test_cutting_and_putting_together_are_undone(
    project: Project, article: str, cut: list[str]
) -> None:
    project.act.merge_claims(article, cut[:3])

    # to redo a cut, the first part has to be shortened before the second one is made: else two
    # claims would have the same words for a moment
    project.history.undo()
    assert quotes(project) == CUT

    project.history.undo()
    assert quotes(project) == WHOLE

    project.history.redo()
    assert quotes(project) == CUT


def test_putting_together_is_described_by_the_number_of_claims(
    project: Project, article: str, cut: list[str]
) -> None:
    project.act.merge_claims(article, cut[:3])
    project.history.undo()

    described = [describe(change) for change in project.history.changes()]
    assert described[-2:] == ["3 claims merged", "undo: 3 claims split or merged"]


@pytest.mark.parametrize("cut_at", [0, 29, 34])
def test_a_claim_is_not_cut_at_its_edges_or_outside(
    project: Project, article: str, cut_at: int
) -> None:
    first = claim_ids(project)[0]

    with pytest.raises(ProjectError) as refusal:
        project.act.split_claim(article, first, cut_at)

    assert code_of(refusal) == "split-edge"


def test_a_claim_is_not_put_together_with_itself(project: Project, article: str) -> None:
    first = claim_ids(project)[0]

    with pytest.raises(ProjectError) as refusal:
        project.act.merge_claims(article, [first, first])

    assert code_of(refusal) == "merge-one"


def test_claims_of_two_articles_are_not_put_together(project: Project, article: str) -> None:
    other = with_article(project, "Another one.", "b.txt")
    claims = [claim_ids(project, article)[0], claim_ids(project, other)[0]]

    with pytest.raises(ProjectError) as refusal:
        project.act.merge_claims(article, claims)

    assert code_of(refusal) == "merge-apart"


@pytest.fixture
def alike(project: Project) -> list[str]:
    """The claims of three articles, which are the same in other words: a chain of links."""
    texts = ("12 boats came back.", "Twelve boats came back.", "A dozen boats came back.")
    articles = [with_article(project, text, f"{text[:6]}.txt") for text in texts]
    one, two, three = (claim_ids(project, article)[0] for article in articles)
    project.act.link_claims(two, one)
    project.act.link_claims(three, two)
    return [one, two, three]


def leader_of(project: Project, claim: str) -> str:
    """Return the claim that a claim is linked to, "" for none."""
    view = project.read.claim(claim)
    assert view is not None
    return view.claim.same_as


def test_a_chain_of_links_leads_to_one_claim(project: Project, alike: list[str]) -> None:
    leaders = [leader_of(project, claim) for claim in alike]

    # the third was linked to the second
    assert leaders == ["", alike[0], alike[0]]


def test_linked_claims_have_verdicts_of_their_own(project: Project, alike: list[str]) -> None:
    # the same words may be true on Monday and false on Friday
    project.act.set_verdict(alike[0], Verdict.DISPUTED)

    lines = project.read.lines(alike)
    assert [lines[claim].verdict for claim in alike] == [Verdict.DISPUTED, None, None]


def test_a_claim_is_not_linked_to_itself(project: Project, alike: list[str]) -> None:
    with pytest.raises(ProjectError) as refusal:
        project.act.link_claims(alike[0], alike[0])

    assert code_of(refusal) == "link-itself"


def test_a_link_is_taken_off(project: Project, alike: list[str]) -> None:
    project.act.link_claims(alike[2], "")

    assert leader_of(project, alike[2]) == ""
