"""Paragraphs as spaCy documents, and what tokens cannot carry."""

from spacy.tokens import Doc

from claimdesk.annotate.detection.findings import Attribution, AttributionType, Entity
from claimdesk.annotate.export.export_report import ExportReport
from claimdesk.annotate.export.material import ArticleMaterial
from claimdesk.annotate.formats.spacy_docs import documents
from claimdesk.annotate.review.article_views import Findings
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.text.article import Role
from claimdesk.annotate.text.span import Span
from tests.support.materials import BO, HURT, TEXT, article_with, claim, review, view
from tests.support.parses import blank, number, span_of

VERIFIED = view(None, review(Verdict.VERIFIED))
APART = view(claim(HURT, "c2"), review(Verdict.VERIFIED), review(Verdict.NOT_A_CLAIM, BO))


def document(one: ArticleMaterial) -> tuple[Doc, dict[str, int]]:
    """Return the only document of an article, and what was lost."""
    report = ExportReport()
    (doc,) = documents(one, blank(), report)
    return doc, report.dropped


def spans(doc: Doc, group: str) -> list[tuple[str, str]]:
    return [(span.text, span.label_) for span in doc.spans[group]]


def test_claims_have_their_verdict_or_the_lack_of_one() -> None:
    doc, lost = document(article_with(VERIFIED, APART, view(claim("Ada Quill", "c3"))))

    # "disagreed" is no verdict: a model must not learn either of the two
    assert spans(doc, "claims") == [
        ("12 boats came back.", "verified"),
        (HURT, "disagreed"),
        ("Ada Quill", "open"),
    ]
    # by these a prediction can be compared with the record
    assert (doc.user_data["claims"], lost) == (["c1", "c2", "c3"], {})


def test_the_surest_claim_makes_the_category_of_its_paragraph() -> None:
    sure, _ = document(article_with(VERIFIED, APART))
    half, _ = document(article_with(APART))
    assert sure.cats == {"claim": 1.0, "not a claim": 0.0}
    assert half.cats == {"claim": 0.5, "not a claim": 0.5}


def test_a_paragraph_without_a_settled_claim_has_no_category() -> None:
    # neither a claim nor the lack of one was decided
    doc, _ = document(article_with(view()))
    assert doc.cats == {}


def test_an_edge_inside_a_token_widens_the_span_and_is_counted() -> None:
    one = article_with(findings=Findings(numbers=(number(TEXT, "oats", 1),)))

    doc, lost = document(one)

    # "oats" of "boats" is no token
    assert spans(doc, "numbers") == [("boats", "count")]
    assert lost == {"edges of numbers inside a token (the spans were widened to it)": 1}


def test_names_that_entities_cannot_be_are_counted() -> None:
    whole = span_of(TEXT, "Ada Quill")
    names = (
        Entity(whole, "PERSON"),
        # under another name, and with an edge inside a token
        Entity(span_of(TEXT, "Quill"), "GPE"),
        Entity(Span(whole.start, whole.end - 1), "GPE"),
    )

    doc, lost = document(article_with(findings=Findings(entities=names)))

    assert [(name.text, name.label_) for name in doc.ents] == [("Ada Quill", "PERSON")]
    assert lost == {"names with an edge inside a token": 1, "names under another name": 1}


def test_parts_of_an_attribution_are_groups_of_their_own() -> None:
    content = span_of(TEXT, "12 boats came back")
    said = Attribution(None, span_of(TEXT, "said"), content, AttributionType.INDIRECT)

    doc, _ = document(article_with(findings=Findings(attributions=(said,))))

    groups = [spans(doc, name) for name in ("sources", "cues", "contents")]
    assert groups == [[], [("said", "cue")], [("12 boats came back", "content")]]


def test_page_furniture_is_no_document() -> None:
    # "Read more" would be the most frequent sentence of a corpus
    report = ExportReport()
    assert list(documents(article_with(role=Role.FURNITURE), blank(), report)) == []
    assert report.dropped == {"paragraphs of page furniture": 1}
