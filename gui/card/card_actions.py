"""Decisions that the card asks the session for."""

from PySide6.QtCore import QObject

from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.gui.model.session import Session


class CardActions(QObject):
    """Actions on the current claim; a refusal is shown by the session, not raised."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session

    def go_to_previous(self) -> None:
        """Go to the claim before."""
        self._session.walk(-1)

    def go_to_next(self) -> None:
        """Go to the claim behind."""
        self._session.walk(1)

    def ask_of_statement(self) -> None:
        """Ask if it is so."""
        self._ask(Target.STATEMENT)

    def ask_of_attribution(self) -> None:
        """Ask if it was said."""
        self._ask(Target.ATTRIBUTION)

    def _ask(self, target: Target) -> None:
        if self._session.target is not target:
            self._session.switch_target()

    def set_verdict(self, verdict: Verdict) -> None:
        """Settle the claim, and stay: who clicks on the card may have more to write there."""
        self._session.set_verdict(verdict, stay=True)

    def clear_verdict(self) -> None:
        """Take the verdict off."""
        claim, target = self._session.claim_id, self._session.target
        self._session.act(lambda project: project.act.clear_verdict(claim, target))

    def give_reason(self, reason: str) -> None:
        """Give the verdict another reason; "" for none."""
        claim, target = self._session.claim, self._session.target
        if claim is None:
            return
        review = claim.reviews.get(target)
        if review is None or not review.verdict:
            return

        # the verdict is given again: its reason is a part of it
        verdict, identifier = review.verdict, claim.claim.id
        self._session.act(
            lambda project: project.act.set_verdict(identifier, verdict, target, reason)
        )

    def write_note(self, claim: str, note: str) -> None:
        """Put a note on record."""
        if claim:
            self._session.act(lambda project: project.act.write_note(claim, note))

    def write_correction(self, claim: str, correction: str) -> None:
        """Put a suggested correction on record."""
        if claim:
            self._session.act(lambda project: project.act.write_correction(claim, correction))

    def add_evidence(self, claim: str, source: str, quote: str) -> None:
        """Add evidence: "https://example.org/a" is its link, "Call with the mayor" its note."""
        is_link = source.strip().lower().startswith(("http://", "https://", "www."))
        link, note = (source, "") if is_link else ("", source)
        self._session.act(
            lambda project: project.act.add_evidence(claim, link=link, quote=quote, note=note)
        )

    def remove_evidence(self, evidence: str) -> None:
        """Remove a piece of evidence."""
        self._session.act(lambda project: project.act.remove_evidence(evidence))
