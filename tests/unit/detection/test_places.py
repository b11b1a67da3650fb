"""Places that the statistical model does not see."""

import pytest

from claimdesk.annotate.detection.places import cues, listed_places, missed_places
from tests.support.parses import blank, parsed


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("the village of Velyka Pysarivka burned", ["Velyka Pysarivka"]),
        ("shells hit the Sumy region today", ["Sumy"]),
        # "border" is a cue only behind "of", and "The" no name
        ("the Sumy border", []),
        ("The region of the dead", []),
        ("the village", []),
        ("the village of", []),
    ],
)
def test_places_by_the_words_beside_them(text: str, places: list[str]) -> None:
    found = missed_places(blank()(text))
    assert [place.text for place in found] == places
    assert {place.label_ for place in found} <= {"GPE"}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("France won", ["France"]),
        ("they fled to London at dawn", ["London"]),
        ("they met in New York City today", ["New York City"]),
        # in capitals the next word may be another name, so only the longest is sure
        ("THEY MET IN NEW YORK CITY TODAY", ["NEW YORK CITY"]),
        # parts of longer names
        ("they met at Hotel London today", []),
        ("they met in Paris Hilton lounges", []),
        # a city without a word that makes it a place
        ("they love London a lot", []),
        ("London slept", []),
        # a dateline is in capitals and begins the text
        ("LONDON (AP) it rained", ["LONDON"]),
    ],
)
def test_places_of_the_gazetteer(text: str, places: list[str]) -> None:
    assert [place.text for place in listed_places(blank()(text))] == places


def test_a_word_that_is_tagged_as_no_name_is_no_place() -> None:
    doc = parsed("lost VBN ROOT 0", "in IN prep 0", "Reading VBG pobj 1")
    assert list(listed_places(doc)) == []
    doc = parsed("lost VBN ROOT 0", "in IN prep 0", "Reading NNP pobj 1")
    assert [place.text for place in listed_places(doc)] == ["Reading"]


def test_cues_come_from_the_lexicon() -> None:
    assert {"village", "region", "border"} <= cues()
