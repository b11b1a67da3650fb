"""Places of searched words: in any case, each word by itself, signs taken literally."""

import pytest

from claimdesk.annotate.text.span import Span
from claimdesk.gui.window.hits import MOST, hits_in


@pytest.mark.parametrize(
    ("text", "words", "places"),
    [
        ("Bridge and bridges", "bridge", [(0, 6), (11, 17)]),
        ("An old arl", '"old arl"', [(3, 6), (7, 10)]),
        # a full stop is no pattern for any letter
        ("3x5 is not 3.5", "3.5", [(11, 14)]),
        ("Straße 🐟 fish", "fish", [(9, 13)]),
        ("anything", '  " ', []),
        ("", "word", []),
    ],
    ids=["any case", "quotation marks", "signs", "code points", "no word", "no text"],
)
def test_every_place_of_a_word_is_found(
    text: str, words: str, places: list[tuple[int, int]]
) -> None:
    assert hits_in(text, words) == tuple(Span(*place) for place in places)


def test_of_very_many_places_the_first_ones_are_found() -> None:
    # a search for "a" must not make painting slow
    hits = hits_in("a" * (MOST + 1), "a")

    assert len(hits) == MOST
    assert hits[-1] == Span(MOST - 1, MOST)
