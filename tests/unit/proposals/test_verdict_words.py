"""Verdicts in other words."""

import pytest

from claimdesk.annotate.proposals.verdict_words import LEAVE, folded, meaning

REMEMBERED = {"mostly true": "verified", "see above": LEAVE}


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Verified ", "verified"),
        ("NOT A  CLAIM", "not a claim"),
        # as the labels of other programs are spelled
        ("not-a-claim", "not a claim"),
        (" ", ""),
        ("Mostly\ttrue", "verified"),
        ("see above", LEAVE),
        ("True", None),
    ],
)
def test_a_word_has_the_meaning_of_a_verdict_or_of_a_remembered_word(
    word: str, expected: str | None
) -> None:
    assert meaning(word, REMEMBERED) == expected


def test_a_remembered_word_does_not_rename_a_verdict() -> None:
    assert meaning("disputed", {"disputed": "verified"}) == "disputed"


def test_words_are_remembered_without_case_and_line_ends() -> None:
    # ß and ss are one word to a reader
    assert folded("  Groß \n FALSCH ") == "gross falsch"
