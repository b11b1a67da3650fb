"""Dialog for the reviewer's name and colour."""

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from claimdesk.gui.widgets.colour_choice import ColourChoice


class NameDialog(QDialog):
    """Asks for the reviewer's name and colour."""

    def __init__(self, name: str, colour: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Reviewer"))
        self.colours = ColourChoice(colour)
        self.name = QLineEdit(name)
        self.name.setAccessibleName(self.tr("Your name"))
        self.name.selectAll()

        form = QFormLayout()
        form.addRow(self.tr("Your name"), self.name)
        form.addRow(self.tr("Colour"), self.colours)
        hint = QLabel(self.tr("Your name is recorded with every decision."))
        hint.setObjectName("muted")

        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.addLayout(form)
        layout.addWidget(hint)
        layout.addWidget(buttons)
        self.setMinimumWidth(380)
