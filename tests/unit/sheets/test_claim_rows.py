"""The rows of claims that the workbook and the CSV share."""

from datetime import datetime

from claimdesk.annotate.detection.findings import Attribution, AttributionType, Entity
from claimdesk.annotate.review.article_views import Findings
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.sheets.claim_rows import claim_rows, moment
from tests.support.materials import BO, REVIEWERS, TEXT, article_with, claim, review, view
from tests.support.parses import number, span_of

FOUND = Findings(
    entities=(Entity(span_of(TEXT, "Ada Quill"), "PERSON"),),
    numbers=(number(TEXT, "12", 12.0, unit="boat"),),
    attributions=(
        Attribution(
            span_of(TEXT, "Ada Quill"),
            span_of(TEXT, "said"),
            span_of(TEXT, "that 12 boats came back"),
            AttributionType.INDIRECT,
        ),
    ),
)


def test_a_row_prints_what_was_found_about_its_claim() -> None:
    (row,) = claim_rows(article_with(view(), findings=FOUND, title="Boats"), REVIEWERS)

    assert (row.facts.article, row.facts.speaker, row.facts.numbers) == (
        "Boats",
        "Ada Quill",
        "12 boats",
    )
    # her name is outside of the claim
    assert row.facts.entities == ""


def test_the_context_of_a_claim_is_in_one_line() -> None:
    text = "Ada Quill said:\n12 boats came back.\nNobody was hurt."

    (row,) = claim_rows(article_with(view(claim(text=text)), text=text), REVIEWERS)

    assert row.facts.context == "…Ada Quill said: [12 boats came back.] Nobody was hurt.…"


def test_an_article_without_a_title_is_named_by_its_source() -> None:
    (row,) = claim_rows(article_with(view()), REVIEWERS)
    assert row.facts.article == "a.txt"


def test_a_name_that_stands_twice_is_printed_once() -> None:
    text = "First.\nOslo is Oslo."
    words = "Oslo is Oslo."
    first = span_of(text, "Oslo")
    findings = Findings(entities=(Entity(first, "GPE"), Entity(first.shifted(8), "GPE")))

    (row,) = claim_rows(
        article_with(view(claim(words, text=text)), text=text, findings=findings), REVIEWERS
    )

    assert row.facts.entities == "Oslo"


def test_each_settled_question_has_a_row_with_its_reviewer_and_time() -> None:
    verified = review(Verdict.VERIFIED)
    said = review(Verdict.DISPUTED, BO, target=Target.ATTRIBUTION, time="")

    rows = list(claim_rows(article_with(view(None, verified, said)), REVIEWERS))

    assert [(row.target, row.reviewer, row.updated) for row in rows] == [
        (Target.STATEMENT, "Ann", datetime(2026, 1, 5, 9, 0, 12)),
        (Target.ATTRIBUTION, "Bo", None),
    ]


def test_a_question_on_which_reviewers_disagree_has_neither() -> None:
    views = view(None, review(Verdict.VERIFIED), review(Verdict.DISPUTED, BO))

    (row,) = claim_rows(article_with(views), REVIEWERS)

    assert (row.reviewer, row.updated) == ("", None)


def test_a_time_is_without_its_zone() -> None:
    # a spreadsheet has no zones
    assert moment("2026-01-05T09:00:12+00:00") == datetime(2026, 1, 5, 9, 0, 12)
    assert moment("") is None
