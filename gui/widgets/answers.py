"""Answer of one reviewer to a claim, as a line or a small card."""

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
    """Return a verdict's symbol and word: "✓ Verified"."""
    standing = Standing(verdict.value)
    return f"{LOOKS[standing].symbol} {word(standing)}"


class ReviewerName(QWidget):
    """Reviewer's colour and name; a key that chooses the answer stands behind them."""

    def __init__(self, name: str, colour: str, key_name: str = "") -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)

        mark = QLabel()
        mark.setPixmap(dot(colour).pixmap(DOT, DOT))
        # level with the first line of a name that wraps
        mark.setContentsMargins(0, 4, 0, 0)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)

        label = QLabel(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        row.addWidget(label, 1)

        if key_name:
            key = QLabel(key_name)
            key.setObjectName("key")
            row.addWidget(key, 0, Qt.AlignmentFlag.AlignTop)


class AnswerCard(QFrame):
    """Reviewer's answer with everything that backs it."""

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
        self.setObjectName("answer")
        self.setMinimumWidth(150)
        assert review.verdict is not None, "a card is made for an answer"
        standing = Standing(review.verdict.value)
        name = names.get(review.reviewer, review.reviewer)
        self.setAccessibleName(f"{name}: {word(standing)}")

        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        column.addWidget(ReviewerName(name, dots.get(review.reviewer, CHOICES[0]), key))
        answer = QLabel(verdict_words(review.verdict))
        answer.setStyleSheet(f"color: {colours.of(standing)}; font-weight: 600; font-size: 15px;")
        column.addWidget(answer)
        for title, text in _details(review, marked):
            if text:
                column.addWidget(_line(title, text))
        for one in evidence:
            title = QCoreApplication.translate("Answers", "Evidence")
            column.addWidget(_line(title, _evidence_words(one)))
        column.addStretch()


def _details(review: Review, marked: str) -> list[tuple[str, str]]:
    """Return what a reviewer wrote beside the verdict, as titles and texts."""
    # a private note is for its reviewer alone
    note = "" if review.private else review.note
    return [
        (QCoreApplication.translate("Answers", "Marked as"), marked),
        (QCoreApplication.translate("Answers", "Reason"), worded(review.reason)),
        (QCoreApplication.translate("Answers", "Change to"), review.correction),
        (QCoreApplication.translate("Answers", "Note"), note),
    ]


def _evidence_words(evidence: Evidence) -> str:
    """Return evidence in a line: "https://example.org/a — “fell by 3 %” — table 2"."""
    quote = f"“{evidence.quote}”" if evidence.quote else ""
    parts = (evidence.link, quote, evidence.note)
    return " — ".join(part for part in parts if part)


def _line(title: str, text: str) -> QLabel:
    label = QLabel(f"{title}: {text}")
    label.setObjectName("muted")
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return label
