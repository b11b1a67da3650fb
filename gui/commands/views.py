"""What the keys do to the window: layers, panels, type, theme, search, dialogs, undo."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit, QMainWindow, QMessageBox, QPlainTextEdit

from claimdesk.annotate import version
from claimdesk.annotate.project import preferences as kept
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
    """The detection model of the open article, for people."""


class ViewCommands(QObject):
    """Handlers of the edit, view and help commands."""

    reviewer_changed = Signal()
    hit_chosen = Signal(str)  # the words that were searched for; their article is open now
    focus_mode_changed = Signal(bool)

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self._actions: CommandRegistry | None = None
        self.tour: Tour | None = None

    @property
    def actions(self) -> CommandRegistry:
        """The window's commands; they are made of these handlers, so they are given afterwards."""
        assert self._actions is not None, "use_actions comes before any command"
        return self._actions

    def use_actions(self, actions: CommandRegistry) -> None:
        """Take the commands whose switches and keys are kept in step here."""
        self._actions = actions

    def handlers(self) -> dict[str, Callable[..., None]]:
        """The commands' handlers by command."""
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
            "wider": lambda: parts.settings.step_measure(1),
            "narrower": lambda: parts.settings.step_measure(-1),
            "focus": self.show_only_article,
            "tour": self.show_tour,
            "reviewer": self.ask_name,
            "furniture": lambda shown: parts.view.set_folded(not shown),
            "panel": parts.panel.setVisible,
            "card": parts.card.setVisible,
            "larger": lambda: parts.settings.step_zoom(1),
            "smaller": lambda: parts.settings.step_zoom(-1),
            "usual": lambda: parts.settings.step_zoom(0),
            "caret": parts.view.set_caret_active,
            "worth-first": lambda on: parts.panel.worth.set_order(
                Order.WORTH if on else Order.READING
            ),
            "teaching-first": lambda on: parts.panel.worth.set_order(
                Order.TEACHING if on else Order.READING
            ),
            "dim-more": lambda: parts.panel.worth.step(1),
            "dim-less": lambda: parts.panel.worth.step(-1),
            "list-open": lambda: parts.panel.show_standing(Standing.OPEN),
            "list-disputed": lambda: parts.panel.show_standing(Standing.DISPUTED),
            "list-unevidenced": lambda: parts.panel.show_standing(Standing.UNEVIDENCED),
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

    def _show_order(self) -> None:
        order = self._parts.panel.worth.order
        self.actions["worth-first"].setChecked(order is Order.WORTH)
        self.actions["teaching-first"].setChecked(order is Order.TEACHING)

    def _dim(self, least: float) -> None:
        self._parts.settings.set_least_score(least)
        self._apply_layers()

    def leave(self) -> None:
        self._parts.window.close()

    def show_pages(self) -> None:
        PagesDialog(self._parts.session, self._parts.window).exec()

    def show_layer(self, layer: str, shown: bool) -> None:
        self._parts.settings.set_shown(layer, shown)
        self._apply_layers()

    def _apply_layers(self) -> None:
        claims, names, numbers = (self.actions[layer].isChecked() for layer in LAYERS)
        self._parts.view.set_shown(
            Shown(claims, names, numbers, least=self._parts.panel.worth.least)
        )

    def set_theme(self, theme: str) -> None:
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
        self.actions["panel"].setChecked(True)
        self._parts.panel.show()
        self._parts.panel.search.setFocus()
        self._parts.panel.search.selectAll()

    def show_undo(self) -> None:
        """Say in the menu what undo and redo would do."""
        parts = self._parts
        project = parts.session.project
        undo = project.history.to_undo() if project else None
        redo = project.history.to_redo() if project else None
        for name, change, plain, full in (
            ("undo", undo, self.tr("Undo"), self.tr("Undo {what}")),
            ("redo", redo, self.tr("Redo"), self.tr("Redo {what}")),
        ):
            action = self.actions[name]
            action.setEnabled(change is not None)
            action.setText(full.format(what=in_words(change)) if change else plain)

    def show_history(self) -> None:
        """The story; going to a claim, or taking one of one's own changes back."""
        session = self._parts.session
        project = session.project
        if project is None:
            return
        told_story = project.history.entries(newest=HISTORY_SHOWN, say=worded)
        dialog = HistoryDialog(
            told_story, project.read.reviewers(), self._parts.window, project.reviewer.id
        )

        def take_back(change: str) -> None:
            session.act(lambda p: p.history.undo_one(change))
            dialog.show_entries(project.history.entries(newest=HISTORY_SHOWN, say=worded))

        dialog.undo_requested.connect(take_back)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.chosen:
            chosen = dialog.chosen
            view = project.read.claim(chosen.claim) if chosen.claim else None
            if view and not view.claim.withdrawn:
                session.show_claim(chosen.article, chosen.claim)

    def search_everything(self) -> None:
        """Find words anywhere, and go there."""
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
        """What this session came to."""
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
        """What a person likes; looks are shown while they are chosen."""
        parts = self._parts
        here = kept.reviewer()
        dialog = PreferencesDialog(parts.settings, here.name, here.colour, parts.window)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        name = " ".join(dialog.person.name.text().split())
        if name and (name, dialog.person.colours.colour) != (here.name, here.colour):
            self.set_reviewer(name, dialog.person.colours.colour)
        parts.settings.set_language(dialog.person.language.currentData())
        parts.settings.set_keys(dialog.keys.chosen)
        self.actions.set_keys(dialog.keys.chosen)
        self.name_keys()
        self._show_theme()

    def name_keys(self) -> None:
        """Have the verdict buttons name the keys that settle."""
        parts = self._parts
        commands = {verdict: verdict.value.replace(" ", "-") for verdict in Verdict}
        keys = {verdict: self.actions[command].shortcut() for verdict, command in commands.items()}
        native = QKeySequence.SequenceFormat.NativeText
        parts.card.verdicts.set_keys(
            {verdict: key.toString(native) for verdict, key in keys.items()}
        )

    def show_only_article(self, alone: bool) -> None:
        """Show the article alone, or everything again."""
        parts = self._parts
        for name, part in (("panel", parts.panel), ("card", parts.card)):
            part.setVisible(not alone and self.actions[name].isChecked())
        self.focus_mode_changed.emit(alone)
        parts.view.setFocus()

    def show_tour(self) -> None:
        """Four hints, on whatever is open; on the sample where nothing is."""
        parts = self._parts
        if parts.session.open is None:
            parts.files.open_sample()
        if self.tour is not None:
            self.tour.end()
        steps = [
            Step(parts.view, self.tr("Read"), self.tr(
                "Every statement is underlined as a claim. Press J for the next one and K for the one before.")),
            Step(parts.card, self.tr("Settle"), self.tr(
                "V verified, D disputed, U unverifiable, X not a claim: each settles the claim and goes on. "
                "Ctrl+Z takes back whatever you did last.")),
            Step(parts.card.evidence, self.tr("Say why"), self.tr(
                "E adds evidence, N a note, S a correction. Everything is on disk before the next key.")),
            Step(parts.panel, self.tr("Hand on"), self.tr(
                "Space goes to the next open claim, Ctrl+E exports a spreadsheet, and ? shows every key.")),
        ]  # fmt: skip
        self.tour = Tour(steps, parts.window)
        self.tour.ended.connect(self._end_tour)

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
        """Go on under this name and colour."""
        self._parts.settings.set_reviewer(name, colour)
        self._parts.session.rename_reviewer(kept.reviewer())
        self.reviewer_changed.emit()

    def show_palette(self) -> None:
        dialog = PaletteDialog(self.actions, self._parts.window)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.chosen:
            dialog.chosen.trigger()

    def show_keys(self) -> None:
        KeysDialog(self.actions, self._parts.window).exec()

    def show_about(self) -> None:
        model = self._parts.model_name()
        QMessageBox.about(
            self._parts.window, self.tr("About Claimdesk"), about_text(version(), model)
        )
