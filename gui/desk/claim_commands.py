"""What the keys do to claims: settling, parking, writing, moving edges, ticking, walking."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QDialog, QWidget

from annotate.article import Role
from annotate.review.verdict import Verdict
from annotate.review.view import Standing
from annotate.span import Span
from gui.article.edges import next_word_end, next_word_start, previous_word_end, previous_word_start
from gui.article.marks import Tint
from gui.article.view import ReadingView
from gui.card.card import Card
from gui.desk.dialogs import ParkDialog
from gui.desk.mark_menu import MarkMenu
from gui.desk.session import Session
from gui.theme.standings import word


class ClaimCommands(QObject):
    """Handlers of the claim and walking commands."""

    said = Signal(str)

    def __init__(self, session: Session, view: ReadingView, card: Card, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._card = card
        self._window = parent
        card.park_requested.connect(self.park)

    def handlers(self) -> dict[str, Callable[..., None]]:
        """The commands' handlers by command."""
        verdicts = {
            "verified": Verdict.VERIFIED,
            "disputed": Verdict.DISPUTED,
            "unverifiable": Verdict.UNVERIFIABLE,
            "not-a-claim": Verdict.NOT_A_CLAIM,
        }
        settling: dict[str, Callable[..., None]] = {}
        for name, verdict in verdicts.items():
            settling[name] = lambda v=verdict: self.settle(v, stay=False)
            settling[f"{name}-stay"] = lambda v=verdict: self.settle(v, stay=True)
        return settling | {
            "unsettle": self.unsettle,
            "attribution": self._session.switch_target,
            "park": self.park,
            "note": lambda: self._enter(self._card.note),
            "correction": lambda: self._enter(self._card.correction),
            "evidence": lambda: self._enter(self._card.evidence.link),
            "tick": self.tick,
            "mark": self.mark,
            "furniture-block": self.turn_furniture,
            "make-claim": self.make_claim,
            "end-later": lambda: self.move_edges(end=next_word_end),
            "end-earlier": lambda: self.move_edges(end=previous_word_end),
            "start-later": lambda: self.move_edges(start=next_word_start),
            "start-earlier": lambda: self.move_edges(start=previous_word_start),
            "remove-claim": self.remove_claim,
            "next": lambda: self._session.walk(1),
            "previous": lambda: self._session.walk(-1),
            "next-open": self.next_open,
            "next-article": lambda: self.walk_articles(1),
            "previous-article": lambda: self.walk_articles(-1),
            "to-article": self._view.setFocus,
        }

    def settle(self, verdict: Verdict, *, stay: bool) -> None:
        """Settle the claim in hand and say so to a screen reader."""
        self._card.keep()
        self._session.settle(verdict, stay=stay)
        self._announce(word(Standing(verdict.value)))

    def _announce(self, words: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._view, words))

    def unsettle(self) -> None:
        claim, target = self._session.claim_id, self._session.target
        self._session.act(lambda p: p.act.unsettle(claim, target))

    def park(self) -> None:
        """Ask for whom or what the claim waits, and park it; a parked one can be changed or unparked."""
        view = self._session.claim
        if view is None:
            return
        identifier = view.claim.id
        dialog = ParkDialog(view.claim, self._window)
        answer = dialog.exec()
        if answer == ParkDialog.UNPARK:
            self._session.act(lambda p: p.act.unpark(identifier))
        elif answer == QDialog.DialogCode.Accepted:
            waits_for, until = dialog.waits_for.text(), dialog.until
            if self._session.act(lambda p: p.act.park(identifier, waits_for, until)):
                self._session.walk(1)

    def _enter(self, field: QWidget) -> None:
        """Put the keyboard into a field of the card."""
        self._card.show()
        self._card.scroll.ensureWidgetVisible(field, 0, 60)
        field.setFocus()

    def next_open(self) -> None:
        if not self._session.go_to_next_open():
            self.said.emit(self.tr("No open claim is left."))

    def walk_articles(self, step: int) -> None:
        project, desk = self._session.project, self._session.open
        if project is None or desk is None:
            return
        order = [view.id for view in project.read.articles()]
        index = order.index(desk.id) + step
        if 0 <= index < len(order):
            self._session.open_article(order[index])

    def make_claim(self) -> None:
        """Make a claim of the selected words and take it in hand."""
        selection, desk = self._view.selection, self._session.open
        if selection is None or desk is None:
            self.said.emit(self.tr("Select words first, by mouse or with F7 and Shift with the arrows."))
            return
        change = self._session.act(lambda p: p.act.make_claim(desk.id, selection.start, selection.end))
        if change:
            self._view.clear_selection()
            self._session.select(change.claim)

    def move_edges(
        self,
        *,
        start: Callable[[str, int], int] | None = None,
        end: Callable[[str, int], int] | None = None,
    ) -> None:
        """Move an edge of the claim in hand by a word, within its paragraph and never to nothing."""
        view, desk = self._session.claim, self._session.open
        if view is None or desk is None:
            return
        text, span = desk.article.text, view.claim.span
        block = next((b.block.span for b in desk.blocks if b.block.span.contains(span)), Span(0, len(text)))
        begin = start(text, span.start) if start else span.start
        stop = end(text, span.end) if end else span.end
        begin, stop = max(begin, block.start), min(stop, block.end)
        if begin < stop and (begin, stop) != (span.start, span.end):
            identifier = view.claim.id
            self._session.act(lambda p: p.act.move_claim(desk.id, identifier, Span(begin, stop)))

    def remove_claim(self) -> None:
        """Withdraw the claim in hand and take the next one."""
        identifier = self._session.claim_id
        if self._session.act(lambda p: p.act.remove_claim(identifier)):
            self.said.emit(self.tr("Claim removed. Ctrl+Z brings it back."))

    def turn_furniture(self) -> None:
        """Make the paragraph of the selection, the caret or the claim page furniture, or article text again."""
        desk, view = self._session.open, self._session.claim
        if desk is None:
            return
        place = self._view.selection.start if self._view.selection else self._view.caret_offset
        if place is None and view is not None:
            place = view.claim.start
        blocks = [one.block for one in desk.blocks]
        block = next((b for b in blocks if place is not None and b.span.start <= place < b.span.end), None)
        if block is None:
            self.said.emit(self.tr("Put the caret (F7) into a paragraph first."))
            return
        start, role = block.span.start, Role.BODY if block.role is Role.FURNITURE else Role.FURNITURE
        if self._session.act(lambda p: p.act.set_role(desk.id, start, role)):
            furniture = self.tr("This paragraph is page furniture now. B again, or Ctrl+Z, brings it back.")
            self.said.emit(furniture if role is Role.FURNITURE else self.tr("This paragraph is article text now."))

    def mark(self) -> None:
        """Ask what stands at the selection, at the caret, or at the next unticked name or number of the claim."""
        menu = self.mark_menu()
        if menu is None:
            self.said.emit(self.tr("Select the words of a name or number first, by mouse or with F7."))
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
        """The name or number under the caret, else the next unticked one in the claim in hand."""
        desk, view = self._session.open, self._session.claim
        if desk is None:
            return None
        caret = self._view.caret_offset
        tint = desk.marks.tint_at(caret) if caret is not None else None
        if tint is None and view is not None:
            inside = desk.marks.tints_in(view.claim.span)
            tint = next((one for one in inside if not one.ticked), None)
        return tint

    def tick(self) -> None:
        """Tick the name or number under the caret, else the next unticked one in the claim in hand."""
        desk = self._session.open
        if desk is None:
            return
        tint = self._marked()
        if tint is None:
            self.said.emit(self.tr("Every name and number in this claim is ticked."))
            return
        span = tint.span
        self._session.act(lambda p: p.act.tick(desk.id, span))
