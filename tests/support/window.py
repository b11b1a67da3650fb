"""The window for tests: opened on projects, driven by keys, and asked what it shows."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QScrollBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.annotate.project import DetectorProcess, Project
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.gui.model.session import OpenArticle
from claimdesk.gui.window.window import Window
from tests.support.projects import ME, FullStops, claims_of, with_article

if TYPE_CHECKING:
    # importing it asks for a Qt that pytest-qt has not chosen yet when a conftest is read
    from pytestqt.modeltest import ModelTester

NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier

_JOB_ENDS_MS = 20_000
_WITHOUT_NAME = frozenset(
    {"QSplitter", "QMenuBar", "QStackedWidget", "QWidget", "QDialogButtonBox"}
)
"""Classes of widgets that hold others: a screen reader speaks of those inside."""


class InstantDetector(FullStops):
    """Detector without a model and without a process of its own."""

    def use_claim_model(self, claim_model: str) -> None:
        """Scores are always the same."""

    def warm_up(self) -> None:
        """Nothing to start."""

    def close(self) -> None:
        """Nothing to end."""


def window_with(qtbot: QtBot, detector: object | None = None) -> Window:
    """Return a new window, not shown yet, with a detector that need not be a process.

    It is closed when the test ends.
    """
    window = Window(detector=cast(DetectorProcess, detector or InstantDetector()))

    def end(_: QWidget) -> None:
        window.close()
        # a cancelled job ends at its next step, which may take a while in a very long article
        qtbot.waitUntil(lambda: not window.jobs.is_busy, timeout=_JOB_ENDS_MS)

    qtbot.addWidget(window, before_close_func=end)
    return window


def open_texts(window: Window, folder: Path, *texts: str) -> Window:
    """Open a new project of these texts in the window, with the keys going to the article."""
    path = folder / "texts.claimdesk"
    with Project.open(path, ME, create=True) as project:
        for number, text in enumerate(texts):
            with_article(project, text, f"text-{number}.txt")
    assert window.files.open_path(path)
    window.view.setFocus()
    # a window that is not active yet would lose the first key
    QApplication.processEvents()
    return window


def press(window: Window, letters: str, modifier: Qt.KeyboardModifier = NONE) -> None:
    """Press keys named by a letter or sign, one after the other, where the focus is."""
    for letter in letters:
        press_key(window, Qt.Key(ord(letter)), modifier)


def press_key(window: Window, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    """Press a key where the focus is."""
    QTest.keyClick(QApplication.focusWidget() or window.view, key, modifier)
    QApplication.processEvents()


def project_of(window: Window) -> Project:
    """Return the open project."""
    project = window.session.project
    assert project is not None
    return project


def article_of(window: Window) -> OpenArticle:
    """Return the open article."""
    article = window.session.open
    assert article is not None
    return article


def claim_of(window: Window) -> ClaimView:
    """Return the current claim."""
    claim = window.session.claim
    assert claim is not None
    return claim


def verdicts(window: Window) -> list[Verdict | None]:
    """Return the verdicts of the open article's claims, as they are on disk."""
    views = claims_of(project_of(window), article_of(window).id)
    return [view.verdict for view in views]


def quotes(window: Window) -> list[str]:
    """Return the words of the open article's claims, as they are on disk."""
    views = claims_of(project_of(window), article_of(window).id)
    return [view.claim.quote for view in views]


def labels_in(widget: QWidget) -> str:
    """Return the words of all labels in a widget, one label a line."""
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def wait_for_jobs(window: Window, qtbot: QtBot, timeout: int = 30_000) -> None:
    """Wait until nothing runs in the background."""

    def is_idle() -> bool:
        return not window.jobs.is_busy and not window.detection.is_running

    qtbot.waitUntil(is_idle, timeout=timeout)


def wait_for_notice(window: Window, qtbot: QtBot, *words: str, timeout: int = 10_000) -> None:
    """Wait until the line above the article shows all of these words."""

    def is_shown() -> bool:
        return all(one in window.notice.words.text() for one in words)

    qtbot.waitUntil(is_shown, timeout=timeout)


@contextmanager
def refusals(window: Window) -> Iterator[list[str]]:
    """Gather the codes of the errors that the session shows meanwhile."""
    codes: list[str] = []

    def gather(error: ClaimdeskError) -> None:
        codes.append(error.code)

    window.session.refused.connect(gather)
    yield codes
    window.session.refused.disconnect(gather)


def check_contract(tester: "ModelTester", model: QAbstractItemModel) -> None:
    """Check that a model keeps Qt's contract, now and at every change until the test ends."""
    # pytest-qt gives its method no types
    check: Any = tester.check
    check(model)


def unnamed(root: QWidget) -> list[str]:
    """Return the widgets that take the focus and that a screen reader has no name for."""
    widgets = [root, *root.findChildren(QWidget)]
    return [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in widgets
        if _wants_name(widget) and not _has_name(widget)
    ]


def _wants_name(widget: QWidget) -> bool:
    is_focusable = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isEnabled()
    if not is_focusable or isinstance(widget, QScrollBar | QDialog | Window):
        return False

    # Qt's own parts of a field or list, which its name speaks for
    is_part = isinstance(widget.parent(), QLineEdit | QAbstractItemView)
    if is_part or widget.objectName().startswith("qt_"):
        return False
    return type(widget).__name__ not in _WITHOUT_NAME


def _has_name(widget: QWidget) -> bool:
    if widget.accessibleName():
        return True
    return isinstance(widget, QAbstractButton | QLabel) and bool(widget.text())
