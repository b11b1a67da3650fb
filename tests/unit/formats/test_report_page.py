"""An article as the report shows it."""

from typing import Any

import pytest

from claimdesk.annotate.detection.findings import Check, Outcome
from claimdesk.annotate.formats.report_page import (
    Look,
    linkable,
    report_article,
    standing,
)
from claimdesk.annotate.review.article_views import Findings
from claimdesk.annotate.review.state import Adjudication
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.text.article import Role
from tests.support.materials import BO, article_with, claim, evidence, review, view

VERIFIED = view(None, review(Verdict.VERIFIED))


@pytest.mark.parametrize(
    ("link", "shown"),
    [
        ("https://a.org", "https://a.org"),
        ("HTTP://a.org", "HTTP://a.org"),
        ("mailto:ann@example.org", "mailto:ann@example.org"),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        (" https://a.org", ""),
    ],
)
def test_only_links_that_run_nothing_are_links(link: str, shown: str) -> None:
    assert linkable(link) == shown


def test_a_parked_claim_stands_apart_until_its_day() -> None:
    assert standing(VERIFIED) == "verified"
    assert standing(view(claim(parked=True))) == "parked"
    assert standing(view(claim(parked=True, parked_until="2020-01-01"))) == "open"
    assert standing(view(claim(parked=True), review(Verdict.DISPUTED))) == "disputed"


def test_of_nested_claims_the_inner_one_shows() -> None:
    inner = view(claim("boats", "c2"), review(Verdict.NOT_A_CLAIM))

    (paragraph,) = report_article(article_with(VERIFIED, inner)).paragraphs

    assert [(piece.text, piece.css) for piece in paragraph.pieces] == [
        ("Ada Quill said that ", ""),
        ("12 ", "verified"),
        ("boats", "not-a-claim"),
        (" came back.", "verified"),
        (" Nobody was hurt.", ""),
    ]
    assert [(look.number, look.name) for look in paragraph.verdicts] == [
        (1, "verified"),
        (2, "not a claim"),
    ]


def test_page_furniture_and_open_sums_are_left_out() -> None:
    checks = (
        Check("share", (), Outcome.INCONSISTENT, "7 of 10"),
        Check("share", (), Outcome.CANNOT_TELL, "?"),
    )

    article = report_article(article_with(findings=Findings(checks=checks), role=Role.FURNITURE))

    (shown,) = article.sums
    assert (shown["working"], shown["css"]) == ("7 of 10", "disputed")
    assert article.paragraphs == []


def test_the_line_below_the_title_names_the_file_only_without_a_link() -> None:
    particulars: dict[str, Any] = {"byline": "Ann", "published": "2026-01-05T09:00"}
    linked = report_article(article_with(url="https://a.org", **particulars))
    local = report_article(article_with(**particulars))

    assert linked.about == ["Ann", "2026-01-05 09:00"]
    assert local.about == ["Ann", "2026-01-05 09:00", "a.txt"]
    assert (linked.link, local.link) == ("https://a.org", "")


# the table


def answers(*verdicts: Verdict, **others: Adjudication) -> list[tuple[str, str]]:
    reviewers = ("a", "b", "c")
    reviews = [review(one, name) for one, name in zip(verdicts, reviewers, strict=False)]
    settled = {Target(name): one for name, one in others.items()}
    (row,) = report_article(article_with(view(None, *reviews, settled=settled))).claims
    return [(look.name, look.reason) for look in row.answers]


def test_disagreeing_verdicts_are_printed_once_each() -> None:
    found = answers(Verdict.VERIFIED, Verdict.DISPUTED, Verdict.VERIFIED)
    assert found == [("verified", "reviewers disagree"), ("disputed", "reviewers disagree")]


def test_a_settled_verdict_stands_alone() -> None:
    # without the word that the reviewers disagreed
    lead = Adjudication("c1", BO, Target.STATEMENT, Verdict.DISPUTED)
    assert answers(Verdict.VERIFIED, Verdict.DISPUTED, statement=lead) == [("disputed", "")]


def test_the_statement_comes_before_the_attribution() -> None:
    said = review(Verdict.VERIFIED, target=Target.ATTRIBUTION)
    so = review(Verdict.DISPUTED, reason="outdated")

    (row,) = report_article(article_with(view(None, said, so))).claims

    assert row.answers == [
        Look("disputed", reason="outdated"),
        Look("verified", attribution=True),
    ]


def test_a_parked_claim_shows_what_it_waits_for() -> None:
    waiting = view(claim(parked=True, parked_for="the harbour office"))
    (row,) = report_article(article_with(waiting)).claims
    assert row.answers == [Look("parked", reason="the harbour office")]


def test_private_notes_are_not_printed_and_unsafe_links_are_words() -> None:
    # the address is still shown: a reader may want to know what was cited
    notes = review(note="hm", private=True), review(Verdict.VERIFIED, BO, note="seen")
    proof = (evidence(link="javascript:alert(1)", quote="so"),)

    (row,) = report_article(article_with(view(None, *notes, proof=proof))).claims

    assert row.notes == ["seen"]
    (shown,) = row.evidence
    assert (shown["link"], shown["address"], shown["accessed"]) == (
        "",
        "javascript:alert(1)",
        "2026-01-05",
    )
