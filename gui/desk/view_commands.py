"""What the keys do to the window: layers, panels, type, theme, search, dialogs, undo."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QLineEdit, QMessageBox, QPlainTextEdit

from annotate import version
from annotate.project import preferences as kept
from annotate.project import told
from annotate.review.view import Order, Standing
from gui.article.painter import Shown
from gui.desk.appearance import THEMES
from gui.desk.dialogs import HistoryDialog, KeysDialog, NameDialog, PaletteDialog, about_text

if TYPE_CHECKING:
    from gui.desk.window import Window

HISTORY_SHOWN = 500
LAYERS = ("show-claims", "show-names", "show-numbers")


class ViewCommands(QObject):
    """Handlers of the edit, view and help commands."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window

    def handlers(self) -> dict[str, Callable[..., None]]:
        """The commands' handlers by command."""
        window = self._window
        found: dict[str, Callable[..., None]] = {
            "quit": window.close,
            "undo": window.session.undo,
            "redo": window.session.redo,
            "history": self.show_history,
            "copy": self.copy,
            "find": self.find,
            "reviewer": self.ask_name,
            "furniture": lambda shown: window.view.set_folded(not shown),
            "panel": window.panel.setVisible,
            "card": window.card.setVisible,
            "larger": lambda: window.appearance.step_zoom(1),
            "smaller": lambda: window.appearance.step_zoom(-1),
            "usual": lambda: window.appearance.step_zoom(0),
            "caret": window.view.set_caret_active,
            "worth-first": lambda on: window.panel.worth.set_order(Order.WORTH if on else Order.READING),
            "teaching-first": lambda on: window.panel.worth.set_order(Order.TEACHING if on else Order.READING),
            "dim-more": lambda: window.panel.worth.step(1),
            "dim-less": lambda: window.panel.worth.step(-1),
            "list-open": lambda: window.panel.show_standing(Standing.OPEN),
            "list-disputed": lambda: window.panel.show_standing(Standing.DISPUTED),
            "list-unevidenced": lambda: window.panel.show_standing(Standing.UNEVIDENCED),
            "palette": self.show_palette,
            "keys": self.show_keys,
            "about": self.show_about,
        }
        for layer in LAYERS:
            found[layer] = lambda shown, name=layer: self.show_layer(name, shown)
        for theme in THEMES:
            found[f"theme-{theme}"] = lambda _=True, name=theme: self.set_theme(name)
        return found

    def restore(self) -> None:
        """Bring the switches to what was remembered."""
        window = self._window
        for layer in LAYERS:
            window.actions_by_id[layer].setChecked(window.appearance.is_shown(layer))
        for panel in ("panel", "card"):
            window.actions_by_id[panel].setChecked(True)
        self._show_theme()
        worth = window.panel.worth
        worth.set_least(window.appearance.preferences.least_score)
        worth.least_changed.connect(self._dim)
        worth.order_changed.connect(self._show_order)
        self._apply_layers()

    def _show_order(self) -> None:
        order = self._window.panel.worth.order
        self._window.actions_by_id["worth-first"].setChecked(order is Order.WORTH)
        self._window.actions_by_id["teaching-first"].setChecked(order is Order.TEACHING)

    def _dim(self, least: float) -> None:
        self._window.appearance.set_least_score(least)
        self._apply_layers()

    def show_layer(self, layer: str, shown: bool) -> None:
        self._window.appearance.set_shown(layer, shown)
        self._apply_layers()

    def _apply_layers(self) -> None:
        checked = [self._window.actions_by_id[layer].isChecked() for layer in LAYERS]
        self._window.view.set_shown(Shown(*checked, least=self._window.panel.worth.least))

    def set_theme(self, theme: str) -> None:
        self._window.appearance.set_theme(theme)
        self._show_theme()

    def _show_theme(self) -> None:
        for theme in THEMES:
            self._window.actions_by_id[f"theme-{theme}"].setChecked(theme == self._window.appearance.theme)

    def copy(self) -> None:
        """Copy from the field the keyboard is in, else from the article."""
        focused = self._window.focusWidget()
        if isinstance(focused, QLineEdit | QPlainTextEdit):
            focused.copy()
        else:
            self._window.view.copy()

    def find(self) -> None:
        self._window.actions_by_id["panel"].setChecked(True)
        self._window.panel.show()
        self._window.panel.search.setFocus()
        self._window.panel.search.selectAll()

    def show_undo(self) -> None:
        """Say in the menu what undo and redo would do."""
        window = self._window
        project = window.session.project
        undo = project.story.to_undo() if project else None
        redo = project.story.to_redo() if project else None
        for name, change, plain, full in (
            ("undo", undo, self.tr("Undo"), self.tr("Undo {what}")),
            ("redo", redo, self.tr("Redo"), self.tr("Redo {what}")),
        ):
            action = window.actions_by_id[name]
            action.setEnabled(change is not None)
            action.setText(full.format(what=told(change)) if change else plain)

    def show_history(self) -> None:
        project = self._window.session.project
        if project is None:
            return
        dialog = HistoryDialog(project.story.told(newest=HISTORY_SHOWN), project.read.reviewers(), self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.chosen and dialog.chosen.claim:
            view = project.read.claim(dialog.chosen.claim)
            if view and not view.claim.withdrawn:
                self._window.session.show_claim(dialog.chosen.article, dialog.chosen.claim)

    def ask_name(self) -> None:
        """Ask for the reviewer's name and colour; they count from the next change on."""
        here = kept.reviewer()
        dialog = NameDialog(here.name, here.colour, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.name.text().strip():
            self.set_reviewer(" ".join(dialog.name.text().split()), dialog.colours.colour)

    def set_reviewer(self, name: str, colour: str) -> None:
        """Go on under this name and colour."""
        self._window.appearance.set_reviewer(name, colour)
        self._window.session.rename_reviewer(kept.reviewer())
        self._window.show_reviewer()

    def show_palette(self) -> None:
        dialog = PaletteDialog(self._window.actions_by_id, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.chosen:
            dialog.chosen.trigger()

    def show_keys(self) -> None:
        KeysDialog(self._window.actions_by_id, self._window).exec()

    def show_about(self) -> None:
        model = self._window.strip.model.text()
        QMessageBox.about(self._window, self.tr("About Claimdesk"), about_text(version(), model))
