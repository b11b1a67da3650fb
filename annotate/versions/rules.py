"""A new version of an article: what was decided on the old one, carried over where the words are the same."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import msgspec

from claimdesk.annotate.review.change import Draft, Edit, Operation
from claimdesk.annotate.review.reshaping import on_span
from claimdesk.annotate.review.state import (
    Claim,
    Correction,
    Evidence,
    Origin,
    Review,
    Shelf,
    State,
    Tick,
)
from claimdesk.annotate.review.verdict import Target
from claimdesk.annotate.text.article import Article, claim_id
from claimdesk.annotate.text.span import Span
from claimdesk.annotate.versions.anchoring import Anchored, Anchoring, Found
from claimdesk.annotate.versions.word_diff import Piece, difference, plainly


@dataclass(frozen=True, slots=True)
class Worked:
    """What was done on an article: its claims that somebody worked on, and everything said of them and beside them."""

    claims: Sequence[Claim]
    reviews: Sequence[Review] = ()
    evidence: Sequence[Evidence] = ()
    ticks: Sequence[Tick] = ()
    corrections: Sequence[Correction] = ()


@dataclass(frozen=True, slots=True)
class Changed:
    """A claim whose words changed: as it was, as it is, where it stands now, and what was said of the old words."""

    old: Claim
    new: Claim
    pieces: Sequence[Piece]
    reviews: Sequence[Review] = ()


@dataclass(frozen=True, slots=True)
class VersionReport:
    """What became of the claims that somebody had worked on."""

    article: str
    unchanged: int = 0
    moved: int = 0
    """Of the unchanged ones, how many stand in another place among their neighbours."""
    changed: Sequence[Changed] = field(default=())
    lost: Sequence[Claim] = field(default=())


def is_touched(claim: Claim, decided: Iterable[str]) -> bool:
    """Whether somebody worked on a claim; `decided` are the claims with a review or evidence."""
    own = claim.origin is Origin.REVIEWER or claim.parked or claim.same_as or claim.follows
    return not claim.withdrawn and (bool(own) or claim.id in decided)


def anchor(old: str, new: str, worked: Worked) -> list[Anchored]:
    """Where the claims of the old text are in the new one."""
    anchoring = Anchoring(old, new)
    return [anchoring.find(claim) for claim in worked.claims]


def take_version(
    old: Shelf,
    article: Article,
    anchored: Sequence[Anchored],
    worked: Worked,
    identifier: Callable[[], str],
) -> Draft:
    """Put a new version in the old one's place. Verdicts, notes and evidence go along where the words are the same.

    Everything stays with the old version too. Two old claims on the same new words become one.
    """
    edits: list[Edit] = [
        Edit(old, msgspec.structs.replace(old, withdrawn=True)),
        Edit(Shelf(article.id, withdrawn=True), Shelf(article.id)),
    ]
    taken: set[Span] = set()
    for one in anchored:
        if one.span is None or one.span in taken:
            continue
        taken.add(one.span)
        new = _follower(one.claim, article, one.span)
        if one.found is Found.UNCHANGED:
            edits.append(Edit(None, new))
            edits += [Edit(None, state) for state in _carried(one.claim, new, worked, identifier)]
            edits += [Edit(None, state) for state in _beside(one.claim, new, worked)]
        else:
            edits.append(
                Edit(
                    None, msgspec.structs.replace(new, parked=False, parked_for="", parked_until="")
                )
            )
    return Draft(Operation.NEW_VERSION, article.id, "", tuple(_once(edits)))


def _follower(claim: Claim, article: Article, span: Span) -> Claim:
    placed = on_span(claim, article, span)
    return msgspec.structs.replace(
        placed, id=claim_id(article.id, span), article=article.id, follows=claim.id
    )


def _carried(
    old: Claim, new: Claim, worked: Worked, identifier: Callable[[], str]
) -> Iterator[State]:
    for review in worked.reviews:
        if review.claim == old.id:
            yield msgspec.structs.replace(review, claim=new.id)
    for evidence in worked.evidence:
        if evidence.claim == old.id:
            yield msgspec.structs.replace(evidence, id=identifier(), claim=new.id)


def _beside(old: Claim, new: Claim, worked: Worked) -> Iterator[State]:
    """Ticks and corrections inside the claim: where only places differ, they go along too."""
    if old.quote != new.quote:
        return
    by = new.start - old.start
    beside: list[Tick | Correction] = [*worked.ticks, *worked.corrections]
    for state in beside:
        if old.start <= state.start and state.end <= old.end:
            yield msgspec.structs.replace(
                state, article=new.article, start=state.start + by, end=state.end + by
            )


def _once(edits: Iterable[Edit]) -> Iterator[Edit]:
    """Edits without a second one of the same thing: claims may overlap, and a tick belongs to both."""
    seen: set[tuple[type[State], tuple[str | int, ...]]] = set()
    for edit in edits:
        key = (type(edit.subject), edit.subject.key)
        if key not in seen:
            seen.add(key)
            yield edit


def report_of(old: Worked, new: Sequence[Claim], article: str) -> VersionReport:
    """What became of an article's claims, read off the two versions as they are on record."""
    followers = {claim.follows: claim for claim in new if claim.follows and not claim.withdrawn}
    said: dict[str, list[Review]] = {}
    for review in old.reviews:
        if review.target is Target.STATEMENT:
            said.setdefault(review.claim, []).append(review)
    unchanged: list[Claim] = []
    changed: list[Changed] = []
    lost: list[Claim] = []
    for claim in sorted(old.claims, key=lambda one: one.span):
        follower = followers.get(claim.id)
        if follower is None:
            lost.append(claim)
        elif plainly(claim.quote) == plainly(follower.quote):
            unchanged.append(follower)
        else:
            pieces = difference(claim.quote, follower.quote)
            changed.append(Changed(claim, follower, pieces, said.get(claim.id, ())))
    moved = sum(later.start < earlier.start for earlier, later in pairwise(unchanged))
    return VersionReport(article, len(unchanged), moved, changed, lost)
