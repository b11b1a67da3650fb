"""Differences of two wordings, word by word."""

from hypothesis import given
from hypothesis import strategies as st

from claimdesk.annotate.versions.word_diff import Fate, Piece, difference, plainly, tokens


def letters(text: str) -> str:
    """Return a text without its white space."""
    return "".join(text.split())


def test_gone_words_come_before_those_in_their_place() -> None:
    pieces = difference("lost 40 million euros", "lost 41 million euros")

    assert pieces == [
        Piece(Fate.KEPT, "lost "),
        Piece(Fate.GONE, "40 "),
        Piece(Fate.NEW, "41 "),
        Piece(Fate.KEPT, "million euros"),
    ]


def test_typographic_marks_are_no_difference() -> None:
    # a soft hyphen and no-break space come and go with publishing systems
    assert plainly("“40–50\u00a0 mil\u00adlion”") == '"40-50 million"'
    assert {piece.fate for piece in difference('"so"', "“so”")} == {Fate.KEPT}


def test_marks_inside_a_word_belong_to_it() -> None:
    assert tokens("up 3.5%") == [(0, 2), (3, 6), (6, 7)]


@given(st.text(max_size=80), st.text(max_size=80))
def test_a_difference_has_no_character_that_neither_wording_has(old: str, new: str) -> None:
    pieces = difference(old, new)

    shown = "".join(piece.text for piece in pieces if piece.fate is not Fate.GONE)
    assert set(letters(shown)) <= set(letters(new))


@given(st.text(max_size=80))
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert {piece.fate for piece in difference(text, text)} <= {Fate.KEPT}
