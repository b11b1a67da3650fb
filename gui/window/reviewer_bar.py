"""Question for the reviewer's name and colour, in a line that takes no keys away."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QWidget,
)

from claimdesk.gui.widgets.colour_choice import ColourChoice


class ReviewerBar(QFrame):
    """Asks for the reviewer's name and colour; shown until it is answered once."""

    answered = Signal(str, str)  # name, colour

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Your name"))
        self.name.setMaximumWidth(220)
        self.colours = ColourChoice("")
        self.keep = QPushButton(self.tr("Save"))

        row = QHBoxLayout(self)
        row.setContentsMargins(18, 8, 12, 8)
        row.setSpacing(10)
        row.addWidget(QLabel(self.tr("Your name")))
        row.addWidget(self.name)
        row.addWidget(self.colours)
        hint = QLabel(
            self.tr("Your name is recorded with every decision. You can change it later.")
        )
        hint.setObjectName("muted")
        row.addWidget(hint, 1)
        row.addWidget(self.keep)

        self.keep.clicked.connect(self._answer)
        self.name.returnPressed.connect(self._answer)
        self.hide()

    def ask(self, name: str) -> None:
        """Show the question with a name to accept or change."""
        self.name.setText(name)
        self.show()

    def _answer(self) -> None:
        # an empty name is no answer: the question stays
        name = " ".join(self.name.text().split())
        if name:
            self.hide()
            self.answered.emit(name, self.colours.colour)
