"""What the keys do to the window: layers, panels, type, theme, search, dialogs, undo."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit, QMessageBox, QPlainTextEdit

from annotate import version
from annotate.project import preferences as kept
from annotate.review.verdict import Verdict
from annotate.review.view import Order, Standing
from gui.article.painter import Shown
from gui.desk.appearance import THEMES
from gui.desk.tour import Step, Tour
from gui.dialogs.about import about_text
from gui.dialogs.history import HistoryDialog
from gui.dialogs.keys import KeysDialog
from gui.dialogs.name import NameDialog
from gui.dialogs.pages import PagesDialog
from gui.dialogs.palette import PaletteDialog
from gui.dialogs.preferences import PreferencesDialog
from gui.dialogs.search import SearchDialog
from gui.dialogs.summary import SummaryDialog
from gui.languages import in_words, worded

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
            "quit": self.leave,
            "undo": window.session.undo,
            "redo": window.session.redo,
            "history": self.show_history,
            "copy": self.copy,
            "find": self.find,
            "search": self.search_everything,
            "pages": self.show_pages,
            "summary": self.show_summary,
            "preferences": self.show_preferences,
            "wider": lambda: window.appearance.step_measure(1),
            "narrower": lambda: window.appearance.step_measure(-1),
            "focus": self.show_only_article,
            "tour": self.show_tour,
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
        self.name_keys()
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

    def leave(self) -> None:
        self._window.close()

    def show_pages(self) -> None:
        PagesDialog(self._window.session, self._window).exec()

    def show_layer(self, layer: str, shown: bool) -> None:
        self._window.appearance.set_shown(layer, shown)
        self._apply_layers()

    def _apply_layers(self) -> None:
        claims, names, numbers = (self._window.actions_by_id[layer].isChecked() for layer in LAYERS)
        self._window.view.set_shown(Shown(claims, names, numbers, least=self._window.panel.worth.least))

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
            action.setText(full.format(what=in_words(change)) if change else plain)

    def show_history(self) -> None:
        """The story; going to a claim, or taking one of one's own changes back."""
        session = self._window.session
        project = session.project
        if project is None:
            return
        told_story = project.story.told(newest=HISTORY_SHOWN, say=worded)
        dialog = HistoryDialog(told_story, project.read.reviewers(), self._window, project.reviewer.id)

        def take_back(change: str) -> None:
            session.act(lambda p: p.story.undo_one(change))
            dialog.show_story(project.story.told(newest=HISTORY_SHOWN, say=worded))

        dialog.undo_requested.connect(take_back)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.chosen:
            chosen = dialog.chosen
            view = project.read.claim(chosen.claim) if chosen.claim else None
            if view and not view.claim.withdrawn:
                session.show_claim(chosen.article, chosen.claim)

    def search_everything(self) -> None:
        """Find words anywhere, and go there."""
        session = self._window.session
        dialog = SearchDialog(session, self._window)
        if dialog.exec() != QDialog.DialogCode.Accepted or dialog.chosen is None:
            return
        hit, words = dialog.chosen, dialog.words.text()
        if hit.claim:
            session.show_claim(hit.article, hit.claim)
        else:
            session.open_article(hit.article)
            self._window.show_first_hit(words)

    def show_summary(self) -> None:
        """What this session came to."""
        window = self._window
        project = window.session.project
        if project is not None:
            SummaryDialog(project.story.sitting(), window.session.progress(), window.appearance.colours, window).exec()

    def show_preferences(self) -> None:
        """What a person likes; looks are shown while they are chosen."""
        window = self._window
        here = kept.reviewer()
        dialog = PreferencesDialog(window.appearance, here.name, here.colour, window)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        name = " ".join(dialog.person.name.text().split())
        if name and (name, dialog.person.colours.colour) != (here.name, here.colour):
            self.set_reviewer(name, dialog.person.colours.colour)
        window.appearance.set_language(dialog.person.language.currentData())
        window.appearance.set_keys(dialog.keys.chosen)
        window.actions_by_id.set_keys(dialog.keys.chosen)
        self.name_keys()
        self._show_theme()

    def name_keys(self) -> None:
        """Have the verdict buttons name the keys that settle."""
        window = self._window
        commands = {verdict: verdict.value.replace(" ", "-") for verdict in Verdict}
        keys = {verdict: window.actions_by_id[command].shortcut() for verdict, command in commands.items()}
        native = QKeySequence.SequenceFormat.NativeText
        window.card.verdicts.set_keys({verdict: key.toString(native) for verdict, key in keys.items()})

    def show_only_article(self, alone: bool) -> None:
        """Show the article alone, or everything again."""
        window = self._window
        for name, part in (("panel", window.panel), ("card", window.card)):
            part.setVisible(not alone and window.actions_by_id[name].isChecked())
        window.strip.setVisible(not alone)
        window.status.setVisible(not alone)
        window.view.setFocus()

    def show_tour(self) -> None:
        """Four hints, on whatever is open; on the sample where nothing is."""
        window = self._window
        if window.session.open is None:
            window.files.open_sample()
        if window.tour is not None:
            window.tour.end()
        steps = [
            Step(window.view, self.tr("Read"), self.tr(
                "Every statement is underlined as a claim. Press J for the next one and K for the one before.")),
            Step(window.card, self.tr("Settle"), self.tr(
                "V verified, D disputed, U unverifiable, X not a claim: each settles the claim and goes on. "
                "Ctrl+Z takes back whatever you did last.")),
            Step(window.card.evidence, self.tr("Say why"), self.tr(
                "E adds evidence, N a note, S a correction. Everything is on disk before the next key.")),
            Step(window.panel, self.tr("Hand on"), self.tr(
                "Space goes to the next open claim, Ctrl+E exports a spreadsheet, and ? shows every key.")),
        ]  # fmt: skip
        window.tour = Tour(steps, window)
        window.tour.ended.connect(self._end_tour)

    def _end_tour(self) -> None:
        self._window.tour = None
        self._window.appearance.end_tour()
        self._window.view.setFocus()

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
