"""Agreement on where claims are, apart from agreement on verdicts.

Krippendorff, Mathet, Bouvry and Widlöcher, "On the reliability of unitizing textual continua:
further developments", 2016: each reviewer divides the text into claims and gaps; alpha is taken
over lengths of text that reviewers divided alike or not. For claim against gap that is nominal
alpha over characters.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from claimdesk.annotate.agreement.match_spans import pairs
from claimdesk.annotate.agreement.measures import alpha_of
from claimdesk.annotate.agreement.patterns import (
    SAMPLES,
    SEED,
    Patterns,
    Values,
    divided,
    interval,
)
from claimdesk.annotate.agreement.values import Measure, OnSpans
from claimdesk.annotate.text.span import Span

_Divided = tuple[bool | None, ...]
"""A division of a stretch of text: claim or gap for each rater, None for one who was not there."""


@dataclass(frozen=True, slots=True)
class Continuum:
    """An article that two or more went through: the text that can hold claims, and their claims."""

    text: Sequence[Span]
    claims: Mapping[str, Sequence[Span]]


def on_spans(articles: Sequence[Continuum], raters: Sequence[str], left_out: int) -> OnSpans:
    """Return agreement on claims' places over all articles.

    Intervals come from resampling whole articles.
    """
    if not articles:
        why = "No article was finished by two reviewers."
        return OnSpans(Measure(None, 0, why), Measure(None, 0, why), 0, left_out)
    return OnSpans(_alpha(articles, raters), _exact(articles), len(articles), left_out)


def lengths(article: Continuum, raters: Sequence[str]) -> Counter[_Divided]:
    """Return how many characters are divided in each way.

    `{(True, False): 12, (False, False): 80}`: the first rater alone marked 12 characters.
    """
    found: Counter[_Divided] = Counter()
    for stretch in article.text:
        # The number of a rater's claims around a place: they may overlap.
        depth = dict.fromkeys(article.claims, 0)
        at = stretch.start
        for place, rater, step in _edges(article.claims, stretch):
            if place > at:
                found[_divided(depth, raters)] += place - at
                at = place
            if rater:
                depth[rater] += step
    return found


def _divided(depth: Mapping[str, int], raters: Sequence[str]) -> _Divided:
    """Return the division at a place where each rater is inside `depth` claims."""
    inside = {rater: claims > 0 for rater, claims in depth.items()}
    return tuple(inside.get(rater) for rater in raters)


def _edges(claims: Mapping[str, Sequence[Span]], stretch: Span) -> list[tuple[int, str, int]]:
    """Return where claims begin (1) and end (-1) inside a stretch of text, in order.

    The end of the stretch is an edge too, of no rater.
    """
    edges = [(stretch.end, "", 0)]
    for rater, spans in claims.items():
        for span in spans:
            if span.overlaps(stretch):
                edges.append((max(span.start, stretch.start), rater, 1))
                edges.append((min(span.end, stretch.end), rater, -1))
    return sorted(edges, key=lambda edge: edge[0])


def _alpha(articles: Sequence[Continuum], raters: Sequence[str]) -> Measure:
    """Return alpha over the characters of all articles."""
    each = [lengths(article, raters) for article in articles]
    total: Counter[_Divided] = sum(each, Counter())
    patterns = Patterns(total)

    formula = alpha_of(patterns)
    value = float(formula(patterns.weights)[0])
    if np.isnan(value):
        why = "All reviewers marked the whole text as claims, or none of it."
        return Measure(None, len(articles), why)

    # A row an article, a column a pattern: each sample is a sum of rows.
    by_article = np.array([[one[row] for row in total] for one in each], dtype=np.float64)
    return _measure(value, formula(_drawn(len(articles)) @ by_article), len(articles))


def _exact(articles: Sequence[Continuum]) -> Measure:
    """Return F1 of claims with the same edges, over all pairs (Hripcsak and Rothschild, 2005)."""
    counted = np.array([_exactly_alike(article) for article in articles], dtype=np.float64)
    alike, marked = counted.sum(axis=0)
    if not marked:
        return Measure(None, len(articles), "No reviewer marked a claim.")

    drawn = _drawn(len(articles)) @ counted
    return _measure(float(alike / marked), divided(drawn[:, 0], drawn[:, 1]), len(articles))


def _exactly_alike(article: Continuum) -> tuple[int, int]:
    """Return how many claims of an article have a twin, and how many there are, over all pairs.

    Two reviewers with 3 claims each, 2 of them alike, give (4, 6).
    """
    alike = marked = 0
    # A claim with a twin counts for both reviewers, as in F1 = 2 x alike / all.
    for one, other in pairs(sorted(article.claims)):
        first, second = set(article.claims[one]), set(article.claims[other])
        alike += 2 * len(first & second)
        marked += len(first) + len(second)
    return alike, marked


def _measure(value: float, resampled: Values, articles: int) -> Measure:
    """Return a measure with its bootstrap interval; one article alone has none."""
    low, high = None, None
    if articles > 1:
        low, high = interval(resampled) or (None, None)
    return Measure(value, articles, "", low, high)


def _drawn(articles: int) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """Return how often each article is in each bootstrap sample, shape (samples, articles)."""
    shares = np.full(articles, 1 / articles)
    drawn = np.random.default_rng(SEED).multinomial(articles, shares, size=SAMPLES)
    return drawn.astype(np.float64)


def gone_through(
    claims: Mapping[str, Span], detected: Sequence[str], held: Mapping[str, Mapping[str, bool]]
) -> dict[str, list[Span]]:
    """Return the claims of each reviewer who reviewed all that was detected in an article.

    `held` gives for each claim and reviewer True if they take it for a claim.
    """
    by_reviewer: dict[str, dict[str, bool]] = defaultdict(dict)
    for claim, answers in held.items():
        for reviewer, is_claim in answers.items():
            by_reviewer[reviewer][claim] = is_claim

    # A reviewer who settled a part of them may not have read the rest.
    found: dict[str, list[Span]] = {}
    for reviewer, answered in by_reviewer.items():
        if answered.keys() >= set(detected):
            marked = [claim for claim, is_claim in answered.items() if is_claim]
            found[reviewer] = sorted(claims[claim] for claim in marked if claim in claims)
    return found
