"""Claims like the one in hand that the project has settled before, and what changed since the version before."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.verdict import Target
from claimdesk.annotate.versions.word_diff import Fate, Piece, difference
from claimdesk.gui.base.languages import worded
from claimdesk.gui.model.session import Session
from claimdesk.gui.widgets.answers import verdict_words
from claimdesk.gui.widgets.clear_layout import clear

if TYPE_CHECKING:
    from claimdesk.annotate.claim_matching.service import SimilarClaim

QUOTE = 160
REST_MS = 120
CURRENT_FIRST = {Fate.GONE: "line-through", Fate.NEW: "underline"}


class SimilarClaimsSection(QWidget):
    """Shows what was settled before: verdict, when, by whom, on what evidence, and where the numbers differ.

    Evidence can be copied from it; the verdict never is.
    """

    chosen = Signal(str, str)  # article, claim: to be shown
    reuse_requested = Signal(str)  # claim whose evidence is wanted

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(8)
        self.heading = QLabel(self.tr("Settled before"))
        self.heading.setObjectName("heading")
        self.first = ""
        """The claim whose evidence the key copies: the most alike one that has any."""
        self._view: ClaimView | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(REST_MS)
        self._soon.timeout.connect(self._look)
        self._hide()

    def show_claim(self, view: ClaimView) -> None:
        """Show what is known of claims like this one, a moment later: walking never waits for it."""
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
        if view is None or view.claim.id != self._session.claim_id:
            return
        clear(self._lines)
        project = self._session.project
        found: list[SimilarClaim] = []
        if project is not None:
            try:
                found = project.similar_claims.like(view)
            except ClaimdeskError as error:
                self._session.refused.emit(error)
        names = project.read.reviewers() if found and project else {}
        for one in found:
            self._lines.addWidget(self._box(one, names.get(one.settled.reviewer, "")))
        self.first = next((one.settled.claim for one in found if one.settled.evidence), "")
        self._show_links(view)
        shown = bool(self._lines.count())
        self.setVisible(shown)
        self.heading.setVisible(shown)

    def _box(self, one: "SimilarClaim", who: str) -> QWidget:
        settled = one.settled
        box = QFrame()
        box.setObjectName("said")
        column = QVBoxLayout(box)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(4)
        quote = " ".join(settled.quote.split())
        column.addWidget(_words(quote if len(quote) <= QUOTE else quote[: QUOTE - 1] + "…"))
        day = datetime.fromisoformat(settled.time).astimezone() if settled.time else None
        told = f"{verdict_words(settled.verdict)}" + (
            f", {worded(settled.reason)}" if settled.reason else ""
        )
        told += f"  ·  {who}" + (f"  ·  {day:%Y-%m-%d}" if day else "")
        column.addWidget(_words(told))
        column.addWidget(_words(settled.title, muted=True))
        self._numbers(one, column)
        row = QHBoxLayout()
        row.setSpacing(4)
        show = QPushButton(self.tr("Show"))
        show.clicked.connect(lambda: self.chosen.emit(settled.article, settled.claim))
        row.addWidget(show)
        if settled.evidence:
            copy = QPushButton(self.tr("Copy evidence ({count})  R").format(count=settled.evidence))
            copy.setToolTip(self.tr("Copies the evidence, never the verdict"))
            copy.clicked.connect(lambda: self.reuse_requested.emit(settled.claim))
            row.addWidget(copy)
        row.addStretch()
        column.addLayout(row)
        for button in box.findChildren(QPushButton):
            button.setObjectName("quiet")
        box.setAccessibleName(f"{told}: {quote}")
        return box

    def _numbers(self, one: "SimilarClaim", column: QVBoxLayout) -> None:
        numbers = one.numbers
        if numbers.agree and not numbers.same:
            return
        if numbers.agree:
            label = _words(
                self.tr("Same numbers: {numbers}").format(numbers=", ".join(numbers.same))
            )
            label.setObjectName("consistent")
        else:
            here = ", ".join(numbers.here) or self.tr("none")
            there = ", ".join(numbers.there) or self.tr("none")
            label = _words(
                self.tr("Other numbers: here {here}, there {there}").format(here=here, there=there)
            )
            label.setObjectName("inconsistent")
        column.addWidget(label)

    def _show_links(self, view: ClaimView) -> None:
        """The claim that this one was linked to."""
        project = self._session.project
        other = project.read.claim(view.claim.same_as) if project and view.claim.same_as else None
        if other is None:
            return
        review = other.reviews.get(Target.STATEMENT)
        verdict = verdict_words(review.verdict) if review and review.verdict else self.tr("open")
        quote = " ".join(other.claim.quote.split())[:QUOTE]
        button = QPushButton(
            self.tr("Says the same as: {quote} ({verdict})").format(quote=quote, verdict=verdict)
        )
        button.setObjectName("quiet")
        button.setToolTip(quote)
        button.clicked.connect(lambda: self.chosen.emit(other.claim.article, other.claim.id))
        self._lines.addWidget(button)


class ChangedSection(QWidget):
    """That the claim's words are not those of the version before: the difference, and what was said of the old ones."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._label = QLabel()
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.RichText)
        self._before = _words("", muted=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        title = QLabel(self.tr("Words changed since the version before"))
        title.setObjectName("warning")
        for widget in (title, self._label, self._before):
            layout.addWidget(widget)
        self.hide()

    def show_claim(self, view: ClaimView) -> None:
        """Show what changed; hidden for a claim that follows none or whose words are the same."""
        project = self._session.project
        old = project.read.claim(view.claim.follows) if project and view.claim.follows else None
        pieces = difference(old.claim.quote, view.claim.quote) if old else []
        changed = any(piece.fate is not Fate.KEPT for piece in pieces)
        self.setVisible(changed)
        if not changed or old is None:
            return
        self._label.setText(marked_up(pieces))
        self._label.setAccessibleName(self.tr("Before: {words}").format(words=old.claim.quote))
        review = old.reviews.get(Target.STATEMENT)
        said = verdict_words(review.verdict) if review and review.verdict else self.tr("open")
        self._before.setText(self.tr("The old words were: {verdict}").format(verdict=said))


def marked_up(pieces: list[Piece]) -> str:
    """A difference as rich text: what is gone is struck out, what is new underlined."""
    parts = []
    for piece in pieces:
        style = CURRENT_FIRST.get(piece.fate, "")
        parts.append(
            f'<span style="text-decoration: {style}">{_escaped(piece.text)}</span>'
            if style
            else _escaped(piece.text)
        )
        if piece.fate is Fate.GONE and not piece.text.endswith(" "):
            parts.append(" ")
    return "".join(parts)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _words(text: str, *, muted: bool = False) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if muted:
        label.setObjectName("muted")
    return label
