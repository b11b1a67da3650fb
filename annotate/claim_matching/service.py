"""Claim matching: claims of the project that resemble one and were reviewed before.

It only shows them: a number may have changed since, so the reviewer decides.
"""

from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

from claimdesk.annotate.base.progress import Job, Progress
from claimdesk.annotate.claim_matching.sql import ReviewedClaim, read_reviewed, read_reviewed_words
from claimdesk.annotate.ledger.events import Announcement
from claimdesk.annotate.ledger.ledger import Ledger
from claimdesk.annotate.review.change import Change
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.state import Review

if TYPE_CHECKING:
    from claimdesk.annotate.similarity import ClaimIndex, NumbersCompared

ALIKE = 0.4
"""Likeness below which two claims have nothing to do with each other."""
LOOKED_AT = 12
"""Matches taken from the index; some of them are no longer reviewed."""
MOST_LEARNED = 15_000
"""Reviewed claims learned when a project is opened, the newest; each takes 5 kB of memory."""
SHOWN = 4
"""Similar claims returned at most."""


@dataclass(frozen=True, slots=True)
class SimilarClaim:
    """A claim reviewed before, its likeness from 0 to 1, and the comparison of their numbers."""

    settled: ReviewedClaim
    likeness: float
    numbers: "NumbersCompared"


class SimilarClaims:
    """The reviewed claims of a project, found by their words.

    `learn` first, in the background; then ask with `like`.
    """

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._index: ClaimIndex | None = None
        self._known: set[str] = set()
        self._fresh: set[str] = set()
        self._lock = Lock()
        ledger.listen(self._take_in)

    @property
    def is_ready(self) -> bool:
        """True once the reviewed claims are learned."""
        return self._index is not None

    @property
    def _alone(self) -> str:
        """The reviewer whose claims alone may be shown; "" where all may."""
        if self._ledger.blind:
            return self._ledger.reviewer.id
        return ""

    def learn(self) -> Job[int]:
        """Learn every settled claim that is not known yet; yields progress.

        Returns the number of claims known.
        """
        from claimdesk.annotate.similarity import ClaimIndex

        alone = self._alone
        words = self._ledger.asked(
            lambda connection: read_reviewed_words(connection, MOST_LEARNED, alone)
        )
        with self._lock:
            index = self._index or ClaimIndex()
            self._fresh.clear()  # they are among the claims just read
            wanted = [(claim, quote) for claim, quote in words.items() if claim not in self._known]
            for done in index.add(wanted):
                yield Progress(done, len(wanted))
            # Only now: a job that is stopped half way begins again with all of them.
            self._known.update(claim for claim, _ in wanted)
            self._index = index
        return len(self._known)

    def like(self, view: ClaimView) -> list[SimilarClaim]:
        """Return reviewed claims that resemble this one, the most alike first.

        None while they are being learned: the window asks at every claim and must not wait.
        """
        if self._index is None or not self._lock.acquire(blocking=False):
            return []
        try:
            self._take_in_fresh(self._index)
            matches = self._index.find(view.claim.quote, LOOKED_AT)
        finally:
            self._lock.release()

        # "Five boats were sold to a museum" is .33 like "Five boats sank near the coast":
        # too little.
        near = {match.claim: match.likeness for match in matches if match.likeness >= ALIKE}
        # A claim resembles itself most, and then its counterpart in the version before.
        near.pop(view.claim.id, None)
        near.pop(view.claim.follows, None)
        return self._settled_now(view.claim.quote, near)

    def _settled_now(self, quote: str, near: dict[str, float]) -> list[SimilarClaim]:
        """Return those of some claims that are reviewed now; `near` holds their likeness, sorted.

        The index keeps a claim whose verdict was taken back, so the record is asked again.
        """
        from claimdesk.annotate.similarity import compare_numbers

        alone = self._alone
        settled = self._ledger.asked(
            lambda connection: read_reviewed(connection, list(near), alone)
        )
        found = []
        for claim, likeness in near.items():
            if claim in settled:
                numbers = compare_numbers(quote, settled[claim].quote)
                found.append(SimilarClaim(settled[claim], likeness, numbers))
        return found[:SHOWN]

    def _take_in(self, announcement: Announcement) -> None:
        """Note the claims that a change reviews; they are learned with the next question."""
        if announcement.everything:
            # as after a merge, which may have changed any claim: all has to be learned anew
            self._index = None
            self._known = set()
        elif announcement.change is not None and self._index is not None:
            self._fresh |= _settled_claims(announcement.change)

    def _take_in_fresh(self, index: "ClaimIndex") -> None:
        """Learn the claims reviewed since the last question, mostly one or two."""
        # One that was settled again is known already; its words have not changed.
        fresh = list(self._fresh - self._known)
        self._fresh.clear()
        if not fresh:
            return
        alone = self._alone
        settled = self._ledger.asked(lambda connection: read_reviewed(connection, fresh, alone))
        for _ in index.add([(claim, one.quote) for claim, one in settled.items()]):
            continue  # so few that no progress is shown
        self._known.update(settled)


def _settled_claims(change: Change) -> set[str]:
    """Return the claims that a change gives a verdict."""
    states = [edit.after for edit in change.edits]
    return {state.claim for state in states if isinstance(state, Review) and state.verdict}
