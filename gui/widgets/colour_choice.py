"""Choice of a reviewer's colour."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QToolButton,
    QWidget,
)

from claimdesk.gui.theme.reviewers import CHOICES, dot


class ColourChoice(QWidget):
    """Row of dots in the colours that a reviewer may take."""

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

            # a number, since the name of a colour means nothing to those who do not see it
            name = QCoreApplication.translate("ColourChoice", "Colour {number}").format(
                number=place + 1
            )
            button.setAccessibleName(name)
            self._group.addButton(button, place)
            row.addWidget(button)
        row.addStretch()

    @property
    def colour(self) -> str:
        """The chosen colour; "" where none is."""
        place = self._group.checkedId()
        if place < 0:
            return ""
        return CHOICES[place]
