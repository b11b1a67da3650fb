"""Keys in a window, and the project and article that it shows."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from claimdesk.annotate.project import Project
from claimdesk.gui.window.window import Window
from tests.support.making import claims_of


def key(
    window: Window, name: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press a key in the article."""
    QTest.keyClick(window.view, name, modifier)
    # a key may start what comes with the next turn of the event loop
    QApplication.processEvents()


def opened(window: Window) -> Project:
    """Return the open project."""
    assert window.session.project is not None
    return window.session.project


def article_of(window: Window) -> str:
    """Return the identifier of the open article."""
    assert window.session.open is not None
    return window.session.open.id


def words(window: Window) -> list[str]:
    """Return the words of the claims in the open article."""
    return [view.claim.quote for view in claims_of(opened(window), article_of(window))]
