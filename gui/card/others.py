"""What the other reviewers said of the claim in hand, and what was settled about it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.state import Review
from claimdesk.annotate.review.verdict import Target
from claimdesk.gui.base.languages import worded
from claimdesk.gui.model.session import Session
from claimdesk.gui.theme.reviewers import colours_for
from claimdesk.gui.widgets.answers import ReviewerName, verdict_words
from claimdesk.gui.widgets.clear_layout import clear

if TYPE_CHECKING:
    from claimdesk.annotate.project import Project


class OthersSection(QWidget):
    """A line a reviewer; hidden while there is nobody else, or the review is blind."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(4)
        self.heading = QLabel(self.tr("Other reviewers"))
        self.heading.setObjectName("heading")

    def show_claim(self, view: ClaimView) -> None:
        """Show what others said of a claim."""
        clear(self._lines)
        project = self._session.project
        me = project.reviewer.id if project else ""
        others = [review for review in view.everybody if review.reviewer != me and review.verdict]
        found = project is not None and bool(others or view.settled)
        if project is not None and found:
            self._fill(project, view, others)
        self.setVisible(found)
        self.heading.setVisible(found)

    def _fill(self, project: "Project", view: ClaimView, others: Sequence[Review]) -> None:
        names = project.read.reviewers()
        dots = colours_for(names, project.read.colours())
        for target, settled in view.settled.items():
            verdict = (
                verdict_words(settled.verdict)
                if settled.verdict
                else self.tr("when there is evidence")
            )
            who = names.get(settled.reviewer, "")
            told = self.tr("Settled: {verdict}, by {who}").format(verdict=verdict, who=who)
            self._lines.addWidget(
                _words(
                    told
                    + _question(target)
                    + (f" ({worded(settled.reason)})" if settled.reason else "")
                )
            )
        for review in others:
            assert review.verdict is not None, "chosen for having one"
            name = names.get(review.reviewer, review.reviewer)
            words = f"{name}:  {verdict_words(review.verdict)}" + (
                f", {worded(review.reason)}" if review.reason else ""
            )
            self._lines.addWidget(
                ReviewerName(words + _question(review.target), dots[review.reviewer])
            )
            if review.note and not review.private:
                self._lines.addWidget(_words(review.note))


def _question(target: Target) -> str:
    return (
        ""
        if target is Target.STATEMENT
        else QCoreApplication.translate("Said", "  (that it was said)")
    )


def _words(text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName("muted")
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
