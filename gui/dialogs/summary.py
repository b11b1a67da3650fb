"""Dialog with the figures of a session: verdicts, time, pace, open claims."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from claimdesk.annotate.review.article_views import Progress
from claimdesk.annotate.review.filters import Standing
from claimdesk.annotate.review.sessions import Sitting
from claimdesk.gui.theme.colours import Colours
from claimdesk.gui.theme.standings import LOOKS, word

SHORTEST_SECONDS = 120
"""Length from which on a session has a pace that a picture can show."""


class SummaryDialog(QDialog):
    """Figures of the reviewer's latest session, and a picture of its pace."""

    def __init__(
        self, sitting: Sitting, progress: Progress, colours: Colours, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Session summary"))
        lead = QLabel(self._lead(sitting))
        lead.setObjectName("big")
        lead.setWordWrap(True)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 18, 22, 16)
        layout.setSpacing(14)
        layout.addWidget(lead)
        if any(sitting.pace) and sitting.seconds >= SHORTEST_SECONDS:
            layout.addWidget(PaceChart(sitting, colours))
        layout.addLayout(self._figures(sitting, progress))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self.setMinimumWidth(440)

    def _figures(self, sitting: Sitting, progress: Progress) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        for verdict, count in sitting.verdicts.items():
            standing = Standing(verdict.value)
            form.addRow(f"{LOOKS[standing].symbol}  {word(standing)}", QLabel(f"{count:,}"))
        # a session without any change has neither a time nor a pace
        if sitting.first:
            form.addRow(self.tr("Time"), QLabel(lasted(sitting.seconds)))
        if sitting.per_hour is not None:
            words = self.tr("{count} verdicts an hour")
            form.addRow(self.tr("Pace"), QLabel(words.format(count=round(sitting.per_hour))))

        if sitting.notes:
            form.addRow(self.tr("Notes"), QLabel(f"{sitting.notes:,}"))
        if sitting.evidence:
            form.addRow(self.tr("Evidence"), QLabel(f"{sitting.evidence:,}"))
        still = self.tr("{open} of {total} claims").format(
            open=f"{progress.open:,}", total=f"{progress.total:,}"
        )
        form.addRow(self.tr("Still open"), QLabel(still))
        return form

    def _lead(self, sitting: Sitting) -> str:
        if not sitting.settled:
            return self.tr("No claims reviewed in this session yet.")
        if sitting.settled == 1:
            return self.tr("One claim reviewed.")
        return self.tr("{count} claims reviewed.").format(count=f"{sitting.settled:,}")


def lasted(seconds: float) -> str:
    """Return a time in hours and minutes: 5400 -> "1 h 30 min", 300 -> "5 min"."""
    minutes = round(seconds / 60)
    if minutes < 60:
        return f"{minutes} min"
    return f"{minutes // 60} h {minutes % 60:02d} min"


class PaceChart(QWidget):
    """Chart of the verdicts over a session, with a bar for each part of it."""

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
            step = self.width() / len(self._pace)
            for place, count in enumerate(self._pace):
                self._paint_bar(painter, place * step, step, count)

    def _paint_bar(self, painter: QPainter, left: float, step: float, count: int) -> None:
        # a part without verdicts has a low, faint bar, so that the pause is seen
        colour = self._colours.faint
        if count:
            colour = self._colours.accent
        painter.setBrush(QColor(colour))
        height = max((self.height() - 6) * count / max(self._pace), 3)
        bar = QRectF(left + 1.5, self.height() - height, step - 3, height)
        painter.drawRoundedRect(bar, 2, 2)
