"""Decisions as rows for training."""

from dataclasses import replace
from typing import Any

import pytest

from claimdesk.annotate.detection.findings import Attribution, AttributionType, Entity
from claimdesk.annotate.export.material import ArticleMaterial
from claimdesk.annotate.formats.data_sets import DATA_SETS, rows
from claimdesk.annotate.review.article_views import Findings
from claimdesk.annotate.review.state import EvidenceKind, Review
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.text.article import Role
from tests.support.materials import BO, TEXT, article_with, evidence, review, view
from tests.support.parses import number, span_of

NAME, TWELVE = span_of(TEXT, "Ada Quill"), span_of(TEXT, "12")
SAID = Attribution(None, span_of(TEXT, "said"), span_of(TEXT, "12 boats"), AttributionType.MIXED)
FINDINGS = Findings((Entity(NAME, "PERSON"),), (number(TEXT, "12", 12),), (SAID,))


def of(one: ArticleMaterial, name: str) -> list[dict[str, Any]]:
    return [row for data_set, row in rows(one) if data_set == name]


def only(name: str, *reviews: Review, **others: Any) -> dict[str, Any]:
    (row,) = of(article_with(view(None, *reviews, **others)), name)
    return row


def test_an_open_claim_is_in_no_data_set_of_decisions() -> None:
    found = {name for name, _ in rows(article_with(view(None, review(note="look")), view()))}
    assert found == {"entities"}
    assert found <= set(DATA_SETS)


def test_a_claim_has_the_share_of_those_who_took_it_for_one() -> None:
    reviews = (review(Verdict.VERIFIED, "a"), review(Verdict.NOT_A_CLAIM, "b"))

    row = only("claims", *reviews)

    # half of two is still a claim
    assert (row["label"], row["soft"], row["votes"]) == ("claim", 0.5, 2)
    assert (row["text"], row["start"], row["end"]) == ("12 boats came back.", 20, 39)


def test_a_claim_has_the_reasons_of_all_reviewers() -> None:
    reviews = (
        review(Verdict.NOT_A_CLAIM, "a", reason="too vague"),
        review(Verdict.NOT_A_CLAIM, "b", reason="opinion"),
        review(Verdict.NOT_A_CLAIM, "c", reason="opinion"),
    )
    # in the order of the alphabet, so that the same decisions make the same file
    assert only("claims", *reviews)["reasons"] == ["opinion", "too vague"]


def test_a_statement_was_worth_a_check_or_passed_over() -> None:
    checked = only("check-worthiness", review(Verdict.VERIFIED), proof=(evidence(),))
    passed_over = only("check-worthiness", review(Verdict.NOT_A_CLAIM))

    assert (checked["label"], checked["with_evidence"]) == (1, True)
    assert (passed_over["label"], passed_over["with_evidence"]) == (0, False)
    # what detection proposed, to compare with
    assert (checked["proposed_score"], checked["proposed_reasons"]) == (0.5, ["statistic"])


@pytest.mark.parametrize(
    ("verdicts", "label", "soft"),
    [
        ([Verdict.DISPUTED], "Refuted", {"Refuted": 1.0}),
        (
            [Verdict.VERIFIED, Verdict.VERIFIED, Verdict.UNVERIFIABLE],
            "Supported",
            {"Supported": 0.6667, "Not Enough Evidence": 0.3333},
        ),
        (
            [Verdict.VERIFIED, Verdict.DISPUTED],
            "Conflicting Evidence/Cherrypicking",
            {"Supported": 0.5, "Refuted": 0.5},
        ),
        # AVeriTeC has claims only: the vote against it is left out
        (
            [Verdict.VERIFIED, Verdict.VERIFIED, Verdict.NOT_A_CLAIM],
            "Supported",
            {"Supported": 1.0},
        ),
    ],
)
def test_verdicts_have_the_labels_of_averitec(
    verdicts: list[Verdict], label: str, soft: dict[str, float]
) -> None:
    reviews = [review(verdict, f"r{number}") for number, verdict in enumerate(verdicts)]

    row = only("verdicts", *reviews)

    assert (row["label"], row["soft_labels"]) == (label, soft)


def test_what_all_find_to_be_no_claim_has_no_verdict() -> None:
    assert of(article_with(view(None, review(Verdict.NOT_A_CLAIM))), "verdicts") == []


def test_private_notes_are_in_no_row() -> None:
    reviews = (
        review(Verdict.VERIFIED, note="hm", private=True),
        review(Verdict.VERIFIED, BO, note="seen", correction="13"),
    )
    row = only("verdicts", *reviews)
    assert (row["justification"], row["correction"]) == ("seen", "13")


@pytest.mark.parametrize(
    ("parts", "answer", "answer_type"),
    [
        ({"quote": "so it says", "note": "page 4"}, "so it says", "Extractive"),
        ({"note": "by phone", "link": "", "kind": EvidenceKind.NOTE}, "by phone", "Abstractive"),
        # a link alone shows where to look, but not the answer
        ({}, None, "Unanswerable"),
    ],
)
def test_evidence_answers_the_question_of_its_claim(
    parts: dict[str, Any], answer: str | None, answer_type: str
) -> None:
    row = only("verdicts", review(Verdict.VERIFIED), proof=(evidence(**parts),))

    (question,) = row["questions"]

    assert question["question"] == "Is it true that 12 boats came back?"
    (found,) = question["answers"]
    assert (found["answer"], found["answer_type"]) == (answer, answer_type)


def test_offsets_of_a_paragraph_count_from_its_start() -> None:
    text = f"Lead.\n{TEXT}"
    moved = Entity(NAME.shifted(6), "PERSON")
    one = article_with(text=text, findings=Findings((moved,)))
    (block,) = one.blocks
    below = replace(block.block, span=span_of(text, TEXT))
    one = replace(one, blocks=[replace(block, block=below)])

    (row,) = of(one, "entities")

    assert (row["start"], row["text"]) == (6, TEXT)
    assert row["entities"] == [{"start": 0, "end": 9, "label": "PERSON", "corrected": False}]


def test_a_paragraph_is_reviewed_where_every_name_and_number_was_looked_at() -> None:
    one = article_with(findings=FINDINGS)
    half = replace(one, ticks={NAME})
    whole = replace(one, ticks={NAME}, corrected={TWELVE})

    numbers = [of(each, "numbers")[0] for each in (one, half, whole)]

    assert [row["reviewed"] for row in numbers] == [False, False, True]
    # a correction is a look at it too
    assert numbers[2]["numbers"][0]["corrected"]


def test_a_part_of_an_attribution_outside_of_its_paragraph_is_left_out() -> None:
    (row,) = of(article_with(findings=FINDINGS), "attributions")
    assert row["attributions"] == [
        {"source": None, "cue": [10, 14], "content": [20, 28], "type": "mixed"}
    ]


def test_page_furniture_is_in_no_row() -> None:
    assert list(rows(article_with(findings=FINDINGS, role=Role.FURNITURE))) == []
