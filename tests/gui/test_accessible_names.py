"""Screen readers: names of everything that takes the focus, and spoken verdicts."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QDialog

from claimdesk.annotate.review.verdict import Verdict
from claimdesk.gui.dialogs.history import HistoryDialog
from claimdesk.gui.dialogs.keys import KeysDialog
from claimdesk.gui.dialogs.name import NameDialog
from claimdesk.gui.dialogs.palette import PaletteDialog
from claimdesk.gui.dialogs.park import ParkDialog
from claimdesk.gui.window.window import Window
from tests.support.window import claim_of, press, project_of, unnamed


def test_everything_in_the_window_has_a_name(window: Window) -> None:
    # settled as no claim, the card shows the reasons too
    window.session.set_verdict(Verdict.NOT_A_CLAIM, stay=True)

    assert unnamed(window) == []


@pytest.fixture
def dialogs(window: Window) -> Iterator[list[QDialog]]:
    entries = project_of(window).history.entries()
    made: list[QDialog] = [
        KeysDialog(window.commands, window),
        PaletteDialog(window.commands, window),
        NameDialog("Ann", "", window),
        ParkDialog(claim_of(window).claim, window),
        HistoryDialog(entries, {}, window),
    ]
    yield made
    for dialog in made:
        dialog.deleteLater()


def test_everything_in_the_dialogs_has_a_name(dialogs: list[QDialog]) -> None:
    for dialog in dialogs:
        assert unnamed(dialog) == [], type(dialog).__name__


def test_a_verdict_is_spoken(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    spoken: list[str] = []

    def update(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            spoken.append(event.message())

    # Qt offers no way to ask what was announced
    monkeypatch.setattr(QAccessible, "updateAccessibility", update)
    press(window, "D")

    assert spoken == ["Disputed"]
