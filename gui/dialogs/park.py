"""Putting a claim aside: for what it waits, and until when."""

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
    """For whom or what a claim waits, and until when."""

    UNPARK = 2
    """The result when a parked claim is to be unparked."""

    def __init__(self, claim: Claim, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Park the claim"))
        self.waits_for = QLineEdit(claim.parked_for)
        self.waits_for.setPlaceholderText(self.tr("the ministry's answer"))
        self.waits_for.setAccessibleName(self.tr("Waits for"))
        self.dated = QCheckBox(self.tr("until"))
        self.dated.setChecked(bool(claim.parked_until))
        tomorrow = datetime.now().astimezone().date() + timedelta(days=1)
        until = date.fromisoformat(claim.parked_until) if claim.parked_until else tomorrow
        self.day = QDateEdit(QDate(until.year, until.month, until.day))
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setAccessibleName(self.tr("Until"))
        self.day.setEnabled(self.dated.isChecked())
        self.dated.toggled.connect(self.day.setEnabled)
        form = QFormLayout()
        form.addRow(self.tr("Waits for"), self.waits_for)
        form.addRow(self.dated, self.day)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Park"))
        if claim.parked:
            unpark = buttons.addButton(self.tr("Unpark"), QDialogButtonBox.ButtonRole.ActionRole)
            unpark.clicked.connect(lambda: self.done(self.UNPARK))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(14)
        layout.addLayout(form)
        layout.addWidget(buttons)
        self.setMinimumWidth(400)

    @property
    def until(self) -> str:
        """The day as ISO 8601, or "" for none."""
        return self.day.date().toString("yyyy-MM-dd") if self.dated.isChecked() else ""
