"""What one sitting at the desk came to."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from claimdesk.annotate.review.change import Change, Operation
from claimdesk.annotate.review.state import Review
from claimdesk.annotate.review.verdict import Target, Verdict

BREAK_MINUTES = 30
"""Minutes without a change after which a new sitting begins."""
_NOTHING_DONE = frozenset({Operation.UNDO, Operation.REDO})


@dataclass(frozen=True, slots=True)
class Sitting:
    """A run of changes without a long break. Times are UTC; `pace` counts verdicts, one number for each part of it."""

    first: str = ""
    last: str = ""
    verdicts: dict[Verdict, int] = field(default_factory=dict)
    notes: int = 0
    evidence: int = 0
    claims: int = 0
    """Claims that got a verdict."""
    pace: tuple[int, ...] = ()

    @property
    def settled(self) -> int:
        return sum(self.verdicts.values())

    @property
    def seconds(self) -> float:
        if not self.first:
            return 0.0
        return (
            datetime.fromisoformat(self.last) - datetime.fromisoformat(self.first)
        ).total_seconds()

    @property
    def per_hour(self) -> float | None:
        """Verdicts in an hour; None for a sitting of less than a minute."""
        return self.settled * 3600 / self.seconds if self.seconds >= 60 else None


def latest_sitting(changes: Sequence[Change], since: str = "", parts: int = 24) -> Sitting:
    """The last sitting among a reviewer's changes, oldest first; with `since`, all from that time (UTC) on.

    Clocks jump: a change that claims to be earlier than the one before it counts as made at the same time.
    """
    times = _rising(changes)
    begin = len(changes)
    while begin > 0 and (
        times[begin - 1] >= datetime.fromisoformat(since)
        if since
        else begin == len(changes)
        or times[begin] - times[begin - 1] < timedelta(minutes=BREAK_MINUTES)
    ):
        begin -= 1
    own, when = changes[begin:], times[begin:]
    if not own:
        return Sitting()
    given: dict[str, Verdict] = {}
    moments: list[datetime] = []
    counts: Counter[str] = Counter()
    for change, moment in zip(own, when, strict=True):
        verdicts = _verdicts(change)
        for claim, verdict in verdicts.items():
            if verdict is None:
                given.pop(claim, None)
            else:
                given[claim] = verdict
        if verdicts and change.operation not in _NOTHING_DONE:
            moments.append(moment)
        counts[change.operation] += 1
    return Sitting(
        when[0].isoformat(), when[-1].isoformat(), dict(Counter(given.values())), counts[Operation.NOTE],
        counts[Operation.ADD_EVIDENCE], len(given), _pace(moments, when[0], when[-1], parts)
    )  # fmt: skip


def _rising(changes: Sequence[Change]) -> list[datetime]:
    times: list[datetime] = []
    for change in changes:
        moment = datetime.fromisoformat(change.time)
        times.append(max(moment, times[-1]) if times else moment)
    return times


def _verdicts(change: Change) -> dict[str, Verdict | None]:
    """What a change says of statements, by claim, where it says something else than before."""
    found: dict[str, Verdict | None] = {}
    for edit in change.edits:
        state = edit.subject
        if isinstance(state, Review) and state.target is Target.STATEMENT:
            before = edit.before.verdict if isinstance(edit.before, Review) else None
            after = edit.after.verdict if isinstance(edit.after, Review) else None
            if before is not after:
                found[state.claim] = after
    return found


def _pace(
    moments: Sequence[datetime], first: datetime, last: datetime, parts: int
) -> tuple[int, ...]:
    """How many moments fall into each of some equal parts of a time."""
    whole = max((last - first).total_seconds(), 1.0)
    counts = Counter(
        min(int((moment - first).total_seconds() / whole * parts), parts - 1) for moment in moments
    )
    return tuple(counts[part] for part in range(parts))
