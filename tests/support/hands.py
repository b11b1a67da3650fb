"""What a reviewer's hands and eyes do at the desk."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from claimdesk.annotate.project import Project
from claimdesk.gui.window.window import Window
from tests.support.making import claims_of


def key(
    desk: Window, name: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(desk.view, name, modifier)
    # a key may start what comes with the next turn of the event loop
    QApplication.processEvents()


def opened(desk: Window) -> Project:
    assert desk.session.project is not None
    return desk.session.project


def article_of(desk: Window) -> str:
    assert desk.session.open is not None
    return desk.session.open.id


def words(desk: Window) -> list[str]:
    return [view.claim.quote for view in claims_of(opened(desk), article_of(desk))]
