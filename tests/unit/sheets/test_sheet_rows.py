"""The rows of reviews, evidence, numbers and names, and the counts of an article."""

from dataclasses import replace

from claimdesk.annotate.detection.findings import Entity
from claimdesk.annotate.review.article_views import Findings, Progress
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.sheets.sheet_rows import (
    entity_rows,
    evidence_rows,
    number_rows,
    review_rows,
    summary_row,
)
from tests.support.materials import (
    BO,
    BOATS,
    REVIEWERS,
    TEXT,
    article_with,
    claim,
    evidence,
    review,
    view,
)
from tests.support.parses import number, span_of

NAME, TWELVE = span_of(TEXT, "Ada Quill"), span_of(TEXT, "12")


def test_every_review_is_a_row_also_where_reviewers_disagree() -> None:
    views = view(None, review(Verdict.VERIFIED), review(Verdict.DISPUTED, BO), review(None, "x"))

    rows = list(review_rows(article_with(views), REVIEWERS))

    # a reviewer whose name is not known here
    assert [row.reviewer for row in rows] == ["Ann", "Bo", ""]
    assert {(row.article, row.quote) for row in rows} == {("a.txt", BOATS)}


def test_evidence_has_the_words_of_its_claim() -> None:
    # of two reviewers: evidence is shared, and yet has one who found it
    proof = (evidence(), evidence("e2", reviewer=BO))

    first, second = evidence_rows(article_with(view(proof=proof)), REVIEWERS)

    assert (first.evidence.id, first.quote, first.reviewer) == ("e1", BOATS, "Ann")
    assert (second.evidence.id, second.quote, second.reviewer) == ("e2", BOATS, "Bo")


def test_names_and_numbers_that_were_ticked_are_marked() -> None:
    findings = Findings(entities=(Entity(NAME, "PERSON"),), numbers=(number(TEXT, "12", 12.0),))
    material = replace(article_with(findings=findings, title="Boats"), ticks={NAME})

    (name,), (twelve,) = entity_rows(material), number_rows(material)

    assert (name.article, name.printed, name.looked_at) == ("Boats", "Ada Quill", "yes")
    assert (twelve.printed, twelve.looked_at) == ("12", "")


def test_a_parked_claim_with_a_verdict_counts_as_settled() -> None:
    parked = claim(parked=True)
    # its day has come: it is open again
    due = claim(parked=True, parked_until="2020-01-01")
    material = article_with(
        view(parked, review(Verdict.DISPUTED)), view(parked), view(due), view(), title="Boats"
    )

    row = summary_row(material)

    assert (row.title, row.reviewed) == ("Boats", Progress(total=4, settled=1, parked=1))
    assert row.reviewed.open == 2
    assert row.verdicts == {
        Verdict.VERIFIED: 0,
        Verdict.DISPUTED: 1,
        Verdict.UNVERIFIABLE: 0,
        Verdict.NOT_A_CLAIM: 0,
    }
