"""Fingerprints of near-same texts."""

from claimdesk.annotate.similarity.article_fingerprint import (
    ALIKE,
    FEWEST_RUNS,
    PLACES,
    fingerprint,
    nearest,
)

WORDS = [f"word{number}" for number in range(60)]
TEXT = " ".join(WORDS)


def test_a_short_text_has_none() -> None:
    # a run has four words, so so many words make one run less than needed
    assert fingerprint(" ".join(WORDS[: FEWEST_RUNS + 2])) == ""
    assert len(fingerprint(" ".join(WORDS[: FEWEST_RUNS + 3]))) == 8 * PLACES


def test_capitals_and_signs_make_no_difference() -> None:
    assert fingerprint(TEXT.upper().replace(" ", " – ")) == fingerprint(TEXT)


def test_an_update_of_a_text_is_near_and_another_text_is_not() -> None:
    others = {
        "short": "",
        "other": fingerprint(TEXT.replace("word", "other")),
        "updated": fingerprint(TEXT + " and two words more"),
    }

    name, share = nearest(fingerprint(TEXT), others)

    assert (name, ALIKE < share < 1.0) == ("updated", True)


def test_the_same_text_is_as_near_as_can_be() -> None:
    assert nearest(fingerprint(TEXT), {"same": fingerprint(TEXT)}) == ("same", 1.0)


def test_with_nothing_to_compare_nothing_is_near() -> None:
    assert nearest(fingerprint(TEXT), {"short": ""}) == ("", 0.0)
    assert nearest("", {"same": fingerprint(TEXT)}) == ("", 0.0)
