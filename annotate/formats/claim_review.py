"""Settled claims as schema.org ClaimReview, in JSON-LD, on the desk's own rating scale.

One ClaimReview a question: that it is so, and, where that was settled too, that it was said. Open claims, and what
reviewers found to be no claim or disagree on, have no rating and stay out; their number is told.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from claimdesk.annotate.base.progress import Job
from claimdesk.annotate.detection.aliases import Speakers
from claimdesk.annotate.export.export_report import ExportReport
from claimdesk.annotate.export.material import ArticleMaterial, Material
from claimdesk.annotate.formats.json_files import write_document
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.state import Review
from claimdesk.annotate.review.verdict import Target, Verdict

SCALE = {Verdict.DISPUTED: 1, Verdict.UNVERIFIABLE: 2, Verdict.VERIFIED: 3}
"""The desk's ratings, worst first."""
LONGEST = 75
"""Characters of `claimReviewed` that search engines show; schema.org itself sets no limit."""


def export_claim_reviews(material: Material, target: Path) -> Job[ExportReport]:
    """Write one graph of ClaimReviews; yields progress in articles.

    Raises:
        ExportError: the target cannot be written.
    """

    def make(one: ArticleMaterial, report: ExportReport) -> Iterator[dict[str, Any]]:
        speakers = Speakers(one.article.text, one.findings.entities)
        for view in one.claims:
            made = [
                _claim_review(one, view, review, speakers, material.reviewers)
                for review in _rated(view)
            ]
            yield from made
            if not made:
                report.drop("claims without a rating (open, no claim, or reviewers disagree)")
            report.drop("private notes", sum(review.private for review in view.reviews.values()))

    report = yield from write_document(
        material, target, make, lambda items: {"@context": "https://schema.org", "@graph": items}
    )
    report.remarks.append(
        "`url`, the address where each review is published, has to be added when it is."
    )
    return report


def _rated(view: ClaimView) -> list[Review]:
    return [review for review in view.reviews.values() if review.verdict in SCALE]


def _claim_review(
    one: ArticleMaterial,
    view: ClaimView,
    review: Review,
    speakers: Speakers,
    reviewers: dict[str, str],
) -> dict[str, Any]:
    assert review.verdict is not None, "only rated reviews are written"
    attribution = one.attribution_of(view.claim.span)
    speaker = speakers.label(attribution) if attribution else ""
    words = " ".join(view.claim.quote.split())
    asks_whether_said = review.target is Target.ATTRIBUTION
    claim = f"{speaker or 'Somebody'} said: {words}" if asks_whether_said else words
    return {
        "@type": "ClaimReview",
        "@id": f"urn:claimdesk:review:{view.claim.id}:{review.target.value}",
        "claimReviewed": shortened(claim),
        "datePublished": review.time[:10],
        "author": {"@type": "Person", "name": reviewers.get(review.reviewer, review.reviewer)},
        "reviewRating": _rating(review),
        "itemReviewed": _claim(
            one, claim, {} if asks_whether_said else _author(one, view, speakers)
        ),
        **_explained(view, review),
    }


def _rating(review: Review) -> dict[str, Any]:
    assert review.verdict is not None, "only rated reviews are written"
    rating: dict[str, Any] = {
        "@type": "Rating",
        "ratingValue": SCALE[review.verdict],
        "worstRating": min(SCALE.values()),
        "bestRating": max(SCALE.values()),
        "alternateName": review.verdict.value.capitalize(),
    }
    if review.reason:
        rating["ratingExplanation"] = review.reason
    return rating


def _author(one: ArticleMaterial, view: ClaimView, speakers: Speakers) -> dict[str, Any]:
    """Who makes the claim: a person where a name of one is known, else a body or group."""
    attribution = one.attribution_of(view.claim.span)
    label = speakers.label(attribution) if attribution else ""
    if attribution is None or not label:
        return {}
    named = speakers.of(attribution)
    person = named is not None and any(e.label == "PERSON" for e in one.entities_in(named))
    return {"@type": "Person" if person else "Organization", "name": label}


def _claim(one: ArticleMaterial, text: str, author: dict[str, Any]) -> dict[str, Any]:
    article = one.article
    known = {"url": article.url, "headline": article.title, "datePublished": article.published}
    settings: dict[str, Any] = {
        "@type": "CreativeWork",
        **{name: value for name, value in known.items() if value},
    }
    if article.byline:
        settings["author"] = {"@type": "Person", "name": article.byline}
    claim: dict[str, Any] = {"@type": "Claim", "text": text, "appearance": settings}
    if article.published:
        claim["datePublished"] = article.published
    if author:
        claim["author"] = author
    return claim


def _explained(view: ClaimView, review: Review) -> dict[str, Any]:
    """The note, the suggested correction, and what the verdict rests on."""
    found: dict[str, Any] = {}
    parts = [
        f"Change to: {review.correction}" if review.correction else "",
        "" if review.private else review.note,
    ]
    if text := " ".join(part for part in parts if part):
        found["reviewBody"] = text
    if review.target is Target.STATEMENT and view.evidence:
        found["citation"] = [
            {
                "@type": "CreativeWork",
                **{
                    k: v
                    for k, v in (("url", e.link), ("text", e.quote), ("description", e.note))
                    if v
                },
            }
            for e in view.evidence
        ]
    return found


def shortened(text: str) -> str:
    """A claim as a search engine shows it: 75 characters at most, cut at a word."""
    if len(text) <= LONGEST:
        return text
    return text[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(",;:–-") + "…"
