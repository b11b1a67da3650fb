"""Searches in the characters right before a place."""

import re

from claimdesk.annotate.detection.numbers.lookback import search_before

ABOUT = re.compile(r"about\s$")
OUT = re.compile(r"\bout\s$")


def test_the_match_ends_at_the_place() -> None:
    found = search_before(ABOUT, "about 5, about 6", 6, 20)
    assert found is not None
    assert found.span() == (0, 6)
    assert search_before(ABOUT, "about the 5", 10, 20) is None


def test_nothing_is_found_beyond_the_reach() -> None:
    assert search_before(ABOUT, "about 5", 6, 6) is not None
    assert search_before(ABOUT, "about 5", 6, 5) is None


def test_a_word_cut_by_the_reach_does_not_begin_there() -> None:
    assert search_before(OUT, "about 5", 6, 4) is None
    assert search_before(OUT, "sold out 5", 9, 4) is not None
