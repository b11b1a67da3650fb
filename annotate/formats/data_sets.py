"""A project's decisions as data sets for training, a row a dictionary. Offsets count code points of the row's text."""

from collections.abc import Iterator
from typing import Any

from claimdesk.annotate.detection.aliases import Speakers
from claimdesk.annotate.export.material import ArticleMaterial
from claimdesk.annotate.labels.labels import CLAIM, NOT_A_CLAIM, Decided, decided
from claimdesk.annotate.review.state import EvidenceKind
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.text.article import Block, Role
from claimdesk.annotate.text.span import Span

Row = dict[str, Any]
DATA_SETS = {
    "claims": "Is this sentence a claim that can be checked, or not (opinion, question, prediction, too vague)?",
    "check-worthiness": "Was this statement worth a reviewer's check? With the score that was proposed.",
    "entities": "Names in paragraphs, as reviewers left them.",
    "numbers": "Numbers as values with units, as reviewers left them.",
    "attributions": "Who says what: source, cue and content in paragraphs.",
    "verdicts": "Claim, evidence and verdict, in the shape of AVeriTeC (Schlichtkrull, Guo, Vlachos, NeurIPS 2023).",
}
"""Every data set and what it asks."""
AVERITEC = {
    Verdict.VERIFIED: "Supported",
    Verdict.DISPUTED: "Refuted",
    Verdict.UNVERIFIABLE: "Not Enough Evidence",
}
CONFLICTING = "Conflicting Evidence/Cherrypicking"


def rows(one: ArticleMaterial) -> Iterator[tuple[str, Row]]:
    """The rows of an article, each with the data set it belongs to. Private notes are in none."""
    settled = decided(one)
    for each in settled:
        yield "claims", _claim_row(one, each)
        yield "check-worthiness", _worth_row(one, each)
    speakers = Speakers(one.article.text, one.findings.entities)
    for each in settled:
        if row := _verdict_row(one, each, speakers):
            yield "verdicts", row
    for view in one.blocks:
        yield from _paragraph_rows(one, view.block)


def _where(one: ArticleMaterial, span: Span) -> Row:
    return {"article": one.article.id, "start": span.start, "end": span.end}


def _claim_row(one: ArticleMaterial, each: Decided) -> Row:
    """A settled sentence with its paragraph's text before and after; `soft` is the share that took it for a claim."""
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
    """Checked (it got a verdict) or passed over (no claim); the reviewers' effort says what was worth it."""
    view = each.view
    backed = bool(view.evidence)
    return {
        "id": view.claim.id,
        "text": view.claim.quote,
        "label": int(each.is_claim >= 0.5),
        "soft": round(each.is_claim, 4),
        "with_evidence": backed,
        "proposed_score": view.score,
        "proposed_reasons": list(view.reasons),
        **_where(one, view.claim.span),
    }


def _verdict_row(one: ArticleMaterial, each: Decided, speakers: Speakers) -> Row | None:
    given = {verdict: count for verdict, count in each.verdicts.items() if verdict in AVERITEC}
    if not given:
        return None
    verdict = each.verdict if each.verdict in AVERITEC else None
    label = AVERITEC[verdict] if verdict else CONFLICTING
    attribution = one.attribution_of(each.view.claim.span)
    notes = [review.note for review in each.view.everybody if review.note and not review.private]
    return {
        "id": each.view.claim.id,
        "claim": each.view.claim.quote,
        "label": label,
        "soft_labels": {
            AVERITEC[v]: round(count / sum(given.values()), 4) for v, count in given.items()
        },
        "justification": " ".join(notes) or None,
        "correction": next((r.correction for r in each.view.everybody if r.correction), None),
        "claim_date": one.article.published or None,
        "speaker": (speakers.label(attribution) if attribution else "") or None,
        "original_claim_url": one.article.url or None,
        "reporting_source": one.article.source,
        "questions": _questions(each),
        "article": one.article.id,
    }


def _questions(each: Decided) -> list[Row]:
    """The evidence as answers. Reviewers here write no questions, so that the claim itself is asked about."""
    answers = [
        {
            "answer": e.quote or e.note or None,
            "answer_type": "Extractive" if e.quote else "Abstractive" if e.note else "Unanswerable",
            "source_url": e.link or None,
            "source_medium": "Web text" if e.kind is EvidenceKind.LINK else "Other",
        }
        for e in each.view.evidence
    ]
    return (
        [{"question": f"Is it so that {each.view.claim.quote.rstrip('.')}?", "answers": answers}]
        if answers
        else []
    )


def _paragraph_rows(one: ArticleMaterial, block: Block) -> Iterator[tuple[str, Row]]:
    if block.role is Role.FURNITURE:
        return
    text, start = block.span.of(one.article.text), block.span.start
    where = {"text": text, "role": block.role.value, **_where(one, block.span)}
    names = [
        {
            "start": e.span.start - start,
            "end": e.span.end - start,
            "label": e.label,
            "corrected": e.span in one.corrected,
        }
        for e in one.entities_in(block.span)
    ]
    looked_at = bool(one.corrected or one.ticks)
    yield (
        "entities",
        {**where, "entities": names, "reviewed": looked_at and _is_looked_at(one, block.span)},
    )
    numbers = [
        {
            "start": n.span.start - start, "end": n.span.end - start, "kind": n.kind.value, "low": n.low,
            "high": n.high, "unit": n.unit or None, "currency": n.currency or None, "date": n.date or None,
            "relation": n.relation.value, "corrected": n.span in one.corrected,
        }
        for n in one.numbers_in(block.span)
    ]  # fmt: skip
    if numbers:
        yield (
            "numbers",
            {**where, "numbers": numbers, "reviewed": looked_at and _is_looked_at(one, block.span)},
        )
    said = [a for a in one.findings.attributions if block.span.contains(a.content)]
    if said:
        parts = [
            {name: _inside(getattr(a, name), block.span) for name in ("source", "cue", "content")}
            | {"type": a.type.value}
            for a in said
        ]
        yield "attributions", {**where, "attributions": parts, "reviewed": False}


def _inside(span: Span | None, block: Span) -> list[int] | None:
    if span is None or not block.contains(span):
        return None
    return [span.start - block.start, span.end - block.start]


def _is_looked_at(one: ArticleMaterial, block: Span) -> bool:
    """Whether a reviewer ticked or corrected every name and number of a paragraph: then what is not marked is none."""
    marked = [e.span for e in one.entities_in(block)] + [n.span for n in one.numbers_in(block)]
    return bool(marked) and all(span in one.ticks or span in one.corrected for span in marked)
