"""ClaimReview: rated claims alone, on Claimdesk's scale."""

import json
from pathlib import Path
from typing import Any

from claimdesk.annotate.detection.findings import Attribution, AttributionType, Entity
from claimdesk.annotate.export.material import ArticleMaterial
from claimdesk.annotate.formats.claim_review import export_claim_reviews, shortened
from claimdesk.annotate.review.article_views import Findings
from claimdesk.annotate.review.verdict import Target, Verdict
from tests.support.materials import BO, TEXT, article_with, evidence, review, view, written
from tests.support.parses import span_of

SPEAKER = span_of(TEXT, "Ada Quill")
SAID = Attribution(
    SPEAKER,
    span_of(TEXT, "said"),
    span_of(TEXT, "that 12 boats came back"),
    AttributionType.INDIRECT,
)


VERIFIED = view(None, review(Verdict.VERIFIED))


def said_by(label: str) -> ArticleMaterial:
    """Return an article whose speaker is a name of this kind; "" for no name."""
    names = (Entity(SPEAKER, label),) if label else ()
    return article_with(VERIFIED, findings=Findings(entities=names, attributions=(SAID,)))


def graph(target: Path, *articles: ArticleMaterial) -> list[dict[str, Any]]:
    written(export_claim_reviews, target, *articles)
    found = json.loads(target.read_text())
    assert found["@context"] == "https://schema.org"
    return list(found["@graph"])


def test_a_rating_has_its_word_its_value_and_its_reason(tmp_path: Path) -> None:
    disputed = review(Verdict.DISPUTED, reason="outdated", correction="13", note="log")

    (one,) = graph(tmp_path / "x", article_with(view(None, disputed, proof=(evidence(),))))

    assert one["reviewRating"] == {
        "@type": "Rating",
        "ratingValue": 1,
        "worstRating": 1,
        "bestRating": 3,
        "alternateName": "Disputed",
        "ratingExplanation": "outdated",
    }
    assert (one["datePublished"], one["author"]["name"]) == ("2026-01-05", "Ann")
    assert one["reviewBody"] == "Change to: 13 log"
    assert one["citation"] == [{"@type": "CreativeWork", "url": "https://a.org"}]


def test_the_author_is_a_person_only_where_the_name_of_one_is_known(tmp_path: Path) -> None:
    articles = said_by("PERSON"), said_by("ORG"), said_by("")

    items = graph(tmp_path / "x", *articles, article_with(VERIFIED))

    authors = [one["itemReviewed"].get("author") for one in items]
    assert authors == [
        {"@type": "Person", "name": "Ada Quill"},
        {"@type": "Organization", "name": "Ada Quill"},
        {"@type": "Organization", "name": "Ada Quill"},
        # the article says it itself
        None,
    ]


def test_that_it_was_said_is_another_claim(tmp_path: Path) -> None:
    said = review(Verdict.VERIFIED, target=Target.ATTRIBUTION, note="hm", private=True)
    one = article_with(
        view(None, said, proof=(evidence(),)), findings=Findings(attributions=(SAID,))
    )

    (item,) = graph(tmp_path / "x", one)

    assert item["claimReviewed"] == "Ada Quill said: 12 boats came back."
    # the claim is the article's then, evidence is about the statement, and the note private
    assert "author" not in item["itemReviewed"]
    assert not {"citation", "reviewBody"} & set(item)


def test_claims_without_a_rating_are_counted(tmp_path: Path) -> None:
    none = view(None, review(Verdict.NOT_A_CLAIM, note="hm", private=True))
    apart = view(None, review(Verdict.VERIFIED), review(Verdict.DISPUTED, BO))

    # the third is open
    report = written(export_claim_reviews, tmp_path / "x", article_with(none, apart, view()))

    unrated = "claims without a rating (open, no claim, or reviewers disagree)"
    assert report.dropped == {unrated: 3, "private notes": 1}
    assert json.loads((tmp_path / "x").read_text())["@graph"] == []


def test_a_long_claim_is_cut_at_a_word() -> None:
    # search engines show 75 characters
    exact = "a" * 75
    assert shortened(exact) == exact
    # not "…," with the comma before the dots
    assert shortened("b" * 70 + ", and more words") == "b" * 70 + "…"
    assert len(shortened("word " * 30)) <= 75
