"""Findings as JSON Lines, one object per article, by the schema `findings.schema.json`."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from claimdesk.annotate.base.atomic_file import replacing
from claimdesk.annotate.base.progress import Job, Progress
from claimdesk.annotate.detection.aliases import with_one_label
from claimdesk.annotate.detection.findings import (
    Attribution,
    BlockFindings,
    Check,
    ClaimFinding,
    Entity,
    Model,
    Number,
)
from claimdesk.annotate.export.export_report import ExportReport
from claimdesk.annotate.export.material import ArticleMaterial, Material
from claimdesk.annotate.review.article_views import BlockView, Findings
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.state import Adjudication, Claim, Origin, Review
from claimdesk.annotate.review.verdict import Target
from claimdesk.annotate.text.article import Article, Block, claim_id
from claimdesk.annotate.text.span import Span


def material_of(article: Article, found: Iterable[BlockFindings], model: Model) -> ArticleMaterial:
    """Return findings without a project, in the shape that exports take."""
    blocks = sorted(found, key=lambda one: one.block.start)
    claims: list[ClaimView] = []
    entities: list[Entity] = []
    numbers: list[Number] = []
    attributions: list[Attribution] = []
    checks: list[Check] = []
    # A long block is read in parts, which name the whole: it is one block here.
    whole: dict[int, Block] = {}
    for one in blocks:
        claims += [_claim_view(article, claim) for claim in one.claims]
        entities += one.entities
        numbers += one.numbers
        attributions += one.attributions
        checks += one.checks
        whole[one.start] = Block(one.whole or one.block, one.role)

    findings = Findings(
        with_one_label(article.text, entities), tuple(numbers), tuple(attributions), tuple(checks)
    )
    views = [BlockView(block, detected=True) for block in whole.values()]
    name = f"{model.name} {model.version}".strip()
    return ArticleMaterial(article, name, views, claims, findings)


def _claim_view(article: Article, found: ClaimFinding) -> ClaimView:
    span = found.span
    claim = Claim(
        claim_id(article.id, span),
        article.id,
        span.start,
        span.end,
        span.of(article.text),
        origin=Origin.DETECTED,
    )
    return ClaimView(claim, found.score, found.reasons, found.hedges)


def as_object(one: ArticleMaterial, reviewers: dict[str, str] | None = None) -> dict[str, Any]:
    """Return one article's findings; with `reviewers` (names by identifier) the reviews too.

    Claims and sums name their numbers, names and attributions by places in the lists of these.
    """
    text = one.article.text
    name, _, version = one.model.partition(" ")
    places = _Places(one)
    found: dict[str, Any] = {
        "article": _article(one.article),
        "model": {"name": name, "version": version},
        "blocks": [_block(view.block) for view in one.blocks],
        "entities": [
            {**_place(entity.span, text), "label": entity.label} for entity in one.findings.entities
        ],
        "numbers": [_number(number, text) for number in one.findings.numbers],
        "claims": [places.claim(view) for view in one.claims],
        "attributions": [_attribution(each, text) for each in one.findings.attributions],
        "checks": [places.check(check) for check in one.findings.checks],
    }
    # `claimdesk detect` has findings only, an export of a project reviews too.
    if reviewers is None:
        return found

    reviews: list[dict[str, Any]] = []
    settled: list[dict[str, Any]] = []
    for view in one.claims:
        reviews += [_review(review, view, reviewers) for review in _reviews(view)]
        settled += [_settlement(each, reviewers) for each in view.settled.values()]
    found["reviews"] = reviews
    # Only a team has adjudications.
    if settled:
        found["adjudications"] = settled
    return found


class _Places:
    """The places of an article's findings in their lists."""

    def __init__(self, one: ArticleMaterial) -> None:
        self._one = one
        findings = one.findings
        self._numbers = {number.span: place for place, number in enumerate(findings.numbers)}
        self._entities = {entity.span: place for place, entity in enumerate(findings.entities)}
        # By identity, since two attributions may be equal.
        self._attributions = {id(each): place for place, each in enumerate(findings.attributions)}

    def claim(self, view: ClaimView) -> dict[str, Any]:
        span, text = view.claim.span, self._one.article.text
        attribution = self._one.attribution_of(span)
        return {
            "id": view.claim.id,
            **_place(span, text),
            "score": view.score,
            "reasons": list(view.reasons),
            "attribution": self._attributions[id(attribution)] if attribution else None,
            "hedges": [_place(hedge, text) for hedge in view.hedges],
            "numbers": [self._numbers[number.span] for number in self._one.numbers_in(span)],
            "entities": [self._entities[entity.span] for entity in self._one.entities_in(span)],
        }

    def check(self, check: Check) -> dict[str, Any]:
        # A reviewer may have removed a number that a sum was computed from.
        numbers = [self._numbers[span] for span in check.numbers if span in self._numbers]
        return {
            "kind": check.kind,
            "numbers": numbers,
            "outcome": check.outcome.value,
            "working": check.working,
        }


def _article(article: Article) -> dict[str, Any]:
    return {
        "id": article.id,
        "source": article.source,
        "title": article.title,
        "byline": article.byline,
        "published": article.published,
        "url": article.url,
        "language": article.language,
        "sha256": article.sha256,
        "text": article.text,
    }


def _block(block: Block) -> dict[str, Any]:
    return {"start": block.span.start, "end": block.span.end, "role": block.role.value}


def _attribution(one: Attribution, text: str) -> dict[str, Any]:
    return {
        "source": _place(one.source, text) if one.source else None,
        "cue": _place(one.cue, text) if one.cue else None,
        "content": _place(one.content, text),
        "type": one.type.value,
    }


def _reviews(view: ClaimView) -> list[Review]:
    """Return the reviews of all reviewers: of the statement, then of the attribution, oldest first.

    Where there is only evidence, a review without a verdict carries it.
    """
    if not view.everybody and view.evidence:
        first = view.evidence[0]
        return [Review(view.claim.id, first.reviewer, time=first.accessed)]

    statement_first = {Target.STATEMENT: 0, Target.ATTRIBUTION: 1}
    return sorted(view.everybody, key=lambda review: (statement_first[review.target], review.time))


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
    """Return one article as a line of JSON, with its line end."""
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
