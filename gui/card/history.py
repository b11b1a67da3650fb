"""History of the current claim, newest change first."""

from datetime import datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.gui.base.languages import in_words
from claimdesk.gui.card.parts import wrapped_label
from claimdesk.gui.model.session import Session

SHOWN = 8
"""Changes listed; the dialog of the history has them all."""


class HistorySection(QWidget):
    """Line for each change: its time, its reviewer where it was another one, its words."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._label = wrapped_label(style="muted")
        self._label.setAccessibleName(self.tr("History of the claim"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._label)

    def show_claim(self, claim: str) -> None:
        """List the decisions on a claim."""
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
        # on record, the oldest comes first
        for change in reversed(changes):
            # the reviewer's own changes need no name
            name = ""
            if change.reviewer != me:
                name = f"{names.get(change.reviewer, '')}: "
            lines.append(f"{_clock(change.time)}  {name}{in_words(change)}")
        self._label.setText("\n".join(lines) or self.tr("No decisions yet."))


def _clock(time: str) -> str:
    """Return the time of a change: "14:05" for one of today, else "31 Jan 14:05"."""
    moment = datetime.fromisoformat(time).astimezone()
    today = datetime.now().astimezone().date()
    if moment.date() == today:
        return f"{moment:%H:%M}"
    return f"{moment:%d %b %H:%M}"
