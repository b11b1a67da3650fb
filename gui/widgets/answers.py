"""What one reviewer said of a claim, as a line or a small card: colour, name, symbol, word, reason, note, evidence."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from claimdesk.annotate.review.filters import Standing
from claimdesk.annotate.review.state import Evidence, Review
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.gui.base.languages import worded
from claimdesk.gui.theme.colours import Colours
from claimdesk.gui.theme.reviewers import CHOICES, DOT, dot
from claimdesk.gui.theme.standings import LOOKS, word


def verdict_words(verdict: Verdict) -> str:
    """A verdict's symbol and word."""
    standing = Standing(verdict.value)
    return f"{LOOKS[standing].symbol} {word(standing)}"


class ReviewerName(QWidget):
    """A reviewer's colour and name; `before` stands in front of it, such as a key."""

    def __init__(self, name: str, colour: str, before: str = "") -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        mark = QLabel()
        mark.setPixmap(dot(colour).pixmap(DOT, DOT))
        mark.setContentsMargins(0, 4, 0, 0)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        label = QLabel(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        row.addWidget(label, 1)
        if before:
            key = QLabel(before)
            key.setObjectName("key")
            row.addWidget(key, 0, Qt.AlignmentFlag.AlignTop)


class AnswerCard(QFrame):
    """A reviewer's answer with everything that backs it."""

    def __init__(
        self,
        review: Review,
        evidence: Sequence[Evidence],
        names: Mapping[str, str],
        dots: Mapping[str, str],
        colours: Colours,
        key: str = "",
        marked: str = "",
    ) -> None:
        super().__init__()
        self.setObjectName("said")
        self.setMinimumWidth(150)
        name = names.get(review.reviewer, review.reviewer)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        column.addWidget(ReviewerName(name, dots.get(review.reviewer, CHOICES[0]), key))
        assert review.verdict is not None, "a card is made for an answer"
        answer = QLabel(verdict_words(review.verdict))
        answer.setStyleSheet(
            f"color: {colours.of(Standing(review.verdict.value))}; font-weight: 600; font-size: 15px;"
        )
        column.addWidget(answer)
        self.setAccessibleName(f"{name}: {word(Standing(review.verdict.value))}")
        for title, text in (
            (QCoreApplication.translate("Said", "Marked as"), marked),
            (QCoreApplication.translate("Said", "Reason"), worded(review.reason)),
            (QCoreApplication.translate("Said", "Change to"), review.correction),
            (QCoreApplication.translate("Said", "Note"), "" if review.private else review.note),
        ):
            if text:
                column.addWidget(_line(title, text))
        for one in evidence:
            told = " — ".join(
                part for part in (one.link, f"“{one.quote}”" if one.quote else "", one.note) if part
            )
            column.addWidget(_line(QCoreApplication.translate("Said", "Evidence"), told))
        column.addStretch()


def _line(title: str, text: str) -> QLabel:
    label = QLabel(f"{title}: {text}")
    label.setObjectName("muted")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return label
