"""Menu of a name or number: its words, the label it has, and corrections that replace it."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QWidget
from pytestqt.qtbot import QtBot

from claimdesk.annotate.detection.findings import Entity, Number
from claimdesk.annotate.project import Project
from claimdesk.annotate.text.span import Span
from claimdesk.gui.commands.mark_menu import LONGEST, MarkMenu
from claimdesk.gui.model.marks import Tint
from claimdesk.gui.model.session import Session


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def monday(session: Session) -> Tint:
    """Return the one name of the article, a date by detection."""
    assert session.open is not None
    return session.open.marks.names.all()[0]


@pytest.fixture
def menu(session: Session, monday: Tint, parent: QWidget) -> MarkMenu:
    return MarkMenu(session, monday.span, monday, parent)


def choice(menu: MarkMenu, words: str) -> QAction:
    (action,) = [one for one in menu.actions() if one.text() == words]
    return action


def names_in(project: Project) -> list[Entity]:
    return list(project.read.findings(project.read.articles()[0].id).entities)


def numbers_in(project: Project) -> list[Number]:
    return list(project.read.findings(project.read.articles()[0].id).numbers)


def test_the_words_head_the_menu(menu: MarkMenu) -> None:
    assert menu.actions()[0].text() == "“Monday”"


def test_many_words_are_cut(session: Session, parent: QWidget) -> None:
    menu = MarkMenu(session, Span(0, 60), None, parent)

    heading = menu.actions()[0].text()
    assert heading.endswith("…”")
    assert len(heading) == LONGEST + 2


def test_a_label_takes_the_place_of_the_one_before(
    menu: MarkMenu, project: Project, monday: Tint
) -> None:
    choice(menu, "Organisation").trigger()

    assert names_in(project) == [Entity(monday.span, "ORG")]


def test_a_selection_beside_a_mark_moves_it(
    session: Session, monday: Tint, parent: QWidget, project: Project
) -> None:
    wider = Span(monday.span.start - 3, monday.span.end)

    choice(MarkMenu(session, wider, monday, parent), "Person").trigger()

    # the old mark would overlap the new one
    assert names_in(project) == [Entity(wider, "PERSON")]


def test_a_mark_can_be_removed(menu: MarkMenu, project: Project) -> None:
    choice(menu, "Neither: &remove highlight").trigger()

    assert names_in(project) == []


def test_where_nothing_is_marked_nothing_can_be_removed(session: Session, parent: QWidget) -> None:
    menu = MarkMenu(session, Span(0, 3), None, parent)

    assert not choice(menu, "Neither: &remove highlight").isEnabled()


@pytest.mark.parametrize(
    ("answer", "values"), [(("61 drones", True), [61.0, 1.0]), (("61 drones", False), [1.0])]
)
def test_a_number_is_asked_for(
    session: Session,
    parent: QWidget,
    project: Project,
    monkeypatch: pytest.MonkeyPatch,
    answer: tuple[str, bool],
    values: list[float],
) -> None:
    # a cancelled question leaves the words as they are
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: answer)

    choice(MarkMenu(session, Span(0, 3), None, parent), "&Number …").trigger()

    assert [number.low for number in numbers_in(project)] == values
