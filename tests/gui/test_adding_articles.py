"""Articles that come in: files, links, pasted and dropped texts, tables, the sample."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from claimdesk.annotate.base.paths import HOME
from claimdesk.annotate.base.progress import run_to_end
from claimdesk.gui.dialogs.table import TableDialog
from claimdesk.gui.window.window import Window
from tests.support.window import (
    CONTROL,
    NONE,
    open_texts,
    press,
    project_of,
    unnamed,
    wait_for_jobs,
    wait_for_notice,
)

TABLE = (
    "name,story\n"
    'Harbour,"The harbour handled 4 tonnes last year, officials said on Monday in the town hall."\n'
)


def titles(window: Window) -> list[str]:
    return [view.title for view in project_of(window).read.articles()]


def sources(window: Window) -> list[str]:
    return [view.source for view in project_of(window).read.articles()]


def test_a_good_source_comes_in_beside_bad_ones(
    window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    good, empty, absent = tmp_path / "good.txt", tmp_path / "bad.txt", tmp_path / "no.txt"
    good.write_text("A new article says that 3 came.")
    empty.touch()

    # one that cannot be read must not end the import
    window.files.add_sources([str(empty), str(absent), str(good)])

    wait_for_notice(window, qtbot, "bad.txt is empty", "no.txt does not exist")
    qtbot.waitUntil(lambda: window.panel.articles.rowCount() == 2, timeout=10_000)
    wait_for_jobs(window, qtbot)


def test_a_pasted_text_becomes_an_article(window: Window, qtbot: QtBot) -> None:
    QApplication.clipboard().setText("A pasted text says that 9 came.")

    window.files.paste()

    assert window.panel.articles.rowCount() == 2
    wait_for_jobs(window, qtbot)


def test_a_pasted_link_is_read_as_a_page(window: Window, qtbot: QtBot) -> None:
    # white space around a link comes with it from many programs
    QApplication.clipboard().setText(" http://127.0.0.1:9/page ")

    window.files.paste()

    # no server listens at that port
    wait_for_notice(window, qtbot, "cannot be reached")
    assert window.panel.articles.rowCount() == 1
    wait_for_jobs(window, qtbot)


def drop(window: Window, data: QMimeData) -> None:
    """Drag data over the window and drop it there."""
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    over = QDragEnterEvent(QPoint(300, 300), copy, data, left, NONE)
    down = QDropEvent(QPointF(300, 300), copy, data, left, NONE)

    for event in (over, down):
        QApplication.sendEvent(window, event)
        # an event that is not accepted shows a forbidden sign, and no drop follows
        assert event.isAccepted()


def drop_address(window: Window, address: QUrl) -> None:
    data = QMimeData()
    data.setUrls([address])
    drop(window, data)


def test_a_dropped_file_becomes_an_article(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "dropped.txt"
    file.write_text("Nine boats came back on Sunday.")

    drop_address(window, QUrl.fromLocalFile(str(file)))

    qtbot.waitUntil(lambda: sources(window)[-1].endswith("dropped.txt"))
    wait_for_jobs(window, qtbot)


def test_a_dropped_link_is_read_as_a_page(window: Window, qtbot: QtBot, site: str) -> None:
    drop_address(window, QUrl(f"{site}/page"))

    qtbot.waitUntil(lambda: sources(window)[-1].endswith("/page"))
    wait_for_jobs(window, qtbot)


def test_a_dropped_text_becomes_an_article(window: Window, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setText("Ten boats stayed out at sea on Monday.")

    drop(window, data)

    assert "pasted text" in sources(window)
    wait_for_jobs(window, qtbot)


def test_an_article_taken_off_the_list_comes_back_by_undo(
    empty_window: Window, tmp_path: Path
) -> None:
    window = open_texts(empty_window, tmp_path, "One claim.", "Another claim.")

    window.commands["remove-article"].trigger()
    assert window.panel.articles.rowCount() == 1

    press(window, "Z", CONTROL)
    assert window.panel.articles.rowCount() == 2


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[TableDialog]:
    """Answer the question for the columns with "name" as the title; return what was asked."""
    dialogs: list[TableDialog] = []

    def answer(dialog: TableDialog) -> int:
        dialogs.append(dialog)
        title = dialog.fields["title"]
        title.setCurrentIndex(title.findData("name"))
        return int(QDialog.DialogCode.Accepted)

    monkeypatch.setattr(TableDialog, "exec", answer)
    return dialogs


@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_the_rows_of_a_table_become_articles_after_a_question(
    window: Window, tmp_path: Path, qtbot: QtBot, asked: list[TableDialog]
) -> None:
    path = tmp_path / "list.csv"
    path.write_text(TABLE)

    window.files.open_all([str(path)])
    # the notice comes when the whole import is done, after the last article
    qtbot.waitUntil(lambda: "text from “story”" in window.notice.words.text())

    assert titles(window)[1:] == ["Harbour"]
    (dialog,) = asked
    assert unnamed(dialog) == []
    wait_for_jobs(window, qtbot)


@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_a_sheet_of_claims_is_no_table_of_articles(
    window: Window, tmp_path: Path, qtbot: QtBot, asked: list[TableDialog]
) -> None:
    sheet = tmp_path / "out.csv"
    run_to_end(project_of(window).export(sheet))
    given: list[str] = []
    # it would be compared, which is another matter
    window.files.sheet_given.disconnect()
    window.files.sheet_given.connect(given.append)

    window.files.open_all([str(sheet)])

    qtbot.waitUntil(lambda: given == [str(sheet)])
    assert asked == []
    wait_for_jobs(window, qtbot)


def test_the_sample_opens_where_the_home_folder_cannot_be_made(
    empty_window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    in_the_way = tmp_path / "a-file"
    in_the_way.write_text("x")
    monkeypatch.setenv(HOME, str(in_the_way / "home"))

    empty_window.files.open_sample()

    folder = project_of(empty_window).folder
    assert str(folder) in empty_window.notice.words.text()
    wait_for_jobs(empty_window, qtbot, timeout=60_000)
