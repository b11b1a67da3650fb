"""Marks of an article: claims, names and numbers, to be painted or found at a place."""

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
    """Quiet ground behind a name or number: `kind` names a colour of the theme."""

    span: Span
    kind: str
    source: Entity | Number
    ticked: bool = False

    @property
    def tip(self) -> str:
        """The words of its tool tip: "organisation", "61 drones", "ordinal 3"."""
        if isinstance(self.source, Entity):
            return label_of(self.source.label)

        value = printed_number(self.source)
        # without the word, "third" would read as the number 3
        if self.source.kind is NumberKind.ORDINAL:
            return f"{worded('ordinal')} {value}"
        return value


@dataclass(frozen=True, slots=True)
class Sum:
    """Sum that was done inside the article, at its first number; `holds` if it is right."""

    span: Span
    holds: bool
    working: str


class Marks:
    """Marks of one article. Made anew when findings change, patched when one claim does."""

    def __init__(self, claims: list[ClaimView], findings: Findings, ticks: set[Span]) -> None:
        self.claims = SpanIndex(claims, lambda view: view.claim.span)
        names = [_name(entity, ticks) for entity in findings.entities]
        numbers = [_number(number, ticks) for number in findings.numbers]
        self.names = SpanIndex(names, lambda tint: tint.span)
        self.numbers = SpanIndex(numbers, lambda tint: tint.span)
        sums = [_sum(check) for check in findings.checks if _has_mark(check)]
        self.sums = SpanIndex(sums, lambda mark: mark.span)

    def with_claims(self, claims: list[ClaimView]) -> "Marks":
        """Return the same names and numbers with other claims."""
        # indexing names and numbers again would cost more than a frame in a long article
        made = copy(self)
        made.claims = SpanIndex(claims, lambda view: view.claim.span)
        return made

    def claim_at(self, offset: int) -> ClaimView | None:
        """Return the shortest claim around an offset."""
        around = self.claims.overlapping(Span(offset, offset + 1))
        return min(around, key=lambda view: len(view.claim.span), default=None)

    def tint_at(self, offset: int) -> Tint | None:
        """Return the name or number around an offset; a number wins."""
        place = Span(offset, offset + 1)
        return next(iter(self.numbers.overlapping(place) + self.names.overlapping(place)), None)

    def tints_in(self, span: Span) -> list[Tint]:
        """Return the names and numbers inside a span, in reading order, without nested ones."""
        both = self.names.within(span) + self.numbers.within(span)
        # of two that start together, the longer one comes first and is kept
        both.sort(key=lambda tint: (tint.span.start, -tint.span.end))

        kept: list[Tint] = []
        for tint in both:
            if not kept or not kept[-1].span.overlaps(tint.span):
                kept.append(tint)
        return kept


def _has_mark(check: Check) -> bool:
    """Return True if a sum has a mark in the margin; the others are on the card only."""
    if check.outcome is Outcome.INCONSISTENT:
        return True
    # that 31 January was a Friday, or that a man born in 1960 was 65, is no news
    return check.outcome is Outcome.CONSISTENT and check.kind not in {"weekday", "age"}


def _sum(check: Check) -> Sum:
    return Sum(check.numbers[0], check.outcome is Outcome.CONSISTENT, check.working)


def _name(entity: Entity, ticks: set[Span]) -> Tint:
    return Tint(entity.span, KINDS.get(entity.label, "other"), entity, entity.span in ticks)


KINDS = {"PERSON": "person", "GPE": "place", "LOC": "place", "FAC": "place", "ORG": "organisation"}
"""The theme's colour of each label that has one."""
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
    """Return a label in plain words: "ORG" -> "organisation", "WORK_OF_ART" -> "work"."""
    return worded(LABELS.get(label, label.replace("_", " ").lower()))


def _number(number: Number, ticks: set[Span]) -> Tint:
    return Tint(number.span, "number", number, number.span in ticks)
