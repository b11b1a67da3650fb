"""Parts that several sections of the card are made of."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel


def rule() -> QFrame:
    """Return a line between two sections."""
    line = QFrame()
    line.setObjectName("rule")
    return line


def heading(text: str) -> QLabel:
    """Return the heading of a section."""
    label = QLabel(text)
    label.setObjectName("heading")
    return label


def wrapped_label(text: str = "", style: str = "") -> QLabel:
    """Return a label that wraps and takes its text as it is; `style` is a name in the style sheet.

    Quotes and notes come from outside: "<b>5 %</b>" is shown with its angle brackets.
    """
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if style:
        label.setObjectName(style)
    return label


def one_line(text: str) -> str:
    """Return a text without line breaks and repeated spaces."""
    return " ".join(text.split())


def shortened(text: str, most: int) -> str:
    """Return at most `most` characters of a text: "abcdef", 4 -> "abc…"."""
    if len(text) <= most:
        return text
    return text[: most - 1] + "…"
