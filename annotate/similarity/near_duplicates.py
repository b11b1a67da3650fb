"""Which articles tell the same: agency copy, updates, press releases. They must not stand on both sides of a split.

Two claims are near duplicates where their sets of word pairs overlap by most (Jaccard); candidates are found by
prefix filtering (Bayardo, Ma, Srikant, WWW 2007): sets that overlap that much share one of their rarest pairs.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

SHARED = 0.75
"""Jaccard similarity of word pairs from which two claims are taken for the same."""
FEWEST_WORDS = 6
"""Words below which sentences repeat by chance: "He declined to comment."."""
_WORD = re.compile(r"\w+")
_DIGITS = re.compile(r"\d+")


def pairs_of(text: str) -> frozenset[tuple[str, str]]:
    """The word pairs of a text, numerals alike: the same sentence with another figure is a near duplicate too."""
    words = _WORD.findall(_DIGITS.sub("0", text.casefold()))
    return frozenset(pairwise(words)) if len(words) >= FEWEST_WORDS else frozenset()


def joined(
    claims: Iterable[tuple[int, str]], articles: int, also: Iterable[tuple[int, int]] = ()
) -> list[int]:
    """The group of each article: articles with near-duplicate claims, or a pair of `also`, are in one.

    `claims` are (article's number, words). Groups are numbered from 0.
    """
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    edges = [*_alike(claims), *also]
    rows, columns = ([edge[side] for edge in edges] for side in (0, 1))
    graph = coo_array(([1] * len(edges), (rows, columns)), shape=(articles, articles))
    _, labels = connected_components(graph, directed=False)
    return [int(label) for label in labels]


def _alike(claims: Iterable[tuple[int, str]]) -> Iterator[tuple[int, int]]:
    """Pairs of articles with a near-duplicate claim."""
    first: dict[frozenset[tuple[str, str]], int] = {}
    for article, words in claims:
        pairs = pairs_of(words)
        if not pairs:
            continue
        if pairs in first:
            yield first[pairs], article
        else:
            first[pairs] = article
    distinct = list(first.items())
    counts = Counter(pair for pairs, _ in distinct for pair in pairs)
    seen: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, (pairs, article) in enumerate(distinct):
        rarest = sorted(pairs, key=lambda pair: (counts[pair], pair))
        prefix = rarest[: len(pairs) - math.ceil(SHARED * len(pairs)) + 1]
        for other in _candidates(seen, prefix):
            others, other_article = distinct[other]
            if other_article != article and _is_alike(pairs, others):
                yield other_article, article
        for pair in prefix:
            seen[pair].append(number)


def _candidates(
    seen: dict[tuple[str, str], list[int]], prefix: Sequence[tuple[str, str]]
) -> set[int]:
    return {other for pair in prefix for other in seen.get(pair, ())}


def _is_alike(one: frozenset[tuple[str, str]], other: frozenset[tuple[str, str]]) -> bool:
    shared = len(one & other)
    return shared >= SHARED * (len(one) + len(other) - shared)
