"""Undo across restarts and of every action; claims that detection makes and takes back."""

from collections.abc import Callable

import pytest

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.project import Place, Project, describe
from claimdesk.annotate.review.change import Change, Operation
from claimdesk.annotate.review.filters import Filter, Standing
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.text.article import Role
from claimdesk.annotate.text.span import Span
from tests.support.projects import ME, FullStops, claims_of, reading, with_article
from tests.support.records import change_tables, claim_ids, code_of

VERIFIED = Filter(standing=Standing.VERIFIED)


@pytest.fixture
def two_verified(place: Place) -> list[str]:
    """The articles of a closed project: the first claim of each is verified."""
    with Project.open(place, ME, create=True) as project:
        one = with_article(project)
        other = with_article(project, "Another text says that 5 came.", "b.txt")
        project.act.set_verdict(claim_ids(project, one)[0], Verdict.VERIFIED)
        project.act.set_verdict(claim_ids(project, other)[0], Verdict.VERIFIED)
    return [one, other]


def test_undo_goes_on_after_a_restart_and_in_another_article(
    place: Place, two_verified: list[str]
) -> None:
    with Project.open(place, ME) as project:
        undone = [undo(project), undo(project), undo(project)]
        verified = project.read.filter(VERIFIED)

    # the latest first; articles that were added are not undone
    assert undone == [*two_verified[::-1], ""]
    assert verified == []


def undo(project: Project) -> str:
    """Undo a change; return the article that it was about, "" where there was none to undo."""
    change = project.history.undo()
    return "" if change is None else change.article


@pytest.fixture
def both_undone(place: Place, two_verified: list[str]) -> None:
    """Both verdicts are undone, and the project is closed again."""
    with Project.open(place, ME) as project:
        project.history.undo()
        project.history.undo()


@pytest.mark.usefixtures("both_undone")
def test_redo_names_the_change_that_it_would_make_again(place: Place) -> None:
    with Project.open(place, ME) as project:
        change = project.history.to_redo()

    assert change is not None
    assert describe(change) == "verified"


@pytest.mark.usefixtures("both_undone")
def test_redo_goes_on_after_a_restart(place: Place) -> None:
    with Project.open(place, ME) as project:
        redone = [project.history.redo(), project.history.redo(), project.history.redo()]
        verified = project.read.filter(VERIFIED)

    # the third finds nothing
    assert [change is None for change in redone] == [False, False, True]
    assert len(verified) == 2


@pytest.mark.usefixtures("both_undone")
def test_undo_and_redo_are_changes_too(place: Place) -> None:
    with Project.open(place, ME) as project:
        project.history.redo()
        project.history.redo()
        operations = [change.operation for change in project.history.changes()]

    # nothing is ever taken out of the history
    assert operations[-4:] == [Operation.UNDO, Operation.UNDO, Operation.REDO, Operation.REDO]


Action = Callable[[Project, str, str], Change | None]


def remove_evidence(project: Project, article: str, claim: str) -> Change | None:
    (evidence,) = claims_of(project, article)[0].evidence
    return project.act.remove_evidence(evidence.id)


def settle(project: Project, article: str, claim: str) -> Change | None:
    return project.act.set_verdict(claim, Verdict.VERIFIED)


def write_note(project: Project, article: str, claim: str) -> Change | None:
    return project.act.write_note(claim, "note")


def park(project: Project, article: str, claim: str) -> Change | None:
    return project.act.park(claim, "x")


def add_evidence(project: Project, article: str, claim: str) -> Change | None:
    return project.act.add_evidence(claim, link="https://example.org")


def tick(project: Project, article: str, claim: str) -> Change | None:
    return project.act.tick(article, Span(30, 32))


def make_claim(project: Project, article: str, claim: str) -> Change | None:
    return project.act.make_claim(article, 0, 9)


def move_claim(project: Project, article: str, claim: str) -> Change | None:
    return project.act.move_claim(article, claim, Span(0, 18))


def remove_claim(project: Project, article: str, claim: str) -> Change | None:
    return project.act.remove_claim(claim)


def remove_article(project: Project, article: str, claim: str) -> Change | None:
    return project.act.remove_article(article)


ACTIONS = (
    settle,
    write_note,
    park,
    add_evidence,
    remove_evidence,
    tick,
    make_claim,
    move_claim,
    remove_claim,
    remove_article,
)


def state_of(project: Project, article: str) -> tuple[object, ...]:
    """Return all that an action can change."""
    read = project.read
    return (
        claims_of(project, article),
        read.ticks(article),
        read.blocks(article),
        read.articles(),
    )


@pytest.mark.parametrize("action", ACTIONS)
def test_every_action_is_undone_and_made_again(project: Project, action: Action) -> None:
    article = with_article(project)
    claim = claim_ids(project)[0]
    project.act.add_evidence(claim, note="seen")
    before = state_of(project, article)

    change = action(project, article, claim)
    after = state_of(project, article)
    project.history.undo()
    undone = state_of(project, article)
    project.history.redo()
    redone = state_of(project, article)
    project.history.undo()
    undone_again = state_of(project, article)

    # redo may write another time, so it is compared with what was there before
    assert change is not None
    assert undone == undone_again == before
    assert before not in (after, redone)


def test_an_undo_that_was_overtaken_is_refused(project: Project, place: Place) -> None:
    article = with_article(project)
    claim = claim_ids(project)[0]
    project.act.remove_claim(claim)
    run_to_end(project.intake.detect(article, FullStops()))
    # as a program would that knows nothing of changes
    change_tables(place, f"UPDATE claims SET withdrawn = false, start = 1 WHERE id = '{claim}'")

    with pytest.raises(ProjectError) as refusal:
        project.history.undo()

    assert code_of(refusal) == "undo-overtaken"


def set_role(project: Project, article: str, role: Role) -> None:
    """Give the only paragraph a role, and detect in it again."""
    project.act.set_role(article, 0, role)
    run_to_end(project.intake.detect(article, FullStops()))


def test_a_detected_claim_that_was_worked_on_is_never_withdrawn(project: Project) -> None:
    article = with_article(project)
    first, second, third = claim_ids(project)
    project.act.set_verdict(first, Verdict.VERIFIED)
    project.act.write_note(second, "mine")

    # furniture has no claims
    set_role(project, article, Role.FURNITURE)
    assert claim_ids(project) == [first, second]

    set_role(project, article, Role.BODY)
    assert claim_ids(project) == [first, second, third]


TWO_HUNDRED = "\n".join(f"Sentence {n} says that 7 came." for n in range(200))


@pytest.fixture
def stopped(project: Project) -> str:
    """An article whose detection began in the middle and was stopped soon."""
    article = project.intake.add(reading(TWO_HUNDRED))
    job = project.intake.detect(article, FullStops(), first=len(TWO_HUNDRED) // 2)
    for _ in range(3):
        next(job)
    job.close()
    return article


def test_detection_begins_with_the_visible_part(project: Project, stopped: str) -> None:
    found = claims_of(project, stopped)

    starts = [view.claim.start for view in found]
    assert 0 < len(found) < 200
    # the paragraph around the middle counts as visible
    assert min(starts) >= len(TWO_HUNDRED) // 2 - 40


def test_detection_that_was_stopped_goes_on(project: Project, stopped: str) -> None:
    assert project.intake.undetected() == [stopped]

    run_to_end(project.intake.detect(stopped, FullStops()))

    assert len(claim_ids(project)) == 200
    assert project.intake.undetected() == []
