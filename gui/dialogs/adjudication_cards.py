"""Answers of reviewers to one disagreement, a card for each, side by side."""

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from claimdesk.annotate.agreement.disagreement import Answer, Disagreement
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.state import Review
from claimdesk.annotate.review.verdict import Target
from claimdesk.gui.theme.colours import Colours
from claimdesk.gui.widgets.answers import AnswerCard
from claimdesk.gui.widgets.clear_layout import clear


class AnswerCards(QWidget):
    """A row of cards, numbered like the keys that take an answer."""

    def __init__(self, names: Mapping[str, str], dots: Mapping[str, str], colours: Colours) -> None:
        super().__init__()
        self._names, self._dots, self._colours = names, dots, colours
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(10)

    def show_nothing(self) -> None:
        """Take all cards away."""
        clear(self._row)

    def show_answers(self, one: Disagreement, views: Sequence[ClaimView]) -> None:
        """Show the answers to a disagreement; `views` are the claims it is about."""
        clear(self._row)
        for number, answer in enumerate(one.answers, 1):
            # the claim or the verdict may have been withdrawn since the disagreement was listed
            view = next((view for view in views if view.claim.id == answer.claim), None)
            if view is None:
                continue
            review = _review_in(view, answer, one.target)
            if review:
                self._add(number, view, review, marks_differ=len(one.claims) > 1)

    def _add(self, number: int, view: ClaimView, review: Review, *, marks_differ: bool) -> None:
        evidence = [one for one in view.evidence if one.reviewer == review.reviewer]
        # one marked "4.2 million tonnes", another the whole sentence: each card quotes its words
        marked = ""
        if marks_differ:
            marked = view.claim.quote
        card = AnswerCard(
            review, evidence, self._names, self._dots, self._colours, str(number), marked
        )
        self._row.addWidget(card)

    def mark(self, number: int) -> None:
        """Show which answer was taken."""
        for place in range(self._row.count()):
            item = self._row.itemAt(place)
            card = item.widget() if item else None
            if card:
                card.setProperty("chosen", place == number - 1)
                # a style sheet looks at properties only when it is applied anew
                card.style().unpolish(card)
                card.style().polish(card)


def _review_in(view: ClaimView, answer: Answer, target: Target) -> Review | None:
    """Return a reviewer's verdict on a claim, None where there is none any more."""
    for review in view.everybody:
        is_theirs = review.reviewer == answer.reviewer and review.target is target
        if is_theirs and review.verdict:
            return review
    return None
