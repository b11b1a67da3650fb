"""What makes a long session bearable: keys of one's own, looks, the tour, a screen reader, and a desk that stands whatever is
open."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox
from pytestqt.qtbot import QtBot

from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.project import Project, preferences
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.gui.commands import files as file_commands
from claimdesk.gui.dialogs.preferences import PreferencesDialog
from claimdesk.gui.dialogs.table import TableDialog
from claimdesk.gui.theme.variants import Palette
from claimdesk.gui.window.window import Window
from tests.gui.conftest import desk_with
from tests.gui.test_house_rules import _unnamed
from tests.scenarios.record.test_doctor import spoil
from tests.support.hands import article_of, key, opened
from tests.support.making import ME, claims_of, with_article


def test_keys_are_given_anew_and_a_clash_is_named(desk: Window) -> None:
    dialog = PreferencesDialog(desk.settings, "Ann", "", desk)
    assert _unnamed(dialog) == []
    from claimdesk.gui.model.command_registry import COMMANDS

    row = next(row for row, command in enumerate(COMMANDS) if command.id == "verified")
    dialog.keys.table.selectRow(row)
    dialog.keys.edit.setKeySequence(QKeySequence("D"))
    dialog.keys.give.click()
    assert "“Disputed”" in dialog.keys.clash.text()
    assert not dialog._accept.isEnabled()
    dialog.keys.edit.setKeySequence(QKeySequence("H"))
    dialog.keys.give.click()
    assert dialog._accept.isEnabled()
    desk.settings.set_keys(dialog.keys.chosen)
    desk.commands.set_keys(dialog.keys.chosen)
    desk.views.name_keys()
    assert "(H)" in desk.card.verdicts.buttons[Verdict.VERIFIED].toolTip()
    key(desk, Qt.Key.Key_V)
    assert claims_of(opened(desk), article_of(desk))[0].verdict is None
    key(desk, Qt.Key.Key_H)
    assert claims_of(opened(desk), article_of(desk))[0].verdict is Verdict.VERIFIED
    assert preferences.load().keys == {"verified": ["H"]}
    dialog.deleteLater()


def test_broken_keys_in_the_preferences_leave_the_usual_ones(qtbot: QtBot, own_home: Path) -> None:
    from tests.gui.conftest import InstantDetector

    preferences.save(preferences.Preferences(keys={"verified": ["D"], "nonsense": ["Q"]}))
    window = Window(detector=InstantDetector())  # type: ignore[arg-type]
    qtbot.addWidget(window)
    assert window.commands["verified"].shortcut().toString() == "V"
    window.close()


def test_looks_are_shown_while_they_are_chosen(desk: Window) -> None:
    dialog = PreferencesDialog(desk.settings, "Ann", "", desk)
    looks = dialog.looks
    looks.palette_choice.setCurrentIndex(looks.palette_choice.findData(Palette.CONTRAST.value))
    assert desk.settings.colours.page in {"#ffffff", "#000000"}
    looks.measure.setCurrentIndex(0)
    assert desk.view._characters == 50
    looks.zoom.setCurrentIndex(looks.zoom.count() - 1)
    assert desk.view.zoom == 2.0
    looks.font_choice.setCurrentIndex(looks.font_choice.count() - 1)
    assert desk.view._fonts.family == looks.font_choice.currentData()
    kept = preferences.load()
    assert (kept.palette, kept.measure) == ("contrast", 50)
    dialog.deleteLater()


def test_only_the_article_and_back(desk: Window) -> None:
    key(desk, Qt.Key.Key_F11)
    assert not any(part.isVisible() for part in (desk.panel, desk.card, desk.strip, desk.status))
    key(desk, Qt.Key.Key_J)
    key(desk, Qt.Key.Key_F11)
    assert all(part.isVisible() for part in (desk.panel, desk.card, desk.strip, desk.status))


def test_the_tour_has_four_steps_is_skipped_by_a_key_and_never_comes_again(
    desk: Window, qtbot: QtBot
) -> None:
    desk.wants_tour = True
    desk.session.open_article(article_of(desk))
    qtbot.waitUntil(lambda: desk.views.tour is not None, timeout=5_000)
    tour = desk.views.tour
    assert tour is not None
    assert len(tour._steps) <= 4
    for answer in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Space):
        QTest.keyClick(tour.go_on, answer)
    assert tour.go_on.text() == "Begin"
    QTest.keyClick(tour, Qt.Key.Key_Escape)
    assert desk.views.tour is None
    assert preferences.load().tour_done
    desk.wants_tour = True
    desk.session.open_article(article_of(desk))
    QApplication.processEvents()
    assert desk.views.tour is None


def test_a_screen_reader_hears_the_verdict(desk: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []

    def update(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", update)
    key(desk, Qt.Key.Key_D)
    assert heard == ["Disputed"]


@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_a_table_is_asked_about_and_a_sheet_of_claims_goes_its_own_way(
    desk: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[TableDialog] = []

    def answer(self: TableDialog) -> int:
        asked.append(self)
        assert _unnamed(self) == []
        self.fields["title"].setCurrentIndex(self.fields["title"].findData("name"))
        return int(QDialog.DialogCode.Accepted)

    monkeypatch.setattr(TableDialog, "exec", answer)
    path = tmp_path / "list.csv"
    path.write_text(
        'name,story\nHarbour,"The harbour handled 4 tonnes last year, officials said on Monday in the town hall."\n'
    )
    desk.files.open_all([str(path)])
    qtbot.waitUntil(lambda: len(opened(desk).read.articles()) == 2)
    assert opened(desk).read.articles()[-1].title == "Harbour"
    assert "text from “story”" in desk.notice.words.text()
    run_to_end(opened(desk).export(tmp_path / "out.csv"))
    given: list[str] = []
    desk.files.sheet_given.disconnect()
    desk.files.sheet_given.connect(given.append)
    desk.files.open_all([str(tmp_path / "out.csv")])
    qtbot.waitUntil(lambda: bool(given))
    assert len(asked) == 1


def test_a_damaged_project_is_offered_to_be_restored(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "p.claimdesk"
    with Project.open(path, ME, create=True) as project:
        with_article(project)
        project.back_up("by hand")
    spoil(path, 4096 * 4)
    spoil(path, 4096 * 8)

    def press(box: QMessageBox) -> int:
        monkeypatch.setattr(QMessageBox, "clickedButton", lambda self: self.buttons()[0])
        return 0

    monkeypatch.setattr(QMessageBox, "exec", press)
    assert window.files.open_path(path)
    assert "is in place; the damaged file is kept" in window.notice.words.text()
    assert len(opened(window).read.articles()) == 1


EMPTY = {
    "no project": (),
    "no article": (),
    "emoji alone": ("🙂🙃👨‍👩‍👧‍👦 🇺🇦",),
    "one megabyte": ("One thing happened on Monday. " * 34_000,),
}


def leave_what_waits() -> None:
    """Cancel the dialog or menu that waits for an answer, as Escape does."""
    popup, dialog = QApplication.activePopupWidget(), QApplication.activeModalWidget()
    if popup:
        popup.close()
    elif isinstance(dialog, QDialog):
        dialog.reject()


@pytest.mark.qt_log_ignore("does not support", extend=True)
@pytest.mark.parametrize("what", list(EMPTY))
def test_every_panel_and_command_stands_whatever_is_open(
    what: str, window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    leave = QTimer()
    leave.timeout.connect(leave_what_waits)
    leave.start(30)
    for name in ("getOpenFileName", "getOpenFileNames", "getSaveFileName"):
        monkeypatch.setattr(f"PySide6.QtWidgets.QFileDialog.{name}", lambda *_, **__: ("", ""))
    monkeypatch.setattr(file_commands, "_documents", lambda: tmp_path)
    QGuiApplication.clipboard().clear()
    desk = window if what == "no project" else desk_with(window, tmp_path, *EMPTY[what])
    QApplication.processEvents()
    left_out = {"quit", "close-project", "sample", "remove-article", "tour", "mark"}
    commands: list[tuple[str, Callable[[], None]]] = [
        (command.id, action.trigger)
        for command, action in desk.commands.all()
        if command.id not in left_out
    ]
    for name, trigger in commands:
        if desk.commands[name].isEnabled():
            trigger()
            QApplication.processEvents()
    leave.stop()
    assert desk.view.isVisible() or what in {"no project", "no article"}
