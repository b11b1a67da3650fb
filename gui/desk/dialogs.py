"""The small dialogs of the desk. All of them work by keyboard alone."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotate.review.state import Claim
from gui.desk.actions import Actions, translated
from gui.team.who import ColourChoice


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
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
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


class NameDialog(QDialog):
    """What the reviewer is called, and their colour."""

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
        hint = QLabel(self.tr("It stands beside everything you decide."))
        hint.setObjectName("muted")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.addLayout(form)
        layout.addWidget(hint)
        layout.addWidget(buttons)
        self.setMinimumWidth(380)


class KeysDialog(QDialog):
    """Every key, by menu."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Every key"))
        columns = QHBoxLayout()
        columns.setSpacing(36)
        for menus in (("&Claim",), ("&Go", "&View"), ("&File", "&Edit", "&Help")):
            column = QVBoxLayout()
            for menu in menus:
                lines = [(translated(c.text), _keys(a)) for c, a in actions.all() if c.menu == menu and c.keys]
                column.addWidget(_table(translated(menu).replace("&", ""), lines))
            column.addStretch()
            columns.addLayout(column)
        holder = QWidget()
        holder.setLayout(columns)
        scroll = QScrollArea()
        scroll.setObjectName("card-scroll")
        scroll.setWidgetResizable(True)
        scroll.setWidget(holder)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("Every key"))
        extra = QLabel(
            self.tr(
                "The arrow keys walk the claims too. In a field, Ctrl+Enter keeps and Escape goes back to the article."
            )
        )
        extra.setObjectName("muted")
        extra.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(scroll, 1)
        layout.addWidget(extra)
        layout.addWidget(buttons)
        self.resize(1120, 700)


def _keys(action: QAction) -> str:
    return "   ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts())


def _table(title: str, lines: list[tuple[str, str]]) -> QWidget:
    holder = QWidget()
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, 0, 12)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(5)
    heading = QLabel(title)
    heading.setObjectName("heading")
    grid.addWidget(heading, 0, 0, 1, 2)
    for row, (text, keys) in enumerate(lines, 1):
        key = QLabel(keys)
        key.setObjectName("key")
        grid.addWidget(QLabel(text), row, 0)
        grid.addWidget(key, row, 1, Qt.AlignmentFlag.AlignRight)
    return holder


class PaletteDialog(QDialog):
    """Find a command by its words and run it."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Find a command"))
        self.chosen: QAction | None = None
        there = [(c, a) for c, a in actions.all() if c.id != "palette" and a.isEnabled()]
        self._actions = {action: translated(command.text) for command, action in there}
        self.words = QLineEdit()
        self.words.setPlaceholderText(self.tr("What do you want to do?"))
        self.words.setAccessibleName(self.tr("Words of the command"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.words.textChanged.connect(self._filter)
        self.words.returnPressed.connect(self._choose)
        self.words.installEventFilter(self)
        self.list.itemActivated.connect(lambda _: self._choose())
        self.list.itemClicked.connect(lambda _: self._choose())
        layout = QVBoxLayout(self)
        layout.addWidget(self.words)
        layout.addWidget(self.list)
        self.resize(480, 420)
        self._filter("")

    def _filter(self, words: str) -> None:
        self.list.clear()
        wanted = words.lower().split()
        for action, text in self._actions.items():
            if all(word in text.lower() for word in wanted):
                keys = _keys(action)
                item = QListWidgetItem(f"{text}    {keys}" if keys else text)
                item.setData(Qt.ItemDataRole.UserRole, action.objectName())
                self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _choose(self) -> None:
        item = self.list.currentItem()
        if item:
            name = item.data(Qt.ItemDataRole.UserRole)
            self.chosen = next(action for action in self._actions if action.objectName() == name)
            self.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step:
                self.list.setCurrentRow(min(max(self.list.currentRow() + step, 0), self.list.count() - 1))
                return True
        return super().eventFilter(watched, event)


def about_text(version: str, model: str) -> str:
    """What the program is, for the dialog about it."""
    lead = QCoreApplication.translate("About", "Claimdesk {version}: a desk for checking claims.").format(
        version=version
    )
    found = QCoreApplication.translate("About", "Findings by {model}.").format(model=model) if model else ""
    rest = QCoreApplication.translate(
        "About",
        "Nothing leaves this machine unless you ask for that very thing. MIT licence; Qt and PySide6 are LGPL.",
    )
    return "\n\n".join(part for part in (lead, found, rest) if part)
