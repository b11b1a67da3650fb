"""Dialogs for evidence: pieces to use again, and copies to look at."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from claimdesk.annotate.review.state import Evidence

LINE, QUOTE = 300, 160
"""Characters shown of a piece of evidence and of its claim."""


class UsedBeforeDialog(QDialog):
    """List of all evidence of the project, newest first; typing narrows it."""

    def __init__(self, evidence: list[tuple[Evidence, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Reuse evidence"))
        self.chosen = ""
        self._all = evidence
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Search evidence and claims"))
        self.words.setAccessibleName(self.tr("Search evidence and claims"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Evidence"))
        self.list.setWordWrap(True)

        hint = QLabel(self.tr("This project has no evidence yet."))
        hint.setObjectName("muted")
        hint.setVisible(not evidence)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Add to this claim"))
        buttons.accepted.connect(self._choose)
        buttons.rejected.connect(self.reject)

        self.list.itemActivated.connect(lambda _: self._choose())
        self.words.textChanged.connect(self._fill)
        self.words.returnPressed.connect(self._choose)

        layout = QVBoxLayout(self)
        for widget in (self.words, self.list, hint, buttons):
            layout.addWidget(widget)
        self.resize(640, 460)
        self._fill("")

    def _fill(self, typed: str) -> None:
        self.list.clear()
        wanted = typed.casefold().split()
        for one, claim in self._all:
            line = " · ".join(part for part in (one.title, one.link, one.quote, one.note) if part)
            # the words may stand in the evidence or in the claim it was given for
            text = f"{line} {claim}".casefold()
            if all(word in text for word in wanted):
                quote = " ".join(claim.split())
                item = QListWidgetItem(f"{line[:LINE]}\n{quote[:QUOTE]}")
                item.setData(Qt.ItemDataRole.UserRole, one.id)
                self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _choose(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.chosen = str(item.data(Qt.ItemDataRole.UserRole))
            self.accept()


class CopyDialog(QDialog):
    """Text of a captured page or file, with its address, time and digest."""

    SAVE = 2
    """The result when its bytes are to be saved."""

    def __init__(self, evidence: Evidence, text: str, url: str, size: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(evidence.title or evidence.link)
        words = self.tr("{url}\nCaptured {time} UTC · {size} bytes · SHA-256 {digest}")
        facts = QLabel(
            words.format(
                url=url or evidence.link,
                # "2024-05-01T09:30:12" is shown as "2024-05-01 09:30"
                time=evidence.captured[:16].replace("T", " "),
                size=f"{size:,}",
                digest=evidence.sha256,
            )
        )
        facts.setObjectName("muted")
        facts.setWordWrap(True)
        facts.setTextFormat(Qt.TextFormat.PlainText)
        facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        page = QPlainTextEdit(
            text or self.tr("No text can be read in this copy; the file itself is kept.")
        )
        page.setReadOnly(True)
        page.setAccessibleName(self.tr("Text of the copy"))

        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        save = buttons.addButton(self.tr("Save the copy …"), QDialogButtonBox.ButtonRole.ActionRole)
        # the caller asks for a folder and saves; the dialog only ends
        save.clicked.connect(lambda: self.done(self.SAVE))
        buttons.rejected.connect(self.reject)

        layout = QVBoxLayout(self)
        for widget in (facts, page, buttons):
            layout.addWidget(widget)
        self.resize(760, 560)
