"""Plain texts and the places of their characters in the original."""

import pytest

from claimdesk.annotate.text.span import Span
from claimdesk.annotate.versions.plain_text import PlainText
from claimdesk.annotate.versions.word_diff import plainly

ORIGINAL = "“40  euros” said the au\u00adthority."


@pytest.mark.parametrize(
    ("words", "original"),
    [
        ("40 euros", "40  euros"),
        ('"40', "“40"),
        # the soft hyphen inside belongs to the word
        ("authority", "au\u00adthority"),
        (".", "."),
    ],
)
def test_words_are_found_in_the_original(words: str, original: str) -> None:
    plain = PlainText(ORIGINAL)
    start = plain.text.index(words)

    assert plain.span(start, start + len(words)).of(ORIGINAL) == original


def test_the_text_is_the_same_as_that_of_a_claims_words() -> None:
    # else a claim's plain words would not be found in it
    assert PlainText(ORIGINAL).text == plainly(ORIGINAL) == '"40 euros" said the authority.'


def test_white_space_at_both_ends_goes() -> None:
    plain = PlainText("  \n It rained.\n")

    assert plain.text == "It rained."
    assert plain.span(0, 2) == Span(4, 6)


def test_a_text_without_words_is_empty() -> None:
    assert PlainText(" \n\t").text == ""
