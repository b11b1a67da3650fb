"""Dialog for an edited sheet: tick the differences to apply, see what is left alone."""

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
"""Height of a row, in lines: two of a claim, and a little room."""
MOST_PROBLEMS = 500
"""Sentences listed; a sheet of nothing but problems has one to say."""


class ReturnDialog(QDialog):
    """Table of differences with ticks, and a list of what is left alone.

    Emits `words_taught` when a word was explained and `editor_changed` when another editor was
    named; the caller compares again and calls `show_returned`.
    """

    words_taught = Signal(object)  # a Verdict, or None, by word
    editor_changed = Signal(str)  # name

    def __init__(self, returned: Returned, editor: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Import {name}").format(name=returned.source))
        self.heading = QLabel()
        self.heading.setObjectName("big")
        self.words = WordsForm()
        self.model = ProposalModel(self)
        self.table = QTableView()
        self.why = QLabel()
        self.left_alone = QPlainTextEdit()
        self.left_heading = QLabel()
        self.editor = QLineEdit(editor)
        # the name that the differences on show were computed for
        self._compared_for = editor
        self.all = QPushButton(self.tr("Select all"))
        self.none = QPushButton(self.tr("Select none"))
        self.apply = QPushButton()
        self.cancel = QPushButton(self.tr("Cancel"))

        self._describe()
        self._describe_table()
        self._lay_out()
        self._connect()
        self.show_returned(returned)

    def _connect(self) -> None:
        self.words.answered.connect(self.words_taught)
        self.editor.editingFinished.connect(self._editor_edited)
        self.model.ticks_changed.connect(self._show_chosen)
        self.all.clicked.connect(self._tick_all)
        self.none.clicked.connect(self._tick_none)
        self.apply.clicked.connect(self._apply)
        self.cancel.clicked.connect(self.reject)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_why())

    def _tick_all(self) -> None:
        self.model.tick_all(ticked=True)

    def _tick_none(self) -> None:
        self.model.tick_all(ticked=False)

    def _describe(self) -> None:
        """Set names and looks of the parts."""
        self.why.setObjectName("warning")
        self.why.setWordWrap(True)
        self.left_heading.setObjectName("heading")
        self.left_alone.setReadOnly(True)
        self.left_alone.setTabChangesFocus(True)
        self.left_alone.setMaximumHeight(150)
        self.left_alone.setAccessibleName(self.tr("Not imported, and why"))
        self.editor.setAccessibleName(self.tr("Name of the editor"))
        self.editor.setMaximumWidth(220)
        self.apply.setObjectName("primary")
        self.apply.setDefault(True)
        self.cancel.setAutoDefault(False)
        for button in (self.all, self.none):
            button.setObjectName("quiet")
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.addWidget(self.heading, 1)
        above.addWidget(self.all)
        above.addWidget(self.none)

        label = QLabel(self.tr("Edits by"))
        label.setBuddy(self.editor)
        below = QHBoxLayout()
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

    def _describe_table(self) -> None:
        table = self.table
        table.setModel(self.model)
        table.setAccessibleName(self.tr("Differences"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setAlternatingRowColors(False)
        table.setTabKeyNavigation(False)
        table.setWordWrap(True)
        table.installEventFilter(self)

        # rows of one height, so that none of thousands has to be measured
        rows = table.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(round(LINES * table.fontMetrics().height()))

        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in ((CELL, 132), (WHAT, 130), (NOW, 170), (ASKED, 190)):
            table.setColumnWidth(column, width)
        head.setSectionResizeMode(CLAIM, QHeaderView.ResizeMode.Stretch)

    def show_returned(self, returned: Returned) -> None:
        """Show a comparison, the first or another one."""
        self.words.ask(returned.words)
        self.model.show_proposals(returned.proposals)
        self._show_heading(len(returned.proposals), returned.rows)
        self._show_left_alone(returned)
        if returned.proposals:
            self.table.selectRow(0)
            self.table.setFocus()
        self._show_chosen()
        self._show_why()

    def _show_heading(self, count: int, rows: int) -> None:
        if count:
            heading = self.tr("{count} differences in {rows} rows").format(
                count=f"{count:,}", rows=f"{rows:,}"
            )
        else:
            heading = self.tr("No differences in {rows} rows").format(rows=f"{rows:,}")
        self.heading.setText(heading)
        for widget in (self.table, self.all, self.none):
            widget.setVisible(bool(count))

    def _show_left_alone(self, returned: Returned) -> None:
        """List the remarks on the sheet, and the cells that cannot be applied, with reasons."""
        problems = returned.problems
        sentences = [problem.sentence for problem in problems[:MOST_PROBLEMS]]
        if len(problems) > MOST_PROBLEMS:
            more = len(problems) - MOST_PROBLEMS
            sentences.append(self.tr("… and {count} more.").format(count=more))

        if problems:
            self.left_heading.setText(self.tr("{count} not imported").format(count=len(problems)))
        else:
            self.left_heading.setText(self.tr("Good to know"))
        self.left_alone.setPlainText("\n".join([*returned.remarks, *sentences]))
        for widget in (self.left_heading, self.left_alone):
            widget.setVisible(bool(sentences or returned.remarks))

    def _editor_edited(self) -> None:
        self._announce_editor()

    def _announce_editor(self) -> bool:
        """Ask for another comparison if another editor was named; return True if so.

        Other editors have other reviews on record, so that other cells differ.
        """
        name = self.editor.text().strip()
        if name == self._compared_for:
            return False

        self._compared_for = name
        self.apply.setEnabled(False)
        self.editor_changed.emit(name)
        return True

    def _apply(self) -> None:
        # a name typed just before has to be compared for first
        if not self._announce_editor():
            self.accept()

    def _show_chosen(self) -> None:
        count = len(self.model.chosen)
        if count:
            self.apply.setText(self.tr("Apply {count}").format(count=f"{count:,}"))
        else:
            self.apply.setText(self.tr("Apply"))
        self.apply.setEnabled(bool(count))

    def _show_why(self) -> None:
        """Show why the current row starts without a tick, where its claim was changed meanwhile."""
        one = self.model.at(self.table.currentIndex().row())
        if one and one.overtaken:
            self.why.setText(f"⚠ {one.place}: {one.why}")
        else:
            self.why.clear()
        self.why.setVisible(bool(self.why.text()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the table, Space ticks the row, in any of its columns."""
        if watched is self.table and isinstance(event, QKeyEvent):
            is_press = event.type() is QEvent.Type.KeyPress
            if is_press and event.key() == Qt.Key.Key_Space:
                self.model.toggle(self.table.currentIndex().row())
                return True
        return super().eventFilter(watched, event)
