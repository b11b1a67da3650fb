"""Rows of findings: how a name, number, attribution or check lies in its table."""

import json
from collections.abc import Sequence
from typing import Any

from claimdesk.annotate.detection.findings import (
    Attribution,
    AttributionType,
    Check,
    ClaimFinding,
    Entity,
    Number,
    NumberKind,
    Outcome,
    Relation,
)
from claimdesk.annotate.review.state import Origin
from claimdesk.annotate.text.article import Article, claim_id
from claimdesk.annotate.text.span import Span, quote


def claim_row(article: Article, identifier: str, finding: ClaimFinding) -> dict[str, Any]:
    """Return the row of a claim that detection proposes, with the words around it."""
    words = quote(article.text, finding.span)
    # The identifier comes from article and span: a detection on another machine proposes the same
    # claim under the same identifier, so that projects can be merged.
    place = {
        "id": claim_id(identifier, finding.span),
        "article": identifier,
        "start": finding.span.start,
        "stop": finding.span.end,
        "quote": words.exact,
        "prefix": words.prefix,
        "suffix": words.suffix,
        "origin": Origin.DETECTED.value,
    }
    return place | detected_columns(finding)


def detected_columns(finding: ClaimFinding) -> dict[str, Any]:
    """Return the columns of a claim that every detection writes anew."""
    return {
        "score": finding.score,
        "reasons": json.dumps(finding.reasons),
        "hedges": _spans_as_json(finding.hedges),
    }


def entity_row(article: str, entity: Entity) -> dict[str, Any]:
    """Return the row of a name."""
    return {
        "article": article,
        "start": entity.span.start,
        "stop": entity.span.end,
        "label": entity.label,
    }


def number_row(article: str, number: Number) -> dict[str, Any]:
    """Return the row of a number."""
    return {
        "article": article,
        "start": number.span.start,
        "stop": number.span.end,
        "kind": number.kind.value,
        "low": number.low,
        "high": number.high,
        "unit": number.unit,
        "currency": number.currency,
        "date": number.date,
        "relation": number.relation.value,
        "precision": number.precision,
    }


def attribution_row(article: str, attribution: Attribution) -> dict[str, Any]:
    """Return the row of an attribution; the spans of a missing source or cue are NULL."""
    source_start, source_stop = _edges(attribution.source)
    cue_start, cue_stop = _edges(attribution.cue)
    return {
        "article": article,
        "start": attribution.content.start,
        "stop": attribution.content.end,
        "source_start": source_start,
        "source_stop": source_stop,
        "cue_start": cue_start,
        "cue_stop": cue_stop,
        "type": attribution.type.value,
    }


def check_row(article: str, check: Check) -> dict[str, Any]:
    """Return the row of a sum that was checked; it begins where its first number begins."""
    return {
        "article": article,
        "start": check.numbers[0].start,
        "kind": check.kind,
        "numbers": _spans_as_json(check.numbers),
        "outcome": check.outcome.value,
        "working": check.working,
    }


def entity_of(row: Any) -> Entity:
    """Return a row of `entities` as a finding."""
    return Entity(Span(row.start, row.stop), row.label)


def number_of(row: Any) -> Number:
    """Return a row of `numbers` as a finding."""
    return Number(
        Span(row.start, row.stop),
        NumberKind(row.kind),
        row.low,
        row.high,
        row.unit,
        row.currency,
        row.date,
        Relation(row.relation),
        row.precision,
    )


def attribution_of(row: Any) -> Attribution:
    """Return a row of `attributions` as a finding."""
    return Attribution(
        _span_or_none(row.source_start, row.source_stop),
        _span_or_none(row.cue_start, row.cue_stop),
        Span(row.start, row.stop),
        AttributionType(row.type),
    )


def check_of(row: Any) -> Check:
    """Return a row of `checks` as a finding."""
    numbers = tuple(Span(start, end) for start, end in json.loads(row.numbers))
    return Check(row.kind, numbers, Outcome(row.outcome), row.working)


def _edges(span: Span | None) -> tuple[int | None, int | None]:
    if span is None:
        return None, None
    return span.start, span.end


def _span_or_none(start: int | None, stop: int | None) -> Span | None:
    if start is None or stop is None:
        return None
    return Span(start, stop)


def _spans_as_json(spans: Sequence[Span]) -> str:
    """Return spans as JSON: "[[0, 4], [9, 12]]"."""
    return json.dumps([[span.start, span.end] for span in spans])
