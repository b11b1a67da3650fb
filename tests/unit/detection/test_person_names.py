"""Names of people, taken apart."""

import pytest

from claimdesk.annotate.detection.person_names import (
    gender_by_title,
    is_same_first,
    name_words,
    on_one_line,
)
from tests.support.parses import span_of


@pytest.mark.parametrize(
    ("mention", "words"),
    [
        ("Ada Quill", ["Ada", "Quill"]),
        ("Prime Minister Ada Quill’s", ["Ada", "Quill"]),
        ("Mr. Quill", ["Quill"]),
        ("Sir Dr Tom\n Quill's", ["Tom", "Quill"]),
        ("the Williams'", ["the", "Williams"]),
        # a first name that begins like a title
        ("Kingsley Quill", ["Kingsley", "Quill"]),
        ("", []),
    ],
)
def test_titles_and_possessives_are_left_out(mention: str, words: list[str]) -> None:
    assert name_words(mention) == words


def test_a_name_is_shown_on_one_line_with_its_title() -> None:
    assert on_one_line("Mr Tom\n  Quill’s") == "Mr Tom Quill"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("V.", "Volodymyr", True),
        ("Volodymyr", "V", True),
        ("Tom", "Thomas", False),
        ("Olena", "Volodymyr", False),
    ],
)
def test_first_names_may_be_shortened(one: str, other: str, *, same: bool) -> None:
    assert is_same_first([one, "Quill"], [other, "Quill"]) is same


@pytest.mark.parametrize(
    ("text", "name", "gender"),
    [
        ("Then Mrs Quill left.", "Quill", "f"),
        ("Then Mr. Quill left.", "Mr. Quill", "m"),
        ("Then Dr Quill left.", "Quill", None),
        # the title of another person, too far before
        ("Mrs Lund saw that Quill left.", "Quill", None),
    ],
)
def test_a_title_tells_the_gender(text: str, name: str, gender: str | None) -> None:
    assert gender_by_title(text, span_of(text, name)) == gender
