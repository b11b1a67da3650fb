"""Handlers for claims: settling, parking, linking, writing about them, walking."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QDialog, QWidget

from claimdesk.annotate.review.filters import Standing
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.text.article import Block, Role
from claimdesk.gui.article.view import ReadingView
from claimdesk.gui.card.card import Card
from claimdesk.gui.dialogs.link import LinkDialog
from claimdesk.gui.dialogs.park import ParkDialog
from claimdesk.gui.lists.panel import ClaimsPanel
from claimdesk.gui.model.session import OpenArticle, Session
from claimdesk.gui.theme.standings import word

SETTLING = {
    "verified": Verdict.VERIFIED,
    "disputed": Verdict.DISPUTED,
    "unverifiable": Verdict.UNVERIFIABLE,
    "not-a-claim": Verdict.NOT_A_CLAIM,
}
"""Verdicts by the command that gives them; with "-stay" after it, the command does not go on."""


class ClaimCommands(QObject):
    """Handlers of the claim and walking commands."""

    message = Signal(str)  # a sentence that goes away by itself

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
        """Return the handlers by command."""
        settling: dict[str, Callable[..., None]] = {}
        for name, verdict in SETTLING.items():
            settling[name] = partial(self.set_verdict, verdict, stay=False)
            settling[f"{name}-stay"] = partial(self.set_verdict, verdict, stay=True)

        return settling | {
            "unsettle": self.clear_verdict,
            "attribution": self._session.switch_target,
            "park": self.park,
            "nothing": self.nothing_to_check,
            "link-claim": self.link,
            "context": self._card.show_context,
            "note": partial(self._enter, self._card.note),
            "correction": partial(self._enter, self._card.correction),
            "evidence": partial(self._enter, self._card.evidence.link),
            "furniture-block": self.turn_furniture,
            "next": partial(self._session.walk, 1),
            "previous": partial(self._session.walk, -1),
            "next-open": self.next_open,
            "next-article": partial(self.walk_articles, 1),
            "previous-article": partial(self.walk_articles, -1),
            "to-article": self._view.setFocus,
        }

    def set_verdict(self, verdict: Verdict, *, stay: bool) -> None:
        """Settle the current claim, or all that are chosen in the list."""
        # a note that is still being typed belongs to the claim before the next one is shown
        self._card.keep()
        name = word(Standing(verdict.value))
        chosen = self._panel.chosen_claims()
        if len(chosen) > 1:
            self._session.act(lambda p: p.act.set_verdicts(chosen, verdict))
            message = self.tr("{count} claims: {verdict}. Ctrl+Z undoes this.")
            self.message.emit(message.format(count=len(chosen), verdict=name))
        else:
            self._session.set_verdict(verdict, stay=stay)
        self._announce(name)

    def _announce(self, words: str) -> None:
        """Have a screen reader speak; a verdict moves no focus that it would read by itself."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._view, words))

    def clear_verdict(self) -> None:
        """Take the verdict off the current claim."""
        claim, target = self._session.claim_id, self._session.target
        self._session.act(lambda p: p.act.clear_verdict(claim, target))

    def park(self) -> None:
        """Ask for whom or what the claim waits and park it, or unpark one that is parked."""
        view = self._session.claim
        if view is None:
            return

        identifier = view.claim.id
        dialog = ParkDialog(view.claim, self._window)
        answer = dialog.exec()
        if answer == ParkDialog.UNPARK:
            self._session.act(lambda p: p.act.unpark(identifier))
        elif answer == QDialog.DialogCode.Accepted:
            self._park(identifier, dialog.waits_for.text(), dialog.until)

    def _park(self, claim: str, waits_for: str, until: str) -> None:
        """Park a claim, or all that are chosen in the list, and go on."""
        claims = self._panel.chosen_claims()
        if len(claims) < 2:
            claims = [claim]
        if self._session.act(lambda p: p.act.park_many(claims, waits_for, until)):
            self._session.walk(1)

    def nothing_to_check(self) -> None:
        """Record that there is nothing to check in the open article, or take that back."""
        opened = self._session.open
        if opened is None or not self._session.act(lambda p: p.act.nothing_to_check(opened.id)):
            return

        # the same key records it and takes it back, so the project is asked which of them it was
        project = self._session.project
        if project is not None and opened.id in project.read.nothing_to_check():
            self.message.emit(self.tr("Marked: no claims to check here. Q undoes this."))
        else:
            self.message.emit(self.tr("This article is open for checking again."))

    def link(self) -> None:
        """Choose a claim with the same meaning, and link this one to it."""
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
        # with the article shown alone, the card is hidden
        self._card.show()
        self._card.scroller.ensureWidgetVisible(field, 0, 60)
        field.setFocus()

    def next_open(self) -> None:
        """Go to the next claim that is not settled, in later articles too, then from the top."""
        if not self._session.go_to_next_open():
            self.message.emit(self.tr("All claims are reviewed."))

    def walk_articles(self, step: int) -> None:
        """Open the next article, or (-1) the previous one, where there is one."""
        project, opened = self._session.project, self._session.open
        if project is None or opened is None:
            return

        order = [view.id for view in project.read.articles()]
        index = order.index(opened.id) + step
        if 0 <= index < len(order):
            self._session.open_article(order[index])

    def turn_furniture(self) -> None:
        """Make a paragraph page furniture, or article text again."""
        opened = self._session.open
        if opened is None:
            return

        block = self._block_meant(opened)
        if block is None:
            self.message.emit(self.tr("Place the text cursor (F7) in a paragraph first."))
            return

        # "Share this article" becomes furniture; a heading that was furniture becomes body text
        role = Role.FURNITURE
        if block.role is Role.FURNITURE:
            role = Role.BODY
        start = block.span.start
        if not self._session.act(lambda p: p.act.set_role(opened.id, start, role)):
            return

        if role is Role.FURNITURE:
            self.message.emit(
                self.tr("This paragraph is now page furniture. B or Ctrl+Z undoes this.")
            )
        else:
            self.message.emit(self.tr("This paragraph is now article text."))

    def _block_meant(self, opened: OpenArticle) -> Block | None:
        """Return the paragraph of the selection, else of the caret, else of the current claim."""
        place = self._view.caret_offset
        if self._view.selection:
            place = self._view.selection.start
        elif place is None and self._session.claim is not None:
            place = self._session.claim.claim.start
        if place is None:
            return None

        blocks = (view.block for view in opened.blocks)
        return next((one for one in blocks if one.span.start <= place < one.span.end), None)
