"""Members in the database."""

from sqlalchemy import Connection

from claimdesk.annotate.ledger.events import Reviewer
from claimdesk.annotate.review.change import Change, Edit, Operation
from claimdesk.annotate.review.state import Claim, Review
from claimdesk.annotate.review.team_views import Activity, Member
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.team.members_sql import link_login, read_activity, read_members
from tests.support.empty_record import ANN, BO, add_review
from tests.support.open_records import put, write_down


def change(number: int, operation: Operation, time: str, edit: Edit, by: Reviewer = ANN) -> Change:
    return Change(str(number), number, by.id, time, operation, "", "", (edit,), clock=number)


def test_members_are_by_name_with_the_number_of_their_verdicts(
    record: Connection, left: Claim, back: Claim
) -> None:
    add_review(record, left.id, BO, Verdict.VERIFIED)
    # a note alone settles nothing
    put(record, Review(back.id, BO.id, note="unsure"))
    verdict = Review(left.id, ANN.id, verdict=Verdict.DISPUTED)
    write_down(
        record, change(1, Operation.SETTLE, "2026-01-05T09:00:00+00:00", Edit(None, verdict))
    )

    assert read_members(record) == [
        Member(ANN.id, "Ann", "", "", 1, "2026-01-05T09:00:00+00:00"),
        Member(BO.id, "Bo", "", "", 1, ""),
    ]


def test_activity_is_counted_by_day_and_kind(record: Connection, left: Claim) -> None:
    verdict = Review(left.id, ANN.id, verdict=Verdict.DISPUTED)
    noted = Review(left.id, ANN.id, verdict=Verdict.DISPUTED, note="seen")
    write_down(
        record,
        change(1, Operation.SETTLE, "2026-01-05T10:00:00+00:00", Edit(None, verdict)),
        # a clock that was put back
        change(2, Operation.NOTE, "2026-01-05T09:00:00+00:00", Edit(verdict, noted)),
        change(3, Operation.UNDO, "2026-01-06T09:00:00+00:00", Edit(noted, verdict)),
    )

    assert read_activity(record) == [
        Activity(
            reviewer=ANN.id,
            day="2026-01-05",
            verdicts=1,
            notes=1,
            evidence=0,
            settled=0,
            others=0,
            first="2026-01-05T09:00:00+00:00",
            last="2026-01-05T10:00:00+00:00",
        ),
        Activity(
            reviewer=ANN.id,
            day="2026-01-06",
            verdicts=0,
            notes=0,
            evidence=0,
            settled=0,
            others=1,
            first="2026-01-06T09:00:00+00:00",
            last="2026-01-06T09:00:00+00:00",
        ),
    ]


def test_a_login_is_one_reviewers(record: Connection) -> None:
    link_login(record, ANN.id, "olena")

    # two reviewers of one login would both be the person who opens the project
    linked = link_login(record, BO.id, "olena")

    logins = [(member.name, member.login) for member in read_members(record)]
    assert (linked, logins) == (1, [("Ann", ""), ("Bo", "olena")])


def test_an_unknown_reviewer_gets_no_login(record: Connection) -> None:
    assert link_login(record, "nobody", "olena") == 0
