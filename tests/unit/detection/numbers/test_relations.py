"""The relation of a printed number to the value meant."""

import pytest

from claimdesk.annotate.detection.findings import Relation
from claimdesk.annotate.detection.numbers.relations import (
    is_negative,
    relation_after,
    relation_before,
)


@pytest.mark.parametrize(
    ("before", "relation"),
    [
        ("around ", Relation.ABOUT),
        ("no more than ", Relation.BELOW),
        ("more than ", Relation.ABOVE),
        # a direction outranks an approximation
        ("up nearly ", Relation.UP),
        ("rose by just ", Relation.UP),
        ("cut its total emissions by ", Relation.DOWN),
        ("index +", Relation.UP),
        ("sub-", Relation.BELOW),
        # a phrasal verb is no direction, and a level no change
        ("gave up ", Relation.EQUAL),
        ("fell to ", Relation.EQUAL),
        # a comma ends what belongs to the number
        ("more than, ", Relation.EQUAL),
        ("", Relation.EQUAL),
    ],
)
def test_the_words_before(before: str, relation: Relation) -> None:
    assert relation_before(f"{before}57", len(before)) is relation


def test_a_word_that_the_reach_cuts_is_not_read() -> None:
    # of "thunder" the last 48 characters before the number hold "under"
    gap = " " * 43
    assert relation_before(f"under{gap}5", 48) is Relation.BELOW
    assert relation_before(f"thunder{gap}5", 50) is Relation.EQUAL


@pytest.mark.parametrize(
    ("behind", "can_change", "relation"),
    [
        (" km or so", False, Relation.EQUAL),
        (" or so", False, Relation.ABOUT),
        ("+ ships", False, Relation.ABOVE),
        (" or fewer", False, Relation.BELOW),
        (" fewer", True, Relation.DOWN),
        (" points higher", True, Relation.UP),
        # "8 fewer ships" counts ships: only shares and money change
        (" fewer", False, Relation.EQUAL),
        (" riser", True, Relation.EQUAL),
    ],
)
def test_the_words_behind(behind: str, *, can_change: bool, relation: Relation) -> None:
    assert relation_after(f"8{behind}", 1, can_change=can_change) is relation


@pytest.mark.parametrize(
    ("before", "start"),
    [("minus ", 0), ("at -", 3), ("at −", 3), ("10-", None), ("5%-", None), ("the minuses ", None)],
)
def test_a_minus_is_a_sign_or_a_word(before: str, start: int | None) -> None:
    assert is_negative(f"{before}40C", len(before)) == start
