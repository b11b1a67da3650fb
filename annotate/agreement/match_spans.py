"""Claims that reviewers marked a little differently and that are the same statement."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations

from claimdesk.annotate.text.span import Span

SAME = 0.5
"""The share of their characters that two claims have in common (Jaccard) above which they are one statement."""


def overlap(one: Span, other: Span) -> float:
    """Characters in both over characters in either."""
    both = min(one.end, other.end) - max(one.start, other.start)
    return max(0, both) / (len(one) + len(other) - max(0, both))


def aligned(
    spans: Mapping[str, Span], raters: Mapping[str, AbstractSet[str]]
) -> list[tuple[str, ...]]:
    """The claims of an article, grouped: claims of one statement together, each claim in one group, in text order.

    Two claims that the same reviewer settled are two statements to that reviewer, whatever they share. The best match
    is taken first.
    """
    group_of = {claim: [claim] for claim in spans}
    for _, one, other in _matches(spans):
        first, second = group_of[one], group_of[other]
        if first is second or _raters(first, raters) & _raters(second, raters):
            continue
        first += second
        for claim in second:
            group_of[claim] = first
    groups = {
        id(group): tuple(sorted(group, key=lambda claim: (spans[claim], claim)))
        for group in group_of.values()
    }
    return sorted(groups.values(), key=lambda group: (spans[group[0]], group))


def _matches(spans: Mapping[str, Span]) -> list[tuple[float, str, str]]:
    """Pairs of claims that are about the same words, the best first."""
    ordered = sorted(spans, key=lambda claim: (spans[claim], claim))
    found = []
    for place, one in enumerate(ordered):
        for other in ordered[place + 1 :]:
            if spans[other].start >= spans[one].end:
                break
            shared = overlap(spans[one], spans[other])
            if shared >= SAME:
                found.append((-shared, one, other))
    return sorted(found)


def _raters(group: Sequence[str], raters: Mapping[str, AbstractSet[str]]) -> set[str]:
    return set().union(*(raters.get(claim, frozenset()) for claim in group))


def pairs(names: Sequence[str]) -> list[tuple[str, str]]:
    """Every two of them, in their order."""
    return list(combinations(names, 2))
