"""Scene of a repaint: marks, colours and places that every painter of the article reads."""

from dataclasses import dataclass
from functools import cache

from PySide6.QtGui import QColor

from claimdesk.annotate.text.span import Span
from claimdesk.gui.model.marks import Marks
from claimdesk.gui.model.shown import Shown
from claimdesk.gui.theme.colours import Colours

colour = cache(QColor)
"""A colour by its #rrggbb, made once: a repaint asks for hundreds."""
GUTTER = 56
"""Pixels left of the text for margin marks."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything that a repaint reads besides the column."""

    marks: Marks
    colours: Colours
    shown: Shown
    current: str
    selection: Span | None
    caret: int | None
    found: tuple[Span, ...] = ()


def clipped(span: Span, inside: Span) -> Span:
    """Return the part of a span that is inside another."""
    return Span(max(span.start, inside.start), min(span.end, inside.end))
