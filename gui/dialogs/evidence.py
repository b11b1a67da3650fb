"""Evidence to use again, and copies to look at."""

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


class UsedBeforeDialog(QDialog):
    """All evidence of the project, newest first; typing narrows it."""

    def __init__(self, evidence: list[tuple[Evidence, str]], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Evidence used before"))
        self.chosen = ""
        self._all = evidence
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("Words of the evidence or of its claim"))
        self.words.setAccessibleName(self.tr("Words of the evidence or of its claim"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Evidence"))
        self.list.setWordWrap(True)
        hint = QLabel(self.tr("Nothing is there to use again yet.") if not evidence else "")
        hint.setObjectName("muted")
        hint.setVisible(not evidence)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Use it here too"))
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
            if all(word in f"{line} {claim}".casefold() for word in wanted):
                item = QListWidgetItem(f"{line[:300]}\n{' '.join(claim.split())[:160]}")
                item.setData(Qt.ItemDataRole.UserRole, one.id)
                self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _choose(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.chosen = str(item.data(Qt.ItemDataRole.UserRole))
            self.accept()


class CopyDialog(QDialog):
    """The words of a captured page or file."""

    SAVE = 2
    """The result when its bytes are to be saved."""

    def __init__(self, evidence: Evidence, text: str, url: str, size: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(evidence.title or evidence.link)
        facts = QLabel(
            self.tr("{url}\nCaptured {time} UTC · {size} bytes · SHA-256 {digest}").format(
                url=url or evidence.link, time=evidence.captured[:16].replace("T", " "), size=f"{size:,}",
                digest=evidence.sha256,
            )
        )  # fmt: skip
        facts.setObjectName("muted")
        facts.setWordWrap(True)
        facts.setTextFormat(Qt.TextFormat.PlainText)
        facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words = QPlainTextEdit(text or self.tr("No words can be read in it; its bytes are kept."))
        words.setReadOnly(True)
        words.setAccessibleName(self.tr("Words of the copy"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        save = buttons.addButton(self.tr("Save the copy …"), QDialogButtonBox.ButtonRole.ActionRole)
        save.clicked.connect(lambda: self.done(self.SAVE))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (facts, words, buttons):
            layout.addWidget(widget)
        self.resize(760, 560)
