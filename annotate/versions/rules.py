"""Rules of a new version of an article: decisions are carried over where the words are the same."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
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
    """The work on an article: its claims that reviewers worked on, and all they did on them."""

    claims: Sequence[Claim]
    reviews: Sequence[Review] = ()
    evidence: Sequence[Evidence] = ()
    ticks: Sequence[Tick] = ()
    corrections: Sequence[Correction] = ()

    def of_reviewer(self, reviewer: str) -> "Worked":
        """Return the work with the reviews of one reviewer alone."""
        reviews = [review for review in self.reviews if review.reviewer == reviewer]
        return replace(self, reviews=reviews)


@dataclass(frozen=True, slots=True)
class Changed:
    """A claim whose words changed: before and after, and the verdicts on the old words."""

    old: Claim
    new: Claim
    pieces: Sequence[Piece]
    reviews: Sequence[Review] = ()


@dataclass(frozen=True, slots=True)
class VersionReport:
    """The fate of the claims that reviewers had worked on."""

    article: str
    unchanged: int = 0
    moved: int = 0
    """The number of unchanged claims that stand in another place among their neighbours."""
    changed: Sequence[Changed] = field(default=())
    lost: Sequence[Claim] = field(default=())


def is_touched(claim: Claim, decided: Iterable[str]) -> bool:
    """Return True if a reviewer worked on a claim; `decided` have a review or evidence."""
    if claim.withdrawn:
        return False
    is_made = claim.origin is Origin.REVIEWER
    # parked for later, joined to a claim with the same meaning, or carried over from a version
    # before
    is_handled = claim.parked or claim.same_as or claim.follows
    return is_made or bool(is_handled) or claim.id in decided


def anchor(old: str, new: str, worked: Worked) -> list[Anchored]:
    """Find the claims of the old text in the new one."""
    anchoring = Anchoring(old, new)
    return [anchoring.find(claim) for claim in worked.claims]


def take_version(
    old: Shelf,
    article: Article,
    anchored: Sequence[Anchored],
    worked: Worked,
    identifier: Callable[[], str],
) -> Draft:
    """Return the edits that put a new version in the old one's place.

    Verdicts, notes and evidence go along where the words are the same, and stay with the old
    version too. Two old claims on the same new words become one, with the work on the first.
    """
    edits: list[Edit] = [
        Edit(old, msgspec.structs.replace(old, withdrawn=True)),
        Edit(Shelf(article.id, withdrawn=True), Shelf(article.id)),
    ]
    # places that have a claim already
    taken: set[Span] = set()
    for one in anchored:
        if one.span is None or one.span in taken:
            continue
        taken.add(one.span)

        new = _follower(one.claim, article, one.span)
        added: list[State] = [new]
        if one.found is Found.UNCHANGED:
            added += _carried(one.claim, new, worked, identifier)
            added += _beside(one.claim, new, worked)
        else:
            # "lost 41 million" for "lost 40 million": to be checked anew, so it is parked no more
            added = [msgspec.structs.replace(new, parked=False, parked_for="", parked_until="")]
        edits += [Edit(None, state) for state in added]
    return Draft(Operation.NEW_VERSION, article.id, "", tuple(_once(edits)))


def _follower(claim: Claim, article: Article, span: Span) -> Claim:
    """Return the claim of the new version that follows an old one."""
    placed = on_span(claim, article, span)
    return msgspec.structs.replace(
        placed, id=claim_id(article.id, span), article=article.id, follows=claim.id
    )


def _carried(
    old: Claim, new: Claim, worked: Worked, identifier: Callable[[], str]
) -> Iterator[State]:
    """Yield the reviews and the evidence of the old claim as those of the new one."""
    for review in worked.reviews:
        if review.claim == old.id:
            yield msgspec.structs.replace(review, claim=new.id)
    for evidence in worked.evidence:
        if evidence.claim == old.id:
            yield msgspec.structs.replace(evidence, id=identifier(), claim=new.id)


def _beside(old: Claim, new: Claim, worked: Worked) -> Iterator[State]:
    """Yield the ticks and corrections inside the claim, where only its place differs.

    Where a hyphen of the old wording is gone, places inside the claim differ too, and none goes
    along.
    """
    if old.quote != new.quote:
        return
    # an earlier paragraph may be longer now
    by = new.start - old.start
    beside: list[Tick | Correction] = [*worked.ticks, *worked.corrections]
    for state in beside:
        is_inside = old.start <= state.start and state.end <= old.end
        if is_inside:
            start, end = state.start + by, state.end + by
            yield msgspec.structs.replace(state, article=new.article, start=start, end=end)


def _once(edits: Iterable[Edit]) -> Iterator[Edit]:
    """Yield each edit once: claims may overlap, and a tick belongs to both."""
    seen: set[tuple[type[State], tuple[str | int, ...]]] = set()
    for edit in edits:
        key = (type(edit.subject), edit.subject.key)
        if key not in seen:
            seen.add(key)
            yield edit


def report_of(old: Worked, new: Sequence[Claim], article: str) -> VersionReport:
    """Return the fate of an article's claims, by the two versions as they are recorded."""
    followers = _followers(new)
    verdicts = _statements_by_claim(old.reviews)
    unchanged: list[Claim] = []
    changed: list[Changed] = []
    lost: list[Claim] = []
    for claim in sorted(old.claims, key=lambda one: one.span):
        follower = followers.get(claim.id)
        # its words are in the new text no more, or another claim has taken their place
        if follower is None:
            lost.append(claim)
        elif plainly(claim.quote) == plainly(follower.quote):
            unchanged.append(follower)
        else:
            pieces = difference(claim.quote, follower.quote)
            changed.append(Changed(claim, follower, pieces, verdicts.get(claim.id, ())))

    # a follower that stands before the one of the claim before it was moved up
    moved = sum(later.start < earlier.start for earlier, later in pairwise(unchanged))
    return VersionReport(article, len(unchanged), moved, changed, lost)


def _followers(claims: Sequence[Claim]) -> dict[str, Claim]:
    """Return the claims of a new version by the old ones that they follow."""
    return {claim.follows: claim for claim in claims if claim.follows and not claim.withdrawn}


def _statements_by_claim(reviews: Sequence[Review]) -> dict[str, list[Review]]:
    """Return the reviews of statements by claim; those of a quote's attribution are left out."""
    by_claim: dict[str, list[Review]] = {}
    for review in reviews:
        if review.target is Target.STATEMENT:
            by_claim.setdefault(review.claim, []).append(review)
    return by_claim
