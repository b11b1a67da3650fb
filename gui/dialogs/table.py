"""Dialog for the columns of a table: a guess, shown with some rows, to be corrected."""

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
"""Characters shown of a cell."""


class TableDialog(QDialog):
    """Asks for the columns of one table before its rows become articles."""

    def __init__(self, preview: "TablePreview", parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Articles from {name}").format(name=preview.name))
        lead = QLabel(
            self.tr("{count} rows, each one article. Columns:").format(count=f"{preview.count:,}")
        )
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Add articles"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)

        self.fields: dict[str, QComboBox] = {}
        layout = QVBoxLayout(self)
        layout.addWidget(lead)
        layout.addLayout(self._form(preview))
        layout.addWidget(self._rows(preview), 1)
        layout.addWidget(buttons)
        self.resize(760, 560)

    def _form(self, preview: "TablePreview") -> QFormLayout:
        titles = {
            "text": self.tr("Text"),
            "title": self.tr("Title"),
            "url": self.tr("Link"),
            "published": self.tr("Date"),
            "byline": self.tr("Author"),
            "language": self.tr("Language"),
        }
        form = QFormLayout()
        for part, title in titles.items():
            box = QComboBox()
            box.setAccessibleName(title)
            box.view().setAccessibleName(title)
            # an article may lack a date or an author, but never its text
            if part != "text":
                box.addItem(self.tr("(none)"), "")
            for name in preview.header:
                box.addItem(name, name)
            # the guess; -1 for a column that is not there, which means the first choice
            box.setCurrentIndex(max(0, box.findData(preview.columns[part])))
            self.fields[part] = box
            form.addRow(title, box)
        return form

    def _rows(self, preview: "TablePreview") -> QTableWidget:
        rows = QTableWidget(len(preview.rows), len(preview.header))
        rows.setAccessibleName(self.tr("First rows"))
        rows.setHorizontalHeaderLabels(list(preview.header))
        rows.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        rows.setTabKeyNavigation(False)
        for place, row in enumerate(preview.rows):
            for column, cell in enumerate(row):
                rows.setItem(place, column, QTableWidgetItem(" ".join(cell.split())[:CELL]))
        return rows

    @property
    def columns(self) -> dict[str, str]:
        """The column of each part, "" for none."""
        return {part: box.currentData() for part, box in self.fields.items()}
