"""Handlers for the window: layers, panels, type, theme, search, dialogs, undo."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit, QMainWindow, QMessageBox, QPlainTextEdit

from claimdesk.annotate.base.version import version
from claimdesk.annotate.project import preferences as kept
from claimdesk.annotate.review.change import Change
from claimdesk.annotate.review.filters import Order, Standing
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.gui.article.view import ReadingView
from claimdesk.gui.base.languages import in_words, worded
from claimdesk.gui.card.card import Card
from claimdesk.gui.commands.files import FileCommands
from claimdesk.gui.dialogs.about import about_text
from claimdesk.gui.dialogs.history import HistoryDialog
from claimdesk.gui.dialogs.keys import KeysDialog
from claimdesk.gui.dialogs.name import NameDialog
from claimdesk.gui.dialogs.pages import PagesDialog
from claimdesk.gui.dialogs.palette import PaletteDialog
from claimdesk.gui.dialogs.preferences import PreferencesDialog
from claimdesk.gui.dialogs.search import SearchDialog
from claimdesk.gui.dialogs.summary import SummaryDialog
from claimdesk.gui.lists.panel import ClaimsPanel
from claimdesk.gui.model.command_registry import CommandRegistry
from claimdesk.gui.model.session import Session
from claimdesk.gui.model.settings import THEMES, Settings
from claimdesk.gui.model.shown import Shown
from claimdesk.gui.widgets.tour import Step, Tour

HISTORY_SHOWN = 500
"""Changes listed, the newest."""
LAYERS = ("show-claims", "show-names", "show-numbers")


@dataclass(frozen=True, slots=True)
class WindowParts:
    """The parts of a window that its edit, view and help commands work on."""

    window: QMainWindow
    session: Session
    files: FileCommands
    panel: ClaimsPanel
    view: ReadingView
    card: Card
    settings: Settings
    model_name: Callable[[], str]
    """Returns the name of the detection model of the open article."""


class ViewCommands(QObject):
    """Handlers of the edit, view and help commands."""

    reviewer_changed = Signal()
    hit_chosen = Signal(str)  # the words that were searched for; their article is open now
    focus_mode_changed = Signal(bool)  # True while the article is shown alone

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._actions: CommandRegistry | None = None
        self.tour: Tour | None = None

    @property
    def actions(self) -> CommandRegistry:
        """The window's commands; made of these handlers, so they are passed in afterwards."""
        assert self._actions is not None, "use_actions comes before any command"
        return self._actions

    def use_actions(self, actions: CommandRegistry) -> None:
        """Set the commands whose switches and keys these handlers change."""
        self._actions = actions

    def handlers(self) -> dict[str, Callable[..., None]]:
        """Return the handlers by command."""
        parts = self._parts
        found: dict[str, Callable[..., None]] = {
            "quit": self.leave,
            "undo": parts.session.undo,
            "redo": parts.session.redo,
            "history": self.show_history,
            "copy": self.copy,
            "find": self.find,
            "search": self.search_everything,
            "pages": self.show_pages,
            "summary": self.show_summary,
            "preferences": self.show_preferences,
            "wider": partial(parts.settings.step_measure, 1),
            "narrower": partial(parts.settings.step_measure, -1),
            "focus": self.show_only_article,
            "tour": self.show_tour,
            "reviewer": self.ask_name,
            "furniture": self.show_furniture,
            "panel": parts.panel.setVisible,
            "card": parts.card.setVisible,
            "larger": partial(parts.settings.step_zoom, 1),
            "smaller": partial(parts.settings.step_zoom, -1),
            "usual": partial(parts.settings.step_zoom, 0),
            "caret": parts.view.set_caret_active,
            "worth-first": partial(self._set_order, Order.WORTH),
            "teaching-first": partial(self._set_order, Order.TEACHING),
            "dim-more": partial(parts.panel.worth.step, 1),
            "dim-less": partial(parts.panel.worth.step, -1),
            "list-open": partial(parts.panel.show_standing, Standing.OPEN),
            "list-disputed": partial(parts.panel.show_standing, Standing.DISPUTED),
            "list-unevidenced": partial(parts.panel.show_standing, Standing.UNEVIDENCED),
            "palette": self.show_palette,
            "keys": self.show_keys,
            "about": self.show_about,
        }
        for layer in LAYERS:
            found[layer] = partial(self.show_layer, layer)
        for theme in THEMES:
            found[f"theme-{theme}"] = partial(self._choose_theme, theme)
        return found

    def restore(self) -> None:
        """Set the switches as the preferences remember them."""
        parts = self._parts
        for layer in LAYERS:
            self.actions[layer].setChecked(parts.settings.is_shown(layer))
        for panel in ("panel", "card"):
            self.actions[panel].setChecked(True)
        self.name_keys()
        self._show_theme()

        worth = parts.panel.worth
        worth.set_least(parts.settings.preferences.least_score)
        worth.least_changed.connect(self._dim)
        worth.order_changed.connect(self._show_order)
        self._apply_layers()

    def _set_order(self, order: Order, chosen: bool) -> None:
        """Order the list so, or (its switch was turned off) as the article reads."""
        if chosen:
            self._parts.panel.worth.set_order(order)
        else:
            self._parts.panel.worth.set_order(Order.READING)

    def _show_order(self) -> None:
        order = self._parts.panel.worth.order
        self.actions["worth-first"].setChecked(order is Order.WORTH)
        self.actions["teaching-first"].setChecked(order is Order.TEACHING)

    def _dim(self, least: float) -> None:
        self._parts.settings.set_least_score(least)
        self._apply_layers()

    def leave(self) -> None:
        """Close the window, which ends the program."""
        self._parts.window.close()

    def show_pages(self) -> None:
        """Show the project's notes and guidelines."""
        PagesDialog(self._parts.session, self._parts.window).exec()

    def show_furniture(self, shown: bool) -> None:
        """Show page furniture in full, or fold it."""
        self._parts.view.set_folded(not shown)

    def show_layer(self, layer: str, shown: bool) -> None:
        """Show or hide a layer of marks, and remember that."""
        self._parts.settings.set_shown(layer, shown)
        self._apply_layers()

    def _apply_layers(self) -> None:
        claims, names, numbers = (self.actions[layer].isChecked() for layer in LAYERS)
        self._parts.view.set_shown(
            Shown(claims, names, numbers, least=self._parts.panel.worth.least)
        )

    def _choose_theme(self, theme: str, chosen: bool) -> None:
        # each theme is a switch, but turning one off chooses none: it stays
        self.set_theme(theme)

    def set_theme(self, theme: str) -> None:
        """Use a theme, and remember it."""
        self._parts.settings.set_theme(theme)
        self._show_theme()

    def _show_theme(self) -> None:
        for theme in THEMES:
            self.actions[f"theme-{theme}"].setChecked(theme == self._parts.settings.theme)

    def copy(self) -> None:
        """Copy from the field the keyboard is in, else from the article."""
        focused = self._parts.window.focusWidget()
        if isinstance(focused, QLineEdit | QPlainTextEdit):
            focused.copy()
        else:
            self._parts.view.copy()

    def find(self) -> None:
        """Put the keyboard into the search field of the list."""
        self.actions["panel"].setChecked(True)
        self._parts.panel.show()
        self._parts.panel.search.setFocus()
        self._parts.panel.search.selectAll()

    def show_undo(self) -> None:
        """Name in the menu the changes that undo and redo would reach."""
        project = self._parts.session.project
        undo = redo = None
        if project:
            undo, redo = project.history.to_undo(), project.history.to_redo()
        self._name_action("undo", undo, self.tr("Undo"), self.tr("Undo {what}"))
        self._name_action("redo", redo, self.tr("Redo"), self.tr("Redo {what}"))

    def _name_action(self, name: str, change: Change | None, plain: str, full: str) -> None:
        action = self.actions[name]
        action.setEnabled(change is not None)
        if change:
            action.setText(full.format(what=in_words(change)))
        else:
            action.setText(plain)

    def show_history(self) -> None:
        """Show the changes; a reviewer can go to a claim there, or take a change of theirs back."""
        session = self._parts.session
        project = session.project
        if project is None:
            return

        entries = partial(project.history.entries, newest=HISTORY_SHOWN, say=worded)
        dialog = HistoryDialog(
            entries(), project.read.reviewers(), self._parts.window, project.reviewer.id
        )

        def take_back(change: str) -> None:
            session.act(lambda p: p.history.undo_one(change))
            dialog.show_entries(entries())

        dialog.undo_requested.connect(take_back)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.chosen:
            self._go_to(dialog.chosen)

    def _go_to(self, change: Change) -> None:
        """Show the claim of a change, unless it has none or the claim is withdrawn."""
        project = self._parts.session.project
        if project is None or not change.claim:
            return
        view = project.read.claim(change.claim)
        if view and not view.claim.withdrawn:
            self._parts.session.show_claim(change.article, change.claim)

    def search_everything(self) -> None:
        """Search all articles, notes and evidence, and go to what is chosen."""
        session = self._parts.session
        dialog = SearchDialog(session, self._parts.window)
        if dialog.exec() != QDialog.DialogCode.Accepted or dialog.chosen is None:
            return

        hit, words = dialog.chosen, dialog.words.text()
        if hit.claim:
            session.show_claim(hit.article, hit.claim)
        else:
            session.open_article(hit.article)
            self.hit_chosen.emit(words)

    def show_summary(self) -> None:
        """Show the figures of this session."""
        parts = self._parts
        project = parts.session.project
        if project is not None:
            SummaryDialog(
                project.history.sitting(),
                parts.session.progress(),
                parts.settings.colours,
                parts.window,
            ).exec()

    def show_preferences(self) -> None:
        """Show the preferences; looks are applied while they are chosen."""
        parts = self._parts
        here = kept.reviewer()
        dialog = PreferencesDialog(parts.settings, here.name, here.colour, parts.window)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return

        name, colour = " ".join(dialog.person.name.text().split()), dialog.person.colours.colour
        if name and (name, colour) != (here.name, here.colour):
            self.set_reviewer(name, colour)
        parts.settings.set_language(dialog.person.language.currentData())
        parts.settings.set_keys(dialog.keys.chosen)
        self.actions.set_keys(dialog.keys.chosen)
        self.name_keys()
        self._show_theme()

    def name_keys(self) -> None:
        """Show the keys that settle on the verdict buttons."""
        native = QKeySequence.SequenceFormat.NativeText
        keys = {}
        for verdict in Verdict:
            # "not a claim" is given by the command "not-a-claim"
            command = self.actions[verdict.value.replace(" ", "-")]
            keys[verdict] = command.shortcut().toString(native)
        self._parts.card.verdicts.set_keys(keys)

    def show_only_article(self, alone: bool) -> None:
        """Show the article alone, or everything again."""
        parts = self._parts
        # a panel that was hidden before stays hidden afterwards
        for name, part in (("panel", parts.panel), ("card", parts.card)):
            part.setVisible(not alone and self.actions[name].isChecked())
        self.focus_mode_changed.emit(alone)
        parts.view.setFocus()

    def show_tour(self) -> None:
        """Show the four hints of the tour, on the open article or on the sample."""
        if self._parts.session.open is None:
            self._parts.files.open_sample()
        if self.tour is not None:
            self.tour.end()
        self.tour = Tour(self._hints(), self._parts.window)
        self.tour.ended.connect(self._end_tour)

    def _hints(self) -> list[Step]:
        parts = self._parts
        read = self.tr(
            "Claims are underlined. Press J for the next one and K for the previous one."
        )
        settle = self.tr(
            "V verified, D disputed, U unverifiable, X not a claim. Each key sets the "
            "verdict and moves to the next claim. Ctrl+Z undoes your last change."
        )
        say_why = self.tr("E adds evidence, N a note, S a correction. Everything is saved at once.")
        hand_on = self.tr(
            "Space goes to the next open claim. Ctrl+E exports a spreadsheet. ? shows all "
            "keyboard shortcuts."
        )
        return [
            Step(parts.view, self.tr("Read"), read),
            Step(parts.card, self.tr("Decide"), settle),
            Step(parts.card.evidence, self.tr("Add evidence"), say_why),
            Step(parts.panel, self.tr("Export"), hand_on),
        ]

    def _end_tour(self) -> None:
        self.tour = None
        self._parts.settings.end_tour()
        self._parts.view.setFocus()

    def ask_name(self) -> None:
        """Ask for the reviewer's name and colour; they count from the next change on."""
        here = kept.reviewer()
        dialog = NameDialog(here.name, here.colour, self._parts.window)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.name.text().strip():
            self.set_reviewer(" ".join(dialog.name.text().split()), dialog.colours.colour)

    def set_reviewer(self, name: str, colour: str) -> None:
        """Record changes under this name and colour from now on."""
        self._parts.settings.set_reviewer(name, colour)
        self._parts.session.rename_reviewer(kept.reviewer())
        self.reviewer_changed.emit()

    def show_palette(self) -> None:
        """Find a command by its words, and run it."""
        dialog = PaletteDialog(self.actions, self._parts.window)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.chosen:
            dialog.chosen.trigger()

    def show_keys(self) -> None:
        """Show every key."""
        KeysDialog(self.actions, self._parts.window).exec()

    def show_about(self) -> None:
        """Show the version, the detection model and the licences."""
        model = self._parts.model_name()
        QMessageBox.about(
            self._parts.window, self.tr("About Claimdesk"), about_text(version(), model)
        )
