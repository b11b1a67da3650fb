"""The rows of a workbook's sheets other than Claims: reviews, evidence, numbers and others."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from claimdesk.annotate.detection.findings import Entity, Number
from claimdesk.annotate.export.material import ArticleMaterial
from claimdesk.annotate.review.article_views import Progress
from claimdesk.annotate.review.state import Evidence, Review
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.text.article import Article


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One reviewer's review of a claim."""

    review: Review
    article: str
    quote: str
    reviewer: str


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """One piece of evidence, with the words of its claim."""

    evidence: Evidence
    quote: str
    reviewer: str


@dataclass(frozen=True, slots=True)
class NumberRow:
    """A number of an article. `printed` is its words there; `looked_at` is "yes" or ""."""

    number: Number
    article: str
    printed: str
    looked_at: str


@dataclass(frozen=True, slots=True)
class EntityRow:
    """A name of an article, with its words there. `looked_at` is "yes" or ""."""

    entity: Entity
    article: str
    printed: str
    looked_at: str


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """The counts of an article, or of all: claims by verdict, and the progress of the review."""

    title: str
    verdicts: dict[Verdict, int]
    reviewed: Progress


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """An article, with the name of its claim model and the progress of its review."""

    article: Article
    title: str
    model: str
    reviewed: Progress


@dataclass(frozen=True, slots=True)
class AboutRow:
    """A fact about the workbook."""

    name: str
    fact: str | int


class LongTextRow(NamedTuple):
    """A piece of a text that is longer than a cell: the row and the column it belongs to."""

    identifier: str
    column: str
    text: str


def review_rows(one: ArticleMaterial, reviewers: dict[str, str]) -> Iterator[ReviewRow]:
    """Yield the reviews of an article, of all reviewers."""
    title = one.article.title or one.article.source
    for view in one.claims:
        for review in view.everybody:
            reviewer = reviewers.get(review.reviewer, "")
            yield ReviewRow(review, title, view.claim.quote, reviewer)


def evidence_rows(one: ArticleMaterial, reviewers: dict[str, str]) -> Iterator[EvidenceRow]:
    """Yield the evidence of an article's claims."""
    for view in one.claims:
        for evidence in view.evidence:
            yield EvidenceRow(evidence, view.claim.quote, reviewers.get(evidence.reviewer, ""))


def number_rows(one: ArticleMaterial) -> Iterator[NumberRow]:
    """Yield the numbers of an article."""
    title = one.article.title or one.article.source
    for number in one.findings.numbers:
        looked_at = "yes" if number.span in one.ticks else ""
        yield NumberRow(number, title, number.span.of(one.article.text), looked_at)


def entity_rows(one: ArticleMaterial) -> Iterator[EntityRow]:
    """Yield the names of an article."""
    title = one.article.title or one.article.source
    for entity in one.findings.entities:
        looked_at = "yes" if entity.span in one.ticks else ""
        yield EntityRow(entity, title, entity.span.of(one.article.text), looked_at)


def summary_row(one: ArticleMaterial) -> SummaryRow:
    """Count the verdicts of an article."""
    verdicts = dict.fromkeys(Verdict, 0)
    parked = 0

    for view in one.claims:
        if view.verdict:
            verdicts[view.verdict] += 1
        # A parked claim with a verdict counts as settled.
        elif view.claim.is_waiting:
            parked += 1

    reviewed = Progress(len(one.claims), sum(verdicts.values()), parked)
    return SummaryRow(one.article.title or one.article.source, verdicts, reviewed)
