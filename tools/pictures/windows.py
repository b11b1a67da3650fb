"""Pictures of the window and its dialogs."""

from collections.abc import Callable
from pathlib import Path
from time import monotonic

from openpyxl import load_workbook
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

from claimdesk.annotate import Project, run_to_end
from claimdesk.annotate.project import preferences
from claimdesk.gui.dialogs.packet import PacketDialog
from claimdesk.gui.startup import application, quiet_qt
from claimdesk.gui.window.window import Window
from tools.pictures.material import ANN

SIZE = QSize(1280, 800)
DIALOG = QSize(980, 620)
_LONGEST_WAIT = 60
"""Seconds until a dialog counts as missing."""


def draw(project: Path, folder: Path) -> None:
    """Draw the window in light and dark, and the dialogs that the guide shows."""
    _choose_preferences()
    quiet_qt()
    app = application()
    window = Window()
    window.resize(SIZE)
    window.files.open_path(project)
    window.show()
    _select_claim(window, 4)
    for theme, name in (("light", "window"), ("dark", "window-dark")):
        window.settings.set_theme(theme)
        _save(app, window, folder / f"{name}.png")
    window.settings.set_theme("light")

    _draw_team(app, window, folder)
    _draw_import(app, window, project, folder)
    window.close()


def _choose_preferences() -> None:
    chosen = preferences.load()
    chosen.reviewer_id, chosen.reviewer_name, chosen.reviewer_colour = ANN.id, ANN.name, ANN.colour
    chosen.reviewer_asked = True
    chosen.tour_done = True
    chosen.theme = "light"
    chosen.language = "en"
    preferences.save(chosen)


def _select_claim(window: Window, place: int) -> None:
    """Select a claim by its place; the window opens at the one that was reviewed last."""
    for _ in range(window.session.progress().total):
        window.commands["previous"].trigger()
    for _ in range(place):
        window.commands["next"].trigger()


def _draw_team(app: QApplication, window: Window, folder: Path) -> None:
    team = window.team
    team.show_disagreements()
    dialog = _awaited(app, lambda: team.adjudication)
    _save(app, dialog, folder / "adjudication.png", DIALOG)
    dialog.close()

    team.show_agreement()
    dialog = _awaited(app, lambda: team.agreement)
    _save(app, dialog, folder / "agreement.png", DIALOG)
    dialog.close()

    project = window.session.project
    assert project is not None
    packet = PacketDialog(project.read.articles(), project.read.reviewers(), window)
    packet.name.setText("Cy Alvarez")
    packet.show()
    _save(app, packet, folder / "packet.png")
    packet.close()


def _draw_import(app: QApplication, window: Window, project: Path, folder: Path) -> None:
    sheet = project.with_suffix(".xlsx")
    opened = window.session.project
    assert isinstance(opened, Project)
    run_to_end(opened.export(sheet))
    _edit(sheet)

    window.exporting.compare(sheet)
    dialog = _awaited(app, lambda: window.exporting.dialog)
    _save(app, dialog, folder / "import.png", DIALOG)
    dialog.close()


def _edit(path: Path) -> None:
    """Edit a workbook as an editor would: other verdicts, a note."""
    book = load_workbook(path)
    claims = book["Claims"]
    columns = {cell.value: cell.column for cell in claims[1]}
    claims.cell(3, columns["Verdict"]).value = "disputed"
    claims.cell(5, columns["Verdict"]).value = "verified"
    claims.cell(5, columns["Note"]).value = "Confirmed by phone."
    book.save(path)


def _awaited(app: QApplication, dialog: Callable[[], QWidget | None]) -> QWidget:
    """Return a dialog once its job in the background has opened it."""
    end = monotonic() + _LONGEST_WAIT
    while monotonic() < end:
        app.processEvents()
        found = dialog()
        if found is not None and found.isVisible():
            return found
    raise TimeoutError("a dialog did not open")


def _save(app: QApplication, widget: QWidget, path: Path, size: QSize | None = None) -> None:
    if size is not None:
        widget.resize(size)
    # the first round lays the widget out, the next ones draw what that started
    end = monotonic() + 1
    while monotonic() < end:
        app.processEvents()
    widget.grab().save(str(path))
