"""Articles with claims and reviews made by hand, for tests of exports without a project."""

from collections.abc import Mapping
from typing import Any

from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.export.export_report import ExportReport
from claimdesk.annotate.export.material import ArticleMaterial, Material
from claimdesk.annotate.project.export_formats import Exporter
from claimdesk.annotate.review.article_views import BlockView, Findings
from claimdesk.annotate.review.claim_views import ClaimView, agreed
from claimdesk.annotate.review.state import Adjudication, Claim, Evidence, EvidenceKind, Review
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.text.article import Article, Block, Role
from claimdesk.annotate.text.span import Span, quote
from tests.support.parses import span_of

ANN, BO = "ann-id", "bo-id"
REVIEWERS = {ANN: "Ann", BO: "Bo"}
TIME = "2026-01-05T09:00:12+00:00"
TEXT = "Ada Quill said that 12 boats came back. Nobody was hurt."
BOATS, HURT = "12 boats came back.", "Nobody was hurt."
"""The two claims of that text."""


def claim(words: str = BOATS, identifier: str = "c1", text: str = TEXT, **others: Any) -> Claim:
    """Return a claim at the first place where a text has these words."""
    span = span_of(text, words)
    around = quote(text, span)
    return Claim(
        identifier,
        "article-id",
        span.start,
        span.end,
        words,
        around.prefix,
        around.suffix,
        **others,
    )


def review(verdict: Verdict | None = None, reviewer: str = ANN, **others: Any) -> Review:
    """Return a review of the claim c1."""
    fields: dict[str, Any] = {"claim": "c1", "time": TIME}
    return Review(reviewer=reviewer, verdict=verdict, **(fields | others))


def evidence(identifier: str = "e1", **others: Any) -> Evidence:
    """Return a link as evidence for the claim c1, unless other fields are given."""
    fields: dict[str, Any] = {
        "claim": "c1",
        "reviewer": ANN,
        "kind": EvidenceKind.LINK,
        "link": "https://a.org",
        "accessed": TIME,
    }
    return Evidence(identifier, **(fields | others))


def view(
    one: Claim | None = None,
    *reviews: Review,
    proof: tuple[Evidence, ...] = (),
    settled: Mapping[Target, Adjudication] | None = None,
) -> ClaimView:
    """Return a claim, the boats without another, with all its reviews (oldest first)."""
    return ClaimView(
        one or claim(),
        0.5,
        ("statistic",),
        (),
        agreed(reviews, settled),
        proof,
        reviews,
        dict(settled or {}),
    )


def article_with(
    *views: ClaimView,
    text: str = TEXT,
    findings: Findings | None = None,
    role: Role = Role.BODY,
    **particulars: Any,
) -> ArticleMaterial:
    """Return an article of one paragraph with these claims."""
    block = Block(Span(0, len(text)), role)
    return ArticleMaterial(
        Article(text, "a.txt", **particulars),
        "model 1",
        [BlockView(block, detected=True)],
        list(views),
        findings or Findings(),
    )


def project_of(*articles: ArticleMaterial, **others: Any) -> Material:
    """Return the material of a project of two reviewers."""
    fields: dict[str, Any] = {"project_id": "project-id", "export_id": "export-id"}
    return Material(iter(articles), len(articles), "Boats", REVIEWERS, "Ann", **(fields | others))


def written(export: Exporter, target: Any, *articles: ArticleMaterial) -> ExportReport:
    """Write articles to a file, and return the report."""
    return run_to_end(export(project_of(*articles), target))
