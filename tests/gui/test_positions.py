"""The one place where code points meet UTF-16."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextLayout

from claimdesk.annotate.text.article import Block, Role, normalise
from claimdesk.annotate.text.span import Span
from claimdesk.gui.article.paragraph import LONGEST, pieces
from claimdesk.gui.article.positions import Positions

TRICKY = st.lists(
    st.sampled_from(
        [
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
    ),
    max_size=40,
).map("".join)


@given(TRICKY)
def test_every_offset_goes_there_and_back(text: str) -> None:
    positions = Positions(text)
    for offset in range(len(text) + 1):
        qt = positions.to_qt(offset)
        assert qt == len(text[:offset].encode("utf-16-le")) // 2
        assert positions.to_offset(qt) == offset


@given(TRICKY, st.integers(-5, 120))
def test_positions_inside_a_surrogate_pair_go_before_the_character(
    text: str, position: int
) -> None:
    offset = Positions(text).to_offset(position)
    assert 0 <= offset <= len(text)
    assert Positions(text).to_qt(offset) in {
        max(0, min(position, Positions(text).to_qt(len(text)))),
        position - 1,
    }


@given(TRICKY)
def test_qt_counts_as_we_say(text: str) -> None:
    layout = QTextLayout(text)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    assert not text or line.isValid()
    assert len(layout.text().encode("utf-16-le")) // 2 == Positions(text).to_qt(len(text))


@given(st.integers(1, 3 * LONGEST), st.integers(3, 3000))
def test_pieces_are_the_block_without_gaps(length: int, word: int) -> None:
    text = (("w" * word + " ") * (length // word + 1))[:length]
    found = list(pieces(text, Block(Span(0, length), Role.BODY)))
    assert "".join(piece.span.of(text) for piece in found) == text
    assert all(len(piece.span) <= LONGEST for piece in found)
    assert [piece.first for piece in found] == [True] + [False] * (len(found) - 1)
    assert found[-1].last


def test_normalised_text_is_shown_character_for_character() -> None:
    text, _ = normalise("a\r\nb\u2028c\ufeff d\u00a0e")
    assert Positions(text).to_qt(len(text)) == len(text)
