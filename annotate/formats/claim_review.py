"""Reviewed claims as schema.org ClaimReview, in JSON-LD, on Claimdesk's rating scale.

One ClaimReview a question: that it is so, and, where that was settled too, that it was said. Open
claims, no claims and those on which reviewers disagree have no rating: they are counted only.
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
from claimdesk.annotate.review.state import Evidence, Review
from claimdesk.annotate.review.verdict import Target, Verdict

SCALE = {Verdict.DISPUTED: 1, Verdict.UNVERIFIABLE: 2, Verdict.VERIFIED: 3}
"""The ratings, worst first."""
LONGEST = 75
"""Characters of `claimReviewed` that search engines show; schema.org itself sets no limit."""


def export_claim_reviews(material: Material, target: Path) -> Job[ExportReport]:
    """Write one graph of ClaimReviews; yields progress in articles.

    Raises:
        ExportError: the target cannot be written.
    """

    def make(one: ArticleMaterial, report: ExportReport) -> Iterator[dict[str, Any]]:
        speakers = Speakers(one.article.text, one.findings.entities)
        # A claim has two reviews where it was settled that it is so and that it was said.
        for view in one.claims:
            rated = [review for review in view.reviews.values() if review.verdict in SCALE]
            for review in rated:
                yield _claim_review(one, view, review, speakers, material.reviewers)
            if not rated:
                report.drop("claims without a rating (open, no claim, or reviewers disagree)")
            report.drop("private notes", sum(review.private for review in view.reviews.values()))

    report = yield from write_document(
        material, target, make, lambda items: {"@context": "https://schema.org", "@graph": items}
    )
    # Claimdesk does not know the page on which a review will be published.
    report.remarks.append(
        "`url`, the address where each review is published, is missing: add it when you publish."
    )
    return report


def _claim_review(
    one: ArticleMaterial,
    view: ClaimView,
    review: Review,
    speakers: Speakers,
    reviewers: dict[str, str],
) -> dict[str, Any]:
    claim = " ".join(view.claim.quote.split())
    author = _author(one, view, speakers)
    if review.target is Target.ATTRIBUTION:
        # The claim under review is then the article's: "Anna Novak said: 12 boats came back."
        claim = f"{_speaker(one, view, speakers) or 'Somebody'} said: {claim}"
        author = {}
    return {
        "@type": "ClaimReview",
        "@id": f"urn:claimdesk:review:{view.claim.id}:{review.target.value}",
        "claimReviewed": shortened(claim),
        "datePublished": review.time[:10],
        "author": {"@type": "Person", "name": reviewers.get(review.reviewer, review.reviewer)},
        "reviewRating": _rating(review),
        "itemReviewed": _claim(one, claim, author),
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


def _speaker(one: ArticleMaterial, view: ClaimView, speakers: Speakers) -> str:
    """Return the name of the speaker; "" where there is none."""
    attribution = one.attribution_of(view.claim.span)
    return speakers.label(attribution) if attribution else ""


def _author(one: ArticleMaterial, view: ClaimView, speakers: Speakers) -> dict[str, Any]:
    """Return the speaker of a claim: a person where the name of one is known, else a body."""
    attribution = one.attribution_of(view.claim.span)
    label = _speaker(one, view, speakers)
    if attribution is None or not label:
        return {}

    # "Anna Novak" is a person; "the harbour office" is none by its name.
    kind = "Organization"
    named = speakers.of(attribution)
    if named is not None:
        labels = {entity.label for entity in one.entities_in(named)}
        if "PERSON" in labels:
            kind = "Person"
    return {"@type": kind, "name": label}


def _claim(one: ArticleMaterial, text: str, author: dict[str, Any]) -> dict[str, Any]:
    claim: dict[str, Any] = {"@type": "Claim", "text": text, "appearance": _appearance(one)}
    if one.article.published:
        claim["datePublished"] = one.article.published
    if author:
        claim["author"] = author
    return claim


def _appearance(one: ArticleMaterial) -> dict[str, Any]:
    """Return the article in which a claim stands."""
    article = one.article
    known = {"url": article.url, "headline": article.title, "datePublished": article.published}
    appearance: dict[str, Any] = {"@type": "CreativeWork", **_filled(known)}
    if article.byline:
        appearance["author"] = {"@type": "Person", "name": article.byline}
    return appearance


def _filled(texts: dict[str, str]) -> dict[str, str]:
    """Return the texts that are not empty: schema.org knows no empty values."""
    return {name: text for name, text in texts.items() if text}


def _explained(view: ClaimView, review: Review) -> dict[str, Any]:
    """Return the correction, the note and the evidence of a review."""
    found: dict[str, Any] = {}
    body = _body(review)
    if body:
        found["reviewBody"] = body
    # Evidence is about the statement: that something was said needs the article only.
    if review.target is Target.STATEMENT and view.evidence:
        found["citation"] = [_citation(one) for one in view.evidence]
    return found


def _body(review: Review) -> str:
    """Return the correction and the note: "Change to: 13 boats. The log says so."."""
    parts = []
    if review.correction:
        parts.append(f"Change to: {review.correction}")
    if review.note and not review.private:
        parts.append(review.note)
    return " ".join(parts)


def _citation(evidence: Evidence) -> dict[str, Any]:
    known = {"url": evidence.link, "text": evidence.quote, "description": evidence.note}
    return {"@type": "CreativeWork", **_filled(known)}


def shortened(text: str) -> str:
    """Return a claim as a search engine shows it: 75 characters at most, cut at a word."""
    if len(text) <= LONGEST:
        return text
    # "…came back, on" is cut to "…came back, on…", "…came back," to "…came back…".
    words = text[: LONGEST - 1].rsplit(" ", 1)[0]
    return words.rstrip(",;:–-") + "…"
