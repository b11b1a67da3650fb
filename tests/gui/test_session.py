"""A review session at the desk: the queue, the red pencil, claims cut and joined, what was settled before, evidence,
versions, history, preferences, the tour."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.review.article_views import Progress
from claimdesk.annotate.review.state import CaptureState
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.gui.commands.pencil import Coverage, coverage_of
from claimdesk.gui.dialogs.evidence import CopyDialog, UsedBeforeDialog
from claimdesk.gui.dialogs.history import HistoryDialog
from claimdesk.gui.dialogs.link import LinkDialog
from claimdesk.gui.dialogs.pages import PagesDialog
from claimdesk.gui.dialogs.search import SearchDialog
from claimdesk.gui.dialogs.summary import SummaryDialog
from claimdesk.gui.dialogs.version import VersionDialog
from claimdesk.gui.lists.article_filter import ArticlesWanted, Stage, stage_of
from claimdesk.gui.window.window import Window
from tests.gui.conftest import desk_with
from tests.gui.hands import article_of, key, opened, words
from tests.gui.test_house_rules import _unnamed
from tests.making import THREE, claims_of, reading
from tests.reading.test_link import site

__all__ = ["site"]


def test_a_claim_is_cut_at_the_caret_and_joined_again_by_keys(desk: Window) -> None:
    assert desk.session.open is not None
    key(desk, Qt.Key.Key_Y)
    assert "Put the caret" in desk.status.message.text()
    key(desk, Qt.Key.Key_F7)
    for _ in range(len("One thing ")):
        key(desk, Qt.Key.Key_Right)
    key(desk, Qt.Key.Key_Y)
    assert words(desk)[:2] == ["One thing", "happened on Monday."]
    key(desk, Qt.Key.Key_Escape)
    key(desk, Qt.Key.Key_G)
    assert words(desk)[0] == "One thing happened on Monday."


def test_edges_move_by_sentences(desk: Window) -> None:
    control, shift, alt = (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier,
                           Qt.KeyboardModifier.AltModifier)  # fmt: skip
    key(desk, Qt.Key.Key_Right, control | shift)
    assert words(desk)[0] == "One thing happened on Monday. 12 boats came back."
    key(desk, Qt.Key.Key_Left, control | shift)
    assert words(desk)[0] == "One thing happened on Monday."
    key(desk, Qt.Key.Key_J)
    key(desk, Qt.Key.Key_Left, control | alt)
    assert "One thing happened on Monday. 12 boats came back." in words(desk)
    key(desk, Qt.Key.Key_Right, control | alt)
    assert "12 boats came back." in words(desk)


def test_several_claims_are_settled_at_once_and_taken_back_at_once(desk: Window) -> None:
    desk.panel.claim_list.selectAll()
    assert len(desk.panel.chosen_claims()) == 3
    key(desk, Qt.Key.Key_X)
    assert {view.verdict for view in claims_of(opened(desk), article_of(desk))} == {
        Verdict.NOT_A_CLAIM
    }
    key(desk, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert {view.verdict for view in claims_of(opened(desk), article_of(desk))} == {None}
    desk.panel.claim_list.selectAll()
    key(desk, Qt.Key.Key_Backspace, Qt.KeyboardModifier.ControlModifier)
    assert desk.session.open is not None
    assert desk.session.open.claims == []
    key(desk, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(desk.session.open.claims) == 3


def test_the_red_pencil_walks_what_nobody_looked_at(desk: Window) -> None:
    assert desk.session.open is not None
    assert coverage_of(desk.session.open) == Coverage(claims=3, settled=0, names=1, numbers=1)
    key(desk, Qt.Key.Key_Comma)
    assert desk.view.selection is not None
    assert desk.view.selection.of(THREE) == "Monday"
    key(desk, Qt.Key.Key_Period)  # ticks it and goes on
    assert desk.view.selection.of(THREE) == "12"
    assert coverage_of(desk.session.open).names == 0
    key(desk, Qt.Key.Key_Period)
    assert coverage_of(desk.session.open) == Coverage(claims=3, settled=0, names=0, numbers=0)
    assert "was looked at" in desk.status.message.text()


def test_a_verdict_counts_as_looking_and_the_strip_says_what_is_left(
    desk: Window, qtbot: QtBot
) -> None:
    qtbot.waitUntil(
        lambda: desk.strip.coverage.text() == "0 of 3 claims · 1 numbers, 1 names to look at"
    )
    key(desk, Qt.Key.Key_V)
    qtbot.waitUntil(lambda: desk.strip.coverage.text() == "1 of 3 claims · 1 numbers to look at")


def test_nothing_to_check_is_recorded_and_the_article_is_done(desk: Window) -> None:
    key(desk, Qt.Key.Key_Q)
    assert opened(desk).read.nothing_to_check() == {article_of(desk)}
    assert stage_of(Progress(3), nothing_there=True) is Stage.DONE
    desk.panel.articles.set_filter(ArticlesWanted(stage=Stage.OPEN))
    assert desk.panel.articles.rowCount() == 0
    key(desk, Qt.Key.Key_Q)
    desk.panel.articles.reload()
    assert desk.panel.articles.rowCount() == 1


def test_articles_are_filtered_by_words_stage_source_and_date(
    window: Window, tmp_path: Path
) -> None:
    desk = desk_with(
        window, tmp_path, THREE, "The bridge is closed. It has 2 lanes.", "Fish is dear."
    )
    bar, model = desk.panel.filter, desk.panel.articles
    bar.words.setText("brid")
    bar._tell()
    assert [model.data(model.index(0)), model.rowCount()] == ["The bridge is closed", 1]
    assert desk.panel._article_count.text() == "1 of 3"
    bar.words.setText("nothing at all")
    bar._tell()
    assert model.rowCount() == 0
    bar.words.clear()
    key(desk, Qt.Key.Key_V)
    bar.stage.setCurrentIndex(bar.stage.findData(Stage.IN_WORK.value))
    assert model.rowCount() == 1
    bar.stage.setCurrentIndex(0)
    bar.since.setText("2025-01-01")
    bar._tell()
    assert model.rowCount() == 0  # none of them has a date
    bar.since.clear()
    bar._tell()
    assert model.rowCount() == 3
    assert bar.source.count() >= 2


def drop(desk: Window, data: QMimeData) -> None:
    action, button, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    for kind in (QDragEnterEvent, QDropEvent):
        place = QPoint(300, 300) if kind is QDragEnterEvent else QPointF(300, 300)
        event = kind(place, action, data, button, none)
        QApplication.sendEvent(desk, event)
        assert event.isAccepted()


def test_files_links_and_texts_are_dropped_on_the_window(
    desk: Window, qtbot: QtBot, site: str, tmp_path: Path
) -> None:
    file = tmp_path / "dropped.txt"
    file.write_text("Nine boats came back on Sunday.")
    for urls, source in (
        ([QUrl.fromLocalFile(str(file))], "dropped.txt"),
        ([QUrl(f"{site}/page")], "/page"),
    ):
        data = QMimeData()
        data.setUrls(urls)
        drop(desk, data)
        qtbot.waitUntil(
            lambda s=source: any(view.source.endswith(s) for view in opened(desk).read.articles())
        )
    data = QMimeData()
    data.setText("Ten boats stayed out at sea on Monday.")
    drop(desk, data)
    assert any(view.source == "dropped text" for view in opened(desk).read.articles())


def test_search_finds_and_leads_there(window: Window, tmp_path: Path) -> None:
    desk = desk_with(window, tmp_path, THREE, "The bridge is closed. It has 2 lanes.")
    project = opened(desk)
    claim = claims_of(project, article_of(desk))[1].claim.id
    project.act.write_note(claim, "asked the lighthouse")
    dialog = SearchDialog(desk.session, desk)
    assert _unnamed(dialog) == []
    dialog.words.setText("light")
    dialog.search()
    assert "Note" in dialog.list.item(0).text()
    QTest.keyClick(dialog.words, Qt.Key.Key_Return)
    assert dialog.chosen is not None
    assert dialog.chosen.claim == claim
    dialog.words.setText("bridge")
    QTest.keyClick(dialog.words, Qt.Key.Key_Return)
    assert dialog.chosen.article == project.read.articles()[1].id
    dialog.words.setText("unheard of")
    dialog.search()
    assert dialog.count.text() == "Nothing holds all these words."
    dialog.deleteLater()


def remembered(window: Window, folder: Path) -> Window:
    """Two articles that say nearly the same; the first is settled with evidence."""
    desk = desk_with(window, folder, "Air defences shot down 61 of 103 drones overnight.",
                     "Overnight 63 of 103 drones were shot down by air defences.")  # fmt: skip
    project = opened(desk)
    first, second = (view.id for view in project.read.articles())
    claim = claims_of(project, first)[0].claim.id
    project.act.set_verdict(claim, Verdict.DISPUTED, reason="wrong number")
    project.act.add_evidence(claim, link="https://example.org/air", quote="61")
    run_to_end(project.similar_claims.learn())
    desk.session.open_article(second)
    return desk


def test_what_was_settled_before_is_shown_and_one_key_copies_its_evidence(
    window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    desk = remembered(window, tmp_path)
    section = desk.card.remembered
    qtbot.waitUntil(section.isVisible)
    told = " ".join(label.text() for label in section.findChildren(type(desk.card.quote)))
    assert "Disputed, wrong number" in told
    assert "Other numbers: here 63, there 61" in told
    key(desk, Qt.Key.Key_R)
    view = desk.session.claim
    assert view is not None
    assert [one.link for one in view.evidence] == ["https://example.org/air"]
    assert view.verdict is None
    assert "The verdict is yours" in desk.status.message.text()


def test_a_claim_is_linked_to_one_that_says_the_same(
    window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    desk = remembered(window, tmp_path)
    assert desk.session.claim is not None
    dialog = LinkDialog(desk.session, desk.session.claim, desk)
    assert _unnamed(dialog) == []
    assert dialog.list.count() == 1
    QTest.keyClick(dialog.words, Qt.Key.Key_Return)
    other, here = dialog.chosen, desk.session.claim_id
    desk.session.act(lambda p: p.act.link_claims(here, other))
    qtbot.waitUntil(lambda: "Says the same as" in " ".join(
        button.text() for button in desk.card.remembered.findChildren(type(desk.card.parked))))  # fmt: skip
    dialog.deleteLater()


def test_a_link_is_captured_by_a_key_and_its_state_is_shown(
    desk: Window, qtbot: QtBot, site: str
) -> None:
    claim = desk.session.claim_id
    opened(desk).act.add_evidence(claim, link=f"{site}/page")
    key(desk, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)

    def evidence() -> CaptureState:
        assert desk.session.claim is not None
        return desk.session.claim.evidence[0].capture

    qtbot.waitUntil(lambda: evidence() is CaptureState.CAPTURED)
    qtbot.waitUntil(lambda: "Captured, with" in desk.status.message.text())
    labels = [label.text() for label in desk.card.evidence.findChildren(type(desk.card.quote))]
    assert any(text.startswith("Captured ") and "SHA-256" in text for text in labels)
    opened(desk).act.add_evidence(claim, link=f"{site}/gone")
    key(desk, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(
        lambda: "Not captured" in desk.notice.words.text() and "410" in desk.notice.words.text()
    )
    assert desk.session.claim is not None
    copy = opened(desk).captures.captured(desk.session.claim.evidence[0].sha256)
    assert copy is not None
    for dialog in (CopyDialog(desk.session.claim.evidence[0], copy.text, copy.url, copy.size, desk),
                   UsedBeforeDialog(opened(desk).captures.evidence(), desk)):  # fmt: skip
        assert _unnamed(dialog) == []
        dialog.deleteLater()


def test_a_new_version_flags_what_changed(desk: Window) -> None:
    project = opened(desk)
    for view in claims_of(project, article_of(desk)):
        project.act.set_verdict(view.claim.id, Verdict.VERIFIED)
    report = project.versions.take(
        article_of(desk), reading(THREE.replace("12", "13").replace(" Nobody was hurt.", ""), "t")
    )
    assert report is not None
    desk.session.open_article(report.article)
    changed = next(view for view in claims_of(project, report.article) if "13" in view.claim.quote)
    desk.session.select(changed.claim.id)
    assert desk.card.changed.isVisible()
    assert "line-through" in desk.card.changed._label.text()
    dialog = VersionDialog(report, desk)
    assert _unnamed(dialog) == []
    assert [dialog.list.item(row).text().split(":")[0] for row in range(2)] == ["Changed", "Gone"]
    dialog.deleteLater()
    key(desk, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [view.id for view in project.read.articles()] != [report.article]


def test_the_clipboard_becomes_a_new_version(desk: Window) -> None:
    before = article_of(desk)
    QGuiApplication.clipboard().setText(THREE + " One more thing.")
    desk.commands["paste-version"].trigger()
    assert article_of(desk) != before
    QGuiApplication.clipboard().setText(THREE + " One more thing.")
    desk.commands["paste-version"].trigger()
    assert "as it was" in desk.status.message.text()


def test_any_own_change_is_taken_back_from_the_history(desk: Window) -> None:
    project = opened(desk)
    key(desk, Qt.Key.Key_V)
    key(desk, Qt.Key.Key_D)
    dialog = HistoryDialog(
        project.history.entries(), project.read.reviewers(), desk, project.reviewer.id
    )
    dialog.undo_requested.connect(
        lambda change: desk.session.act(lambda p: p.history.undo_one(change))
    )
    dialog.words.setText("verified")
    assert dialog.list.count() == 1
    dialog.back.click()
    assert [view.verdict for view in claims_of(project, article_of(desk))] == [
        None,
        Verdict.DISPUTED,
        None,
    ]
    dialog.words.clear()
    dialog.show_entries(project.history.entries())
    assert "undo" in dialog.list.item(0).text()
    dialog.deleteLater()


def test_undo_in_another_article_is_shown_before_it_jumps(window: Window, tmp_path: Path) -> None:
    desk = desk_with(window, tmp_path, THREE, "The bridge is closed. It has 2 lanes.")
    project = opened(desk)
    first, second = (view.id for view in project.read.articles())
    key(desk, Qt.Key.Key_V)
    desk.session.open_article(second)
    control = Qt.KeyboardModifier.ControlModifier
    key(desk, Qt.Key.Key_Z, control)
    assert claims_of(project, first)[0].verdict is Verdict.VERIFIED
    assert "The same key again" in desk.status.message.text()
    key(desk, Qt.Key.Key_Z, control)
    assert claims_of(project, first)[0].verdict is None
    assert article_of(desk) == first


def test_pages_are_kept_however_the_dialog_is_left(desk: Window) -> None:
    dialog = PagesDialog(desk.session, desk)
    assert _unnamed(dialog) == []
    dialog.fields["guidelines"].setPlainText("Two sources for each figure.")
    dialog.reject()
    assert opened(desk).read.page("guidelines") == "Two sources for each figure."
    dialog.deleteLater()


def test_the_session_is_summed_up(desk: Window) -> None:
    key(desk, Qt.Key.Key_V)
    key(desk, Qt.Key.Key_D)
    dialog = SummaryDialog(
        opened(desk).history.sitting(), desk.session.progress(), desk.settings.colours, desk
    )
    told = " ".join(label.text() for label in dialog.findChildren(type(desk.card.quote)))
    assert "2 claims settled." in told
    assert "1 of 3 claims" in told
    dialog.deleteLater()
