"""The red pencil: names and numbers ticked as looked at, corrected, counted, and walked in reading order."""

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

COUNT_MS = 120
"""How long the count rests behind the work: a verdict never waits for it."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What of the open article was looked at: claims and settled ones, names and numbers that nobody ticked and that
    are in no settled claim."""

    claims: int = 0
    settled: int = 0
    names: int = 0
    numbers: int = 0


def coverage_of(desk: OpenArticle) -> Coverage:
    """Count what was looked at. A tick counts, and so does a verdict on the claim around."""
    settled = [view.claim.span for view in desk.claims if view.verdict is not None]
    left = [
        tint
        for tint in not_looked_at(desk)
        if not any(span.contains(tint.span) for span in _near(settled, tint))
    ]
    numbers = sum(isinstance(tint.source, Number) for tint in left)
    return Coverage(len(desk.claims), len(settled), len(left) - numbers, numbers)


def not_looked_at(desk: OpenArticle) -> list[Tint]:
    """The names and numbers of the article without a tick, in reading order; the page's furniture is left out."""
    carrying = [one.block.span for one in desk.blocks if one.block.role.carries_claims]
    return [tint for span in carrying for tint in desk.marks.tints_in(span) if not tint.ticked]


def _near(spans: list[Span], tint: Tint) -> list[Span]:
    from bisect import bisect_right

    place = bisect_right(spans, tint.span.start, key=lambda span: span.start)
    return spans[max(0, place - 4) : place]


class PencilCommands(QObject):
    """Handlers of the commands for names and numbers."""

    message = Signal(str)
    counted = Signal(object)

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
        """The commands' handlers by command."""
        return {"tick": self.tick, "next-unticked": self.go_to_next, "mark": self.mark}

    def _count_soon(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _count(self) -> None:
        desk = self._session.open
        self.counted.emit(coverage_of(desk) if desk else Coverage())

    def tick(self) -> None:
        """Tick the name or number under the caret, else the next unticked one in the claim in hand."""
        desk = self._session.open
        if desk is None:
            return
        tint = self._marked()
        if tint is None:
            self.message.emit(
                self.tr(
                    "Every name and number in this claim is ticked; , goes to the next one left."
                )
            )
            return
        span, was_walking = tint.span, self._view.selection == tint.span
        if self._session.act(lambda p: p.act.tick(desk.id, span)) and was_walking:
            self.go_to_next()

    def go_to_next(self) -> None:
        """To the next name or number that nobody looked at, in reading order, then from the top."""
        desk = self._session.open
        if desk is None:
            return
        selection, view = self._view.selection, self._session.claim
        here = selection.end if selection else view.claim.start if view else 0
        left = not_looked_at(desk)
        found = next((tint for tint in left if tint.span.start >= here), left[0] if left else None)
        if found is None:
            self._view.clear_selection()
            self.message.emit(self.tr("Every name and number in this article was looked at."))
            return
        around = desk.marks.claim_at(found.span.start)
        if around is not None and around.claim.id != self._session.claim_id:
            self._session.select(around.claim.id)
        self._view.select(found.span)
        self._view.reveal(found.span)

    def mark(self) -> None:
        """Ask what stands at the selection, at the caret, or at the next unticked name or number of the claim."""
        menu = self.mark_menu()
        if menu is None:
            self.message.emit(
                self.tr("Select the words of a name or number first, by mouse or with F7.")
            )
            return
        menu.aboutToHide.connect(menu.deleteLater)
        self._view.reveal(menu.span)
        box = self._view.box_of(menu.span)
        below = box.bottomLeft().toPoint() if box else self._view.viewport().rect().center()
        menu.popup(self._view.viewport().mapToGlobal(below))

    def mark_menu(self) -> MarkMenu | None:
        """The menu for the words that `mark` means; None where it means none."""
        desk = self._session.open
        if desk is None:
            return None
        selected = self._view.selection
        tint = self._marked() if selected is None else desk.marks.tint_at(selected.start)
        span = selected or (tint.span if tint else None)
        return MarkMenu(self._session, span, tint, self._window) if span else None

    def _marked(self) -> Tint | None:
        """The name or number selected or under the caret, else the next unticked one in the claim in hand."""
        desk, view = self._session.open, self._session.claim
        if desk is None:
            return None
        selected = self._view.selection
        caret = selected.start if selected else self._view.caret_offset
        tint = desk.marks.tint_at(caret) if caret is not None else None
        if tint is None and view is not None:
            inside = desk.marks.tints_in(view.claim.span)
            tint = next((one for one in inside if not one.ticked), None)
        return tint
