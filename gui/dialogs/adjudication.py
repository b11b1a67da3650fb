"""Dialog for adjudication: take one answer, give another, or ask for evidence, by keyboard."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

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
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.gui.dialogs.adjudication_cards import AnswerCards
from claimdesk.gui.dialogs.agreement import describe_disagreement
from claimdesk.gui.theme.colours import Colours
from claimdesk.gui.theme.fonts import serif
from claimdesk.gui.widgets.verdict_buttons import VerdictButtons

KEYS = {
    Qt.Key.Key_V: Verdict.VERIFIED,
    Qt.Key.Key_D: Verdict.DISPUTED,
    Qt.Key.Key_U: Verdict.UNVERIFIABLE,
    Qt.Key.Key_X: Verdict.NOT_A_CLAIM,
}
"""Verdicts by the key that gives them, the same as in the article."""


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision on a disagreement; no verdict while it waits for evidence.

    Of several claims, the edges of the first one hold.
    """

    disagreement: Disagreement
    claims: tuple[str, ...]
    verdict: Verdict | None
    reason: str
    note: str


class AdjudicationDialog(QDialog):
    """List of disagreements with the answers to one of them.

    Emits `settled`; the caller records the decision and calls `show_settled` or `show_problem`.
    """

    settled = Signal(object)  # a Decision
    shown = Signal(int)  # a disagreement is shown: its claims are wanted
    reasons_edited = Signal(object)  # None; the list of reasons is to be edited

    def __init__(
        self,
        differing: Sequence[Disagreement],
        names: Mapping[str, str],
        dots: Mapping[str, str],
        reasons: Sequence[str],
        colours: Colours,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Resolve disagreements"))
        self._differing = list(differing)
        self._verdict: Verdict | None = None
        self._holds = ""
        """The claim whose edges hold: that of the answer taken, else the first."""

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
        self.adjudicate = QPushButton(self.tr("Save and next  Enter"))
        self._cards = AnswerCards(names, dots, colours)

        self._describe()
        self._lay_out()
        self.show_reasons(reasons)
        self._connect()
        for one in self._differing:
            self.list.addItem(describe_disagreement(one, names))
        self.go_to(0)

    def _describe(self) -> None:
        """Set names, hints and looks of the parts."""
        self.list.setAccessibleName(self.tr("Disagreements, most important first"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumWidth(240)
        self.left.setObjectName("heading")

        font = QFont()
        font.setFamily(serif())
        font.setPixelSize(20)
        self.quote.setFont(font)
        self.quote.setAccessibleName(self.tr("Claim"))
        self.context.setObjectName("muted")
        # words of an article may hold "<b>", which is no markup here
        for label in (self.quote, self.context):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.question.setObjectName("heading")
        self.problem.setObjectName("warning")
        self.problem.setWordWrap(True)

        self.reason.setAccessibleName(self.tr("Reason for the disagreement"))
        self.reason.view().setAccessibleName(self.tr("Reasons"))
        self.note.setAccessibleName(self.tr("Note on the decision"))
        self.note.setPlaceholderText(self.tr("Note on the decision (N)"))
        self.evidence.setAutoDefault(False)
        self.adjudicate.setObjectName("primary")
        self.adjudicate.setDefault(True)

    def _lay_out(self) -> None:
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
        scroll = QScrollArea()
        scroll.setObjectName("card-scroll")
        scroll.setWidgetResizable(True)
        scroll.setWidget(self._cards)
        scroll.setAccessibleName(self.tr("Answers of all reviewers"))

        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(14, 0, 0, 0)
        column.setSpacing(10)
        for widget in (self.question, self.quote, self.context):
            column.addWidget(widget)
        column.addWidget(scroll, 1)
        column.addWidget(self.verdicts)
        column.addLayout(self._reason_row())
        column.addWidget(self.note)
        column.addWidget(self.problem)
        column.addLayout(self._buttons())
        return side

    def _reason_row(self) -> QHBoxLayout:
        label = QLabel(self.tr("Reason for the disagreement  (R)"))
        label.setBuddy(self.reason)
        edit = QPushButton(self.tr("Edit list …"))
        edit.setObjectName("quiet")
        edit.setAutoDefault(False)
        edit.clicked.connect(lambda: self.reasons_edited.emit(None))

        row = QHBoxLayout()
        row.addWidget(label)
        row.addWidget(self.reason, 1)
        row.addWidget(edit)
        return row

    def _buttons(self) -> QHBoxLayout:
        keys = QLabel(
            self.tr(
                "1 – 9 choose an answer · V D U X give another · E needs evidence · J K next, "
                "previous · Esc close"
            )
        )
        keys.setObjectName("muted")
        row = QHBoxLayout()
        row.addWidget(keys, 1)
        row.addWidget(self.evidence)
        row.addWidget(self.adjudicate)
        return row

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._row_chosen)
        self.verdicts.chosen.connect(self.choose)
        self.verdicts.taken_off.connect(lambda: self.choose(None))
        self.evidence.clicked.connect(self._ask_for_evidence)
        self.adjudicate.clicked.connect(self._settle)
        self.list.installEventFilter(self)

    def _row_chosen(self, row: int) -> None:
        # Qt announces -1 for a list that has become empty
        if row >= 0:
            self.shown.emit(row)

    @property
    def current(self) -> Disagreement | None:
        """The disagreement that is shown, None where all are reviewed."""
        row = self.list.currentRow()
        if 0 <= row < len(self._differing):
            return self._differing[row]
        return None

    def go_to(self, row: int) -> None:
        """Show the disagreement of a row, or that none is left."""
        count = len(self._differing)
        self.left.setText(self.tr("{count} to resolve").format(count=f"{count:,}"))
        if not count:
            self._show_nothing_left()
            return

        # after the last row of the list, the one before it is shown
        self.list.setCurrentRow(min(row, count - 1))
        self.list.setFocus()

    def _show_nothing_left(self) -> None:
        self._cards.show_nothing()
        self.quote.setText(self.tr("All disagreements are resolved."))
        self.context.setText(self.tr("Exports show these verdicts with the name and reason."))
        self.question.setText("")
        for widget in (self.verdicts, self.evidence, self.adjudicate, self.reason, self.note):
            widget.setEnabled(False)

    def show_claims(self, views: Sequence[ClaimView], around: tuple[str, str]) -> None:
        """Show the claims of the current disagreement, and the text before and after them."""
        one = self.current
        if one is None:
            return

        # nothing of the disagreement before may be taken for a decision on this one
        self._verdict, self._holds = None, one.claims[0]
        self.verdicts.show_verdict(None)
        self.problem.clear()
        self.note.clear()

        if one.target is Target.STATEMENT:
            self.question.setText(self.tr("Is it true?"))
        else:
            self.question.setText(self.tr("Was it said?"))
        self.quote.setText(" ".join(one.quote.split()))
        self._show_context(*around)
        self._cards.show_answers(one, views)

    def _show_context(self, before: str, after: str) -> None:
        has_context = bool(before or after)
        self.context.clear()
        if has_context:
            self.context.setText(f"… {before} […] {after} …")
        self.context.setVisible(has_context)

    def show_reasons(self, reasons: Sequence[str]) -> None:
        """Offer these reasons; the one chosen last stays chosen."""
        kept = self.reason.currentText()
        self.reason.clear()
        self.reason.addItems(list(reasons))
        self.reason.setCurrentIndex(max(0, self.reason.findText(kept)))

    def show_settled(self, one: Disagreement, *, waits: bool) -> None:
        """Take a disagreement off the list once it is recorded; one that waits goes to the end."""
        # the list widget and the list behind it change alike, so that their rows agree
        row = self._differing.index(one)
        item = self.list.takeItem(row)
        del self._differing[row]
        if waits:
            self._differing.append(one)
            self.list.addItem(item)
        self.go_to(row)

    def show_problem(self, words: str) -> None:
        """Show why a decision could not be recorded."""
        self.problem.setText(words)

    def choose(self, verdict: Verdict | None) -> None:
        """Choose a verdict; it counts when it is settled."""
        self._verdict = verdict
        self.verdicts.show_verdict(verdict)

    def take(self, number: int) -> None:
        """Take the answer of a reviewer, and the claim as they marked it."""
        one = self.current
        if one is None or not 0 < number <= len(one.answers):
            return

        answer = one.answers[number - 1]
        # reviewers may have marked other words: those of the answer taken hold
        self._holds = answer.claim
        self.choose(answer.verdict)
        self._cards.mark(number)

    def _settle(self) -> None:
        if self._verdict is None:
            self.show_problem(self.tr("Choose an answer (1 – 9) or give another (V D U X) first."))
            return
        self._emit(self._verdict)

    def _ask_for_evidence(self) -> None:
        self._emit(None)

    def _emit(self, verdict: Verdict | None) -> None:
        one = self.current
        if one is None:
            return

        others = (claim for claim in one.claims if claim != self._holds)
        # a claim that waits for evidence is not settled, so there is no reason for it yet
        reason = ""
        if verdict:
            reason = self.reason.currentText()
        self.settled.emit(Decision(one, (self._holds, *others), verdict, reason, self.note.text()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the list, letters and digits are commands."""
        if watched is self.list and isinstance(event, QKeyEvent):
            is_press = event.type() is QEvent.Type.KeyPress
            if is_press and self._key(event):
                return True
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        """Obey a key; return True if it was a command."""
        # digits of the number pad count; Ctrl+V or Alt+D are not meant
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False

        key = Qt.Key(event.key())
        if event.text().isdecimal():  # "²" is a digit, and no number
            self.take(int(event.text()))
            return True
        if key in KEYS:
            self.choose(KEYS[key])
            return True
        action = self._actions().get(key)
        if action is None:
            return False
        action()
        return True

    def _actions(self) -> dict[Qt.Key, Callable[[], None]]:
        return {
            Qt.Key.Key_E: self._ask_for_evidence,
            Qt.Key.Key_Return: self._settle,
            Qt.Key.Key_Enter: self._settle,
            Qt.Key.Key_J: partial(self._walk, 1),
            Qt.Key.Key_K: partial(self._walk, -1),
            Qt.Key.Key_R: self.reason.setFocus,
            Qt.Key.Key_N: self.note.setFocus,
        }

    def _walk(self, step: int) -> None:
        last = self.list.count() - 1
        self.list.setCurrentRow(max(0, min(last, self.list.currentRow() + step)))
