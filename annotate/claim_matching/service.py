"""Claims like this one that the project has settled before. It shows; it never settles."""

from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

from claimdesk.annotate.base.progress import Job, Progress
from claimdesk.annotate.claim_matching.sql import ReviewedClaim, read_reviewed, read_reviewed_words
from claimdesk.annotate.ledger.events import Announcement
from claimdesk.annotate.ledger.ledger import Ledger
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.state import Review

if TYPE_CHECKING:
    from claimdesk.annotate.similarity import ClaimIndex, NumbersCompared

ALIKE = 0.4
"""Likeness below which two claims have nothing to do with each other."""
LOOKED_AT = 12
MOST_LEARNED = 15_000
"""Settled claims learned when a project is opened, the newest: each takes some five kilobytes of memory."""
SHOWN = 4


@dataclass(frozen=True, slots=True)
class SimilarClaim:
    """A claim settled before: how like it is, from 0 to 1, and how its numbers compare."""

    settled: ReviewedClaim
    likeness: float
    numbers: "NumbersCompared"


class SimilarClaims:
    """The settled claims of a project, found by what they say. Learn first, in the background; then ask."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._index: ClaimIndex | None = None
        self._known: set[str] = set()
        self._fresh: set[str] = set()
        self._lock = Lock()
        ledger.listen(self._take_in)

    @property
    def is_ready(self) -> bool:
        """Whether the settled claims were learned."""
        return self._index is not None

    @property
    def _alone(self) -> str:
        return self._ledger.reviewer.id if self._ledger.blind else ""

    def learn(self) -> Job[int]:
        """Take in every settled claim that is not known yet; yields progress, returns how many are known."""
        from claimdesk.annotate.similarity import ClaimIndex

        alone = self._alone
        words = self._ledger.asked(
            lambda connection: read_reviewed_words(connection, MOST_LEARNED, alone)
        )
        with self._lock:
            index = self._index or ClaimIndex()
            self._fresh.clear()
            wanted = [(claim, quote) for claim, quote in words.items() if claim not in self._known]
            for done in index.add(wanted):
                yield Progress(done, len(wanted))
            self._known.update(claim for claim, _ in wanted)
            self._index = index
        return len(self._known)

    def like(self, view: ClaimView) -> list[SimilarClaim]:
        """Claims like this one that are settled now, the most alike first; none before anything was learned."""
        from claimdesk.annotate.similarity import compare_numbers

        if self._index is None or not self._lock.acquire(blocking=False):
            return []  # it is learning
        try:
            self._take_in_fresh(self._index)
            matches = self._index.find(view.claim.quote, LOOKED_AT)
        finally:
            self._lock.release()
        near = {match.claim: match.likeness for match in matches if match.likeness >= ALIKE}
        near.pop(view.claim.id, None)
        near.pop(view.claim.follows, None)  # the same claim, in the version before
        alone = self._alone
        settled = self._ledger.asked(
            lambda connection: read_reviewed(connection, list(near), alone)
        )
        found = [
            SimilarClaim(
                settled[claim], likeness, compare_numbers(view.claim.quote, settled[claim].quote)
            )
            for claim, likeness in near.items()
            if claim in settled
        ]
        return found[:SHOWN]

    def _take_in(self, announcement: Announcement) -> None:
        change = announcement.change
        if announcement.everything:
            self._index, self._known = None, set()
        elif change and self._index is not None:
            given = [
                edit.after
                for edit in change.edits
                if isinstance(edit.after, Review) and edit.after.verdict
            ]
            self._fresh.update(review.claim for review in given)

    def _take_in_fresh(self, index: "ClaimIndex") -> None:
        """Learn the claims settled since, a few at a time."""
        fresh = [claim for claim in self._fresh if claim not in self._known]
        self._fresh.clear()
        if not fresh:
            return
        alone = self._alone
        settled = self._ledger.asked(lambda connection: read_reviewed(connection, fresh, alone))
        for _ in index.add([(claim, one.quote) for claim, one in settled.items()]):
            continue
        self._known.update(settled)
