"""The status line: how far the reviewer is, what is running, and that everything is on disk."""

from datetime import datetime

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget

from claimdesk.annotate.base.progress import Progress as Step
from claimdesk.annotate.review.article_views import Progress

BRIEF_MS = 4_000


class StatusLine(QStatusBar):
    """Progress left, long work in the middle, the record right."""

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.settled = QLabel()
        self._bar = QProgressBar()
        self._bar.setObjectName("settled")
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(120)
        self._bar.setAccessibleName(self.tr("Claims settled"))
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
        self._brief = QTimer(self)
        self._brief.setSingleShot(True)
        self._brief.setInterval(BRIEF_MS)
        self._brief.timeout.connect(self.message.clear)
        self.saved = QLabel()
        self.reviewer = QLabel()
        self.reviewer.setToolTip(self.tr("Who reviews; Edit, Reviewer … changes it"))
        for widget in (self.settled, self._bar, self.remarks, self.message):
            self.addWidget(widget)
        for permanent in (self._jobs, self._work_bar, self.cancel, self.reviewer, self.saved):
            self.addPermanentWidget(permanent)
        self.setContentsMargins(10, 3, 10, 3)
        self.show_work("", None)
        self.show_progress(Progress(), shown=False)

    def show_progress(self, progress: Progress, *, shown: bool) -> None:
        """How far the reviewer is."""
        for widget in (self.settled, self._bar, self.remarks):
            widget.setVisible(shown)
        self.settled.setText(
            self.tr("{settled} of {total} settled").format(
                settled=f"{progress.settled:,}", total=f"{progress.total:,}"
            )
        )
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
        """What is running and how far it is; an empty label for nothing."""
        for widget in (self._jobs, self._work_bar, self.cancel):
            widget.setVisible(bool(label))
        self._jobs.setText(label)
        if step is None or not step.total:
            self._work_bar.setValue(0)
        else:
            self._work_bar.setValue(round(step.fraction * 1000))

    def show_saved(self, project: str) -> None:
        """That everything is on disk, since when, and where."""
        self.saved.setText(
            self.tr("saved {time}").format(
                time=f"{datetime.now().astimezone():%H:%M}  ·  {project}"
            )
            if project
            else ""
        )
        self.saved.setToolTip(
            self.tr("Every action is on disk when it is done; there is nothing to save.")
        )

    def show_reviewer(self, name: str) -> None:
        """Under whose name decisions are kept."""
        self.reviewer.setText(name)

    def announce(self, message: str) -> None:
        """A message that goes away by itself."""
        self.message.setText(f"·  {message}")
        self._brief.start()
