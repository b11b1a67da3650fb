"""Claims cut in two, merged, and linked if they are the same, as drafts of changes.

A claim that gives way is withdrawn, never deleted: its history stays, and undo brings it back.
"""

from collections.abc import Sequence

import msgspec

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.review.change import Draft, Edit, Operation
from claimdesk.annotate.review.decisions import claim_of, make_claim, on_span
from claimdesk.annotate.review.record import Record
from claimdesk.annotate.review.state import Claim
from claimdesk.annotate.text.article import Article
from claimdesk.annotate.text.span import Span, trimmed

__all__ = ["link_claims", "merge_claims", "on_span", "split_claim"]


def split_claim(record: Record, article: Article, claim: str, place: int) -> Draft:
    """Cut a claim in two at a place inside it.

    The first part keeps its identity, the second is a new claim: "Ten boats sank | and two burned".

    Raises:
        ProjectError: there are no words on one side of the place, or a claim is on the second part
            already.
    """
    before = claim_of(record, claim)
    is_inside = before.start < place < before.end
    first = trimmed(article.text, before.start, min(place, before.end))
    second = trimmed(article.text, max(place, before.start), before.end)
    if first is None or second is None or not is_inside:
        raise ProjectError(
            "split-edge",
            "The claim cannot be split there.",
            "Place the text cursor (F7) inside the claim.",
        )
    made = make_claim(record, article, second)
    edits = (Edit(before, on_span(before, article, first)), *made.edits)
    return Draft(Operation.SPLIT_CLAIM, article.id, claim, edits)


def merge_claims(record: Record, article: Article, claims: Sequence[str]) -> Draft:
    """Make one claim of several: the first keeps its identity and covers all.

    The others give way. "Ten boats sank" and "two burned" become "Ten boats sank and two burned",
    with the words between them.

    Raises:
        ProjectError: there are fewer than two, one is gone, or one is in another article.
    """
    named = [claim_of(record, one) for one in dict.fromkeys(claims)]
    found = sorted(named, key=lambda one: one.span)
    if len(found) < 2:
        raise ProjectError(
            "merge-one",
            "Select two or more claims to merge.",
            "Select claims in the list with Shift.",
        )
    if not all(_is_in(article, one) for one in found):
        raise ProjectError(
            "merge-apart", "These claims are not in one article.", "Link them instead."
        )

    first, *others = found
    # the last to begin need not be the last to end
    whole = Span(first.start, max(one.end for one in found))
    kept = Edit(first, on_span(first, article, whole))
    gone = [Edit(one, msgspec.structs.replace(one, withdrawn=True)) for one in others]
    return Draft(Operation.MERGE_CLAIMS, article.id, first.id, (kept, *gone))


def link_claims(record: Record, claim: str, same_as: str) -> Draft | None:
    """Link a claim to another that is the same; with "" for the other, take the link off.

    Verdicts stay apart: each claim is settled in its article.

    Raises:
        ProjectError: one of them is unknown, or the two are one claim.
    """
    before = claim_of(record, claim)
    if same_as:
        other = claim_of(record, same_as)

        # c is linked to b, which is linked to a: c names a, so that one claim leads all others
        same_as = other.same_as or other.id
    if same_as == claim:
        raise ProjectError(
            "link-itself", "A claim cannot be linked to itself.", "Choose another one."
        )
    after = msgspec.structs.replace(before, same_as=same_as)
    if before == after:
        return None
    return Draft(Operation.LINK_CLAIMS, before.article, claim, (Edit(before, after),))


def _is_in(article: Article, claim: Claim) -> bool:
    """Return True if a claim is one of an article's, and not withdrawn."""
    return claim.article == article.id and not claim.withdrawn
