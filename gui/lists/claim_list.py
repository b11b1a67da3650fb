"""Claims that pass a filter, as a list for Qt: their order at once, their lines when seen."""

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
    """Model with a row for each claim.

    It holds identifiers only, so that 100,000 claims cost nothing until they are seen.
    """

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
        session.findings_changed.connect(self._reload_soon)
        session.claim_changed.connect(self._refresh)

    def _reload_soon(self) -> None:
        # a timer that every batch started anew would not end before detection does
        if not self._soon.isActive():
            self._soon.start()

    @property
    def filter(self) -> Filter:
        """The filter that the listed claims pass."""
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

        # the lines may have changed with the claims: they are read anew when they are seen
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
        # a list is flat: no row has rows below it
        if parent is not None and parent.isValid():
            return 0
        return len(self._ids)

    def line(self, row: int) -> ClaimLine | None:
        """Return the line of a row, read with its neighbours where it is not there yet."""
        if not 0 <= row < len(self._ids):
            return None
        identifier = self._ids[row]
        if identifier not in self._lines:
            self._read_page(row)
        return self._lines.get(identifier)

    def _read_page(self, row: int) -> None:
        """Read the lines around a row: of row 300, rows 256 to 383."""
        project = self._session.project
        if project is None:
            return

        # a page at a time: a question for each row would make scrolling stutter
        start = row - row % PAGE
        wanted = [one for one in self._ids[start : start + PAGE] if one not in self._lines]
        try:
            self._lines.update(project.read.lines(wanted))
        except ClaimdeskError as error:
            self._session.refused.emit(error)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.line(index.row())
        if line is None:
            return None

        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return " ".join(line.quote.split())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(line)
        # for the delegate
        if role == LINE:
            return line
        return None

    def _spoken(self, line: ClaimLine) -> str:
        """Return a line for screen readers: "Open; others say Verified: Prices fell by 3 %"."""
        verdicts = ", ".join(word(Standing(verdict.value)) for verdict in line.others)
        others = ""
        if verdicts:
            others = self.tr("; others say {verdicts}").format(verdicts=verdicts)
        return f"{word(standing(line))}{others}: {line.quote}"

    def row_of(self, claim: str) -> int:
        """Return the row of a claim, -1 where the filter leaves it out."""
        return self._rows.get(claim, -1)
