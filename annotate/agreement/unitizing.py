"""Agreement on where claims are, apart from agreement on verdicts.

Krippendorff, Mathet, Bouvry and Widlöcher, "On the reliability of unitizing textual continua: further developments",
2016: each reviewer divides the text into claims and gaps; alpha is taken over lengths of text that reviewers divided
alike or not, which for claim against gap is nominal alpha over characters.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from claimdesk.annotate.agreement.match_spans import pairs
from claimdesk.annotate.agreement.measures import alpha_of
from claimdesk.annotate.agreement.patterns import SAMPLES, SEED, Patterns, interval
from claimdesk.annotate.agreement.values import Measure, OnSpans
from claimdesk.annotate.text.span import Span


@dataclass(frozen=True, slots=True)
class Continuum:
    """An article that two or more went through: the text that can hold claims, and where each found some."""

    text: Sequence[Span]
    claims: Mapping[str, Sequence[Span]]


def on_spans(articles: Sequence[Continuum], raters: Sequence[str], left_out: int) -> OnSpans:
    """Agreement on claims' places over all articles. Intervals come from resampling whole articles."""
    if not articles:
        why = "No article was gone through by two reviewers to its end."
        return OnSpans(Measure(None, 0, why), Measure(None, 0, why), 0, left_out)
    return OnSpans(_alpha(articles, raters), _exact(articles), len(articles), left_out)


def lengths(article: Continuum, raters: Sequence[str]) -> Counter[tuple[bool | None, ...]]:
    """How many characters are divided in each way: claim or gap for each rater, None for one who was not there."""
    found: Counter[tuple[bool | None, ...]] = Counter()
    absent = {rater for rater in raters if rater not in article.claims}
    for stretch in article.text:
        depth = dict.fromkeys(article.claims, 0)
        at = stretch.start
        for place, rater, step in _edges(article.claims, stretch):
            if place > at:
                found[tuple(None if one in absent else depth[one] > 0 for one in raters)] += (
                    place - at
                )
                at = place
            if rater:
                depth[rater] += step
    return found


def _edges(claims: Mapping[str, Sequence[Span]], stretch: Span) -> list[tuple[int, str, int]]:
    """Where claims begin (1) and end (-1) inside a stretch of text, in order, and its own end."""
    edges = [(stretch.end, "", 0)]
    for rater, spans in claims.items():
        for span in spans:
            if span.overlaps(stretch):
                edges.append((max(span.start, stretch.start), rater, 1))
                edges.append((min(span.end, stretch.end), rater, -1))
    return sorted(edges, key=lambda edge: edge[0])


def _alpha(articles: Sequence[Continuum], raters: Sequence[str]) -> Measure:
    each = [lengths(article, raters) for article in articles]
    patterns = Patterns({row: sum(one[row] for one in each) for one in each for row in one})
    rows = list({row: None for one in each for row in one})
    formula = alpha_of(patterns)
    value = float(formula(patterns.weights)[0])
    if np.isnan(value):
        return Measure(
            None, len(articles), "Everybody marked all of the text as claims, or none of it."
        )
    by_article = np.array([[one[row] for row in rows] for one in each], dtype=np.float64)
    around = interval(formula(_drawn(len(articles)) @ by_article)) if len(articles) > 1 else None
    return Measure(value, len(articles), "", *(around or (None, None)))


def _exact(articles: Sequence[Continuum]) -> Measure:
    """F1 of claims with the same edges, over all pairs of reviewers (Hripcsak and Rothschild, 2005)."""
    sums: list[tuple[int, int]] = []
    for article in articles:
        alike = marked = 0
        for one, other in pairs(sorted(article.claims)):
            first, second = set(article.claims[one]), set(article.claims[other])
            alike += 2 * len(first & second)
            marked += len(first) + len(second)
        sums.append((alike, marked))
    counted = np.array(sums, dtype=np.float64)
    total = counted.sum(axis=0)
    if not total[1]:
        return Measure(None, len(articles), "Nobody marked a claim.")
    drawn = _drawn(len(articles)) @ counted
    values = np.divide(
        drawn[:, 0], drawn[:, 1], out=np.full(len(drawn), np.nan), where=drawn[:, 1] > 0
    )
    around = interval(values) if len(articles) > 1 else None
    return Measure(float(total[0] / total[1]), len(articles), "", *(around or (None, None)))


def _drawn(articles: int) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """Shape (samples, articles): how often each article is in each bootstrap sample."""
    drawn = np.random.default_rng(SEED).multinomial(
        articles, np.full(articles, 1 / articles), size=SAMPLES
    )
    return drawn.astype(np.float64)


def gone_through(
    claims: Mapping[str, Span], detected: Sequence[str], said: Mapping[str, Mapping[str, bool]]
) -> dict[str, list[Span]]:
    """Where each reviewer who settled all that was detected in an article finds claims.

    `said` gives for each claim and reviewer whether they hold it to be one.
    """
    by_reviewer: dict[str, dict[str, bool]] = defaultdict(dict)
    for claim, answers in said.items():
        for reviewer, is_claim in answers.items():
            by_reviewer[reviewer][claim] = is_claim
    return {
        reviewer: sorted(
            claims[claim] for claim, is_claim in answers.items() if is_claim and claim in claims
        )
        for reviewer, answers in by_reviewer.items()
        if all(claim in answers for claim in detected)
    }
