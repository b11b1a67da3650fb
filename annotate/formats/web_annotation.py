"""Claims and reviews as Web Annotations (W3C Recommendation of 23 February 2017), in JSON-LD.

A target is the article's text by its SHA-256, with a TextPositionSelector in code points and a
TextQuoteSelector; its address is the scope. Each review is one annotation; a claim without a
review is highlighted.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from claimdesk.annotate.base.progress import Job
from claimdesk.annotate.export.export_report import ExportReport
from claimdesk.annotate.export.material import ArticleMaterial, Material
from claimdesk.annotate.formats.json_files import write_document
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.state import Evidence, Review
from claimdesk.annotate.review.verdict import Target

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def export_annotations(material: Material, target: Path) -> Job[ExportReport]:
    """Write a collection with one page; yields progress in articles.

    Raises:
        ExportError: the target cannot be written.
    """

    def make(one: ArticleMaterial, report: ExportReport) -> Iterator[dict[str, Any]]:
        # Only claims are annotations: names and numbers would bury them.
        report.drop("names", len(one.findings.entities))
        report.drop("numbers", len(one.findings.numbers))
        report.drop("attributions", len(one.findings.attributions))
        report.drop("sums", len(one.findings.checks))
        for view in one.claims:
            yield from _annotations(one, view, material.reviewers)

    def wrap(items: list[dict[str, Any]]) -> dict[str, Any]:
        # A collection may have many pages; this one has one, which holds all.
        page = {"type": "AnnotationPage", "startIndex": 0, "items": items}
        return {
            "@context": CONTEXT,
            "type": "AnnotationCollection",
            "label": material.project,
            "total": len(items),
            "first": page,
        }

    return (yield from write_document(material, target, make, wrap))


def _annotations(
    one: ArticleMaterial, view: ClaimView, reviewers: dict[str, str]
) -> Iterator[dict[str, Any]]:
    place = _target(one, view)
    # An open claim is marked and nothing more; its evidence has no review to stand in.
    if not view.everybody:
        yield {
            "id": f"urn:claimdesk:claim:{view.claim.id}",
            "type": "Annotation",
            "motivation": "highlighting",
            "target": place,
        }
        if view.evidence:
            yield _evidence_alone(view, place)
    for review in view.everybody:
        yield _assessment(view, review, reviewers) | {"target": place}


def _assessment(view: ClaimView, review: Review, reviewers: dict[str, str]) -> dict[str, Any]:
    """Return a review as an annotation, without its target."""
    annotation: dict[str, Any] = {
        "id": f"urn:claimdesk:review:{view.claim.id}:{review.target.value}:{review.reviewer}",
        "type": "Annotation",
        "motivation": "assessing",
        "creator": {"type": "Person", "name": reviewers.get(review.reviewer, review.reviewer)},
    }
    if review.time:
        annotation["created"] = review.time
    # The evidence of the same reviewer: an annotation has one creator.
    own = [one for one in view.evidence if one.reviewer == review.reviewer]
    bodies = _bodies(review, own)
    if bodies:
        annotation["body"] = bodies
    return annotation


def _evidence_alone(view: ClaimView, place: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": f"urn:claimdesk:evidence:{view.claim.id}",
        "type": "Annotation",
        "motivation": "linking",
        "body": [_evidence(one) for one in view.evidence],
        "target": place,
    }


def _target(one: ArticleMaterial, view: ClaimView) -> dict[str, Any]:
    claim = view.claim
    target: dict[str, Any] = {
        "type": "SpecificResource",
        "source": f"urn:sha256:{one.article.sha256}",
        "selector": [
            {"type": "TextPositionSelector", "start": claim.start, "end": claim.end},
            {
                "type": "TextQuoteSelector",
                "exact": claim.quote,
                "prefix": claim.prefix,
                "suffix": claim.suffix,
            },
        ],
    }
    # The hash finds the same text again, the scope shows the page it came from.
    if one.article.url:
        target["scope"] = one.article.url
    return target


def _bodies(review: Review, evidence: list[Evidence]) -> list[dict[str, Any]]:
    """Return the answers of a review, and the evidence: the statement's review carries it."""
    bodies: list[dict[str, Any]] = []
    for purpose, text in _answers(review).items():
        if text:
            bodies.append({"type": "TextualBody", "purpose": purpose, "value": text})
    if review.target is Target.STATEMENT:
        bodies += [_evidence(one) for one in evidence]
    return bodies


def _answers(review: Review) -> dict[str, str]:
    """Return the answers of a review by the purposes of the recommendation.

    The verdict assesses, a correction is an edit.
    """
    answers = {
        "assessing": review.verdict.value if review.verdict else "",
        "classifying": review.reason,
        "editing": review.correction,
        "commenting": "" if review.private else review.note,
    }
    if review.target is Target.ATTRIBUTION:
        answers["identifying"] = "that it was said"
    return answers


def _evidence(one: Evidence) -> dict[str, Any]:
    """Return evidence as a link with the passage quoted, or as words: "“so it says” — page 4"."""
    if not one.link:
        quote = f"“{one.quote}”" if one.quote else ""
        words = " — ".join(filter(None, [quote, one.note]))
        return {"type": "TextualBody", "purpose": "linking", "value": words}

    body: dict[str, Any] = {"type": "SpecificResource", "purpose": "linking", "source": one.link}
    if one.quote:
        body["selector"] = {"type": "TextQuoteSelector", "exact": one.quote}
    # The recommendation has no field for a remark on a linked page; RDF's is understood.
    if one.note:
        body["rdfs:comment"] = one.note
    return body
