"""Card of the current claim: quote, verdict, facts, note, correction, evidence, history."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.filters import Standing
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.gui.card.card_actions import CardActions
from claimdesk.gui.card.evidence import EvidenceSection
from claimdesk.gui.card.facts import Facts, attribution_of
from claimdesk.gui.card.history import HistorySection
from claimdesk.gui.card.others import OthersSection
from claimdesk.gui.card.parts import heading, one_line, rule, shortened
from claimdesk.gui.card.reason_chips import ReasonChips
from claimdesk.gui.card.similar_claims import ChangedSection, SimilarClaimsSection
from claimdesk.gui.model.session import OpenArticle, Session
from claimdesk.gui.theme.colours import Colours
from claimdesk.gui.theme.fonts import serif
from claimdesk.gui.theme.standings import LOOKS
from claimdesk.gui.widgets.fields import SavingField
from claimdesk.gui.widgets.verdict_buttons import VerdictButtons

CONTEXT_CHARACTERS = 300
"""Of the article shown on either side of the claim, when asked for."""
QUOTE_CHARACTERS = 600
"""A longer claim is cut on the card; it stands whole in the article."""
NARROWEST = 318
"""Pixels that the card is wide at least."""
SIDE_MARGIN = 18
"""Pixels left and right of the sections."""


class Card(QWidget):
    """Card that shows the current claim and asks the session for its verdict."""

    left = Signal()  # the reader goes back to the article
    park_requested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._session = session
        self._actions = CardActions(session, self)
        self._shown = ""
        self.place = QLabel()
        self.quote = QLabel()
        self.statement = QPushButton(self.tr("Is it true?"))
        self.attribution = QPushButton(self.tr("Was it said?"))
        self.verdicts = VerdictButtons()
        self.reasons = ReasonChips()
        self.parked = QPushButton(self.tr("‖  Park …  P"))
        self.waiting = QLabel()
        self.facts = Facts()
        self.note = SavingField(self.tr("Note"), self.tr("Note  (N)"))
        self.correction = SavingField(self.tr("Correction"), self.tr("Change to …  (S)"))
        self.evidence = EvidenceSection()
        self.history = HistorySection(session)
        self.others = OthersSection(session)
        self.remembered = SimilarClaimsSection(session)
        self.changed = ChangedSection(session)
        self.context = QLabel()
        self._shows_context = False
        self._empty = QLabel()
        self._body = QWidget()
        self._target_row = QWidget()
        self.scroller = QScrollArea()
        self._build()
        self._connect()
        self.show_claim("")

    def _build(self) -> None:
        self._dress_words()
        self._dress_controls()
        self._fill_target_row()
        self._fill_body()
        self._dress_scroller()

        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._header())
        layout.addWidget(self._empty, 1)
        layout.addWidget(self.scroller, 1)
        self.setMinimumWidth(self._least_width())

    def _dress_words(self) -> None:
        self.place.setObjectName("heading")
        self.context.setObjectName("muted")
        self.context.setWordWrap(True)
        self.context.setTextFormat(Qt.TextFormat.PlainText)
        self.context.setAccessibleName(self.tr("Context of the claim"))
        self.context.hide()

        # the claim is set as in the article
        font = QFont()
        font.setFamily(serif())
        font.setPixelSize(17)
        self.quote.setFont(font)
        self.quote.setWordWrap(True)
        self.quote.setTextFormat(Qt.TextFormat.PlainText)
        self.quote.setAccessibleName(self.tr("Claim"))

        self._empty.setObjectName("muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _dress_controls(self) -> None:
        self.waiting.setObjectName("parked")
        self.waiting.setWordWrap(True)
        self.parked.setObjectName("quiet")
        self.parked.setToolTip(self.tr("Set aside until something arrives  (P)"))

    def _fill_target_row(self) -> None:
        """Join the two questions to one control, of which one half is down."""
        group = QButtonGroup(self)
        row = QHBoxLayout(self._target_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button in (self.statement, self.attribution):
            button.setObjectName("segment")
            button.setCheckable(True)
            button.setToolTip(self.tr("Two separate questions. A switches between them."))
            group.addButton(button)
            row.addWidget(button)

    def _fill_body(self) -> None:
        """Put the sections under each other; the tabulator goes through them in this order."""
        body = QVBoxLayout(self._body)
        body.setContentsMargins(SIDE_MARGIN, 4, SIDE_MARGIN, 18)
        body.setSpacing(12)

        # the claim and its verdict
        for part in (self.quote, self.context, self.changed, self._target_row):
            body.addWidget(part)
        for part in (self.verdicts, self.reasons, self.waiting):
            body.addWidget(part)
        body.addWidget(self.parked, 0, Qt.AlignmentFlag.AlignLeft)

        # what is known of it
        for part in (rule(), self.facts, rule()):
            body.addWidget(part)
        for section in (self.others, self.remembered):
            body.addWidget(section.heading)
            body.addWidget(section)

        # what the reviewer writes
        for title, widget in (
            (self.tr("Note"), self.note),
            (self.tr("Correction"), self.correction),
            (self.tr("Evidence"), self.evidence),
            (self.tr("History"), self.history),
        ):
            body.addWidget(heading(title))
            body.addWidget(widget)
        body.addStretch(1)

    def _dress_scroller(self) -> None:
        scroll = self.scroller
        scroll.setObjectName("card-scroll")
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # always there, so that nothing jumps sideways from claim to claim
        scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._body)

    def _least_width(self) -> int:
        """Return the width at which no verdict or question is cut; German words are longer."""
        words = max(
            self.verdicts.minimumSizeHint().width(), self._target_row.minimumSizeHint().width()
        )
        bar = self.scroller.verticalScrollBar().sizeHint().width()
        return max(NARROWEST, words + 2 * SIDE_MARGIN + bar)

    def _header(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(18, 12, 12, 8)
        row.addWidget(self.place)
        row.addStretch()

        previous = self._walk_button("‹  K", self.tr("Previous claim"), "K")
        previous.clicked.connect(self._actions.go_to_previous)
        row.addWidget(previous)
        following = self._walk_button("J  ›", self.tr("Next claim"), "J")
        following.clicked.connect(self._actions.go_to_next)
        row.addWidget(following)
        return row

    @staticmethod
    def _walk_button(text: str, name: str, key: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName("quiet")
        button.setAccessibleName(name)
        button.setToolTip(f"{name}  ({key})")
        return button

    def _connect(self) -> None:
        session, actions = self._session, self._actions
        session.claim_selected.connect(self.show_claim)
        session.claim_changed.connect(self._refresh)
        session.findings_changed.connect(self._refresh_findings)
        session.target_changed.connect(self._refresh_target)
        session.project_changed.connect(self._show_nothing)

        self.verdicts.chosen.connect(actions.set_verdict)
        self.verdicts.taken_off.connect(actions.clear_verdict)
        self.reasons.chosen.connect(actions.give_reason)
        self.statement.clicked.connect(actions.ask_of_statement)
        self.attribution.clicked.connect(actions.ask_of_attribution)
        self.parked.clicked.connect(self.park_requested)

        self.note.saved.connect(self._write_note)
        self.correction.saved.connect(self._write_correction)
        self.evidence.added.connect(self._add_evidence)
        self.evidence.removed.connect(actions.remove_evidence)
        self.remembered.chosen.connect(session.show_claim)
        for widget in (self.note, self.correction, self.evidence):
            widget.left.connect(self._leave)

    def set_colours(self, colours: Colours) -> None:
        """Paint the verdicts in another set of colours."""
        self.verdicts.set_colours(colours)

    def show_claim(self, claim: str) -> None:
        """Show another claim, keeping what was typed for the one before."""
        if self._shown:
            self.keep()
            if claim != self._shown:
                self.evidence.clear_entry()
        self._shown = claim

        view = self._session.claim
        self.scroller.setVisible(view is not None)
        self._empty.setVisible(view is None)
        # while detection runs, an article may have no claim yet
        if view is None or self._session.open is None:
            self.place.setText("")
            self._empty.setText(self._why_empty())
            return

        # another claim is read from its top, and what was typed for the last one makes way
        if claim:
            self.scroller.verticalScrollBar().setValue(0)
        note, correction = _written(view)
        self.note.replace_text(note)
        self.correction.replace_text(correction)
        self._fill(view, self._session.open)

    def _show_nothing(self) -> None:
        self.show_claim("")

    def _why_empty(self) -> str:
        """Return the words to show while there is no claim."""
        opened = self._session.open
        if opened is None:
            return ""

        # an article without claims is known only at the end of detection
        if not all(view.detected for view in opened.blocks):
            return self.tr("Finding claims …")
        if not opened.claims:
            return self.tr("No claims found here.\nSelect words and press C to add one.")
        return self.tr("No claim selected.\nClick one in the article, or press J.")

    def _refresh_findings(self) -> None:
        """Take in what detection found; the history of the claim is as it was."""
        opened, view = self._session.open, self._session.claim
        if opened is None or view is None or view.claim.id != self._shown:
            self._refresh(self._session.claim_id)
            return

        # later findings may name the speaker, or count more claims
        self._show_place(view, opened)
        self._show_target(view, opened)
        self.facts.show_claim(view, opened.article.text, opened.findings)

    def _refresh_target(self) -> None:
        self._refresh(self._session.claim_id)

    def _refresh(self, claim: str) -> None:
        """Show the new state of a claim, if it is the one on the card."""
        if claim != self._shown or self._is_left_behind(claim):
            return

        # a claim that was withdrawn makes way for the one that is current now
        view = self._session.claim
        if view is not None and self._session.open is not None:
            self._fill(view, self._session.open)
        else:
            self.show_claim(self._session.claim_id)

    def _is_left_behind(self, claim: str) -> bool:
        """Return True if the next claim is about to be shown: this one need not be drawn."""
        if not self._session.is_moving_on:
            return False
        # the last claim of an article may have no next one: it stays on the card
        last = self._session.open.claims[-1:] if self._session.open else []
        return not any(view.claim.id == claim for view in last)

    def _show_place(self, view: ClaimView, opened: OpenArticle) -> None:
        number = opened.index_of(view.claim.id) + 1
        self.place.setText(
            self.tr("Claim {number} of {total}").format(
                number=f"{number:,}", total=f"{len(opened.claims):,}"
            )
        )
        self._show_context(view)
        self.quote.setText(shortened(one_line(view.claim.quote), QUOTE_CHARACTERS))

    def look_back(self) -> None:
        """Look again for claims like the current one that were reviewed before."""
        view = self._session.claim
        if view is not None:
            self.remembered.show_claim(view)

    def show_context(self, shown: bool) -> None:
        """Show the words around the claim on the card, or not."""
        self._shows_context = shown
        view = self._session.claim
        if view is not None:
            self._show_context(view)

    def _show_context(self, view: ClaimView) -> None:
        """Show the words around a claim: "… by the council  […]  said the mayor …"."""
        opened = self._session.open
        if opened is None or not self._shows_context:
            self.context.hide()
            return

        text, span = opened.article.text, view.claim.span
        before = one_line(text[max(0, span.start - CONTEXT_CHARACTERS) : span.start])
        after = one_line(text[span.end : span.end + CONTEXT_CHARACTERS])
        self.context.show()
        self.context.setText(f"… {before}  […]  {after} …")

    def _fill(self, view: ClaimView, opened: OpenArticle) -> None:
        """Show the state of a claim in every section; what is being typed stays."""
        self._show_place(view, opened)
        self._show_target(view, opened)
        self._show_verdict(view)
        self._show_parked(view)
        self.facts.show_claim(view, opened.article.text, opened.findings)

        note, correction = _written(view)
        self.note.show_text(note)
        self.correction.show_text(correction)

        self.evidence.show_evidence(view.evidence)
        self.history.show_claim(view.claim.id)
        self.others.show_claim(view)
        self.changed.show_claim(view)
        self.remembered.show_claim(view)

    def _show_target(self, view: ClaimView, opened: OpenArticle) -> None:
        """Show the two questions where the claim has both: "The mayor said that taxes fell"."""
        target = self._session.target
        # a verdict on the attribution stays in sight when detection finds no speaker any more
        is_attributed = attribution_of(opened.findings, view.claim.span) is not None
        is_asked = Target.ATTRIBUTION in view.reviews or target is Target.ATTRIBUTION
        self._target_row.setVisible(is_attributed or is_asked)

        # the answer to the other question is to be seen without switching
        self.statement.setText(_mark(view, Target.STATEMENT) + self.tr("Is it true?"))
        self.attribution.setText(_mark(view, Target.ATTRIBUTION) + self.tr("Was it said?"))
        if target is Target.STATEMENT:
            self.statement.setChecked(True)
        else:
            self.attribution.setChecked(True)

    def _show_verdict(self, view: ClaimView) -> None:
        """Show the verdict on the current question, and the reason given for it."""
        verdict: Verdict | None = None
        reason = ""
        review = view.reviews.get(self._session.target)
        if review is not None:
            verdict, reason = review.verdict, review.reason

        self.verdicts.show_verdict(verdict)
        self.reasons.show_reasons(verdict, reason)

    def _show_parked(self, view: ClaimView) -> None:
        """Show what a parked claim waits for: "‖  Parked, waiting for: the report (until …)"."""
        claim = view.claim
        self.waiting.setVisible(claim.parked)
        if not claim.parked:
            self.parked.setText(self.tr("‖  Park …  P"))
            return

        self.parked.setText(self.tr("Change or unpark …  P"))
        # the day it was to wait for has come
        words = self.tr("‖  Parked") if claim.is_waiting else self.tr("‖  Due again")
        if claim.parked_for:
            words += self.tr(", waiting for: {what}").format(what=claim.parked_for)
        if claim.parked_until:
            words += self.tr(" (until {day})").format(day=claim.parked_until)
        self.waiting.setText(words)

    def _write_note(self, note: str) -> None:
        # of the claim on the card: the session may have left it for the next one already
        self._actions.write_note(self._shown, note)

    def _write_correction(self, correction: str) -> None:
        self._actions.write_correction(self._shown, correction)

    def _add_evidence(self, source: str, quote: str) -> None:
        self._actions.add_evidence(self._shown, source, quote)

    def _leave(self) -> None:
        """Go back to the article, with the claim in sight again."""
        self.scroller.verticalScrollBar().setValue(0)
        self.left.emit()

    def keep(self) -> None:
        """Put what is being typed on record."""
        self.note.keep()
        self.correction.keep()


def _written(view: ClaimView) -> tuple[str, str]:
    """Return the reviewer's note and correction; "" where none is written."""
    review = view.reviews.get(Target.STATEMENT)
    if review is None:
        return "", ""
    return review.note, review.correction


def _mark(view: ClaimView, target: Target) -> str:
    """Return the symbol before a question that has its answer: "✓ "; "" before an open one."""
    review = view.reviews.get(target)
    if review is None or review.verdict is None:
        return ""
    return f"{LOOKS[Standing(review.verdict.value)].symbol} "
