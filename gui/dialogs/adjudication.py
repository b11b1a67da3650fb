"""Disagreements side by side, settled by keyboard: take one answer, give another, or ask for evidence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from claimdesk.annotate.agreement.disagreement import Disagreement
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.state import Review
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.gui.dialogs.agreement import describe_disagreement
from claimdesk.gui.theme.colours import Colours
from claimdesk.gui.theme.fonts import serif
from claimdesk.gui.widgets.answers import AnswerCard
from claimdesk.gui.widgets.clear_layout import clear
from claimdesk.gui.widgets.verdict_buttons import VerdictButtons

KEYS = {Qt.Key.Key_V: Verdict.VERIFIED, Qt.Key.Key_D: Verdict.DISPUTED, Qt.Key.Key_U: Verdict.UNVERIFIABLE,
        Qt.Key.Key_X: Verdict.NOT_A_CLAIM}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Decision:
    """What was chosen for a disagreement; no verdict while it waits for evidence. The first claim's edges hold."""

    disagreement: Disagreement
    claims: tuple[str, ...]
    verdict: Verdict | None
    reason: str
    note: str


class AdjudicationDialog(QDialog):
    """Emits `settled`; whoever made the dialog records it and calls `show_settled`."""

    settled = Signal(object)
    shown = Signal(int)  # a disagreement is in hand: its claims are wanted
    reasons_edited = Signal(object)

    def __init__(
        self, differing: Sequence[Disagreement], names: Mapping[str, str], dots: Mapping[str, str],
        reasons: Sequence[str], colours: Colours, parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settle disagreements"))
        self._differing = list(differing)
        self._names, self._dots, self._colours = names, dots, colours
        self._verdict: Verdict | None = None
        self._holds = ""
        self.list = QListWidget()
        self.left = QLabel()
        self.quote = QLabel()
        self.context = QLabel()
        self.question = QLabel()
        self.verdicts = VerdictButtons()
        self.verdicts.set_colours(colours)
        self.reason = QComboBox()
        self.note = QLineEdit()
        self.problem = QLabel()
        self.evidence = QPushButton(self.tr("Needs evidence  E"))
        self.adjudicate = QPushButton(self.tr("Settle and next  Enter"))
        self._cards = QHBoxLayout()
        self._build()
        self.show_reasons(reasons)
        self._connect()
        for one in self._differing:
            self.list.addItem(describe_disagreement(one, names))
        self.go_to(0)

    def _build(self) -> None:
        self.list.setAccessibleName(self.tr("Disagreements, what matters most first"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumWidth(240)
        self.left.setObjectName("heading")
        font = QFont()
        font.setFamily(serif())
        font.setPixelSize(20)
        self.quote.setFont(font)
        self.context.setObjectName("muted")
        self.question.setObjectName("heading")
        for label in (self.quote, self.context):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.quote.setAccessibleName(self.tr("Claim"))
        self.problem.setObjectName("warning")
        self.problem.setWordWrap(True)
        self.reason.setAccessibleName(self.tr("Why they differ"))
        self.reason.view().setAccessibleName(self.tr("Reasons"))
        self.note.setAccessibleName(self.tr("Note on the settlement"))
        self.note.setPlaceholderText(self.tr("What decided it (N)"))
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.left)
        column.addWidget(self.list, 1)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(left)
        split.addWidget(self._side())
        split.setStretchFactor(1, 1)
        split.setSizes([300, 740])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.addWidget(split, 1)
        self.resize(1080, 680)

    def _side(self) -> QWidget:
        holder = QWidget()
        holder.setLayout(self._cards)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(10)
        scroll = QScrollArea()
        scroll.setObjectName("card-scroll")
        scroll.setWidgetResizable(True)
        scroll.setWidget(holder)
        scroll.setAccessibleName(self.tr("What each reviewer said"))
        row = QHBoxLayout()
        label = QLabel(self.tr("They differ because of  (R)"))
        label.setBuddy(self.reason)
        edit = QPushButton(self.tr("Edit the list …"))
        edit.setObjectName("quiet")
        edit.setAutoDefault(False)
        edit.clicked.connect(lambda: self.reasons_edited.emit(None))
        row.addWidget(label)
        row.addWidget(self.reason, 1)
        row.addWidget(edit)
        keys = QLabel(
            self.tr(
                "1 – 9 take an answer · V D U X another · E needs evidence · J K walk · Esc close"
            )
        )
        keys.setObjectName("muted")
        self.evidence.setAutoDefault(False)
        self.adjudicate.setObjectName("primary")
        self.adjudicate.setDefault(True)
        below = QHBoxLayout()
        below.addWidget(keys, 1)
        below.addWidget(self.evidence)
        below.addWidget(self.adjudicate)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(14, 0, 0, 0)
        column.setSpacing(10)
        for widget in (self.question, self.quote, self.context):
            column.addWidget(widget)
        column.addWidget(scroll, 1)
        column.addWidget(self.verdicts)
        column.addLayout(row)
        column.addWidget(self.note)
        column.addWidget(self.problem)
        column.addLayout(below)
        return side

    def _row_chosen(self, row: int) -> None:
        if row >= 0:
            self.shown.emit(row)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._row_chosen)
        self.verdicts.chosen.connect(self.choose)
        self.verdicts.taken_off.connect(lambda: self.choose(None))
        self.evidence.clicked.connect(self._ask_for_evidence)
        self.adjudicate.clicked.connect(self._settle)
        self.list.installEventFilter(self)

    # showing

    @property
    def current(self) -> Disagreement | None:
        row = self.list.currentRow()
        return self._differing[row] if 0 <= row < len(self._differing) else None

    def go_to(self, row: int) -> None:
        """Take a disagreement in hand, or say that none is left."""
        count = len(self._differing)
        self.left.setText(self.tr("{count} to settle").format(count=f"{count:,}"))
        if not count:
            self._show_nothing_left()
            return
        self.list.setCurrentRow(min(row, count - 1))
        self.list.setFocus()

    def _show_nothing_left(self) -> None:
        clear(self._cards)
        self.quote.setText(self.tr("Everything is settled."))
        self.context.setText(
            self.tr("The verdicts go to every export, with who settled them and why.")
        )
        self.question.setText("")
        for widget in (self.verdicts, self.evidence, self.adjudicate, self.reason, self.note):
            widget.setEnabled(False)

    def show_claims(self, views: Sequence[ClaimView], around: tuple[str, str]) -> None:
        """Show what was said of the disagreement in hand; `around` is the text before and after it."""
        one = self.current
        if one is None:
            return
        self._verdict, self._holds = None, one.claims[0]
        self.verdicts.show_verdict(None)
        self.problem.clear()
        self.note.clear()
        self.question.setText(
            self.tr("Is it so?") if one.target is Target.STATEMENT else self.tr("Was it said?")
        )  # fmt: skip
        self.quote.setText(" ".join(one.quote.split()))
        before, after = around
        self.context.setText(f"… {before} […] {after} …" if before or after else "")
        self.context.setVisible(bool(before or after))
        clear(self._cards)
        for place, answer in enumerate(one.answers, 1):
            view = next((v for v in views if v.claim.id == answer.claim), None)
            review = _answer_in(view, answer.reviewer, one.target) if view else None
            if view and review:
                evidence = [e for e in view.evidence if e.reviewer == answer.reviewer]
                marked = view.claim.quote if len(one.claims) > 1 else ""
                self._cards.addWidget(
                    AnswerCard(
                        review, evidence, self._names, self._dots, self._colours, str(place), marked
                    )
                )

    def show_reasons(self, reasons: Sequence[str]) -> None:
        """Offer these reasons; the one chosen last stays chosen."""
        kept = self.reason.currentText()
        self.reason.clear()
        self.reason.addItems(list(reasons))
        self.reason.setCurrentIndex(max(0, self.reason.findText(kept)))

    def show_settled(self, one: Disagreement, *, waits: bool) -> None:
        """Take a disagreement off the list once it is on record; one that waits goes to the end."""
        row = self._differing.index(one)
        item = self.list.takeItem(row)
        del self._differing[row]
        if waits:
            self._differing.append(one)
            self.list.addItem(item)
        self.go_to(row)

    def show_problem(self, words: str) -> None:
        """Say why it could not be recorded."""
        self.problem.setText(words)

    # choosing

    def choose(self, verdict: Verdict | None) -> None:
        """Give a verdict; it counts when it is settled."""
        self._verdict = verdict
        self.verdicts.show_verdict(verdict)

    def take(self, number: int) -> None:
        """Take the answer of a reviewer, and the claim as they marked it."""
        one = self.current
        if one and 0 < number <= len(one.answers):
            answer = one.answers[number - 1]
            self._holds = answer.claim
            self.choose(answer.verdict)
            for place in range(self._cards.count()):
                item = self._cards.itemAt(place)
                card = item.widget() if item else None
                if card:
                    card.setProperty("chosen", place == number - 1)
                    card.style().unpolish(card)
                    card.style().polish(card)

    def _settle(self) -> None:
        if self._verdict is None:
            self.show_problem(self.tr("Take an answer (1 – 9) or give another (V D U X) first."))
            return
        self._emit(self._verdict)

    def _ask_for_evidence(self) -> None:
        self._emit(None)

    def _emit(self, verdict: Verdict | None) -> None:
        one = self.current
        if one is None:
            return
        claims = (self._holds, *(claim for claim in one.claims if claim != self._holds))
        reason = self.reason.currentText() if verdict else ""
        self.settled.emit(Decision(one, claims, verdict, reason, self.note.text()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the list, letters and digits are commands."""
        if (
            watched is self.list
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
        ):
            return self._key(event) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.text().isdigit():
            self.take(int(event.text()))
        elif key in KEYS:
            self.choose(KEYS[key])
        elif key is Qt.Key.Key_E:
            self._ask_for_evidence()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._settle()
        elif key in {Qt.Key.Key_J, Qt.Key.Key_K}:
            step = 1 if key is Qt.Key.Key_J else -1
            self.list.setCurrentRow(
                max(0, min(self.list.count() - 1, self.list.currentRow() + step))
            )
        elif key in {Qt.Key.Key_R, Qt.Key.Key_N}:
            (self.reason if key is Qt.Key.Key_R else self.note).setFocus()
        else:
            return False
        return True


def _answer_in(view: ClaimView, reviewer: str, target: Target) -> Review | None:
    found = (
        one
        for one in view.everybody
        if one.reviewer == reviewer and one.target is target and one.verdict
    )
    return next(found, None)
