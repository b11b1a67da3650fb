"""Actions of the card: what they record, and what they leave alone."""

import pytest

from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.gui.card.card_actions import CardActions
from claimdesk.gui.model.session import Session


@pytest.fixture
def actions(session: Session) -> CardActions:
    return CardActions(session, session)


def current(session: Session) -> tuple[Verdict | None, str]:
    """Return verdict and reason of the current claim, as they are on record."""
    assert session.project is not None
    view = session.project.read.claim(session.claim_id)
    assert view is not None
    review = view.reviews.get(Target.STATEMENT)
    return (review.verdict, review.reason) if review else (None, "")


@pytest.fixture(autouse=True)
def following(session: Session) -> None:
    """Have the session hear its project, as an open window does."""
    assert session.project is not None
    project, article = session.project, session.open
    assert article is not None
    project.listen(lambda _: article.reload(project))


def test_a_verdict_on_the_card_stays_at_its_claim(actions: CardActions, session: Session) -> None:
    claim = session.claim_id

    actions.set_verdict(Verdict.DISPUTED)

    assert session.claim_id == claim
    assert current(session) == (Verdict.DISPUTED, "")


def test_a_reason_is_given_to_the_verdict_there_is(actions: CardActions, session: Session) -> None:
    actions.set_verdict(Verdict.DISPUTED)

    actions.give_reason("outdated")
    assert current(session) == (Verdict.DISPUTED, "outdated")

    actions.give_reason("")
    assert current(session) == (Verdict.DISPUTED, "")


def test_without_a_verdict_there_is_no_reason(actions: CardActions, session: Session) -> None:
    actions.give_reason("outdated")

    assert current(session) == (None, "")


def test_the_question_is_switched_to_and_not_to_and_fro(
    actions: CardActions, session: Session
) -> None:
    targets = []
    for ask in (actions.ask_of_attribution, actions.ask_of_attribution, actions.ask_of_statement):
        ask()
        targets.append(session.target)

    assert targets == [Target.ATTRIBUTION, Target.ATTRIBUTION, Target.STATEMENT]


@pytest.mark.parametrize(
    ("source", "link", "note"),
    [
        ("https://example.org/a", "https://example.org/a", ""),
        ("Call with the mayor", "", "Call with the mayor"),
        # a link inside a sentence is a note
        # what begins with www. is a link too
        ("see https://example.org/a", "", "see https://example.org/a"),
    ],
)
def test_a_source_is_a_link_or_a_note(
    actions: CardActions, session: Session, source: str, link: str, note: str
) -> None:
    actions.add_evidence(session.claim_id, source, "It fell.")

    assert session.claim is not None
    (evidence,) = session.claim.evidence
    assert (evidence.link, evidence.note, evidence.quote) == (link, note, "It fell.")


def test_a_note_without_a_claim_is_not_written(actions: CardActions, session: Session) -> None:
    refused: list[object] = []
    session.refused.connect(refused.append)

    # as when the last claim was removed while its note was being typed
    actions.write_note("", "words")
    actions.write_correction("", "words")

    assert refused == []


def test_walking_goes_both_ways(actions: CardActions, session: Session) -> None:
    first = session.claim_id

    actions.go_to_next()
    assert session.claim_id != first

    actions.go_to_previous()
    assert session.claim_id == first
