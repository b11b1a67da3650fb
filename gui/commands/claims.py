"""What the keys do to claims: settling, parking, writing, moving edges, ticking, walking."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QDialog, QWidget

from claimdesk.annotate.review.filters import Standing
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.text.article import Role
from claimdesk.gui.article.view import ReadingView
from claimdesk.gui.card.card import Card
from claimdesk.gui.dialogs.link import LinkDialog
from claimdesk.gui.dialogs.park import ParkDialog
from claimdesk.gui.lists.panel import ClaimsPanel
from claimdesk.gui.model.session import Session
from claimdesk.gui.theme.standings import word


class ClaimCommands(QObject):
    """Handlers of the claim and walking commands."""

    message = Signal(str)

    def __init__(
        self, session: Session, view: ReadingView, card: Card, panel: ClaimsPanel, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._card = card
        self._panel = panel
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
            settling[name] = lambda v=verdict: self.set_verdict(v, stay=False)
            settling[f"{name}-stay"] = lambda v=verdict: self.set_verdict(v, stay=True)
        return settling | {
            "unsettle": self.clear_verdict,
            "attribution": self._session.switch_target,
            "park": self.park,
            "nothing": self.nothing_to_check,
            "link-claim": self.link,
            "context": self._card.show_context,
            "note": lambda: self._enter(self._card.note),
            "correction": lambda: self._enter(self._card.correction),
            "evidence": lambda: self._enter(self._card.evidence.link),
            "furniture-block": self.turn_furniture,
            "next": lambda: self._session.walk(1),
            "previous": lambda: self._session.walk(-1),
            "next-open": self.next_open,
            "next-article": lambda: self.walk_articles(1),
            "previous-article": lambda: self.walk_articles(-1),
            "to-article": self._view.setFocus,
        }

    def set_verdict(self, verdict: Verdict, *, stay: bool) -> None:
        """Settle the claim in hand and say so to a screen reader."""
        self._card.keep()
        chosen = self._panel.chosen_claims()
        if len(chosen) > 1:
            self._session.act(lambda p: p.act.set_verdicts(chosen, verdict))
            told = self.tr("{count} claims: {verdict}. Ctrl+Z takes it back.")
            self.message.emit(told.format(count=len(chosen), verdict=word(Standing(verdict.value))))
        else:
            self._session.set_verdict(verdict, stay=stay)
        self._announce(word(Standing(verdict.value)))

    def _announce(self, words: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._view, words))

    def clear_verdict(self) -> None:
        claim, target = self._session.claim_id, self._session.target
        self._session.act(lambda p: p.act.clear_verdict(claim, target))

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
            chosen = self._panel.chosen_claims()
            several = chosen if len(chosen) > 1 else [identifier]
            if self._session.act(lambda p: p.act.park_many(several, waits_for, until)):
                self._session.walk(1)

    def nothing_to_check(self) -> None:
        """Record that there is nothing to check in the open article, or take that back."""
        desk = self._session.open
        if desk is None or not self._session.act(lambda p: p.act.nothing_to_check(desk.id)):
            return
        project = self._session.project
        recorded = project is not None and desk.id in project.read.nothing_to_check()
        back = self.tr("There may be something to check in this article.")
        self.message.emit(
            self.tr("Recorded: nothing to check here. Q takes it back.") if recorded else back
        )

    def link(self) -> None:
        """Choose a claim that says the same, and link this one to it."""
        view, project = self._session.claim, self._session.project
        if view is None or project is None:
            return
        dialog = LinkDialog(self._session, view, self._window)
        identifier = view.claim.id
        if dialog.exec() == QDialog.DialogCode.Accepted:
            other = dialog.chosen
            self._session.act(lambda p: p.act.link_claims(identifier, other))

    def _enter(self, field: QWidget) -> None:
        """Put the keyboard into a field of the card."""
        self._card.show()
        self._card.scroller.ensureWidgetVisible(field, 0, 60)
        field.setFocus()

    def next_open(self) -> None:
        if not self._session.go_to_next_open():
            self.message.emit(self.tr("No open claim is left."))

    def walk_articles(self, step: int) -> None:
        project, desk = self._session.project, self._session.open
        if project is None or desk is None:
            return
        order = [view.id for view in project.read.articles()]
        index = order.index(desk.id) + step
        if 0 <= index < len(order):
            self._session.open_article(order[index])

    def turn_furniture(self) -> None:
        """Make the paragraph of the selection, the caret or the claim page furniture, or article text again."""
        desk, view = self._session.open, self._session.claim
        if desk is None:
            return
        place = self._view.selection.start if self._view.selection else self._view.caret_offset
        if place is None and view is not None:
            place = view.claim.start
        blocks = [one.block for one in desk.blocks]
        block = next(
            (b for b in blocks if place is not None and b.span.start <= place < b.span.end), None
        )
        if block is None:
            self.message.emit(self.tr("Put the caret (F7) into a paragraph first."))
            return
        start, role = (
            block.span.start,
            Role.BODY if block.role is Role.FURNITURE else Role.FURNITURE,
        )
        if self._session.act(lambda p: p.act.set_role(desk.id, start, role)):
            furniture = self.tr(
                "This paragraph is page furniture now. B again, or Ctrl+Z, brings it back."
            )
            self.message.emit(
                furniture
                if role is Role.FURNITURE
                else self.tr("This paragraph is article text now.")
            )
