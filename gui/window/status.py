"""Status line: the reviewer's progress, running work, and the time of the last save."""

from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from claimdesk.annotate.base.progress import Progress as Step
from claimdesk.annotate.review.article_views import Progress

BRIEF_MS = 4_000
"""Time for which a message is shown."""


class StatusLine(QStatusBar):
    """Line with progress left, messages and long work in the middle, the record right."""

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.settled = QLabel()
        self._bar = QProgressBar()
        self._bar.setObjectName("settled")
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(120)
        self._bar.setAccessibleName(self.tr("Claims reviewed"))
        self.remarks = QLabel()

        self._jobs = QLabel()
        self._work_bar = QProgressBar()
        self._work_bar.setTextVisible(False)
        self._work_bar.setFixedWidth(110)
        self._work_bar.setRange(0, 1000)
        self._work_bar.setAccessibleName(self.tr("Progress"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setObjectName("quiet")
        self.cancel.clicked.connect(self.cancel_requested)

        self.message = QLabel()
        # another message starts the time anew
        self._brief = QTimer(self)
        self._brief.setSingleShot(True)
        self._brief.setInterval(BRIEF_MS)
        self._brief.timeout.connect(self.message.clear)

        self.saved = QLabel()
        self.reviewer = QLabel()
        self.reviewer.setToolTip(self.tr("Current reviewer. Change the name in Edit > Reviewer …"))
        self._lay_out()
        self.show_work("", None)
        self.show_progress(Progress(), shown=False)

    def _lay_out(self) -> None:
        for widget in (self.settled, self._bar, self.remarks, self.message):
            self.addWidget(widget)
        # Qt keeps permanent widgets at the right end, and never covers them
        for permanent in (self._jobs, self._work_bar, self.cancel, self.reviewer, self.saved):
            self.addPermanentWidget(permanent)
        self.setContentsMargins(10, 3, 10, 3)

    def show_progress(self, progress: Progress, *, shown: bool) -> None:
        """Show the number of reviewed claims, and of those that need another look."""
        for widget in (self.settled, self._bar, self.remarks):
            widget.setVisible(shown)
        self.settled.setText(
            self.tr("{settled} of {total} reviewed").format(
                settled=f"{progress.settled:,}", total=f"{progress.total:,}"
            )
        )
        # Qt takes a range of nothing for work of unknown length, and moves the bar without end
        self._bar.setRange(0, max(progress.total, 1))
        self._bar.setValue(progress.settled)

        parts = []
        if progress.disputed:
            parts.append(self.tr("{count} disputed").format(count=progress.disputed))
        if progress.parked:
            parts.append(self.tr("{count} parked").format(count=progress.parked))
        if progress.unevidenced:
            parts.append(self.tr("{count} without evidence").format(count=progress.unevidenced))
        self.remarks.setText(" · ".join(parts))

    def show_work(self, label: str, step: Step | None) -> None:
        """Show the running work and its progress; with an empty label, none."""
        for widget in (self._jobs, self._work_bar, self.cancel):
            widget.setVisible(bool(label))
        self._jobs.setText(label)
        # work of unknown length shows an empty bar until it knows more
        if step is None or not step.total:
            self._work_bar.setValue(0)
        else:
            self._work_bar.setValue(round(step.fraction * 1000))

    def show_saved(self, project: str) -> None:
        """Show the project and the time of the last change on disk; "" for no project."""
        if project:
            time = f"{datetime.now().astimezone():%H:%M}  ·  {project}"
            self.saved.setText(self.tr("saved {time}").format(time=time))
        else:
            self.saved.clear()
        self.saved.setToolTip(self.tr("Every action is saved at once."))

    def show_reviewer(self, name: str) -> None:
        """Show the name that decisions are recorded under."""
        self.reviewer.setText(name)

    def announce(self, message: str) -> None:
        """Show a message that goes away by itself."""
        self.message.setText(f"·  {message}")
        self._brief.start()
