"""What is marked in the article: claims, names and numbers by place, ready to be painted or asked at a point."""

from copy import copy
from dataclasses import dataclass

from claimdesk.annotate.detection.findings import (
    Check,
    Entity,
    Number,
    NumberKind,
    Outcome,
    printed_number,
)
from claimdesk.annotate.review.article_views import Findings
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.text.span import Span, SpanIndex
from claimdesk.gui.base.languages import worded


@dataclass(frozen=True, slots=True)
class Tint:
    """A quiet ground behind a name or number: `kind` names a colour of the theme."""

    span: Span
    kind: str
    source: Entity | Number
    ticked: bool = False

    @property
    def told(self) -> str:
        """What it is, for a tool tip."""
        if isinstance(self.source, Entity):
            return label_of(self.source.label)
        ordinal = self.source.kind is NumberKind.ORDINAL
        return (
            f"{worded('ordinal')} {printed_number(self.source)}"
            if ordinal
            else printed_number(self.source)
        )


@dataclass(frozen=True, slots=True)
class Sum:
    """A sum that was done inside the article, at its first number, and whether it holds."""

    span: Span
    holds: bool
    working: str


class Marks:
    """The marks of one article. Made anew when findings change, patched when one claim does."""

    def __init__(self, claims: list[ClaimView], findings: Findings, ticks: set[Span]) -> None:
        self.claims = SpanIndex(claims, lambda view: view.claim.span)
        names = [_name(entity, ticks) for entity in findings.entities]
        numbers = [_number(number, ticks) for number in findings.numbers]
        self.names = SpanIndex(names, lambda tint: tint.span)
        self.numbers = SpanIndex(numbers, lambda tint: tint.span)
        done = (check for check in findings.checks if _is_told(check))
        sums = [
            Sum(check.numbers[0], check.outcome is Outcome.CONSISTENT, check.working)
            for check in done
        ]
        self.sums = SpanIndex(sums, lambda mark: mark.span)

    def with_claims(self, claims: list[ClaimView]) -> "Marks":
        """The same names and numbers with other claims."""
        made = copy(self)
        made.claims = SpanIndex(claims, lambda view: view.claim.span)
        return made

    def claim_at(self, offset: int) -> ClaimView | None:
        """The shortest claim around an offset."""
        around = self.claims.overlapping(Span(offset, offset + 1))
        return min(around, key=lambda view: len(view.claim.span), default=None)

    def tint_at(self, offset: int) -> Tint | None:
        """The name or number around an offset; a number wins."""
        place = Span(offset, offset + 1)
        return next(iter(self.numbers.overlapping(place) + self.names.overlapping(place)), None)

    def tints_in(self, span: Span) -> list[Tint]:
        """The names and numbers inside a span, in reading order, without those inside another."""
        both = sorted(
            self.names.within(span) + self.numbers.within(span),
            key=lambda t: (t.span.start, -t.span.end),
        )
        kept: list[Tint] = []
        for tint in both:
            if not kept or not kept[-1].span.overlaps(tint.span):
                kept.append(tint)
        return kept


def _is_told(check: Check) -> bool:
    """Whether a sum has a mark of its own: a right weekday, or what cannot be told, is left to the card."""
    return check.outcome is Outcome.INCONSISTENT or (
        check.outcome is Outcome.CONSISTENT and check.kind not in {"weekday", "age"}
    )


def _name(entity: Entity, ticks: set[Span]) -> Tint:
    return Tint(entity.span, KINDS.get(entity.label, "other"), entity, entity.span in ticks)


KINDS = {"PERSON": "person", "GPE": "place", "LOC": "place", "FAC": "place", "ORG": "organisation"}
"""The theme's colour of each label that has one of its own."""
LABELS = {
    "PERSON": "person",
    "GPE": "place",
    "LOC": "place",
    "FAC": "building or site",
    "ORG": "organisation",
    "NORP": "nationality or group",
    "EVENT": "event",
    "LAW": "law",
    "PRODUCT": "product",
    "WORK_OF_ART": "work",
    "LANGUAGE": "language",
}
"""OntoNotes' labels in plain words."""


def label_of(label: str) -> str:
    """A label in plain words."""
    return worded(LABELS.get(label, label.replace("_", " ").lower()))


def _number(number: Number, ticks: set[Span]) -> Tint:
    return Tint(number.span, "number", number, number.span in ticks)
