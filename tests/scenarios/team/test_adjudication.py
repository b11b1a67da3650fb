"""Agreement, disagreements, and their adjudication."""

import pytest

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.project import Project
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.verdict import Target, Verdict
from tests.support.projects import claims_of, with_article
from tests.support.records import code_of


def view_of(project: Project, article: str, claim: str) -> ClaimView:
    """Return a claim with the decisions of everybody."""
    return next(view for view in project.read.claims_of_all(article) if view.claim.id == claim)


def test_agreement_is_measured(apart: Project) -> None:
    found, _ = apart.adjudications.overview()

    assert (found.units, found.shared) == (6, 6)
    assert found.percent.value == pytest.approx(4 / 6)
    # Ann: 3 verified, 2 disputed, 1 unverifiable; Bo: 4, 1, 0, 1; by chance 14 of 36 alike
    assert found.pairs[0].kappa.value == pytest.approx(5 / 11)


def test_agreement_on_spans_counts_what_is_no_claim_to_one_of_them(apart: Project) -> None:
    found, _ = apart.adjudications.overview()

    # what Bo calls no claim is a claim to Ann: five twins, of six and five claims
    assert found.spans.exact.value == pytest.approx(2 * 5 / 11)


def test_agreement_is_put_into_words(apart: Project) -> None:
    found, _ = apart.adjudications.overview()

    begin = "On 6 claims reviewed by two or more of 2 reviewers, agreement beyond chance"
    assert found.meaning.startswith(begin)
    assert "0.68 on FEVER and 0.62 on AVeriTeC" in found.meaning


def test_the_gravest_disagreement_comes_first(apart: Project) -> None:
    _, differing = apart.adjudications.overview()

    # verified against disputed, then unverifiable against no claim
    assert [one.gravity for one in differing] == [1.0, 0.2]


@pytest.fixture
def alone(project: Project) -> Project:
    """A project in which one reviewer settled one claim."""
    article = with_article(project)
    project.act.set_verdict(claims_of(project, article)[0].claim.id, Verdict.VERIFIED)
    return project


def test_one_reviewer_has_nothing_to_agree_with(alone: Project) -> None:
    found = alone.adjudications.agreement()

    assert found.alpha.value is None
    assert found.meaning == "Agreement is undefined. No claim was reviewed by two reviewers."


def test_agreement_on_a_question_that_was_not_answered_is_of_nothing(alone: Project) -> None:
    assert alone.adjudications.agreement(Target.ATTRIBUTION).units == 0


def test_a_disagreement_is_settled_for_a_reason(apart: Project) -> None:
    grave = apart.adjudications.disagreements()[0]

    with pytest.raises(ProjectError) as refusal:
        apart.adjudications.adjudicate(grave.claims, Verdict.DISPUTED)

    assert code_of(refusal) == "reason-missing"


@pytest.fixture
def settled(apart: Project) -> str:
    """The claim on which Ann and Bo were apart most, settled."""
    grave = apart.adjudications.disagreements()[0]
    change = apart.adjudications.adjudicate(
        grave.claims, Verdict.DISPUTED, "reviewer error", "Bo misread the table"
    )
    assert change is not None
    return grave.claims[0]


def test_a_settled_claim_leaves_the_list_until_that_is_undone(apart: Project, settled: str) -> None:
    assert len(apart.adjudications.disagreements()) == 1

    apart.history.undo()

    assert len(apart.adjudications.disagreements()) == 2


def test_a_settled_claim_has_the_verdict_and_its_note(apart: Project, settled: str) -> None:
    view = view_of(apart, apart.read.articles()[0].id, settled)

    assert view.verdict is Verdict.DISPUTED
    assert view.settled[Target.STATEMENT].note == "Bo misread the table"


def test_a_settlement_is_in_the_history_of_its_claim(apart: Project, settled: str) -> None:
    _, words = apart.history.entries(settled)[-1]

    assert words.startswith("disagreement resolved: disputed, reviewer error")


def test_a_settlement_changes_no_reviewers_answer(apart: Project, settled: str) -> None:
    # else a team could settle its way to full agreement
    assert apart.adjudications.agreement().percent.value == pytest.approx(4 / 6)


@pytest.fixture
def waiting(apart: Project) -> str:
    """The claim on which Ann and Bo were apart most, put off until there is evidence."""
    grave = apart.adjudications.disagreements()[0]
    apart.adjudications.adjudicate(grave.claims, None, note="ask the harbour")
    return grave.claims[0]


def test_what_needs_evidence_waits_at_the_end(apart: Project, waiting: str) -> None:
    waits = [one.waits for one in apart.adjudications.disagreements()]

    assert waits == [False, True]
    assert view_of(apart, apart.read.articles()[0].id, waiting).verdict is None


def test_what_waited_for_evidence_is_settled_later(apart: Project, waiting: str) -> None:
    apart.adjudications.adjudicate([waiting], Verdict.NOT_A_CLAIM, "new evidence")

    assert len(apart.adjudications.disagreements()) == 1


def test_a_team_edits_its_list_of_reasons(apart: Project) -> None:
    apart.adjudications.set_reasons(["  translation ", "wording", "wording", ""])

    assert apart.adjudications.reasons() == ["translation", "wording"]


def test_a_team_without_a_list_of_its_own_has_the_usual_reasons(apart: Project) -> None:
    usual = ["wording", "guideline gap", "reviewer error", "new evidence"]
    assert apart.adjudications.reasons() == usual

    apart.adjudications.set_reasons(["translation"])
    apart.adjudications.set_reasons([])

    assert apart.adjudications.reasons() == usual
