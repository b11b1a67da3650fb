"""The story of the claim in hand, newest first."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.gui.base.languages import in_words
from claimdesk.gui.model.session import Session

SHOWN = 8


class HistorySection(QWidget):
    """A line per change: when, who, what."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._label = QLabel()
        self._label.setObjectName("muted")
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setAccessibleName(self.tr("History of the claim"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._label)

    def show_claim(self, claim: str) -> None:
        """Tell what was decided on a claim."""
        project = self._session.project
        if project is None:
            return
        try:
            changes = project.history.changes(claim, newest=SHOWN)
        except ClaimdeskError as error:
            self._label.setText(str(error))
            return
        names, me = project.read.reviewers(), project.reviewer.id
        lines = []
        for change in reversed(changes):
            who = "" if change.reviewer == me else f"{names.get(change.reviewer, '')}: "
            lines.append(f"{_clock(change.time)}  {who}{in_words(change)}")
        self._label.setText("\n".join(lines) or self.tr("Nothing was decided yet."))


def _clock(time: str) -> str:
    moment = datetime.fromisoformat(time).astimezone()
    today = datetime.now().astimezone().date()
    return f"{moment:%H:%M}" if moment.date() == today else f"{moment:%d %b %H:%M}"
