"""The desk as a whole: filters, panels, detection beside decisions, switching and closing."""

import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from claimdesk.annotate.base.paths import HOME
from claimdesk.annotate.detection.findings import BlockFindings
from claimdesk.annotate.project import Project
from claimdesk.annotate.review.article_views import BlockView, Findings
from claimdesk.annotate.review.filters import Standing
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.text.article import Article, Block, Role
from claimdesk.annotate.text.span import Span
from claimdesk.gui.article.column import Fold
from claimdesk.gui.article.edges import (
    next_word_end,
    next_word_start,
    previous_word_end,
    previous_word_start,
)
from claimdesk.gui.article.view import ReadingView
from claimdesk.gui.model.marks import Marks
from claimdesk.gui.window.window import Window
from tests.gui.conftest import InstantDetector, desk_with
from tests.gui.test_keyboard_session import press, press_key
from tests.support.making import ME, THREE, FullStops, reading

LONG = "\n".join(f"Sentence {n} says that 7 came." for n in range(120))


class SlowDetector(InstantDetector):
    """Finds a block every few milliseconds, and counts how many run at once."""

    def __init__(self) -> None:
        self.now, self.most = 0, 0

    def analyse(
        self, text: str, blocks: Sequence[Block], language: str, published: str = ""
    ) -> Iterator[BlockFindings]:
        self.now += 1
        self.most = max(self.most, self.now)
        try:
            for found in FullStops.analyse(self, text, blocks, language):
                time.sleep(0.004)
                yield found
        finally:
            self.now -= 1


@pytest.fixture
def slow(qtbot: QtBot, tmp_path: Path) -> Iterator[tuple[Window, SlowDetector]]:
    """A window whose detector takes its time, on a project with an undetected article."""
    detector = SlowDetector()
    window = Window(detector=detector)  # type: ignore[arg-type]
    qtbot.addWidget(window)
    window.show()
    with Project.open(tmp_path / "slow.claimdesk", ME, create=True) as project:
        project.intake.add(reading(LONG))
    assert window.files.open_path(tmp_path / "slow.claimdesk")
    yield window, detector
    window.close()


def test_the_filter_lists_each_standing(desk: Window) -> None:
    press(desk, "VD")
    for standing, rows in (
        (Standing.VERIFIED, 1),
        (Standing.DISPUTED, 1),
        (Standing.OPEN, 1),
        (Standing.PARKED, 0),
        (Standing.UNEVIDENCED, 2),
    ):
        desk.panel.standings.setCurrentIndex(desk.panel.standings.findData(standing.value))
        assert desk.panel.claims.rowCount() == rows, standing
    desk.panel.standings.setCurrentIndex(0)
    assert desk.panel.claims.rowCount() == 3
    desk.commands["list-disputed"].trigger()
    assert desk.panel.claims.rowCount() == 1


def test_panels_fold_by_key(desk: Window) -> None:
    for key, panel in ((Qt.Key.Key_F8, desk.panel), (Qt.Key.Key_F9, desk.card)):
        press_key(desk, key)
        assert not panel.isVisible()
        press_key(desk, key)
        assert panel.isVisible()


def test_caret_keys_select_and_do_not_move_edges(desk: Window) -> None:
    press_key(desk, Qt.Key.Key_F7)
    for _ in range(3):
        press_key(desk, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert desk.view.selection == Span(0, 3)
    assert desk.session.claim is not None
    assert desk.session.claim.claim.quote == "One thing happened on Monday."
    press_key(desk, Qt.Key.Key_Escape)
    press_key(desk, Qt.Key.Key_Escape)
    assert not desk.commands["caret"].isChecked()


def test_search_leads_to_the_hit_and_back(desk: Window) -> None:
    press(desk, "/")
    QTest.keyClicks(desk.panel.search, "boats")
    press_key(desk, Qt.Key.Key_Return)
    assert desk.session.claim is not None
    assert desk.session.claim.claim.quote == "12 boats came back."
    press(desk, "/")
    press_key(desk, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is desk.view
    assert desk.panel.search.text() == ""


def test_detection_does_not_wipe_what_is_being_typed(
    slow: tuple[Window, SlowDetector], qtbot: QtBot
) -> None:
    window, _ = slow
    qtbot.waitUntil(lambda: window.session.claim is not None, timeout=5000)
    window.view.setFocus()
    press(window, "N")
    for letter in "see page 4":
        QTest.keyClicks(window.card.note, letter)
        qtbot.wait(30)
    assert window.card.note.toPlainText() == "see page 4"


def test_a_verdict_is_never_lost_to_detection(
    slow: tuple[Window, SlowDetector], qtbot: QtBot
) -> None:
    window, _ = slow
    qtbot.waitUntil(lambda: window.session.claim is not None, timeout=5000)
    window.view.setFocus()
    settled = []
    for _ in range(8):
        settled.append(window.session.claim_id)
        press(window, "D")
        qtbot.wait(20)
    qtbot.waitUntil(lambda: not window.detection.is_running, timeout=20_000)
    qtbot.waitUntil(
        lambda: window.session.open is not None and len(window.session.open.claims) == 120,
        timeout=5000,
    )
    assert window.session.project is not None
    lines = window.session.project.read.lines(settled)
    assert {line.verdict for line in lines.values()} == {Verdict.DISPUTED}
    assert len(lines) == len(set(settled))


def test_a_role_changed_while_detection_runs_counts(
    slow: tuple[Window, SlowDetector], qtbot: QtBot
) -> None:
    window, _ = slow
    project, desk = window.session.project, window.session.open
    assert project is not None
    assert desk is not None
    last = desk.blocks[-1].block.span.start
    project.act.set_role(desk.id, last, Role.FURNITURE)
    qtbot.waitUntil(
        lambda: not window.detection.is_running and not project.intake.undetected(), timeout=20_000
    )
    assert not [view for view in project.read.claims(desk.id) if view.claim.start >= last]


def test_switching_projects_runs_one_detection_at_a_time(
    slow: tuple[Window, SlowDetector], qtbot: QtBot, tmp_path: Path
) -> None:
    window, detector = slow
    with Project.open(tmp_path / "other.claimdesk", ME, create=True) as project:
        project.intake.add(reading(LONG.replace("Sentence", "Line")))
    qtbot.waitUntil(lambda: detector.now == 1, timeout=5000)
    assert window.files.open_path(tmp_path / "other.claimdesk")
    qtbot.waitUntil(lambda: not window.detection.is_running, timeout=20_000)
    assert detector.most == 1
    assert window.session.project is not None
    assert window.session.project.intake.undetected() == []


def test_cancel_stops_and_opening_again_goes_on(
    slow: tuple[Window, SlowDetector], qtbot: QtBot
) -> None:
    window, _ = slow
    qtbot.waitUntil(
        lambda: window.status.cancel.isVisible() and window.session.claim is not None, timeout=5000
    )
    window.status.cancel.click()
    qtbot.waitUntil(lambda: not window.detection.is_running, timeout=5000)
    project, desk = window.session.project, window.session.open
    assert project is not None
    assert desk is not None
    assert 0 < len(project.read.claims(desk.id)) < 120
    window.session.open_article(desk.id)
    qtbot.waitUntil(
        lambda: not window.detection.is_running and not project.intake.undetected(), timeout=20_000
    )
    assert len(project.read.claims(desk.id)) == 120


def test_closing_while_detection_runs_ends_everything(
    slow: tuple[Window, SlowDetector], tmp_path: Path
) -> None:
    window, _ = slow
    window.close()
    assert "Finding claims" not in {thread.name for thread in threading.enumerate()}
    with Project.open(tmp_path / "slow.claimdesk", ME) as project:
        assert len(project.read.articles()) == 1


def test_a_taken_back_claim_leaves_no_ghost(desk: Window) -> None:
    desk.view.select(Span(4, 9))
    press(desk, "C")
    assert desk.session.open is not None
    assert len(desk.session.open.claims) == 4
    press(desk, "Z", Qt.KeyboardModifier.ControlModifier)
    assert len(desk.session.open.claims) == 3
    assert desk.session.claim is not None
    press(desk, "V")
    assert not desk.notice.isVisible()


def test_taking_an_article_off_and_back(window: Window, tmp_path: Path) -> None:
    desk = desk_with(window, tmp_path, "One claim.", "Another claim.")
    desk.commands["remove-article"].trigger()
    assert desk.panel.articles.rowCount() == 1
    press(desk, "Z", Qt.KeyboardModifier.ControlModifier)
    assert desk.panel.articles.rowCount() == 2


def test_refusals_are_told_and_nothing_moves(desk: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    from claimdesk.annotate.base.errors import ProjectError

    assert desk.session.project is not None

    def full(*_: object) -> None:
        raise ProjectError(
            "disk-full", "desk.claimdesk cannot be written: the disk is full.", "Free some space."
        )

    monkeypatch.setattr(desk.session.project.act, "set_verdict", full)
    press(desk, "V")
    assert "disk is full" in desk.notice.words.text()
    assert desk.card.place.text() == "Claim 1 of 3"


def test_bad_sources_are_told_and_the_others_come(
    desk: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text("A new article says that 3 came.")
    bad.touch()
    desk.files.add_sources([str(bad), str(tmp_path / "no.txt"), str(good)])
    qtbot.waitUntil(lambda: desk.panel.articles.rowCount() == 2, timeout=10_000)
    assert "bad.txt is empty" in desk.notice.words.text()
    assert "no.txt does not exist" in desk.notice.words.text()
    qtbot.waitUntil(lambda: not desk.jobs.is_busy, timeout=10_000)


def test_pasted_text_becomes_an_article(desk: Window, qtbot: QtBot) -> None:
    QApplication.clipboard().setText("A pasted text says that 9 came.")
    desk.files.paste()
    assert desk.panel.articles.rowCount() == 2
    qtbot.waitUntil(lambda: not desk.detection.is_running, timeout=10_000)


def test_a_pasted_link_is_read_as_a_page(desk: Window, qtbot: QtBot) -> None:
    QApplication.clipboard().setText(" http://127.0.0.1:9/page ")
    desk.files.paste()
    qtbot.waitUntil(lambda: "cannot be reached" in desk.notice.words.text(), timeout=10_000)
    assert desk.panel.articles.rowCount() == 1
    qtbot.waitUntil(lambda: not desk.jobs.is_busy, timeout=5_000)


def test_layout_and_switches_are_remembered(window: Window, qtbot: QtBot) -> None:
    window.commands["show-names"].trigger()
    window.views.set_theme("dark")
    window.settings.step_zoom(1)
    window.close()
    again = Window(detector=InstantDetector())  # type: ignore[arg-type]
    qtbot.addWidget(again)
    assert not again.commands["show-names"].isChecked()
    assert again.settings.theme == "dark"
    assert again.view.zoom == pytest.approx(1.1)
    again.close()


# the reading view by itself


@pytest.fixture
def view(qtbot: QtBot) -> ReadingView:
    made = ReadingView()
    qtbot.addWidget(made)
    made.resize(700, 500)
    text = "\n".join(
        ["Skip to content", "Sign in"]
        + [f"Paragraph {n} " + "has many words " * (n % 40) for n in range(300)]
    )
    blocks, start = [], 0
    for number, line in enumerate(text.split("\n")):
        blocks.append(
            BlockView(
                Block(Span(start, start + len(line)), Role.FURNITURE if number < 2 else Role.BODY),
                True,
            )
        )
        start += len(line) + 1
    made.show_article(Article(text, "x"), blocks, Marks([], Findings(), set()))
    made.show()
    return made


def test_furniture_folds(view: ReadingView) -> None:
    assert view._column is not None
    assert isinstance(view._column.rows[0], Fold)
    rows = len(view._column.rows)
    view.set_folded(False)
    assert view._column is not None
    assert len(view._column.rows) == rows + 1


@pytest.mark.parametrize("step", [37, -23, 120])
def test_scrolling_moves_the_text_by_just_that_much(view: ReadingView, step: int) -> None:
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    view.grab()
    offset = view.first_visible() + 40
    row = view._column.of(offset)  # type: ignore[union-attr]
    span = view._column.rows[row + 1].span  # type: ignore[union-attr]
    before = view.box_of(Span(span.start, span.start + 5))
    bar.setValue(bar.value() + step)
    view.grab()
    after = view.box_of(Span(span.start, span.start + 5))
    assert before is not None
    assert after is not None
    assert after.y() - before.y() == pytest.approx(-step, abs=1.5)


def test_reveal_shows_any_place(view: ReadingView) -> None:
    for share in (0.9, 0.1, 0.5, 1.0, 0.0):
        place = int(share * (len(view._article.text) - 10))  # type: ignore[union-attr]
        view.reveal(Span(place, place + 5))
        view.grab()
        try:
            box = view.box_of(Span(place, place + 5))
        except ValueError:
            continue
        assert box is None or -1 <= box.y() <= view.viewport().height()


def test_resizing_keeps_the_first_paragraph(view: ReadingView) -> None:
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 3)
    before = view.first_visible()
    view.resize(480, 500)
    assert view.first_visible() == before


def test_a_click_finds_the_character_below(view: ReadingView) -> None:
    view.grab()
    box = view.box_of(Span(40, 45))
    assert box is not None
    assert view.offset_at(box.center()) in range(40, 46)


@pytest.mark.parametrize(
    ("move", "at", "to"),
    [
        (next_word_end, 3, 9),
        (previous_word_end, 9, 3),
        (next_word_start, 0, 4),
        (previous_word_start, 4, 0),
    ],
)
def test_edges_go_by_words(move: object, at: int, to: int) -> None:
    assert move(THREE, at) == to  # type: ignore[operator]


def test_an_article_of_every_odd_kind_can_be_shown(qtbot: QtBot) -> None:
    shown = ReadingView()
    qtbot.addWidget(shown)
    for text in ("🐟", "👩‍👩‍👧" * 300, "אבג דהו " * 200, "w" * 30_000, "a\u0301" * 500, "1"):
        blocks = [BlockView(Block(Span(0, len(text)), Role.BODY), True)]
        shown.show_article(Article(text, "x"), blocks, Marks([], Findings(), set()))
        assert not shown.grab().isNull()
    shown.show_nothing()
    assert not shown.grab().isNull()


def test_the_sample_opens_where_the_home_folder_cannot_be_made(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    in_the_way = tmp_path / "a-file"
    in_the_way.write_text("x")
    monkeypatch.setenv(HOME, str(in_the_way / "home"))
    window.files.open_sample()
    project = window.session.project
    assert project is not None
    assert str(project.folder) in window.notice.words.text()
    qtbot.waitUntil(lambda: not window.jobs.is_busy, timeout=60_000)
