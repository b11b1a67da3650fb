"""The claims that pass a filter, as a list for Qt: identifiers in order, lines read when they are seen."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
)

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.annotate.review.claim_views import ClaimLine
from claimdesk.annotate.review.filters import Filter, Standing
from claimdesk.gui.model.session import Session
from claimdesk.gui.theme.standings import standing, word

LINE = Qt.ItemDataRole.UserRole + 1
RELOAD_MS = 300
"""How long new findings are gathered before the list is asked anew."""
PAGE = 128
"""Lines read at once."""
Index = QModelIndex | QPersistentModelIndex


class ClaimModel(QAbstractListModel):
    """One row per claim. Holds no claim of its own, so that 100,000 of them cost nothing until they are seen."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._filter = Filter()
        self._ids: list[str] = []
        self._rows: dict[str, int] = {}
        self._lines: dict[str, ClaimLine] = {}
        session.project_changed.connect(self.reload)
        session.articles_changed.connect(self.reload)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(RELOAD_MS)
        self._soon.timeout.connect(self.reload)
        session.findings_changed.connect(lambda: self._soon.isActive() or self._soon.start())
        session.claim_changed.connect(self._refresh)

    @property
    def filter(self) -> Filter:
        return self._filter

    def set_filter(self, wanted: Filter) -> None:
        """List other claims."""
        self._filter = wanted
        self.reload()

    def reload(self) -> None:
        """Ask the project which claims there are."""
        project = self._session.project
        try:
            identifiers = project.read.filter(self._filter) if project else []
        except ClaimdeskError as error:
            self._session.refused.emit(error)
            return
        self.beginResetModel()
        self._ids = identifiers
        self._rows = {identifier: row for row, identifier in enumerate(self._ids)}
        self._lines = {}
        self.endResetModel()

    def _refresh(self, claim: str) -> None:
        self._lines.pop(claim, None)
        row = self._rows.get(claim)
        if row is not None:
            self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def line(self, row: int) -> ClaimLine | None:
        """The line of a row, read with its neighbours where it is not there yet."""
        if not 0 <= row < len(self._ids):
            return None
        identifier = self._ids[row]
        if identifier not in self._lines and self._session.project:
            start = row - row % PAGE
            wanted = [one for one in self._ids[start : start + PAGE] if one not in self._lines]
            try:
                self._lines.update(self._session.project.read.lines(wanted))
            except ClaimdeskError as error:
                self._session.refused.emit(error)
        return self._lines.get(identifier)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.line(index.row())
        if line is None:
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return " ".join(line.quote.split())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            others = ", ".join(word(Standing(verdict.value)) for verdict in line.others)
            told = self.tr("; others say {verdicts}").format(verdicts=others) if others else ""
            return f"{word(standing(line))}{told}: {line.quote}"
        return line if role == LINE else None

    def row_of(self, claim: str) -> int:
        """The row of a claim, -1 where the filter leaves it out."""
        return self._rows.get(claim, -1)
