"""Who reviews: a name and a colour, asked once, in a line that steals nobody's keys."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from gui.theme.reviewers import CHOICES, dot


class ColourChoice(QWidget):
    """The colours that a reviewer may take, as a row of dots."""

    def __init__(self, chosen: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self._group = QButtonGroup(self)
        for place, colour in enumerate(CHOICES):
            button = QToolButton()
            button.setObjectName("colour")
            button.setIcon(dot(colour))
            button.setCheckable(True)
            button.setChecked(colour == chosen)
            button.setAccessibleName(
                QCoreApplication.translate("Who", "Colour {number}").format(number=place + 1)
            )  # fmt: skip
            self._group.addButton(button, place)
            row.addWidget(button)
        row.addStretch()

    @property
    def colour(self) -> str:
        """The chosen one; "" where none is."""
        place = self._group.checkedId()
        return CHOICES[place] if place >= 0 else ""


class WhoBar(QFrame):
    """Asks under which name the work is kept; shown until it was answered once."""

    answered = Signal(str, str)  # name, colour

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.name = QLineEdit()
        self.name.setAccessibleName(self.tr("Your name"))
        self.name.setMaximumWidth(220)
        self.colours = ColourChoice("")
        self.keep = QPushButton(self.tr("Keep"))
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 8, 12, 8)
        row.setSpacing(10)
        row.addWidget(QLabel(self.tr("You review as")))
        row.addWidget(self.name)
        row.addWidget(self.colours)
        hint = QLabel(self.tr("It stands beside everything you decide, and is asked this once."))
        hint.setObjectName("muted")
        row.addWidget(hint, 1)
        row.addWidget(self.keep)
        self.keep.clicked.connect(self._answer)
        self.name.returnPressed.connect(self._answer)
        self.hide()

    def ask(self, name: str) -> None:
        """Offer a name."""
        self.name.setText(name)
        self.show()

    def _answer(self) -> None:
        if self.name.text().strip():
            self.hide()
            self.answered.emit(" ".join(self.name.text().split()), self.colours.colour)
