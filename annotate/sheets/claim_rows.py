"""The rows that sheets and CSV share: one per claim and question, in the columns that come back."""

from collections.abc import Iterator
from datetime import datetime
from typing import Final

from claimdesk.annotate.detection.aliases import Speakers
from claimdesk.annotate.detection.findings import printed_number
from claimdesk.annotate.export.answers import answers_of
from claimdesk.annotate.export.material import ArticleMaterial

Value = str | int | float | datetime | None

CLAIM_COLUMNS: Final = (
    "ID",
    "Article",
    "Claim",
    "Verdict",
    "Target",
    "Reason",
    "Correction",
    "Note",
    "Evidence",
    "Speaker",
    "Hedge",
    "Numbers",
    "Entities",
    "Check-worthiness",
    "Reviewer",
    "Updated",
    "Context",
    "Start",
    "End",
    "Article hash",
)


def claim_rows(material: ArticleMaterial, reviewers: dict[str, str]) -> Iterator[list[Value]]:
    """The rows of an article's claims: the statement, and the attribution where that was settled too."""
    text = material.article.text
    title = material.article.title or material.article.source
    digest = material.article.sha256
    speakers = Speakers(text, material.findings.entities)
    for view in material.claims:
        claim, span = view.claim, view.claim.span
        attribution = material.attribution_of(span)
        speaker = speakers.label(attribution) if attribution else ""
        hedges = "; ".join(hedge.of(text) for hedge in view.hedges)
        numbers = "; ".join(printed_number(number) for number in material.numbers_in(span))
        entities = "; ".join(
            dict.fromkeys(entity.span.of(text) for entity in material.entities_in(span))
        )
        context = f"…{claim.prefix}[{claim.quote}]{claim.suffix}…".replace("\n", " ")
        for target, said in answers_of(view).items():
            review = view.reviews.get(target)
            yield [
                claim.id,
                title,
                claim.quote,
                said["Verdict"],
                target.value,
                said["Reason"],
                said["Correction"],
                said["Note"],
                said["Evidence"],
                speaker,
                hedges,
                numbers,
                entities,
                view.score,
                reviewers.get(review.reviewer, "") if review else "",
                moment(review.time) if review else None,
                context,
                span.start,
                span.end,
                digest,
            ]


def moment(time: str) -> datetime | None:
    """A time of the record as a spreadsheet holds it: UTC without a zone."""
    return datetime.fromisoformat(time).replace(tzinfo=None) if time else None
