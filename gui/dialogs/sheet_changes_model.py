"""Table model for the differences of a sheet, with ticks."""

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from claimdesk.annotate.proposals.proposals import Field, Proposal
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.gui.base.languages import worded
from claimdesk.gui.theme.standings import LOOKS, standing_of, word

Index = QModelIndex | QPersistentModelIndex
COLUMNS = 5
CELL, CLAIM, WHAT, NOW, ASKED = range(COLUMNS)
NOTHING = "–"
"""Stands for an empty cell."""


class ProposalModel(QAbstractTableModel):
    """A row for each difference, with a tick in the first column.

    A difference starts without one where the claim was changed since the sheet was written.
    """

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._proposals: list[Proposal] = []
        self._ticked: list[bool] = []

    def show_proposals(self, proposals: list[Proposal]) -> None:
        """Show these differences in place of the others."""
        self.beginResetModel()
        self._proposals = list(proposals)
        # a verdict that was changed since must not be overwritten unseen
        self._ticked = [not one.overtaken for one in proposals]
        self.endResetModel()
        self.ticks_changed.emit()

    @property
    def chosen(self) -> list[Proposal]:
        """The ticked differences."""
        return [one for one, ticked in zip(self._proposals, self._ticked, strict=True) if ticked]

    def at(self, row: int) -> Proposal | None:
        """Return the difference of a row, None where there is no such row."""
        if 0 <= row < len(self._proposals):
            return self._proposals[row]
        return None

    def tick_all(self, ticked: bool) -> None:
        """Tick every difference, or none."""
        # the views are asked to draw the first column anew, and nothing else
        self._ticked = [ticked] * len(self._proposals)
        if self._proposals:
            last = self.index(len(self._proposals) - 1, CELL)
            self.dataChanged.emit(self.index(0, CELL), last, [Qt.ItemDataRole.CheckStateRole])
        self.ticks_changed.emit()

    def toggle(self, row: int) -> None:
        """Tick a row, or take its tick off."""
        if not 0 <= row < len(self._ticked):
            return
        self._ticked[row] = not self._ticked[row]
        place = self.index(row, CELL)
        self.dataChanged.emit(place, place, [Qt.ItemDataRole.CheckStateRole])
        self.ticks_changed.emit()

    def rowCount(self, parent: Index | None = None) -> int:
        # Qt asks for the rows below a row too; a table has none there
        if parent is not None and parent.isValid():
            return 0
        return len(self._proposals)

    def columnCount(self, parent: Index | None = None) -> int:
        if parent is not None and parent.isValid():
            return 0
        return COLUMNS

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None

        titles = (
            self.tr("Cell"),
            self.tr("Claim"),
            self.tr("Field"),
            self.tr("In Claimdesk"),
            self.tr("In the spreadsheet"),
        )
        if 0 <= section < len(titles):
            return titles[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == CELL:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        one, column = self.at(index.row()), index.column()
        if one is None:
            return None

        if role == Qt.ItemDataRole.CheckStateRole and column == CELL:
            return self._check_state(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(one, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tool_tip(one, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            change = f"{one.old or NOTHING} → {one.new or NOTHING}"
            return f"{one.place}: {one.field.value}, {change}. {one.quote}"
        return None

    def _check_state(self, row: int) -> Qt.CheckState:
        if self._ticked[row]:
            return Qt.CheckState.Checked
        return Qt.CheckState.Unchecked

    def _tool_tip(self, one: Proposal, column: int) -> str:
        """Return the reason for a missing tick, else the article, else the words that are cut."""
        if one.why:
            return one.why
        if column == CELL:
            return one.article
        return self._words(one, column)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        is_tick = role == Qt.ItemDataRole.CheckStateRole and index.column() == CELL
        if not is_tick or not index.isValid():
            return False

        wanted = Qt.CheckState(value) is Qt.CheckState.Checked
        if self._ticked[index.row()] is not wanted:
            self.toggle(index.row())
        return True

    def _words(self, one: Proposal, column: int) -> str:
        if column == CELL:
            return one.place
        if column == CLAIM:
            return " ".join(one.quote.split())
        if column == WHAT:
            return self._kind(one)
        if column == NOW:
            return said(one, one.old)
        return said(one, one.new)

    def _kind(self, one: Proposal) -> str:
        """Return the kind of a difference: "Verdict", "⚠ Note", "Verdict, that it was said"."""
        words = worded(one.field.value)
        if one.overtaken:
            words = f"⚠ {words}"
        if one.target is Target.ATTRIBUTION:
            asked = self.tr("was it said?")
            return f"{words}, {asked}"
        return words


def said(one: Proposal, text: str) -> str:
    """Return the words of a cell for people; a verdict with its symbol."""
    if not text:
        return NOTHING
    if one.field is Field.VERDICT:
        where = standing_of(Verdict(text), parked=False)
        return f"{LOOKS[where].symbol} {word(where)}"
    return text
