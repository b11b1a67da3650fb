"""Nouns that a number counts."""

import pytest

from claimdesk.annotate.detection.findings import NumberKind
from claimdesk.annotate.detection.numbers.nouns import counted_noun, hyphened_noun
from claimdesk.annotate.detection.numbers.tokens import Tokens
from claimdesk.annotate.detection.numbers.unit_kinds import Unit
from tests.support.parses import tagged


@pytest.mark.parametrize(
    ("text", "tags", "noun"),
    [
        ("heart transplants failed", "heart/NN transplants/NNS failed/VBD", "heart transplant"),
        ("short and cheap trips abroad", "short/JJ and/CC cheap/JJ trips/NNS", "short cheap trip"),
        ("first-team players left", "first/JJ -/HYPH team/NN players/NNS", "first-team player"),
        ("point last year", "point/NN last/JJ year/NN", "point"),
        # the participle before the noun is left out
        ("killed soldiers", "killed/VBN soldiers/NNS", "soldier"),
    ],
)
def test_a_noun_is_counted_in_the_singular(text: str, tags: str, noun: str) -> None:
    found = counted_noun(text, 0, Tokens(tagged(text, tags)))
    assert found is not None
    assert (found.name, found.kind) == (noun, NumberKind.COUNT)


def test_a_head_without_a_plural_form_is_not_counted_by_many() -> None:
    # "11,000 remain", where the tagger takes the verb for a noun
    tokens = Tokens(tagged("remain", "remain/NN"))
    assert counted_noun("remain", 0, tokens, plural=True) is None
    assert counted_noun("remain", 0, tokens) == Unit("remain", NumberKind.COUNT, 6)


def test_a_measure_behind_an_adjective_is_a_measure() -> None:
    text = "previous years"
    tokens = Tokens(tagged(text, "previous/JJ years/NNS"))
    assert counted_noun(text, 0, tokens) == Unit("year", NumberKind.DURATION, 14)


def test_a_phrase_ends_at_a_comma_or_a_line_break() -> None:
    for text in ("heart, transplants", "heart\ntransplants"):
        found = counted_noun(text, 0, Tokens(tagged(text, "heart/NN transplants/NNS")))
        assert found == Unit("heart", NumberKind.COUNT, 5)


def test_a_noun_behind_a_hyphen() -> None:
    assert hyphened_noun("a three-point lead", 8) == Unit("point", NumberKind.COUNT, 13)
    assert hyphened_noun("10,000-strong crowd", 7) is None
    assert hyphened_noun("three-point-plan", 6) is None
