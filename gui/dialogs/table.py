"""Which column of a table is what: the guess, shown with some rows, to be put right."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from claimdesk.annotate.intake.import_sources import TablePreview

CELL = 120


class TableDialog(QDialog):
    """Asks once for each table before its rows become articles."""

    def __init__(self, preview: "TablePreview", parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Articles from {name}").format(name=preview.name))
        lead = QLabel(
            self.tr("{count} rows. Each becomes an article:").format(count=f"{preview.count:,}")
        )
        titles = {
            "text": self.tr("Text"),
            "title": self.tr("Title"),
            "url": self.tr("Link"),
            "published": self.tr("Date"),
            "byline": self.tr("Author"),
            "language": self.tr("Language"),
        }
        self.fields: dict[str, QComboBox] = {}
        form = QFormLayout()
        for part, title in titles.items():
            box = QComboBox()
            box.setAccessibleName(title)
            box.view().setAccessibleName(title)
            if part != "text":
                box.addItem(self.tr("(none)"), "")
            for name in preview.header:
                box.addItem(name, name)
            box.setCurrentIndex(max(0, box.findData(preview.columns[part])))
            self.fields[part] = box
            form.addRow(title, box)
        rows = QTableWidget(len(preview.rows), len(preview.header))
        rows.setAccessibleName(self.tr("First rows"))
        rows.setHorizontalHeaderLabels(list(preview.header))
        rows.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        rows.setTabKeyNavigation(False)
        for place, row in enumerate(preview.rows):
            for column, cell in enumerate(row):
                rows.setItem(place, column, QTableWidgetItem(" ".join(cell.split())[:CELL]))
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Add the articles"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(lead)
        layout.addLayout(form)
        layout.addWidget(rows, 1)
        layout.addWidget(buttons)
        self.resize(760, 560)

    @property
    def columns(self) -> dict[str, str]:
        """The column of each part, "" for none."""
        return {part: box.currentData() for part, box in self.fields.items()}
