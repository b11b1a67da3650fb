"""Dialog with the reviewers of a project and their progress, as it happens."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from claimdesk.annotate.base.plurals import counted
from claimdesk.annotate.review.team_views import Member
from claimdesk.gui.widgets.answers import ReviewerName
from claimdesk.gui.widgets.clear_layout import clear

REFRESH_MS = 2_000
"""Time between two looks at a shared project."""


class MembersDialog(QDialog):
    """List of reviewers: colour, name, number of reviewed claims, time of the latest change."""

    def __init__(
        self,
        ask: Callable[[], tuple[Sequence[Member], int]],
        dots: Mapping[str, str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Reviewers"))
        self._ask = ask
        self._dots = dots
        self.heading = QLabel()
        self.heading.setObjectName("big")
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(16)
        self.grid.setVerticalSpacing(8)
        self.grid.setColumnStretch(0, 2)
        self.grid.setColumnStretch(1, 3)
        self._lay_out()

        self.timer = QTimer(self)
        self.timer.timeout.connect(self.refresh)
        self.finished.connect(self.timer.stop)
        self.refresh()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.addLayout(self.grid)
        column.addStretch()
        holder = QWidget()
        holder.setLayout(column)

        scroll = QScrollArea()
        scroll.setObjectName("card-scroll")
        scroll.setWidgetResizable(True)
        scroll.setWidget(holder)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("Reviewers and progress"))
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.reject)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(12)
        layout.addWidget(self.heading)
        layout.addWidget(scroll, 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.resize(620, 380)

    def follow(self) -> None:
        """Refresh every two seconds, for a project that others change too."""
        self.timer.start(REFRESH_MS)

    def refresh(self) -> None:
        """Show the present progress of all reviewers."""
        # where the server does not answer, the list is empty
        members, total = self._ask()
        clear(self.grid)
        self.heading.setText(f"{counted(len(members), 'reviewer')}, {counted(total, 'claim')}")
        for row, one in enumerate(members):
            self._show_member(row, one, total)

    def _show_member(self, row: int, one: Member, total: int) -> None:
        self.grid.addWidget(ReviewerName(one.name, self._dots.get(one.id, "")), row, 0)
        self.grid.addWidget(self._bar(one, total), row, 1, Qt.AlignmentFlag.AlignVCenter)
        settled = QLabel(self.tr("{count} reviewed").format(count=f"{one.settled:,}"))
        self.grid.addWidget(settled, row, 2)
        last = QLabel(_moment(one.latest))
        last.setObjectName("muted")
        self.grid.addWidget(last, row, 3)

    def _bar(self, one: Member, total: int) -> QProgressBar:
        bar = QProgressBar()
        bar.setTextVisible(False)
        # claims settled may have been withdrawn since, so that more are settled than there are
        bar.setRange(0, max(total, 1))
        bar.setValue(min(one.settled, total))
        words = self.tr("{name}: {count} reviewed").format(name=one.name, count=one.settled)
        bar.setAccessibleName(words)
        return bar


def _moment(time: str) -> str:
    """Return a time of the record on this machine's clock: "01 May 11:30"; "" gives "–"."""
    if not time:
        return "–"
    return f"{datetime.fromisoformat(time).astimezone():%d %b %H:%M}"
