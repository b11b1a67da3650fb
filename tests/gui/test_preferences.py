"""Preferences: own shortcuts, an appearance that is shown at once, damaged files."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QComboBox, QDialogButtonBox, QPushButton
from pytestqt.qtbot import QtBot

from claimdesk.annotate.base.paths import home
from claimdesk.annotate.project import preferences
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.gui.dialogs.preferences import KeysPage, PreferencesDialog
from claimdesk.gui.model.command_registry import COMMANDS, clashes
from claimdesk.gui.theme.variants import Palette
from claimdesk.gui.window.window import Window
from tests.support.window import press, unnamed, verdicts, window_with


@pytest.fixture
def dialog(window: Window) -> Iterator[PreferencesDialog]:
    made = PreferencesDialog(window.settings, "Ann", "", window)
    yield made
    made.deleteLater()


def ok_button(dialog: PreferencesDialog) -> QPushButton:
    buttons = dialog.findChild(QDialogButtonBox)
    assert buttons is not None
    return buttons.button(QDialogButtonBox.StandardButton.Ok)


def give_key(page: KeysPage, command: str, key: str) -> None:
    """Give a command another key, as by hand."""
    rows = [command.id for command in COMMANDS]
    page.table.selectRow(rows.index(command))
    page.edit.setKeySequence(QKeySequence(key))
    page.give.click()


def test_every_field_has_a_name_for_a_screen_reader(dialog: PreferencesDialog) -> None:
    assert unnamed(dialog) == []


def test_a_key_that_clashes_is_named_and_cannot_be_kept(dialog: PreferencesDialog) -> None:
    # D is the key of the verdict "disputed"
    give_key(dialog.keys, "verified", "D")

    assert clashes(dialog.keys.chosen) == [("D", "disputed", "verified")]
    assert "“Disputed”" in dialog.keys.clash.text()
    assert not ok_button(dialog).isEnabled()


def test_a_free_key_resolves_the_clash(dialog: PreferencesDialog) -> None:
    give_key(dialog.keys, "verified", "D")

    give_key(dialog.keys, "verified", "H")

    assert dialog.keys.chosen == {"verified": ["H"]}
    assert dialog.keys.clash.text() == ""
    assert ok_button(dialog).isEnabled()


@pytest.fixture
def with_own_key(window: Window) -> Window:
    """Return the window after H was given to the verdict "verified"."""
    # the same that the program does when the dialog is accepted
    keys = {"verified": ["H"]}
    window.settings.set_keys(keys)
    window.commands.set_keys(keys)
    window.views.name_keys()
    return window


def test_a_new_key_settles_and_the_usual_one_does_not(with_own_key: Window) -> None:
    press(with_own_key, "V")
    assert verdicts(with_own_key)[0] is None

    press(with_own_key, "H")
    assert verdicts(with_own_key)[0] is Verdict.VERIFIED


def test_a_new_key_is_shown_on_the_button_and_remembered(with_own_key: Window) -> None:
    button = with_own_key.card.verdicts.buttons[Verdict.VERIFIED]

    assert "(H)" in button.toolTip()
    assert preferences.load().keys == {"verified": ["H"]}


def test_clashing_keys_in_the_file_leave_the_usual_ones(qtbot: QtBot, own_home: Path) -> None:
    # as another version, or a person with an editor, may have written them
    preferences.save(preferences.Preferences(keys={"verified": ["D"], "nonsense": ["Q"]}))

    window = window_with(qtbot)

    assert window.commands["verified"].shortcut().toString() == "V"


def test_a_damaged_file_counts_as_none(own_home: Path) -> None:
    preferences.save(preferences.Preferences(theme="dark"))
    assert preferences.load().theme == "dark"

    (home() / "preferences.json").write_text("{ broken")
    assert preferences.load() == preferences.Preferences()


def choose_last(choice: QComboBox) -> None:
    choice.setCurrentIndex(choice.count() - 1)


def test_colours_are_shown_while_they_are_chosen(window: Window, dialog: PreferencesDialog) -> None:
    choice = dialog.appearance.palette_choice

    choice.setCurrentIndex(choice.findData(Palette.CONTRAST.value))

    # light or dark by the system
    assert window.settings.colours.page in {"#ffffff", "#000000"}
    assert preferences.load().palette == "contrast"


def test_the_width_of_the_text_is_shown_while_it_is_chosen(
    window: Window, dialog: PreferencesDialog
) -> None:
    # in a narrow window, every width would be that of the window
    window.resize(1600, 800)
    choose_last(dialog.appearance.measure)
    wide = window.view.row_of(0).width

    dialog.appearance.measure.setCurrentIndex(0)

    assert window.view.row_of(0).width < wide
    assert preferences.load().measure == 50


def test_the_size_is_shown_while_it_is_chosen(window: Window, dialog: PreferencesDialog) -> None:
    choose_last(dialog.appearance.zoom)

    assert window.view.zoom == 2.0


def test_the_font_is_shown_while_it_is_chosen(window: Window, dialog: PreferencesDialog) -> None:
    choice = dialog.appearance.font_choice

    choose_last(choice)

    family = window.view.row_of(0).layout.font().family()
    # the first choice, the best font there is, has no name
    assert family == choice.currentData() != ""
