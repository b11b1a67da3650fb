"""Groups of claims that reviewers marked a little differently and that are the same statement."""

from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations

from claimdesk.annotate.text.span import Span

SAME = 0.5
"""The overlap of two claims from which they are one statement."""


def overlap(one: Span, other: Span) -> float:
    """Return the characters in both spans over the characters in either (Jaccard), 0 to 1."""
    both = max(0, min(one.end, other.end) - max(one.start, other.start))
    return both / (len(one) + len(other) - both)


def aligned(
    spans: Mapping[str, Span], raters: Mapping[str, AbstractSet[str]]
) -> list[tuple[str, ...]]:
    """Return the claims of an article in groups, one a statement, in text order.

    Two claims that the same reviewer settled are two statements to that reviewer, even if they
    overlap. The best match is taken first.
    """
    # Each claim begins in a group of one; groups are joined in place.
    group_of = {claim: [claim] for claim in spans}
    for _, one, other in _matches(spans):
        first, second = group_of[one], group_of[other]
        if first is second:
            continue

        # One reviewer would have given two verdicts on one statement.
        if _raters(first, raters) & _raters(second, raters):
            continue

        first += second
        for claim in second:
            group_of[claim] = first

    ordered = {tuple(_in_text_order(group, spans)) for group in group_of.values()}
    return sorted(ordered, key=lambda group: (spans[group[0]], group))


def _in_text_order(claims: Iterable[str], spans: Mapping[str, Span]) -> list[str]:
    return sorted(claims, key=lambda claim: (spans[claim], claim))


def _matches(spans: Mapping[str, Span]) -> list[tuple[float, str, str]]:
    """Return pairs of claims that share most of their characters, the best first."""
    ordered = _in_text_order(spans, spans)
    found = []
    for place, one in enumerate(ordered):
        for other in ordered[place + 1 :]:
            if spans[other].start >= spans[one].end:
                break  # nor do any that come later
            shared = overlap(spans[one], spans[other])
            if shared >= SAME:
                found.append((-shared, one, other))
    return sorted(found)


def _raters(group: Sequence[str], raters: Mapping[str, AbstractSet[str]]) -> set[str]:
    """Return the reviewers who reviewed a claim of a group."""
    return set().union(*(raters.get(claim, frozenset()) for claim in group))


def pairs(names: Sequence[str]) -> list[tuple[str, str]]:
    """Return every two of some names, in their order."""
    return list(combinations(names, 2))
