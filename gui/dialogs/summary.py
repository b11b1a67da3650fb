"""This session in figures and a small picture: how many, how long, at what pace, what is open."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from claimdesk.annotate.review.article_views import Progress
from claimdesk.annotate.review.filters import Standing
from claimdesk.annotate.review.sessions import Sitting
from claimdesk.gui.theme.colours import Colours
from claimdesk.gui.theme.standings import LOOKS, word

SHORTEST_SECONDS = 120
"""A shorter session has no pace that a picture could show."""


class SummaryDialog(QDialog):
    """What the reviewer's latest sitting came to."""

    def __init__(
        self, sitting: Sitting, progress: Progress, colours: Colours, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("This session"))
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        lead = QLabel(self._lead(sitting))
        lead.setObjectName("big")
        lead.setWordWrap(True)
        for verdict, count in sitting.verdicts.items():
            standing = Standing(verdict.value)
            form.addRow(f"{LOOKS[standing].symbol}  {word(standing)}", QLabel(f"{count:,}"))
        if sitting.first:
            form.addRow(self.tr("Time"), QLabel(lasted(sitting.seconds)))
        if sitting.per_hour is not None:
            form.addRow(
                self.tr("Pace"),
                QLabel(self.tr("{count} verdicts an hour").format(count=round(sitting.per_hour))),
            )
        for title, count in (
            (self.tr("Notes"), sitting.notes),
            (self.tr("Evidence"), sitting.evidence),
        ):
            if count:
                form.addRow(title, QLabel(f"{count:,}"))
        still = self.tr("{open} of {total} claims").format(
            open=f"{progress.open:,}", total=f"{progress.total:,}"
        )
        form.addRow(self.tr("Still open"), QLabel(still))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 18, 22, 16)
        layout.setSpacing(14)
        layout.addWidget(lead)
        if any(sitting.pace) and sitting.seconds >= SHORTEST_SECONDS:
            layout.addWidget(PaceChart(sitting, colours))
        layout.addLayout(form)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self.setMinimumWidth(440)

    def _lead(self, sitting: Sitting) -> str:
        if not sitting.settled:
            return self.tr("No claim was settled yet in this session.")
        if sitting.settled == 1:
            return self.tr("One claim settled.")
        return self.tr("{count} claims settled.").format(count=f"{sitting.settled:,}")


def lasted(seconds: float) -> str:
    """A time in hours and minutes."""
    minutes = round(seconds / 60)
    return f"{minutes // 60} h {minutes % 60:02d} min" if minutes >= 60 else f"{minutes} min"


class PaceChart(QWidget):
    """Verdicts over the session's time, a bar for each part of it."""

    def __init__(self, sitting: Sitting, colours: Colours) -> None:
        super().__init__()
        self._pace = sitting.pace
        self._colours = colours
        self.setAccessibleName(
            self.tr("Verdicts over time: {counts}").format(counts=", ".join(map(str, sitting.pace)))
        )
        self.setMinimumHeight(84)

    def sizeHint(self) -> QSize:
        return QSize(400, 84)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            most, step = max(self._pace), self.width() / len(self._pace)
            for place, count in enumerate(self._pace):
                height = (self.height() - 6) * count / most
                painter.setBrush(QColor(self._colours.accent if count else self._colours.faint))
                bar = QRectF(
                    place * step + 1.5, self.height() - max(height, 3), step - 3, max(height, 3)
                )
                painter.drawRoundedRect(bar, 2, 2)
