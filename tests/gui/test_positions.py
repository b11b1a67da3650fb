"""Code points and UTF-16: the one place where they meet, and long blocks cut into pieces."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextLayout

from claimdesk.annotate.text.article import Block, Role, normalise
from claimdesk.annotate.text.span import Span
from claimdesk.gui.article.paragraph import LONGEST, pieces
from claimdesk.gui.article.positions import Positions

PARTS = [
    "a",
    " ",
    "é",
    "e\u0301",
    "🐟",
    "👩‍👩‍👧",
    "\u00a0",
    "אב",
    "عر",
    "𝔘",
    "\ufe0f",
    "🇺🇦",
    "日",
    "\u200d",
]
"""Characters of one and of two UTF-16 units, marks that combine, and both directions."""
TRICKY = st.lists(st.sampled_from(PARTS), max_size=40).map("".join)


def units(text: str) -> int:
    """Return the length of a text in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


@given(TRICKY)
def test_every_offset_goes_there_and_back(text: str) -> None:
    positions = Positions(text)

    for offset in range(len(text) + 1):
        position = positions.to_qt(offset)
        assert position == units(text[:offset])
        assert positions.to_offset(position) == offset


@given(TRICKY, st.integers(-5, 120))
def test_a_position_inside_a_character_goes_before_it(text: str, position: int) -> None:
    positions = Positions(text)
    # beyond the ends, a position counts as the nearest end
    inside_the_text = max(0, min(position, units(text)))

    offset = positions.to_offset(position)

    assert 0 <= offset <= len(text)
    # a character of two units has one position inside
    assert inside_the_text - positions.to_qt(offset) in {0, 1}


def test_the_second_half_of_a_character_is_its_start() -> None:
    # Qt puts a caret there when an arrow key is pressed inside a broken character
    positions = Positions("a🐟b")

    assert [positions.to_offset(place) for place in range(5)] == [0, 1, 1, 2, 3]


@given(TRICKY)
def test_qt_counts_as_we_say(text: str) -> None:
    layout = QTextLayout(text)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()

    assert line.isValid() or not text
    assert units(layout.text()) == Positions(text).to_qt(len(text))


@given(st.integers(1, 3 * LONGEST), st.integers(3, 3000))
def test_pieces_are_the_block_without_gaps(length: int, word: int) -> None:
    text = text_of(length, word)

    spans = [piece.span for piece in pieces(text, Block(Span(0, length), Role.BODY))]

    assert "".join(span.of(text) for span in spans) == text
    assert max(len(span) for span in spans) <= LONGEST


@given(st.integers(1, 3 * LONGEST), st.integers(3, 3000))
def test_the_ends_of_a_block_are_those_of_its_first_and_last_piece(length: int, word: int) -> None:
    first, *others = pieces(text_of(length, word), Block(Span(0, length), Role.BODY))

    assert first.first
    assert not any(piece.first for piece in others)
    assert [first, *others][-1].last


def text_of(length: int, word: int) -> str:
    """Return a text of words that are all as long; the last one may be cut."""
    return (("w" * word + " ") * (length // word + 1))[:length]


def test_normalised_text_is_shown_character_for_character() -> None:
    text, _ = normalise("a\r\nb\u2028c\ufeff d\u00a0e")

    assert Positions(text).to_qt(len(text)) == len(text)
