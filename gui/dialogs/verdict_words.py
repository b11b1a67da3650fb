"""Form for the meaning of unknown words in the verdict cells of a sheet."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QLabel, QWidget

from claimdesk.annotate.review.verdict import Verdict
from claimdesk.gui.theme.standings import LOOKS, standing_of, word

PLACES = 3
"""Cells named for a word."""
MOST = 8
"""Words asked about at once; the others come when these are answered."""


class WordsForm(QFrame):
    """A line for each word: the word, its cells, and a choice of meanings."""

    answered = Signal(object)  # a dictionary: word -> Verdict, or None for "leave such cells alone"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 12, 16, 12)
        self._grid.setHorizontalSpacing(16)
        self._grid.setColumnStretch(1, 1)
        self.boxes: dict[str, QComboBox] = {}
        self.hide()

    def ask(self, words: dict[str, list[str]]) -> None:
        """Show the words with their cells; hide the form where there are none."""
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        self.boxes = {}
        self.setVisible(bool(words))
        if not words:
            return

        heading = QLabel(
            self.tr(
                "Claimdesk doesn't know these words. Choose what each means; the project "
                "remembers your choice."
            )
        )
        heading.setWordWrap(True)
        self._grid.addWidget(heading, 0, 0, 1, 3)
        for row, (text, places) in enumerate(list(words.items())[:MOST], 1):
            self._grid.addWidget(QLabel(f"“{text}”"), row, 0)
            where = QLabel(self._cells(places))
            where.setObjectName("muted")
            self._grid.addWidget(where, row, 1)
            self._grid.addWidget(self._box(text), row, 2)

    def _cells(self, places: list[str]) -> str:
        """Return the cells of a word: "Claims!F3, Claims!F9, Claims!F12 and 4 more"."""
        named = ", ".join(places[:PLACES])
        more = len(places) - PLACES
        if more > 0:
            named += self.tr(" and {count} more").format(count=more)
        return named

    def _box(self, text: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("Meaning of “{word}”").format(word=text))
        box.view().setAccessibleName(box.accessibleName())
        # nothing is preset: a wrong guess would be recorded as a verdict
        box.addItem(self.tr("choose …"), None)
        for verdict in Verdict:
            where = standing_of(verdict, parked=False)
            box.addItem(f"{LOOKS[where].symbol}  {word(where)}", verdict.value)
        box.addItem(self.tr("skip these cells"), "")
        box.setMinimumWidth(190)
        box.currentIndexChanged.connect(lambda _: self._answer(text, box))
        self.boxes[text] = box
        return box

    def _answer(self, text: str, box: QComboBox) -> None:
        # None stands for "choose …", "" for cells that are to be left alone
        chosen = box.currentData()
        if chosen is None:
            return
        if chosen:
            self.answered.emit({text: Verdict(chosen)})
        else:
            self.answered.emit({text: None})
