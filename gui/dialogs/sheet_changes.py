"""What an edited sheet would change: tick what is right, see what was left alone, apply it as one change."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from claimdesk.annotate.proposals.proposals import Returned
from claimdesk.gui.dialogs.sheet_changes_model import ASKED, CELL, CLAIM, NOW, WHAT, ProposalModel
from claimdesk.gui.dialogs.verdict_words import WordsForm

LINES = 2.4
MOST_PROBLEMS = 500
"""Sentences listed; a sheet of nothing but problems has one to say."""


class ReturnDialog(QDialog):
    """Emits `words_taught` when a word was explained; whoever made the dialog compares again."""

    words_taught = Signal(object)
    editor_changed = Signal(str)

    def __init__(self, returned: Returned, editor: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Bring back {name}").format(name=returned.source))
        self.heading = QLabel()
        self.heading.setObjectName("big")
        self.words = WordsForm()
        self.model = ProposalModel(self)
        self.table = QTableView()
        self.why = QLabel()
        self.left_alone = QPlainTextEdit()
        self.left_heading = QLabel()
        self.editor = QLineEdit(editor)
        self._compared_for = editor
        self.all = QPushButton(self.tr("Tick all"))
        self.none = QPushButton(self.tr("Tick none"))
        self.apply = QPushButton()
        self.cancel = QPushButton(self.tr("Cancel"))
        self._build()
        self.words.answered.connect(self.words_taught)
        self.editor.editingFinished.connect(lambda: self._tell_editor() and None)
        self.model.ticks_changed.connect(self._tell_chosen)
        self.all.clicked.connect(lambda: self.model.tick_all(True))
        self.none.clicked.connect(lambda: self.model.tick_all(False))
        self.apply.clicked.connect(self._apply)
        self.cancel.clicked.connect(self.reject)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._tell_why())
        self.show_returned(returned)

    def _build(self) -> None:
        self._build_table()
        self.why.setObjectName("warning")
        self.why.setWordWrap(True)
        self.left_heading.setObjectName("heading")
        self.left_alone.setReadOnly(True)
        self.left_alone.setTabChangesFocus(True)
        self.left_alone.setMaximumHeight(150)
        self.left_alone.setAccessibleName(self.tr("What was left alone, and why"))
        self.editor.setAccessibleName(self.tr("Whose edits these are"))
        self.editor.setMaximumWidth(220)
        self.apply.setObjectName("primary")
        self.apply.setDefault(True)
        self.cancel.setAutoDefault(False)
        for button in (self.all, self.none):
            button.setObjectName("quiet")
            button.setAutoDefault(False)
        above = QHBoxLayout()
        above.addWidget(self.heading, 1)
        above.addWidget(self.all)
        above.addWidget(self.none)
        below = QHBoxLayout()
        label = QLabel(self.tr("Edits by"))
        label.setBuddy(self.editor)
        below.addWidget(label)
        below.addWidget(self.editor)
        below.addStretch()
        below.addWidget(self.cancel)
        below.addWidget(self.apply)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addLayout(above)
        layout.addWidget(self.words)
        layout.addWidget(self.table, 1)
        for widget in (self.why, self.left_heading, self.left_alone):
            layout.addWidget(widget)
        layout.addLayout(below)
        self.resize(1040, 640)

    def _build_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName(self.tr("What differs"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setAlternatingRowColors(False)
        table.setTabKeyNavigation(False)
        table.setWordWrap(True)
        table.verticalHeader().hide()
        rows = table.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(round(LINES * table.fontMetrics().height()))
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in ((CELL, 132), (WHAT, 130), (NOW, 170), (ASKED, 190)):
            table.setColumnWidth(column, width)
        head.setSectionResizeMode(CLAIM, QHeaderView.ResizeMode.Stretch)
        table.installEventFilter(self)

    def show_returned(self, returned: Returned) -> None:
        """Show a comparison, the first or one with words explained."""
        self.words.ask(returned.words)
        self.model.show_proposals(returned.proposals)
        count = len(returned.proposals)
        if count:
            told = self.tr("{count} differences in {rows} rows").format(
                count=f"{count:,}", rows=f"{returned.rows:,}"
            )
        else:
            told = self.tr("Nothing differs in {rows} rows").format(rows=f"{returned.rows:,}")
        self.heading.setText(told)
        self.table.setVisible(bool(count))
        self.all.setVisible(bool(count))
        self.none.setVisible(bool(count))
        sentences = [problem.sentence for problem in returned.problems[:MOST_PROBLEMS]]
        if len(returned.problems) > MOST_PROBLEMS:
            sentences.append(
                self.tr("… and {count} more.").format(count=len(returned.problems) - MOST_PROBLEMS)
            )
        self.left_heading.setText(
            self.tr("{count} left alone").format(count=len(returned.problems))
            if returned.problems
            else self.tr("Good to know")
        )
        self.left_alone.setPlainText("\n".join([*returned.remarks, *sentences]))
        for widget in (self.left_heading, self.left_alone):
            widget.setVisible(bool(sentences or returned.remarks))
        if count:
            self.table.selectRow(0)
            self.table.setFocus()
        self._tell_chosen()
        self._tell_why()

    def _tell_editor(self) -> bool:
        """Another editor may have reviews of their own, so the comparison is another; whether it has to be made."""
        name = self.editor.text().strip()
        if name == self._compared_for:
            return False
        self._compared_for = name
        self.apply.setEnabled(False)
        self.editor_changed.emit(name)
        return True

    def _apply(self) -> None:
        if not self._tell_editor():
            self.accept()

    def _tell_chosen(self) -> None:
        count = len(self.model.chosen)
        self.apply.setText(
            self.tr("Apply {count}").format(count=f"{count:,}") if count else self.tr("Apply")
        )
        self.apply.setEnabled(bool(count))

    def _tell_why(self) -> None:
        one = self.model.at(self.table.currentIndex().row())
        self.why.setText(f"⚠ {one.place}: {one.why}" if one and one.overtaken else "")
        self.why.setVisible(bool(self.why.text()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the table, Space ticks the row, wherever in it the cursor is."""
        pressed = (
            event.key()
            if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress
            else 0
        )
        if watched is self.table and pressed == Qt.Key.Key_Space:
            self.model.toggle(self.table.currentIndex().row())
            return True
        return super().eventFilter(watched, event)
