"""Groups of near-duplicate articles: agency copy, updates, press releases.

They must not stand on both sides of a split. Two claims are near-duplicates where their sets of
word pairs overlap by most (Jaccard); candidates are found by prefix filtering (Bayardo, Ma,
Srikant, WWW 2007): sets that overlap that much share one of their rarest pairs.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from claimdesk.annotate.base.heavy_imports import load_alone

SHARED = 0.75
"""Jaccard similarity of word pairs from which two claims are taken for the same."""
FEWEST_WORDS = 6
"""Words below which sentences repeat by chance: "He declined to comment."."""
WordPairs = frozenset[tuple[str, str]]
_WORD = re.compile(r"\w+")
_DIGITS = re.compile(r"\d+")


def pairs_of(text: str) -> WordPairs:
    """Return the word pairs of a text; none for a text of a few words.

    "The navy lost 61 of its ships." has ("navy", "lost"), ("lost", "0"), ...: numerals are alike,
    as the same sentence with another figure is a near-duplicate too.
    """
    words = _WORD.findall(_DIGITS.sub("0", text.casefold()))
    if len(words) < FEWEST_WORDS:
        return frozenset()
    return frozenset(pairwise(words))


def joined(
    claims: Iterable[tuple[int, str]], articles: int, also: Iterable[tuple[int, int]] = ()
) -> list[int]:
    """Return the group of each article; articles with near-duplicate claims are in one.

    So are the pairs of `also`. `claims` are (article's number, words). Groups are numbered from 0.
    """
    load_alone("scipy.sparse.csgraph")
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    # Articles are nodes: A like B and B like C put all three into one group.
    edges = [*_alike(claims), *also]
    rows = [one for one, _ in edges]
    columns = [other for _, other in edges]
    graph = coo_array(([1] * len(edges), (rows, columns)), shape=(articles, articles))
    _, labels = connected_components(graph, directed=False)
    return [int(label) for label in labels]


def _alike(claims: Iterable[tuple[int, str]]) -> Iterator[tuple[int, int]]:
    """Yield pairs of articles with a near-duplicate claim."""
    first: dict[WordPairs, int] = {}
    for article, words in claims:
        pairs = pairs_of(words)
        if not pairs:
            continue
        if pairs in first:  # word for word, but for figures
            yield first[pairs], article
        else:
            first[pairs] = article
    yield from _nearly_alike(list(first.items()))


def _nearly_alike(claims: Sequence[tuple[WordPairs, int]]) -> Iterator[tuple[int, int]]:
    """Yield pairs of articles with claims that share most word pairs, but not all."""
    counts = Counter(pair for pairs, _ in claims for pair in pairs)
    seen: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, (pairs, article) in enumerate(claims):
        # Claims alike share one of these: of 8 pairs 6 must be the same, so one of the 3 rarest is.
        rarest = sorted(pairs, key=lambda pair: (counts[pair], pair))
        prefix = rarest[: len(pairs) - math.ceil(SHARED * len(pairs)) + 1]

        for other in _candidates(seen, prefix):
            others, other_article = claims[other]
            if other_article != article and _is_alike(pairs, others):
                yield other_article, article
        for pair in prefix:
            seen[pair].append(number)


def _candidates(
    seen: dict[tuple[str, str], list[int]], prefix: Sequence[tuple[str, str]]
) -> set[int]:
    """Return the numbers of earlier claims that have one of these word pairs among their rarest."""
    return {other for pair in prefix for other in seen.get(pair, ())}


def _is_alike(one: WordPairs, other: WordPairs) -> bool:
    shared = len(one & other)
    return shared >= SHARED * (len(one) + len(other) - shared)
