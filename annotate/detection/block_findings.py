"""Findings of a block, read off an analysed document and moved to their place in the article."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from claimdesk.annotate.detection.findings import (
    Attribution,
    AttributionType,
    BlockFindings,
    ClaimFinding,
    Entity,
)
from claimdesk.annotate.detection.parts import Part
from claimdesk.annotate.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

_OPENING_MARKS = frozenset({"“", '"', "‘", "'"})


@dataclass(frozen=True, slots=True)
class OpenReport:
    """A report that ends its paragraph with a colon, with its spans in the article.

    "The governor added:" has the source "The governor" and the cue "added:"; `end` is the
    paragraph's.
    """

    source: Span
    cue: Span
    end: int


def findings_of(doc: "Doc", part: Part) -> BlockFindings:
    """Return the findings of an analysed part, with spans in the article."""
    layers: Any = doc._
    local = BlockFindings(
        block=Span(0, len(part.span)),
        role=part.role,
        entities=tuple(Entity(Span(e.start_char, e.end_char), e.label_) for e in doc.ents),
        numbers=tuple(layers.claimdesk_numbers),
        claims=tuple(layers.claimdesk_claims),
        attributions=tuple(layers.claimdesk_attributions),
        checks=tuple(layers.claimdesk_checks),
    )
    # `whole` stays None for a block that is read at once.
    placed = shifted(local, part.span.start)
    if part.whole == part.span:
        return placed
    return replace(placed, whole=part.whole)


def opened_by(doc: "Doc", part: Part) -> OpenReport | None:
    """Return the report that an analysed part ends with, if it does."""
    from claimdesk.annotate.detection.attribution import open_report

    if not doc.has_annotation("DEP"):
        return None
    report = open_report(doc)
    if report is None:
        return None
    source, cue = (span.shifted(part.span.start) for span in report)
    return OpenReport(source, cue, part.span.end)


def with_report(found: BlockFindings, text: str, opened: OpenReport | None) -> BlockFindings:
    """Return findings with the report that the paragraph before ends with.

    All of the paragraph right behind "The governor added:" is what the governor added.
    """
    if opened is None or not found.role.carries_claims:
        return found

    # Something stands in between, such as a picture's caption that is not analysed.
    if text[opened.end : found.block.start].strip():
        return found

    kind = AttributionType.INDIRECT
    if found.block.of(text)[:1] in _OPENING_MARKS:
        kind = AttributionType.DIRECT
    report = Attribution(opened.source, opened.cue, found.block, kind)
    return replace(found, attributions=(report, *found.attributions))


def shifted(found: BlockFindings, by: int) -> BlockFindings:
    """Return the findings with every span `by` characters further on."""
    if not by:
        return found
    return BlockFindings(
        block=found.block.shifted(by),
        role=found.role,
        entities=tuple(Entity(one.span.shifted(by), one.label) for one in found.entities),
        numbers=tuple(replace(one, span=one.span.shifted(by)) for one in found.numbers),
        claims=tuple(_shifted_claim(one, by) for one in found.claims),
        attributions=tuple(_shifted_attribution(one, by) for one in found.attributions),
        checks=tuple(replace(one, numbers=_shifted(one.numbers, by)) for one in found.checks),
        whole=_shifted_or_none(found.whole, by),
    )


def _shifted(spans: Sequence[Span], by: int) -> tuple[Span, ...]:
    return tuple(span.shifted(by) for span in spans)


def _shifted_or_none(span: Span | None, by: int) -> Span | None:
    return None if span is None else span.shifted(by)


def _shifted_claim(claim: ClaimFinding, by: int) -> ClaimFinding:
    hedges = _shifted(claim.hedges, by)
    return ClaimFinding(claim.span.shifted(by), claim.score, claim.reasons, hedges)


def _shifted_attribution(found: Attribution, by: int) -> Attribution:
    return Attribution(
        _shifted_or_none(found.source, by),
        _shifted_or_none(found.cue, by),
        found.content.shifted(by),
        found.type,
    )
