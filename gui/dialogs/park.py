"""Dialog that parks a claim."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from claimdesk.annotate.review.state import Claim


class ParkDialog(QDialog):
    """Asks for whom or what a claim waits, and until which day."""

    UNPARK = 2
    """The result when a parked claim is to be unparked."""

    def __init__(self, claim: Claim, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Park the claim"))
        self.waits_for = QLineEdit(claim.parked_for)
        self.waits_for.setPlaceholderText(self.tr("the ministry's answer"))
        self.waits_for.setAccessibleName(self.tr("Waiting for"))
        self.dated = QCheckBox(self.tr("until"))
        self.dated.setChecked(bool(claim.parked_until))
        self.day = QDateEdit(_day_of(claim))
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setAccessibleName(self.tr("Until"))
        self.day.setEnabled(self.dated.isChecked())
        # without a tick there is no day, and the field shows only a proposal
        self.dated.toggled.connect(self.day.setEnabled)

        form = QFormLayout()
        form.addRow(self.tr("Waiting for"), self.waits_for)
        form.addRow(self.dated, self.day)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(14)
        layout.addLayout(form)
        layout.addWidget(self._buttons(is_parked=claim.parked))
        self.setMinimumWidth(400)

    def _buttons(self, *, is_parked: bool) -> QDialogButtonBox:
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Park"))
        if is_parked:
            unpark = buttons.addButton(self.tr("Unpark"), QDialogButtonBox.ButtonRole.ActionRole)
            unpark.clicked.connect(lambda: self.done(self.UNPARK))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        return buttons

    @property
    def until(self) -> str:
        """The day as ISO 8601, or "" for none."""
        if not self.dated.isChecked():
            return ""
        return self.day.date().toString("yyyy-MM-dd")


def _day_of(claim: Claim) -> QDate:
    """Return the day that a claim waits for; tomorrow for one without a day."""
    until = datetime.now().astimezone().date() + timedelta(days=1)
    if claim.parked_until:
        until = date.fromisoformat(claim.parked_until)
    return QDate(until.year, until.month, until.day)
