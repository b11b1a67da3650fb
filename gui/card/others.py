"""Verdicts of the other reviewers on the current claim, and its adjudication."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.state import Review
from claimdesk.annotate.review.verdict import Target
from claimdesk.gui.base.languages import worded
from claimdesk.gui.card.parts import heading, wrapped_label
from claimdesk.gui.model.session import Session
from claimdesk.gui.theme.reviewers import colours_for
from claimdesk.gui.widgets.answers import ReviewerName, verdict_words
from claimdesk.gui.widgets.clear_layout import clear


class OthersSection(QWidget):
    """Line for each reviewer; hidden while there is no other one, or the review is blind."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(4)
        self.heading = heading(self.tr("Other reviewers"))

    def show_claim(self, view: ClaimView) -> None:
        """Show the verdicts of others on a claim."""
        clear(self._lines)
        shown = self._fill(view)
        self.setVisible(shown)
        self.heading.setVisible(shown)

    def _fill(self, view: ClaimView) -> bool:
        """Add the lines; return False where there is none."""
        project = self._session.project
        if project is None:
            return False

        me = project.reviewer.id
        others = [review for review in view.everybody if review.reviewer != me and review.verdict]
        if not others and not view.settled:
            return False

        names = project.read.reviewers()
        self._add_adjudications(view, names)
        self._add_reviews(others, names, colours_for(names, project.read.colours()))
        return True

    def _add_adjudications(self, view: ClaimView, names: Mapping[str, str]) -> None:
        """Add the resolved verdict: "Resolved: ✕ Disputed, by Ana (wrong number)"."""
        for target, settled in view.settled.items():
            verdict = self.tr("waiting for evidence")
            if settled.verdict:
                verdict = verdict_words(settled.verdict)
            words = self.tr("Resolved: {verdict}, by {who}").format(
                verdict=verdict, who=names.get(settled.reviewer, "")
            )

            words += _question(target)
            if settled.reason:
                words += f" ({worded(settled.reason)})"
            self._lines.addWidget(wrapped_label(words, "muted"))

    def _add_reviews(
        self, others: Sequence[Review], names: Mapping[str, str], dots: Mapping[str, str]
    ) -> None:
        """Add the verdicts, "Ben:  ✓ Verified", with their notes."""
        for review in others:
            assert review.verdict is not None, "chosen for having one"
            name = names.get(review.reviewer, review.reviewer)
            words = f"{name}:  {verdict_words(review.verdict)}"
            if review.reason:
                words += f", {worded(review.reason)}"

            words += _question(review.target)
            self._lines.addWidget(ReviewerName(words, dots[review.reviewer]))

            # a private note is for its reviewer alone
            if review.note and not review.private:
                self._lines.addWidget(wrapped_label(review.note, "muted"))


def _question(target: Target) -> str:
    """Return the words behind a verdict on the attribution; one on the statement needs none."""
    if target is Target.STATEMENT:
        return ""
    return QCoreApplication.translate("Answers", "  (was it said?)")
