"""Claims whose edges two reviewers marked differently: settled as one statement."""

from pathlib import Path

import pytest

from claimdesk.annotate.agreement.disagreement import Disagreement
from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.project import Project
from claimdesk.annotate.review.verdict import Verdict
from tests.support.projects import ME, claims_of
from tests.support.records import claim_ids, first_article


@pytest.fixture
def shifted(apart: Project, tmp_path: Path) -> str:
    """The claim that Cy made of a part of the last claim, disputed in a packet and merged."""
    article = first_article(apart)
    last = claims_of(apart, article)[-1].claim
    path = tmp_path / "cy.claimdesk"
    apart.packets.make("Cy", path)

    with Project.open(path, ME) as packet:
        made = packet.act.make_claim(article, last.start + 9, last.end)
        assert made is not None
        packet.act.set_verdict(made.claim, Verdict.DISPUTED)

    run_to_end(apart.packets.merge([path]))
    return made.claim


def of_two(project: Project) -> Disagreement:
    """Return the disagreement on a statement that is marked as two claims."""
    return next(one for one in project.adjudications.disagreements() if len(one.claims) == 2)


def settle_on(project: Project, claim: str) -> None:
    """Settle the statement that is marked twice; the edges of `claim` hold."""
    others = [one for one in of_two(project).claims if one != claim]
    project.adjudications.adjudicate([claim, *others], Verdict.DISPUTED, "wording")


def test_answers_on_shifted_edges_are_one_disagreement(apart: Project, shifted: str) -> None:
    given = {answer.verdict for answer in of_two(apart).answers}

    assert given == {Verdict.UNVERIFIABLE, Verdict.NOT_A_CLAIM, Verdict.DISPUTED}


def test_the_edges_of_the_first_claim_hold(apart: Project, shifted: str) -> None:
    settle_on(apart, shifted)

    left = claim_ids(apart)
    assert left[-1] == shifted
    # one statement is one claim again
    assert len(left) == 6


def test_a_statement_that_was_marked_twice_counts_once(apart: Project, shifted: str) -> None:
    settle_on(apart, shifted)

    open_ones = [len(one.claims) for one in apart.adjudications.disagreements()]
    assert set(open_ones) == {1}
    assert apart.adjudications.agreement().units == 6


def test_undo_brings_the_other_claim_back(apart: Project, shifted: str) -> None:
    settle_on(apart, shifted)

    apart.history.undo()

    assert len(claim_ids(apart)) == 7
