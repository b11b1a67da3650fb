"""What a person likes: who they are, how the desk looks, and which keys do what."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontDatabase, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from claimdesk.gui.base.languages import LANGUAGES
from claimdesk.gui.model.command_registry import COMMANDS, clashes, translated
from claimdesk.gui.model.settings import MEASURES, THEMES, ZOOMS, Settings
from claimdesk.gui.theme.fonts import SERIFS
from claimdesk.gui.theme.variants import Palette
from claimdesk.gui.widgets.colour_choice import ColourChoice

OTHER_FONTS = ("Noto Sans", "DejaVu Sans", "Atkinson Hyperlegible", "OpenDyslexic")


class PreferencesDialog(QDialog):
    """Three pages. What is chosen on the page of looks is shown at once; all of it is kept when the dialog is
    accepted.
    """

    def __init__(self, settings: Settings, name: str, colour: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preferences"))
        self._settings_model = settings
        self.person = _Person(name, colour, settings.preferences.language)
        self.looks = _Looks(settings)
        self.keys = KeysPage(settings.preferences.keys)
        tabs = QTabWidget()
        tabs.setAccessibleName(self.tr("Pages of preferences"))
        for page, title in (
            (self.person, self.tr("Reviewer")),
            (self.looks, self.tr("Looks")),
            (self.keys, self.tr("Keys")),
        ):
            tabs.addTab(page, title)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._accept = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.keys.clash_changed.connect(lambda clash: self._accept.setEnabled(not clash))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(tabs)
        layout.addWidget(buttons)
        self.resize(620, 560)


class _Person(QWidget):
    """Who reviews, and in which language the desk speaks."""

    def __init__(self, name: str, colour: str, language: str) -> None:
        super().__init__()
        self.name = QLineEdit(name)
        self.name.setAccessibleName(self.tr("Your name"))
        self.colours = ColourChoice(colour)
        languages = {"": self.tr("As the system")} | LANGUAGES
        self.language = _choice(self.tr("Language"), languages, language)
        hint = QLabel(
            self.tr(
                "The name stands beside everything you decide. A language takes effect at the next start."
            )
        )
        hint.setObjectName("muted")
        hint.setWordWrap(True)
        form = QFormLayout(self)
        form.addRow(self.tr("Your name"), self.name)
        form.addRow(self.tr("Colour"), self.colours)
        form.addRow(self.tr("Language"), self.language)
        form.addRow(hint)


class _Looks(QWidget):
    """Theme, colours, font, size and width of the article."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        kept = settings.preferences
        self.theme = _choice(self.tr("Theme"), {
            "system": self.tr("As the system"), "light": self.tr("Light"), "dark": self.tr("Dark")
        }, settings.theme)  # fmt: skip
        self.palette_choice = _choice(self.tr("Colours of verdicts"), {
            Palette.USUAL.value: self.tr("Usual"),
            Palette.PROTANOPIA.value: self.tr("For protanopia (no red)"),
            Palette.DEUTERANOPIA.value: self.tr("For deuteranopia (no green)"),
            Palette.TRITANOPIA.value: self.tr("For tritanopia (no blue)"),
            Palette.CONTRAST.value: self.tr("High contrast"),
        }, settings.palette.value)  # fmt: skip
        there = set(QFontDatabase.families())
        fonts = {"": self.tr("The best there is")} | {
            name: name for name in (*SERIFS, *OTHER_FONTS) if name in there
        }
        self.font_choice = _choice(self.tr("Font of the article"), fonts, kept.article_font)
        self.zoom = _choice(
            self.tr("Size"),
            {str(zoom): f"{round(zoom * 100)} %" for zoom in ZOOMS},
            str(settings.zoom),
        )
        widths = {
            str(measure): self.tr("{count} characters").format(count=measure)
            for measure in MEASURES
        }
        self.measure = _choice(self.tr("Width of the text"), widths, str(settings.measure))
        form = QFormLayout(self)
        for field in (self.theme, self.palette_choice, self.font_choice, self.zoom, self.measure):
            form.addRow(field.accessibleName(), field)
        self.theme.currentIndexChanged.connect(
            lambda _: settings.set_theme(self.theme.currentData())
        )
        self.palette_choice.currentIndexChanged.connect(
            lambda _: settings.set_palette(Palette(self.palette_choice.currentData()))
        )
        self.font_choice.currentIndexChanged.connect(
            lambda _: settings.set_font(self.font_choice.currentData())
        )
        self.zoom.currentIndexChanged.connect(
            lambda _: settings.set_zoom(float(self.zoom.currentData()))
        )
        self.measure.currentIndexChanged.connect(
            lambda _: settings.set_measure(int(self.measure.currentData()))
        )
        assert set(THEMES) == {self.theme.itemData(i) for i in range(self.theme.count())}, (
            "a theme is not offered"
        )


def _choice(name: str, choices: Mapping[str, str], chosen: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    for value, title in choices.items():
        box.addItem(title, value)
    box.view().setAccessibleName(name)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box


class KeysPage(QWidget):
    """Every command with its key. A key that two commands would share is named, and nothing is kept until it is
    not.
    """

    clash_changed = Signal(bool)

    def __init__(self, keys: Mapping[str, Sequence[str]]) -> None:
        super().__init__()
        self.chosen: dict[str, list[str]] = {name: list(own) for name, own in keys.items()}
        self.table = QTableWidget(len(COMMANDS), 2)
        self.table.setAccessibleName(self.tr("Commands and their keys"))
        self.table.setHorizontalHeaderLabels([self.tr("Command"), self.tr("Keys")])
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setSectionResizeMode(
            1, QHeaderView.ResizeMode.ResizeToContents
        )
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.edit = QKeySequenceEdit()
        self.edit.setMaximumSequenceLength(1)
        self.edit.setAccessibleName(self.tr("New key"))
        self.give = QPushButton(self.tr("Give this key"))
        self.none = QPushButton(self.tr("No key"))
        self.usual = QPushButton(self.tr("Usual key"))
        self.all_usual = QPushButton(self.tr("All usual"))
        self.clash = QLabel()
        self.clash.setObjectName("warning")
        self.clash.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self.edit, 1)
        for button in (self.give, self.none, self.usual, self.all_usual):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.addWidget(self.table)
        layout.addLayout(row)
        layout.addWidget(self.clash)
        self.give.clicked.connect(self._give)
        self.none.clicked.connect(lambda: self._set([]))
        self.usual.clicked.connect(lambda: self._set(None))
        self.all_usual.clicked.connect(self._forget)
        self._fill()
        self.table.selectRow(0)

    def _fill(self) -> None:
        for row, command in enumerate(COMMANDS):
            keys = self.chosen.get(command.id, list(command.keys))
            shown = "   ".join(
                QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys
            )
            for column, text in enumerate((translated(command.text), shown)):
                self.table.setItem(row, column, QTableWidgetItem(text))
        self._tell()

    def _give(self) -> None:
        key = self.edit.keySequence().toString()
        if key:
            self._set([key])
            self.edit.clear()

    def _set(self, keys: list[str] | None) -> None:
        row = self.table.currentRow()
        if row < 0:
            return
        command = COMMANDS[row]
        if keys is None or keys == list(command.keys):
            self.chosen.pop(command.id, None)
        else:
            self.chosen[command.id] = keys
        self._fill()

    def _forget(self) -> None:
        self.chosen.clear()
        self._fill()

    def _tell(self) -> None:
        """Name the keys that clash."""
        names = {command.id: translated(command.text) for command in COMMANDS}
        found = [
            self.tr("{key} does both “{one}” and “{other}”.").format(
                key=key, one=names.get(other, "–"), other=names[command]
            )
            for key, command, other in clashes(self.chosen)
        ]
        self.clash.setText("\n".join(found[:4]))
        self.clash_changed.emit(bool(found))
