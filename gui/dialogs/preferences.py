"""Dialog for preferences: the reviewer, the looks, and the keys."""

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
"""Fonts offered where they are installed; the last two are made for easy reading."""


class PreferencesDialog(QDialog):
    """Three pages of preferences, kept when the dialog is accepted. Looks are shown at once."""

    def __init__(self, settings: Settings, name: str, colour: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preferences"))
        self.person = _Person(name, colour, settings.preferences.language)
        self.appearance = _AppearancePage(settings)
        self.keys = KeysPage(settings.preferences.keys)

        tabs = QTabWidget()
        tabs.setAccessibleName(self.tr("Pages of preferences"))
        tabs.addTab(self.person, self.tr("Reviewer"))
        tabs.addTab(self.appearance, self.tr("Appearance"))
        tabs.addTab(self.keys, self.tr("Shortcuts"))

        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._accept = buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.keys.clash_changed.connect(self._accept.setDisabled)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)

        layout = QVBoxLayout(self)
        layout.addWidget(tabs)
        layout.addWidget(buttons)
        self.resize(620, 560)


class _Person(QWidget):
    """Page for the reviewer's name and colour, and the window's language."""

    def __init__(self, name: str, colour: str, language: str) -> None:
        super().__init__()
        self.name = QLineEdit(name)
        self.name.setAccessibleName(self.tr("Your name"))
        self.colours = ColourChoice(colour)
        languages = {"": self.tr("System default")} | LANGUAGES
        self.language = _choice(self.tr("Language"), languages, language)
        hint = QLabel(
            self.tr(
                "Your name is recorded with every decision. A new language applies after a restart."
            )
        )
        hint.setObjectName("muted")
        hint.setWordWrap(True)

        form = QFormLayout(self)
        form.addRow(self.tr("Your name"), self.name)
        form.addRow(self.tr("Colour"), self.colours)
        form.addRow(self.tr("Language"), self.language)
        form.addRow(hint)


class _AppearancePage(QWidget):
    """Page for theme and colours, and for font, size and width of the article."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        kept = settings.preferences
        self._settings = settings
        self.theme = _choice(self.tr("Theme"), self._themes(), settings.theme)
        assert set(THEMES) == {self.theme.itemData(i) for i in range(self.theme.count())}, (
            "a theme is not offered"
        )
        self.palette_choice = _choice(
            self.tr("Verdict colours"), self._palettes(), settings.palette.value
        )

        # "" stands for the best serif font of this machine, so that the choice holds on another one
        installed = set(QFontDatabase.families())
        fonts = {"": self.tr("Automatic")}
        fonts |= {name: name for name in (*SERIFS, *OTHER_FONTS) if name in installed}
        self.font_choice = _choice(self.tr("Article font"), fonts, kept.article_font)

        sizes = {str(zoom): f"{round(zoom * 100)} %" for zoom in ZOOMS}
        self.zoom = _choice(self.tr("Size"), sizes, str(settings.zoom))
        words = self.tr("{count} characters")
        widths = {str(measure): words.format(count=measure) for measure in MEASURES}
        self.measure = _choice(self.tr("Column width"), widths, str(settings.measure))

        form = QFormLayout(self)
        for field in (self.theme, self.palette_choice, self.font_choice, self.zoom, self.measure):
            form.addRow(field.accessibleName(), field)
        self.theme.currentIndexChanged.connect(self._set_theme)
        self.palette_choice.currentIndexChanged.connect(self._set_palette)
        self.font_choice.currentIndexChanged.connect(self._set_font)
        self.zoom.currentIndexChanged.connect(self._set_zoom)
        self.measure.currentIndexChanged.connect(self._set_measure)

    def _themes(self) -> dict[str, str]:
        return {
            "system": self.tr("System default"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
        }

    def _palettes(self) -> dict[str, str]:
        return {
            Palette.USUAL.value: self.tr("Standard"),
            Palette.PROTANOPIA.value: self.tr("For protanopia (no red)"),
            Palette.DEUTERANOPIA.value: self.tr("For deuteranopia (no green)"),
            Palette.TRITANOPIA.value: self.tr("For tritanopia (no blue)"),
            Palette.CONTRAST.value: self.tr("High contrast"),
        }

    def _set_theme(self) -> None:
        self._settings.set_theme(self.theme.currentData())

    def _set_palette(self) -> None:
        self._settings.set_palette(Palette(self.palette_choice.currentData()))

    def _set_font(self) -> None:
        self._settings.set_font(self.font_choice.currentData())

    def _set_zoom(self) -> None:
        self._settings.set_zoom(float(self.zoom.currentData()))

    def _set_measure(self) -> None:
        self._settings.set_measure(int(self.measure.currentData()))


def _choice(name: str, choices: Mapping[str, str], chosen: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    for value, title in choices.items():
        box.addItem(title, value)
    box.view().setAccessibleName(name)
    box.setCurrentIndex(max(0, box.findData(chosen)))
    return box


class KeysPage(QWidget):
    """Page for the keys of all commands.

    A key that two commands would share is named, and nothing is kept until it is resolved.
    """

    clash_changed = Signal(bool)

    def __init__(self, keys: Mapping[str, Sequence[str]]) -> None:
        super().__init__()
        self.chosen: dict[str, list[str]] = {name: list(own) for name, own in keys.items()}
        """Keys by command, of those commands that have other keys than usual."""
        self.table = QTableWidget(len(COMMANDS), 2)
        self._describe_table()
        self.edit = QKeySequenceEdit()
        # "Ctrl+K" is a key, "Ctrl+K, Ctrl+C" would be a sequence of two
        self.edit.setMaximumSequenceLength(1)
        self.edit.setAccessibleName(self.tr("New shortcut"))
        self.give = QPushButton(self.tr("Assign"))
        self.none = QPushButton(self.tr("Clear"))
        self.usual = QPushButton(self.tr("Reset"))
        self.all_usual = QPushButton(self.tr("Reset all"))
        self.clash = QLabel()
        self.clash.setObjectName("warning")
        self.clash.setWordWrap(True)

        self._lay_out()
        self.give.clicked.connect(self._give)
        # no key at all is a choice too, kept as an empty list
        self.none.clicked.connect(lambda: self._set([]))
        self.usual.clicked.connect(lambda: self._set(None))
        self.all_usual.clicked.connect(self._forget)
        self._fill()
        self.table.selectRow(0)

    def _describe_table(self) -> None:
        self.table.setAccessibleName(self.tr("Commands and shortcuts"))
        self.table.setHorizontalHeaderLabels([self.tr("Command"), self.tr("Shortcuts")])
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setSectionResizeMode(
            1, QHeaderView.ResizeMode.ResizeToContents
        )
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.edit, 1)
        for button in (self.give, self.none, self.usual, self.all_usual):
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.addWidget(self.table)
        layout.addLayout(row)
        layout.addWidget(self.clash)

    def _fill(self) -> None:
        for row, command in enumerate(COMMANDS):
            keys = self.chosen.get(command.id, list(command.keys))
            self.table.setItem(row, 0, QTableWidgetItem(translated(command.text)))
            self.table.setItem(row, 1, QTableWidgetItem(_native(keys)))
        self._show_clashes()

    def _give(self) -> None:
        key = self.edit.keySequence().toString()
        if key:
            self._set([key])
            self.edit.clear()

    def _set(self, keys: list[str] | None) -> None:
        """Give the chosen command these keys, or (None) its usual ones."""
        row = self.table.currentRow()
        if row < 0:
            return

        command = COMMANDS[row]
        # the usual keys are not kept: a later version may have better ones
        if keys is None or keys == list(command.keys):
            self.chosen.pop(command.id, None)
        else:
            self.chosen[command.id] = keys
        self._fill()

    def _forget(self) -> None:
        self.chosen.clear()
        self._fill()

    def _show_clashes(self) -> None:
        """Name the keys that clash."""
        # a word that is no key counts as a clash with "", which no command is
        names = {command.id: translated(command.text) for command in COMMANDS}
        found = [
            self.tr("{key} is assigned to both “{one}” and “{other}”.").format(
                key=key, one=names.get(other, "–"), other=names[command]
            )
            for key, command, other in clashes(self.chosen)
        ]
        self.clash.setText("\n".join(found[:4]))
        self.clash_changed.emit(bool(found))


def _native(keys: Sequence[str]) -> str:
    """Return keys as this system writes them: "Ctrl+Z", on a Mac "⌘Z"."""
    native = QKeySequence.SequenceFormat.NativeText
    return "   ".join(QKeySequence(key).toString(native) for key in keys)
