"""Parts of a repaint: spans clipped to what is seen, and colours made once."""

from claimdesk.annotate.text.span import Span
from claimdesk.gui.article.scene import clipped, colour


def test_a_span_is_clipped_at_both_ends() -> None:
    seen = Span(10, 20)

    assert clipped(Span(5, 30), seen) == seen
    assert clipped(Span(5, 12), seen) == Span(10, 12)
    # inside, nothing is cut
    assert clipped(Span(12, 14), seen) == Span(12, 14)


def test_a_colour_is_made_once() -> None:
    # a repaint asks for hundreds
    assert colour("#10a0ff") is colour("#10a0ff")
    assert colour("#10a0ff").getRgb() == (16, 160, 255, 255)
