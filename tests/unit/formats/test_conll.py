"""Columns of tokens, as CoNLL-2003 has them."""

from pathlib import Path

from claimdesk.annotate.detection.findings import Entity
from claimdesk.annotate.formats.conll import export_conll, has_more_reviews
from claimdesk.annotate.review.article_views import Findings
from claimdesk.annotate.review.verdict import Verdict
from tests.support.materials import article_with, claim, evidence, review, view, written
from tests.support.parses import number, span_of

TEXT = "Oslo lost 12  boats."
WHOLE = claim(TEXT, text=TEXT)


def test_a_token_is_a_line_with_its_claim_number_and_name(tmp_path: Path) -> None:
    findings = Findings(
        entities=(Entity(span_of(TEXT, "Oslo"), "GPE"),), numbers=(number(TEXT, "12", 12),)
    )
    one = article_with(view(WHOLE, review(Verdict.NOT_A_CLAIM)), text=TEXT, findings=findings)

    report = written(export_conll, tmp_path / "x", one)

    # the second of two spaces is a token, which a column cannot hold
    assert (tmp_path / "x").read_text() == (
        "-DOCSTART- -X- O O\n\n"
        "Oslo B-not-a-claim O B-GPE\n"
        "lost I-not-a-claim O O\n"
        "12 I-not-a-claim B-count O\n"
        "boats I-not-a-claim O O\n"
        ". I-not-a-claim O O\n"
        "\n"
    )
    assert report.dropped == {"tokens of white space": 1}


def test_of_overlapping_claims_the_longest_is_kept(tmp_path: Path) -> None:
    # a token has one tag
    inner = view(claim("12", "c2", text=TEXT), review(Verdict.DISPUTED))

    report = written(export_conll, tmp_path / "x", article_with(inner, view(WHOLE), text=TEXT))

    assert "12 I-open O O" in (tmp_path / "x").read_text()
    assert report.dropped["claims under longer ones"] == 1


def test_notes_corrections_and_evidence_are_more_than_a_tag_holds() -> None:
    assert not has_more_reviews(view(None, review(Verdict.VERIFIED, reason="outdated")))
    assert has_more_reviews(view(None, review(correction="13")))
    assert has_more_reviews(view(None, review(note="seen")))
    assert has_more_reviews(view(proof=(evidence(),)))
