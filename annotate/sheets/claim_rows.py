"""The rows that the sheet Claims and CSV share: one for each claim and question."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from claimdesk.annotate.detection.aliases import Speakers
from claimdesk.annotate.detection.findings import printed_number
from claimdesk.annotate.export.answers import Answers, answers_of
from claimdesk.annotate.export.material import ArticleMaterial
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.verdict import Target


@dataclass(frozen=True, slots=True)
class ClaimFacts:
    """The findings about a claim, as all of its rows print them."""

    article: str
    digest: str
    speaker: str
    hedges: str
    numbers: str
    entities: str
    context: str


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim with the answers to one question. `updated` is in UTC, without a zone."""

    view: ClaimView
    facts: ClaimFacts
    target: Target
    answers: Answers
    reviewer: str = ""
    updated: datetime | None = None


def claim_rows(material: ArticleMaterial, reviewers: dict[str, str]) -> Iterator[ClaimRow]:
    """Yield the rows of an article's claims.

    Each claim has a row for the statement, and one for the attribution where that was settled too.
    """
    speakers = Speakers(material.article.text, material.findings.entities)
    for view in material.claims:
        facts = _facts(material, view, speakers)
        for target, answers in answers_of(view).items():
            review = view.reviews.get(target)
            # An open claim, or one on which reviewers disagree, has neither reviewer nor time.
            if review is None:
                yield ClaimRow(view, facts, target, answers)
                continue
            reviewer = reviewers.get(review.reviewer, "")
            yield ClaimRow(view, facts, target, answers, reviewer, moment(review.time))


def _facts(material: ArticleMaterial, view: ClaimView, speakers: Speakers) -> ClaimFacts:
    article, claim, span = material.article, view.claim, view.claim.span
    # "He" is printed as "He (Volodymyr Zelensky)" where the article names him.
    speaker = ""
    attribution = material.attribution_of(span)
    if attribution:
        speaker = speakers.label(attribution)

    # A name that stands twice in a claim is printed once.
    names = dict.fromkeys(entity.span.of(article.text) for entity in material.entities_in(span))
    context = f"…{claim.prefix}[{claim.quote}]{claim.suffix}…"
    return ClaimFacts(
        article=article.title or article.source,
        digest=article.sha256,
        speaker=speaker,
        hedges="; ".join(hedge.of(article.text) for hedge in view.hedges),
        numbers="; ".join(printed_number(number) for number in material.numbers_in(span)),
        entities="; ".join(names),
        context=context.replace("\n", " "),
    )


def moment(time: str) -> datetime | None:
    """Return a time of the record as a spreadsheet holds it: UTC without a zone. None for ""."""
    if not time:
        return None
    return datetime.fromisoformat(time).replace(tzinfo=None)
