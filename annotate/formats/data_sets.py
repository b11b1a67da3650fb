"""A project's decisions as data sets for training, a row a dictionary.

Offsets count code points of the row's text.
"""

from collections.abc import Iterator
from typing import Any

from claimdesk.annotate.detection.aliases import Speakers
from claimdesk.annotate.detection.findings import Attribution, Entity, Number
from claimdesk.annotate.export.material import ArticleMaterial
from claimdesk.annotate.labels.labels import CLAIM, NOT_A_CLAIM, Decided, decided
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.state import Evidence, EvidenceKind
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.text.article import Block, Role
from claimdesk.annotate.text.span import Span

Row = dict[str, Any]
DATA_SETS = {
    "claims": "Is this sentence a claim that can be checked, "
    "or not (opinion, question, prediction, too vague)?",
    "check-worthiness": "Was this statement worth a reviewer's check? "
    "With the score that was proposed.",
    "entities": "Names in paragraphs, as reviewers left them.",
    "numbers": "Numbers as values with units, as reviewers left them.",
    "attributions": "Who says what: source, cue and content in paragraphs.",
    "verdicts": "Claim, evidence and verdict, "
    "in the shape of AVeriTeC (Schlichtkrull, Guo, Vlachos, NeurIPS 2023).",
}
"""Every data set and its question."""
AVERITEC = {
    Verdict.VERIFIED: "Supported",
    Verdict.DISPUTED: "Refuted",
    Verdict.UNVERIFIABLE: "Not Enough Evidence",
}
CONFLICTING = "Conflicting Evidence/Cherrypicking"


def rows(one: ArticleMaterial) -> Iterator[tuple[str, Row]]:
    """Yield the rows of an article, each with its data set. Private notes are in none."""
    settled = decided(one)
    for each in settled:
        yield "claims", _claim_row(one, each)
        yield "check-worthiness", _worth_row(one, each)

    # Open claims are in no data set: they say nothing about the reviewers' decisions.
    speakers = Speakers(one.article.text, one.findings.entities)
    for each in settled:
        row = _verdict_row(one, each, speakers)
        if row is not None:
            yield "verdicts", row
    for view in one.blocks:
        yield from _paragraph_rows(one, view.block)


def _where(one: ArticleMaterial, span: Span) -> Row:
    return {"article": one.article.id, "start": span.start, "end": span.end}


def _claim_row(one: ArticleMaterial, each: Decided) -> Row:
    """Return a reviewed sentence with its paragraph's text before and after.

    `soft` is the share of reviewers who took it for a claim: 0.6667 for two of three.
    """
    claim = each.view.claim
    return {
        "id": claim.id,
        "text": claim.quote,
        "before": claim.prefix,
        "after": claim.suffix,
        "label": CLAIM if each.is_claim >= 0.5 else NOT_A_CLAIM,
        "soft": round(each.is_claim, 4),
        "votes": each.votes,
        "reasons": each.reasons,
        **_where(one, claim.span),
    }


def _worth_row(one: ArticleMaterial, each: Decided) -> Row:
    """Return a statement that was checked (label 1) or passed over as no claim (label 0)."""
    view = each.view
    return {
        "id": view.claim.id,
        "text": view.claim.quote,
        "label": int(each.is_claim >= 0.5),
        "soft": round(each.is_claim, 4),
        "with_evidence": bool(view.evidence),
        "proposed_score": view.score,
        "proposed_reasons": list(view.reasons),
        **_where(one, view.claim.span),
    }


def _label(each: Decided) -> str:
    if each.verdict in AVERITEC:
        return AVERITEC[each.verdict]
    return CONFLICTING


def _soft_labels(given: dict[Verdict, int]) -> dict[str, float]:
    """Return the share of each label: {"Supported": 0.6667, "Refuted": 0.3333} for two of three."""
    whole = sum(given.values())
    return {AVERITEC[verdict]: round(count / whole, 4) for verdict, count in given.items()}


def _verdict_row(one: ArticleMaterial, each: Decided, speakers: Speakers) -> Row | None:
    """Return a claim with its evidence and verdict; None if all reviewers found it to be no claim.

    Where reviewers disagree (verified, disputed), the label is "Conflicting
    Evidence/Cherrypicking".
    """
    given = {verdict: count for verdict, count in each.verdicts.items() if verdict in AVERITEC}
    # "Not a claim" has no counterpart in AVeriTeC, whose claims are all claims.
    if not given:
        return None
    view = each.view
    return {
        "id": view.claim.id,
        "claim": view.claim.quote,
        "label": _label(each),
        "soft_labels": _soft_labels(given),
        "justification": _notes(view) or None,
        "correction": _correction(view),
        "claim_date": one.article.published or None,
        "speaker": _speaker(one, view, speakers) or None,
        "original_claim_url": one.article.url or None,
        "reporting_source": one.article.source,
        "questions": _questions(view),
        "article": one.article.id,
    }


def _notes(view: ClaimView) -> str:
    return " ".join(review.note for review in view.everybody if review.note and not review.private)


def _correction(view: ClaimView) -> str | None:
    corrections = (review.correction for review in view.everybody if review.correction)
    return next(corrections, None)


def _speaker(one: ArticleMaterial, view: ClaimView, speakers: Speakers) -> str:
    attribution = one.attribution_of(view.claim.span)
    return speakers.label(attribution) if attribution else ""


def _questions(view: ClaimView) -> list[Row]:
    """Return the evidence as answers to one question.

    Reviewers here write no questions, so that the claim itself is asked about: "Is it so that 12
    boats came back?".
    """
    if not view.evidence:
        return []
    question = f"Is it true that {view.claim.quote.rstrip('.')}?"
    return [{"question": question, "answers": [_evidence_answer(one) for one in view.evidence]}]


def _evidence_answer(evidence: Evidence) -> Row:
    """Return evidence as AVeriTeC has it: a quote is extractive, a note alone abstractive."""
    # A link alone shows where to look, but not the answer.
    answer_type = "Unanswerable"
    if evidence.quote:
        answer_type = "Extractive"
    elif evidence.note:
        answer_type = "Abstractive"
    return {
        "answer": evidence.quote or evidence.note or None,
        "answer_type": answer_type,
        "source_url": evidence.link or None,
        "source_medium": "Web text" if evidence.kind is EvidenceKind.LINK else "Other",
    }


def _paragraph_rows(one: ArticleMaterial, block: Block) -> Iterator[tuple[str, Row]]:
    # "Share this article": a model would learn that its names are none.
    if block.role is Role.FURNITURE:
        return
    span = block.span
    paragraph = {
        "text": span.of(one.article.text),
        "role": block.role.value,
        **_where(one, span),
    }
    reviewed = _is_looked_at(one, span)
    names = [_name(one, entity, span) for entity in one.entities_in(span)]
    yield "entities", {**paragraph, "entities": names, "reviewed": reviewed}

    numbers = [_number(one, number, span) for number in one.numbers_in(span)]
    # Most paragraphs have no number; as rows, they would outnumber the others.
    if numbers:
        yield "numbers", {**paragraph, "numbers": numbers, "reviewed": reviewed}
    attributions = [
        _attribution(attribution, span)
        for attribution in one.findings.attributions
        if span.contains(attribution.content)
    ]
    if attributions:
        yield "attributions", {**paragraph, "attributions": attributions, "reviewed": False}


def _name(one: ArticleMaterial, entity: Entity, block: Span) -> Row:
    return {
        "start": entity.span.start - block.start,
        "end": entity.span.end - block.start,
        "label": entity.label,
        "corrected": entity.span in one.corrected,
    }


def _number(one: ArticleMaterial, number: Number, block: Span) -> Row:
    return {
        "start": number.span.start - block.start,
        "end": number.span.end - block.start,
        "kind": number.kind.value,
        "low": number.low,
        "high": number.high,
        "unit": number.unit or None,
        "currency": number.currency or None,
        "date": number.date or None,
        "relation": number.relation.value,
        "corrected": number.span in one.corrected,
    }


def _attribution(attribution: Attribution, block: Span) -> Row:
    return {
        "source": _inside(attribution.source, block),
        "cue": _inside(attribution.cue, block),
        "content": _inside(attribution.content, block),
        "type": attribution.type.value,
    }


def _inside(span: Span | None, block: Span) -> list[int] | None:
    """Return the place of a span in its paragraph; None if it is in another one.

    The source of a quotation over two paragraphs may stand in the one before.
    """
    if span is None or not block.contains(span):
        return None
    return [span.start - block.start, span.end - block.start]


def _is_looked_at(one: ArticleMaterial, block: Span) -> bool:
    """Return True if a reviewer ticked or corrected every name and number of a paragraph.

    Then the words that are not marked are neither.
    """
    marked = [entity.span for entity in one.entities_in(block)]
    marked += [number.span for number in one.numbers_in(block)]
    # A paragraph without names and numbers cannot be ticked: it was looked at or not.
    if not marked:
        return False
    return all(span in one.ticks or span in one.corrected for span in marked)
