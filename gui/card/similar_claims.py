"""Claims like the current one that were reviewed before, and its words in the version before."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.verdict import Target
from claimdesk.annotate.versions.word_diff import Fate, Piece, difference
from claimdesk.gui.base.languages import worded
from claimdesk.gui.card.parts import heading, one_line, shortened, wrapped_label
from claimdesk.gui.model.session import Session
from claimdesk.gui.widgets.answers import verdict_words
from claimdesk.gui.widgets.clear_layout import clear

if TYPE_CHECKING:
    from claimdesk.annotate.claim_matching.service import SimilarClaim
    from claimdesk.annotate.claim_matching.sql import ReviewedClaim

QUOTE = 160
"""Characters of another claim that are shown."""
REST_MS = 120
"""How long a claim stays on the card before others like it are looked for."""
CURRENT_FIRST = {Fate.GONE: "line-through", Fate.NEW: "underline"}


class SimilarClaimsSection(QWidget):
    """Boxes of claims reviewed before: verdict, day, reviewer, evidence, and numbers that differ.

    Evidence can be copied from them; the verdict never is.
    """

    chosen = Signal(str, str)  # article, claim: to be shown
    reuse_requested = Signal(str)  # claim whose evidence is wanted

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(8)
        self.heading = heading(self.tr("Similar claims already reviewed"))
        self.first = ""
        """The claim whose evidence the key copies: the most alike one that has any."""
        self._view: ClaimView | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(REST_MS)
        self._soon.timeout.connect(self._look)
        self._hide()

    def show_claim(self, view: ClaimView) -> None:
        """Show claims like this one, a moment later: walking from claim to claim never waits."""
        self._hide()
        self._view = view
        self._soon.start()

    def _hide(self) -> None:
        clear(self._lines)
        self.first = ""
        self.hide()
        self.heading.hide()

    def _look(self) -> None:
        view = self._view
        # the reviewer may have gone on meanwhile
        if view is None or view.claim.id != self._session.claim_id:
            return

        clear(self._lines)
        found = self._found(view)
        self._show_boxes(found)
        # the most alike one comes first
        self.first = next((one.settled.claim for one in found if one.settled.evidence), "")
        self._show_link(view)

        shown = bool(self._lines.count())
        self.setVisible(shown)
        self.heading.setVisible(shown)

    def _found(self, view: ClaimView) -> "list[SimilarClaim]":
        """Return the claims like this one; a refusal is shown by the session, not raised."""
        project = self._session.project
        if project is None:
            return []
        try:
            return project.similar_claims.like(view)
        except ClaimdeskError as error:
            self._session.refused.emit(error)
            return []

    def _show_boxes(self, found: "list[SimilarClaim]") -> None:
        project = self._session.project
        if project is None or not found:
            return
        names = project.read.reviewers()
        for one in found:
            self._lines.addWidget(self._box(one, names.get(one.settled.reviewer, "")))

    def _box(self, one: "SimilarClaim", reviewer: str) -> QWidget:
        settled = one.settled
        box = QFrame()
        box.setObjectName("answer")
        column = QVBoxLayout(box)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(4)

        quote = one_line(settled.quote)
        verdict = _verdict_line(settled, reviewer)
        box.setAccessibleName(f"{verdict}: {quote}")
        column.addWidget(wrapped_label(shortened(quote, QUOTE)))
        column.addWidget(wrapped_label(verdict))
        column.addWidget(wrapped_label(settled.title, "muted"))
        self._add_numbers(one, column)
        column.addLayout(self._buttons(settled))
        return box

    def _buttons(self, settled: "ReviewedClaim") -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)

        show = QPushButton(self.tr("Show"))
        show.setObjectName("quiet")
        show.clicked.connect(lambda: self.chosen.emit(settled.article, settled.claim))
        row.addWidget(show)

        if settled.evidence:
            copy = QPushButton(self.tr("Copy evidence ({count})  R").format(count=settled.evidence))
            copy.setObjectName("quiet")
            copy.setToolTip(self.tr("Copies the evidence but not the verdict"))
            copy.clicked.connect(lambda: self.reuse_requested.emit(settled.claim))
            row.addWidget(copy)

        row.addStretch()
        return row

    def _add_numbers(self, one: "SimilarClaim", column: QVBoxLayout) -> None:
        """Add the comparison of numbers: "Other numbers: here 63, there 61"."""
        numbers = one.numbers
        # neither claim has any
        if numbers.agree and not numbers.same:
            return

        if numbers.agree:
            same = ", ".join(numbers.same)
            words = self.tr("Same numbers: {numbers}").format(numbers=same)
            column.addWidget(wrapped_label(words, "consistent"))
            return

        here = ", ".join(numbers.here) or self.tr("none")
        there = ", ".join(numbers.there) or self.tr("none")
        words = self.tr("Different numbers: here {here}, there {there}").format(
            here=here, there=there
        )
        column.addWidget(wrapped_label(words, "inconsistent"))

    def _show_link(self, view: ClaimView) -> None:
        """Show the claim that this one was linked to: "Says the same as: … (✓ Verified)"."""
        project = self._session.project
        if project is None or not view.claim.same_as:
            return
        other = project.read.claim(view.claim.same_as)
        if other is None:
            return

        quote = one_line(other.claim.quote)[:QUOTE]
        verdict = _statement_verdict(other) or self.tr("open")
        button = QPushButton(
            self.tr("Identical claim: {quote} ({verdict})").format(quote=quote, verdict=verdict)
        )
        button.setObjectName("quiet")
        button.setToolTip(quote)
        button.clicked.connect(lambda: self.chosen.emit(other.claim.article, other.claim.id))
        self._lines.addWidget(button)


def _verdict_line(settled: "ReviewedClaim", reviewer: str) -> str:
    """Return a verdict in a line: "✕ Disputed, wrong number  ·  Ana  ·  2025-01-31"."""
    line = verdict_words(settled.verdict)
    if settled.reason:
        line += f", {worded(settled.reason)}"
    line += f"  ·  {reviewer}"
    if settled.time:
        line += f"  ·  {datetime.fromisoformat(settled.time).astimezone():%Y-%m-%d}"
    return line


def _statement_verdict(view: ClaimView) -> str:
    """Return the verdict on a claim's statement in words; "" while it is open."""
    review = view.reviews.get(Target.STATEMENT)
    if review is None or not review.verdict:
        return ""
    return verdict_words(review.verdict)


class ChangedSection(QWidget):
    """Difference between the claim's words and those of the version before, and their verdict."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._label = QLabel()
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.RichText)
        self._before = wrapped_label(style="muted")

        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        title = QLabel(self.tr("Changed since the previous version"))
        title.setObjectName("warning")
        for widget in (title, self._label, self._before):
            layout.addWidget(widget)
        self.hide()

    def show_claim(self, view: ClaimView) -> None:
        """Show what changed; hidden for a claim that follows none or whose words are the same."""
        old = self._claim_before(view)
        if old is None:
            self.hide()
            return

        pieces = difference(old.claim.quote, view.claim.quote)
        changed = any(piece.fate is not Fate.KEPT for piece in pieces)
        self.setVisible(changed)
        if not changed:
            return

        self._label.setText(marked_up(pieces))
        self._label.setAccessibleName(self.tr("Before: {words}").format(words=old.claim.quote))
        verdict = _statement_verdict(old) or self.tr("open")
        self._before.setText(self.tr("Verdict on the old words: {verdict}").format(verdict=verdict))

    def _claim_before(self, view: ClaimView) -> ClaimView | None:
        """Return the claim that this one follows, in the version before."""
        project = self._session.project
        if project is None or not view.claim.follows:
            return None
        return project.read.claim(view.claim.follows)


def marked_up(pieces: list[Piece]) -> str:
    """Return a difference as rich text: old words are struck out, new ones underlined.

    "60" -> "63" becomes "60" struck out, a space, and "63" underlined.
    """
    parts = []
    for piece in pieces:
        words = _escaped(piece.text)
        style = CURRENT_FIRST.get(piece.fate, "")
        if style:
            words = f'<span style="text-decoration: {style}">{words}</span>'
        parts.append(words)

        # words that are gone would run into the new ones behind them
        if piece.fate is Fate.GONE and not piece.text.endswith(" "):
            parts.append(" ")
    return "".join(parts)


def _escaped(text: str) -> str:
    """Return a text for rich text: "R&D" -> "R&amp;D"."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
