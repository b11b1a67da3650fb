"""Sittings: the figures of one stretch of work."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from claimdesk.annotate.review.change import Change, Operation
from claimdesk.annotate.review.state import Review, State
from claimdesk.annotate.review.verdict import Target, Verdict

BREAK_MINUTES = 30
"""Minutes without a change after which a new sitting begins."""
# the pace counts work: Ctrl+Z held down is none
_NOTHING_DONE = frozenset({Operation.UNDO, Operation.REDO})


@dataclass(frozen=True, slots=True)
class Sitting:
    """A run of changes without a long break.

    Times are UTC; `pace` counts the verdicts in each of the equal parts of the sitting.
    """

    first: str = ""
    last: str = ""
    verdicts: dict[Verdict, int] = field(default_factory=dict)  # as they stand at the end
    notes: int = 0
    evidence: int = 0
    claims: int = 0
    """Claims that got a verdict."""
    pace: tuple[int, ...] = ()

    @property
    def settled(self) -> int:
        """The number of claims that got a verdict, whichever it is."""
        return sum(self.verdicts.values())

    @property
    def seconds(self) -> float:
        """The time from the first change to the last."""
        if not self.first:
            return 0.0
        length = datetime.fromisoformat(self.last) - datetime.fromisoformat(self.first)
        return length.total_seconds()

    @property
    def per_hour(self) -> float | None:
        """Verdicts in an hour; None for a sitting of less than a minute."""
        if self.seconds < 60:
            return None
        return self.settled * 3600 / self.seconds


def latest_sitting(changes: Sequence[Change], since: str = "", parts: int = 24) -> Sitting:
    """Return the last sitting among a reviewer's changes, oldest first.

    With `since`, a time in UTC, it is all from that time on. Clocks jump: a change with an earlier
    time than the one before it counts as made at the same time.
    """
    times = _rising(changes)
    begin = _since(times, datetime.fromisoformat(since)) if since else _after_break(times)
    own, moments = changes[begin:], times[begin:]
    if not own:
        return Sitting()

    verdicts: dict[str, Verdict] = {}
    settled_at: list[datetime] = []
    for change, moment in zip(own, moments, strict=True):
        given = _verdicts(change)
        _lay_over(verdicts, given)
        if given and change.operation not in _NOTHING_DONE:
            settled_at.append(moment)

    first, last = moments[0], moments[-1]
    operations = Counter(change.operation for change in own)
    return Sitting(
        first=first.isoformat(),
        last=last.isoformat(),
        verdicts=dict(Counter(verdicts.values())),
        notes=operations[Operation.NOTE],
        evidence=operations[Operation.ADD_EVIDENCE],
        claims=len(verdicts),
        pace=_pace(settled_at, first, last, parts),
    )


def _rising(changes: Sequence[Change]) -> list[datetime]:
    """Return the times of changes, none of them before the one that it follows."""
    times: list[datetime] = []
    for change in changes:
        moment = datetime.fromisoformat(change.time)
        times.append(max(moment, times[-1]) if times else moment)
    return times


def _since(times: Sequence[datetime], start: datetime) -> int:
    """Return the place of the first of rising times that is not before `start`."""
    return bisect_left(times, start)


def _after_break(times: Sequence[datetime]) -> int:
    """Return the place behind the last long break: 9:00, 9:10, 14:00, 14:05 gives 2."""
    longest = timedelta(minutes=BREAK_MINUTES)
    for place in range(len(times) - 1, 0, -1):
        if times[place] - times[place - 1] >= longest:
            return place
    return 0


def _lay_over(verdicts: dict[str, Verdict], given: dict[str, Verdict | None]) -> None:
    """Let later verdicts replace earlier ones; None clears a verdict."""
    for claim, verdict in given.items():
        if verdict is None:
            verdicts.pop(claim, None)
        else:
            verdicts[claim] = verdict


def _verdicts(change: Change) -> dict[str, Verdict | None]:
    """Return the verdicts on statements that a change gives or takes off, by claim.

    "verified" to "verified" with another note is none.
    """
    found: dict[str, Verdict | None] = {}
    for edit in change.edits:
        before, after = _verdict_in(edit.before), _verdict_in(edit.after)
        if before is not after:
            found[str(edit.subject.key[0])] = after
    return found


def _verdict_in(state: State | None) -> Verdict | None:
    """Return the verdict of a review of a statement; None for any other state."""
    if isinstance(state, Review) and state.target is Target.STATEMENT:
        return state.verdict
    return None


def _pace(
    moments: Sequence[datetime], first: datetime, last: datetime, parts: int
) -> tuple[int, ...]:
    """Return the number of moments in each of the equal parts of a time."""
    whole = max((last - first).total_seconds(), 1.0)
    counts: Counter[int] = Counter()
    for moment in moments:
        share = (moment - first).total_seconds() / whole
        counts[min(int(share * parts), parts - 1)] += 1  # the very end belongs to the last part
    return tuple(counts[part] for part in range(parts))
