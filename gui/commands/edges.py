"""Handlers for a claim's words: making, cutting, joining, moving its edges."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from claimdesk.annotate.text.span import Span
from claimdesk.gui.article import edges
from claimdesk.gui.article.view import ReadingView
from claimdesk.gui.lists.panel import ClaimsPanel
from claimdesk.gui.model.session import OpenArticle, Session

Step = Callable[[str, int], int]
"""Takes a text and an offset in it; returns the next or previous place for an edge."""


class EdgeCommands(QObject):
    """Handlers of the commands that change where claims are."""

    message = Signal(str)  # a sentence that goes away by itself

    def __init__(
        self, session: Session, view: ReadingView, panel: ClaimsPanel, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._panel = panel

    def handlers(self) -> dict[str, Callable[..., None]]:
        """Return the handlers by command."""
        move = self.move_edges
        return {
            "make-claim": self.make_claim,
            "end-later": partial(move, end=edges.next_word_end),
            "end-earlier": partial(move, end=edges.previous_word_end),
            "start-later": partial(move, start=edges.next_word_start),
            "start-earlier": partial(move, start=edges.previous_word_start),
            "end-sentence-later": partial(move, end=edges.next_sentence_end),
            "end-sentence-earlier": partial(move, end=edges.previous_sentence_end),
            "start-sentence-later": partial(move, start=edges.next_sentence_start),
            "start-sentence-earlier": partial(move, start=edges.previous_sentence_start),
            "split-claim": self.split,
            "merge-claims": self.merge,
            "remove-claim": self.remove,
        }

    def make_claim(self) -> None:
        """Make a claim of the selected words, and make it the current one."""
        selection, opened = self._view.selection, self._session.open
        if selection is None or opened is None:
            self.message.emit(
                self.tr("Select words first: with the mouse, or with F7 and Shift + arrow keys.")
            )
            return

        change = self._session.act(
            lambda p: p.act.make_claim(opened.id, selection.start, selection.end)
        )
        if change:
            self._view.clear_selection()
            self._session.select(change.claim)

    def move_edges(self, *, start: Step | None = None, end: Step | None = None) -> None:
        """Move an edge of the current claim, within its paragraph and never to nothing."""
        view, opened = self._session.claim, self._session.open
        if view is None or opened is None:
            return

        text, span = opened.article.text, view.claim.span
        begin, stop = span.start, span.end
        if start:
            begin = start(text, begin)
        if end:
            stop = end(text, stop)

        # the next word or sentence may stand in another paragraph: there the edge stops
        block = _paragraph(opened, span)
        begin, stop = max(begin, block.start), min(stop, block.end)
        is_moved = (begin, stop) != (span.start, span.end)
        if begin < stop and is_moved:
            identifier = view.claim.id
            self._session.act(lambda p: p.act.move_claim(opened.id, identifier, Span(begin, stop)))

    def split(self) -> None:
        """Cut the current claim at the caret, or where a selection begins."""
        view, opened = self._session.claim, self._session.open
        if view is None or opened is None:
            return

        place = self._view.caret_offset
        if self._view.selection:
            place = self._view.selection.start
        # at its first or behind its last letter, one of the halves would be empty
        if place is None or not view.claim.start < place < view.claim.end:
            self.message.emit(
                self.tr("Place the text cursor (F7) where the claim should be split.")
            )
            return

        identifier, cut = view.claim.id, place
        if self._session.act(lambda p: p.act.split_claim(opened.id, identifier, cut)):
            self._view.clear_selection()
            self.message.emit(self.tr("Claim split. The verdict stays with the first part."))

    def merge(self) -> None:
        """Make one claim of those chosen in the list, or of the current one and the next."""
        opened, view = self._session.open, self._session.claim
        if opened is None or view is None:
            return

        # the list may show claims of all articles; words of two articles make no claim
        chosen = [one for one in self._panel.chosen_claims() if opened.index_of(one) >= 0]
        if len(chosen) < 2:
            following = opened.index_of(view.claim.id) + 1
            chosen = [one.claim.id for one in opened.claims[following - 1 : following + 1]]

        change = self._session.act(lambda p: p.act.merge_claims(opened.id, chosen))
        if change:
            self._session.select(change.claim)
            self.message.emit(self.tr("Claims merged. Ctrl+Z undoes this."))

    def remove(self) -> None:
        """Withdraw the current claim, or those chosen in the list, and go to the next one."""
        claims = self._panel.chosen_claims()
        if len(claims) < 2:
            claims = [self._session.claim_id]
        if self._session.act(lambda p: p.act.remove_many(claims)):
            self.message.emit(self.tr("Claim removed. Ctrl+Z restores it."))


def _paragraph(opened: OpenArticle, span: Span) -> Span:
    """Return the paragraph around a claim; the whole text where it has none."""
    whole = Span(0, len(opened.article.text))
    return next((one.block.span for one in opened.blocks if one.block.span.contains(span)), whole)
