"""Findings as JSON Lines, one object per article, as `resources/schemas/findings.schema.json` says."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from claimdesk.annotate.base.atomic_file import replacing
from claimdesk.annotate.base.progress import Job, Progress
from claimdesk.annotate.detection.aliases import with_one_label
from claimdesk.annotate.detection.findings import BlockFindings, Model, Number
from claimdesk.annotate.export.export_report import ExportReport
from claimdesk.annotate.export.material import ArticleMaterial, Material
from claimdesk.annotate.review.article_views import BlockView, Findings
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.state import Adjudication, Claim, Origin, Review
from claimdesk.annotate.review.verdict import Target
from claimdesk.annotate.text.article import Article, Block, claim_id
from claimdesk.annotate.text.span import Span


def material_of(article: Article, found: Iterable[BlockFindings], model: Model) -> ArticleMaterial:
    """Findings without a project, in the shape that exports take."""
    blocks = sorted(found, key=lambda one: one.block.start)
    claims = [
        ClaimView(
            Claim(claim_id(article.id, c.span), article.id, c.span.start, c.span.end, c.span.of(article.text),
                  origin=Origin.DETECTED),
            c.score, c.reasons, c.hedges,
        )
        for one in blocks for c in one.claims
    ]  # fmt: skip
    findings = Findings(
        with_one_label(article.text, [e for one in blocks for e in one.entities]),
        tuple(n for one in blocks for n in one.numbers),
        tuple(a for one in blocks for a in one.attributions),
        tuple(c for one in blocks for c in one.checks),
    )
    whole = {one.start: Block(one.whole or one.block, one.role) for one in blocks}
    views = [BlockView(block, detected=True) for block in whole.values()]
    return ArticleMaterial(
        article, f"{model.name} {model.version}".strip(), views, claims, findings
    )


def as_object(one: ArticleMaterial, reviewers: dict[str, str] | None = None) -> dict[str, Any]:
    """One article's findings; with `reviewers` (names by identifier) the reviews too."""
    article, text = one.article, one.article.text
    name, _, version = one.model.partition(" ")
    numbers = {n.span: i for i, n in enumerate(one.findings.numbers)}
    entities = {e.span: i for i, e in enumerate(one.findings.entities)}
    attributions = {id(a): i for i, a in enumerate(one.findings.attributions)}

    def claim(view: ClaimView) -> dict[str, Any]:
        span = view.claim.span
        attribution = one.attribution_of(span)
        return {
            "id": view.claim.id,
            **_place(span, text),
            "score": view.score,
            "reasons": list(view.reasons),
            "attribution": attributions[id(attribution)] if attribution else None,
            "hedges": [_place(hedge, text) for hedge in view.hedges],
            "numbers": [numbers[n.span] for n in one.numbers_in(span)],
            "entities": [entities[e.span] for e in one.entities_in(span)],
        }

    found: dict[str, Any] = {
        "article": {
            "id": article.id,
            "source": article.source,
            "title": article.title,
            "byline": article.byline,
            "published": article.published,
            "url": article.url,
            "language": article.language,
            "sha256": article.sha256,
            "text": text,
        },
        "model": {"name": name, "version": version},
        "blocks": [
            {"start": v.block.span.start, "end": v.block.span.end, "role": v.block.role.value}
            for v in one.blocks
        ],
        "entities": [{**_place(e.span, text), "label": e.label} for e in one.findings.entities],
        "numbers": [_number(n, text) for n in one.findings.numbers],
        "claims": [claim(view) for view in one.claims],
        "attributions": [
            {
                "source": _place(a.source, text) if a.source else None,
                "cue": _place(a.cue, text) if a.cue else None,
                "content": _place(a.content, text),
                "type": a.type.value,
            }
            for a in one.findings.attributions
        ],
        "checks": [
            {
                "kind": c.kind,
                "numbers": [numbers[s] for s in c.numbers if s in numbers],
                "outcome": c.outcome.value,
                "working": c.working,
            }
            for c in one.findings.checks
        ],
    }
    if reviewers is not None:
        found["reviews"] = [
            _review(review, view, reviewers)
            for view in one.claims
            for review in _reviews_to_tell(view)
        ]
        settled = [
            _settlement(each, reviewers) for view in one.claims for each in view.settled.values()
        ]
        if settled:
            found["adjudications"] = settled
    return found


def _reviews_to_tell(view: ClaimView) -> list[Review]:
    """Everybody's reviews; where there is only evidence, a review without a verdict to carry it."""
    reviews = sorted(
        view.everybody, key=lambda review: (review.target == Target.ATTRIBUTION, review.time)
    )
    if not reviews and view.evidence:
        first = view.evidence[0]
        return [Review(view.claim.id, first.reviewer, time=first.accessed)]
    return reviews


def _settlement(one: Adjudication, reviewers: dict[str, str]) -> dict[str, Any]:
    return {
        "claim": one.claim,
        "reviewer": reviewers.get(one.reviewer, one.reviewer),
        "target": one.target.value,
        "verdict": one.verdict.value if one.verdict else None,
        "reason": one.reason,
        "note": one.note,
        "time": one.time,
    }


def _place(span: Span, text: str) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.of(text)}


def _number(n: Number, text: str) -> dict[str, Any]:
    return {
        **_place(n.span, text),
        "kind": n.kind.value,
        "low": n.low,
        "high": n.high,
        "unit": n.unit or None,
        "currency": n.currency or None,
        "date": n.date or None,
        "relation": n.relation.value,
        "precision": n.precision,
    }


def _review(review: Review, view: ClaimView, reviewers: dict[str, str]) -> dict[str, Any]:
    return {
        "claim": review.claim,
        "reviewer": reviewers.get(review.reviewer, review.reviewer),
        "target": review.target.value,
        "verdict": review.verdict.value if review.verdict else None,
        "reason": review.reason,
        "correction": review.correction,
        "note": "" if review.private else review.note,
        "evidence": [
            {
                "kind": e.kind.value,
                "link": e.link,
                "quote": e.quote,
                "note": e.note,
                "accessed": e.accessed,
            }
            for e in view.evidence
        ],
        "time": review.time,
    }


def as_line(one: ArticleMaterial, reviewers: dict[str, str] | None = None) -> bytes:
    """One article as a line of JSON, with its line end."""
    return msgspec.json.encode(as_object(one, reviewers)) + b"\n"


def export_jsonl(material: Material, target: Path) -> Job[ExportReport]:
    """Write findings and reviews; yields progress in articles.

    Raises:
        ExportError: the target cannot be written.
    """
    report = ExportReport()
    with replacing(target) as temporary, temporary.open("wb") as file:
        for done, one in enumerate(material.articles):
            yield Progress(done, material.total, one.article.title)
            file.write(as_line(one, material.reviewers))
            report.rows += len(one.claims)
    yield Progress(material.total, material.total)
    return report
