"""Handlers for names and numbers: ticking, correcting, counting, walking."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from claimdesk.annotate.detection.findings import Number
from claimdesk.annotate.text.span import Span
from claimdesk.gui.article.view import ReadingView
from claimdesk.gui.commands.mark_menu import MarkMenu
from claimdesk.gui.model.marks import Tint
from claimdesk.gui.model.session import OpenArticle, Session

NEAR = 4
"""Settled claims, the last that begin before a mark, in which it is looked for."""
COUNT_MS = 120
"""How long the count rests behind the work: a verdict never waits for it."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """Counts of an article: claims, reviewed claims, names and numbers still to look at."""

    claims: int = 0
    settled: int = 0
    names: int = 0
    numbers: int = 0


def coverage_of(opened: OpenArticle) -> Coverage:
    """Count reviewed claims, and names and numbers that are still to be checked."""
    reviewed = sum(view.verdict is not None for view in opened.claims)
    left = unchecked(opened)
    numbers = sum(isinstance(tint.source, Number) for tint in left)
    return Coverage(len(opened.claims), reviewed, len(left) - numbers, numbers)


def unchecked(opened: OpenArticle) -> list[Tint]:
    """Return the names and numbers that are still to be checked, in reading order.

    Left out are those with a tick, in a reviewed claim, or in page furniture.
    """
    reviewed = [view.claim.span for view in opened.claims if view.verdict is not None]
    carrying = [one.block.span for one in opened.blocks if one.block.role.carries_claims]
    tints = [tint for span in carrying for tint in opened.marks.tints_in(span)]
    return [tint for tint in tints if not tint.ticked and not _is_covered(tint, reviewed)]


def _is_covered(tint: Tint, reviewed: list[Span]) -> bool:
    """Return True if one of the reviewed claims, in reading order, holds a name or number."""
    # "4.2 million tonnes" inside a reviewed claim was checked with it; only claims that begin
    # before it can hold it
    place = bisect_right(reviewed, tint.span.start, key=lambda span: span.start)
    near = reviewed[max(0, place - NEAR) : place]
    return any(span.contains(tint.span) for span in near)


class PencilCommands(QObject):
    """Handlers of the commands for names and numbers."""

    message = Signal(str)  # a sentence that goes away by itself
    counted = Signal(object)  # a Coverage of the open article

    def __init__(self, session: Session, view: ReadingView, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._window = parent
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(COUNT_MS)
        self._soon.timeout.connect(self._count)
        for signal in (session.article_opened, session.findings_changed, session.progress_changed):
            signal.connect(self._count_soon)

    def handlers(self) -> dict[str, Callable[..., None]]:
        """Return the handlers by command."""
        return {"tick": self.tick, "next-unticked": self.go_to_next, "mark": self.mark}

    def _count_soon(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _count(self) -> None:
        opened = self._session.open
        if opened is None:
            self.counted.emit(Coverage())
        else:
            self.counted.emit(coverage_of(opened))

    def tick(self) -> None:
        """Tick the name or number under the caret, else the claim's next unticked one."""
        opened = self._session.open
        if opened is None:
            return

        tint = self._marked()
        if tint is None:
            self.message.emit(
                self.tr(
                    "All names and numbers in this claim are checked. Press , for the next one."
                )
            )
            return

        # from one to the next and tick, and on again: the walk goes on by itself
        span = tint.span
        was_walking = self._view.selection == span
        if self._session.act(lambda p: p.act.tick(opened.id, span)) and was_walking:
            self.go_to_next()

    def go_to_next(self) -> None:
        """Go to the next name or number to check, in reading order, then from the top."""
        opened = self._session.open
        if opened is None:
            return

        left = unchecked(opened)
        if not left:
            self._view.clear_selection()
            self.message.emit(self.tr("All names and numbers in this article are checked."))
            return

        here = self._place()
        found = next((tint for tint in left if tint.span.start >= here), left[0])
        # the card has to show the claim that the name or number belongs to
        around = opened.marks.claim_at(found.span.start)
        if around is not None and around.claim.id != self._session.claim_id:
            self._session.select(around.claim.id)
        self._view.select(found.span)
        self._view.reveal(found.span)

    def _place(self) -> int:
        """Return the offset to go on from: behind the selection, else the claim's start."""
        if self._view.selection:
            return self._view.selection.end
        if self._session.claim:
            return self._session.claim.claim.start
        return 0

    def mark(self) -> None:
        """Ask what stands at the selection, at the caret, or at the claim's next unticked mark."""
        menu = self.mark_menu()
        if menu is None:
            self.message.emit(self.tr("Select a name or number first, with the mouse or with F7."))
            return

        menu.aboutToHide.connect(menu.deleteLater)
        self._view.reveal(menu.span)
        # words in a folded paragraph have no place in the window
        box = self._view.box_of(menu.span)
        if box:
            below = box.bottomLeft().toPoint()
        else:
            below = self._view.viewport().rect().center()
        menu.popup(self._view.viewport().mapToGlobal(below))

    def mark_menu(self) -> MarkMenu | None:
        """Return the menu for the words that `mark` means; None where it means none."""
        opened = self._session.open
        if opened is None:
            return None

        selected = self._view.selection
        if selected:
            tint = opened.marks.tint_at(selected.start)
            return MarkMenu(self._session, selected, tint, self._window)
        tint = self._marked()
        if tint is None:
            return None
        return MarkMenu(self._session, tint.span, tint, self._window)

    def _marked(self) -> Tint | None:
        """Return the mark selected or under the caret, else the claim's next unticked one."""
        opened, view = self._session.open, self._session.claim
        if opened is None:
            return None

        place = self._view.caret_offset
        if self._view.selection:
            place = self._view.selection.start
        if place is not None:
            tint = opened.marks.tint_at(place)
            if tint is not None:
                return tint

        if view is None:
            return None
        inside = opened.marks.tints_in(view.claim.span)
        return next((one for one in inside if not one.ticked), None)
