"""Asks once what other words in verdict cells mean."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QLabel, QWidget

from claimdesk.annotate.review.verdict import Verdict
from claimdesk.gui.theme.standings import LOOKS, standing_of, word

MOST = 8
"""Words asked about at once; the others come when these are answered."""


class WordsForm(QFrame):
    """A line a word: the word, how often it stands where, and what it means."""

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
        """Show the words with their cells; hide where there are none."""
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        self.boxes = {}
        self.setVisible(bool(words))
        if not words:
            return
        heading = QLabel(
            self.tr("These words are no verdicts. What do they mean? The project remembers it.")
        )
        heading.setWordWrap(True)
        self._grid.addWidget(heading, 0, 0, 1, 3)
        for row, (text, places) in enumerate(list(words.items())[:MOST], 1):
            self._grid.addWidget(QLabel(f"“{text}”"), row, 0)
            more = (
                self.tr(" and {count} more").format(count=len(places) - 3)
                if len(places) > 3
                else ""
            )
            where = QLabel(", ".join(places[:3]) + more)
            where.setObjectName("muted")
            self._grid.addWidget(where, row, 1)
            self._grid.addWidget(self._box(text), row, 2)

    def _box(self, text: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("What “{word}” means").format(word=text))
        box.view().setAccessibleName(box.accessibleName())
        box.addItem(self.tr("choose …"), None)
        for verdict in Verdict:
            where = standing_of(verdict, parked=False)
            box.addItem(f"{LOOKS[where].symbol}  {word(where)}", verdict.value)
        box.addItem(self.tr("leave these cells alone"), "")
        box.setMinimumWidth(190)
        box.currentIndexChanged.connect(lambda _: self._answer(text, box))
        self.boxes[text] = box
        return box

    def _answer(self, text: str, box: QComboBox) -> None:
        chosen = box.currentData()
        if chosen is not None:
            self.answered.emit({text: Verdict(chosen) if chosen else None})
