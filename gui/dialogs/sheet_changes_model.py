"""The differences of a sheet as a table with ticks."""

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
CELL, CLAIM, WHAT, NOW, ASKED = range(5)
NOTHING = "–"


class ProposalModel(QAbstractTableModel):
    """One row a difference; the first column carries the tick. What the desk has overtaken starts unticked."""

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._proposals: list[Proposal] = []
        self._ticked: list[bool] = []

    def show_proposals(self, proposals: list[Proposal]) -> None:
        """Show other differences."""
        self.beginResetModel()
        self._proposals = list(proposals)
        self._ticked = [not one.overtaken for one in proposals]
        self.endResetModel()
        self.ticks_changed.emit()

    @property
    def chosen(self) -> list[Proposal]:
        """The ticked differences."""
        return [one for one, ticked in zip(self._proposals, self._ticked, strict=True) if ticked]

    def at(self, row: int) -> Proposal | None:
        return self._proposals[row] if 0 <= row < len(self._proposals) else None

    def tick_all(self, ticked: bool) -> None:
        """Tick every difference, or none."""
        self._ticked = [ticked] * len(self._proposals)
        if self._proposals:
            last = self.index(len(self._proposals) - 1, CELL)
            self.dataChanged.emit(self.index(0, CELL), last, [Qt.ItemDataRole.CheckStateRole])
        self.ticks_changed.emit()

    def toggle(self, row: int) -> None:
        """Tick a row, or take its tick off."""
        if 0 <= row < len(self._ticked):
            self._ticked[row] = not self._ticked[row]
            place = self.index(row, CELL)
            self.dataChanged.emit(place, place, [Qt.ItemDataRole.CheckStateRole])
            self.ticks_changed.emit()

    # Qt's questions

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._proposals)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 5

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        titles = (
            self.tr("Cell"),
            self.tr("Claim"),
            self.tr("What"),
            self.tr("At the desk"),
            self.tr("In the sheet"),
        )
        return titles[section] if 0 <= section < len(titles) else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual | Qt.ItemFlag.ItemIsUserCheckable if index.column() == CELL else usual

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        one = self.at(index.row()) if index.isValid() else None
        if one is None:
            return None
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == CELL:
            return Qt.CheckState.Checked if self._ticked[index.row()] else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(one, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return one.why or (
                self._words(one, index.column()) if index.column() != CELL else one.article
            )
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{one.place}: {one.field.value}, {one.old or NOTHING} → {one.new or NOTHING}. {one.quote}"
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != CELL or not index.isValid():
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
            asked = self.tr("that it was said") if one.target is Target.ATTRIBUTION else ""
            mark = "⚠ " if one.overtaken else ""
            return f"{mark}{worded(one.field.value)}" + (f", {asked}" if asked else "")
        return said(one, one.old if column == NOW else one.new)


def said(one: Proposal, text: str) -> str:
    """What a cell says, for people; a verdict with its symbol."""
    if not text:
        return NOTHING
    if one.field is Field.VERDICT:
        where = standing_of(Verdict(text), parked=False)
        return f"{LOOKS[where].symbol} {word(where)}"
    return text
