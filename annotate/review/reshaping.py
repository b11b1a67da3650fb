"""Claims cut in two, put together, and linked where they say the same, as drafts of changes.

A claim that gives way is withdrawn, never deleted: its story stays, and undo brings it back as it was.
"""

from collections.abc import Sequence

import msgspec

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.review.change import Draft, Edit, Operation
from claimdesk.annotate.review.decisions import claim_of, make_claim
from claimdesk.annotate.review.record import Record
from claimdesk.annotate.review.state import Claim
from claimdesk.annotate.text.article import Article
from claimdesk.annotate.text.span import Span, quote, trimmed


def split_claim(record: Record, article: Article, claim: str, place: int) -> Draft:
    """Cut a claim in two at a place inside it: the first part keeps its identity, the second is a new claim.

    Raises:
        ProjectError: there are no words on one side of the place, or a claim is on the second part already.
    """
    before = claim_of(record, claim)
    first = trimmed(article.text, before.start, min(place, before.end))
    second = trimmed(article.text, max(place, before.start), before.end)
    if first is None or second is None or not before.start < place < before.end:
        raise ProjectError(
            "split-edge",
            "There is nothing to cut off there.",
            "Put the caret (F7) inside the claim.",
        )
    made = make_claim(record, article, second)
    edits = (Edit(before, on_span(before, article, first)), *made.edits)
    return Draft(Operation.SPLIT_CLAIM, article.id, claim, edits)


def merge_claims(record: Record, article: Article, claims: Sequence[str]) -> Draft:
    """Make one claim of neighbours: the first keeps its identity and covers all, the others give way.

    Raises:
        ProjectError: there are fewer than two, one is gone, or one is in another article.
    """
    found = sorted(
        (claim_of(record, one) for one in dict.fromkeys(claims)), key=lambda one: one.span
    )
    if len(found) < 2:
        raise ProjectError(
            "merge-one", "It takes two claims to make one.", "Choose claims in the list with Shift."
        )
    if any(one.article != article.id or one.withdrawn for one in found):
        raise ProjectError(
            "merge-apart", "These claims are not in one article.", "Link them instead."
        )
    whole = Span(found[0].start, max(one.end for one in found))
    kept = Edit(found[0], on_span(found[0], article, whole))
    gone = tuple(Edit(one, msgspec.structs.replace(one, withdrawn=True)) for one in found[1:])
    return Draft(Operation.MERGE_CLAIMS, article.id, found[0].id, (kept, *gone))


def link_claims(record: Record, claim: str, same_as: str) -> Draft | None:
    """Say that a claim says the same as another; with "" for the other, that it does not.

    Verdicts stay apart: each claim is settled in its own article.
    """
    before = claim_of(record, claim)
    if same_as:
        other = claim_of(record, same_as)
        same_as = other.same_as or other.id  # one claim leads, all others name it
    if same_as == claim:
        raise ProjectError(
            "link-itself", "A claim cannot be linked to itself.", "Choose another one."
        )
    after = msgspec.structs.replace(before, same_as=same_as)
    return (
        None
        if before == after
        else Draft(Operation.LINK_CLAIMS, before.article, claim, (Edit(before, after),))
    )


def on_span(claim: Claim, article: Article, span: Span) -> Claim:
    """The claim on other words of its article."""
    words = quote(article.text, span)
    return msgspec.structs.replace(
        claim,
        start=span.start,
        end=span.end,
        quote=words.exact,
        prefix=words.prefix,
        suffix=words.suffix,
    )
