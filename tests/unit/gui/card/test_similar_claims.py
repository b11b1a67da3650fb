"""Words that changed since the version before: marked up, with signs of the text left alone."""

from claimdesk.annotate.versions.word_diff import Fate, Piece
from claimdesk.gui.card.similar_claims import marked_up

GONE = '<span style="text-decoration: line-through">{}</span>'
NEW = '<span style="text-decoration: underline">{}</span>'


def test_old_words_are_struck_out_and_new_ones_underlined() -> None:
    pieces = [Piece(Fate.KEPT, "About "), Piece(Fate.GONE, "60"), Piece(Fate.NEW, "63")]

    # without a space of its own, the old number would run into the new one
    assert marked_up(pieces) == f"About {GONE.format('60')} {NEW.format('63')}"


def test_a_space_that_is_there_already_is_not_doubled() -> None:
    pieces = [Piece(Fate.GONE, "60 "), Piece(Fate.NEW, "63 ")]

    assert marked_up(pieces) == GONE.format("60 ") + NEW.format("63 ")


def test_signs_of_the_text_are_no_markup() -> None:
    # an article may say "<b>R&D</b>"
    assert marked_up([Piece(Fate.KEPT, "<b>R&D</b>")]) == "&lt;b&gt;R&amp;D&lt;/b&gt;"
