"""The claim's card: the quote, the verdict, what is known of it, note, correction, evidence, history."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.filters import Standing
from claimdesk.annotate.review.verdict import DISPUTED_REASONS, NOT_A_CLAIM_REASONS, Target, Verdict
from claimdesk.gui.base.languages import worded
from claimdesk.gui.card.evidence import EvidenceSection
from claimdesk.gui.card.facts import Facts, attribution_of
from claimdesk.gui.card.history import HistorySection
from claimdesk.gui.card.others import OthersSection
from claimdesk.gui.card.similar_claims import ChangedSection, SimilarClaimsSection
from claimdesk.gui.model.session import Session
from claimdesk.gui.theme.colours import Colours
from claimdesk.gui.theme.fonts import serif
from claimdesk.gui.theme.standings import LOOKS
from claimdesk.gui.widgets.fields import SavingField
from claimdesk.gui.widgets.flow import Flow
from claimdesk.gui.widgets.verdict_buttons import VerdictButtons

CONTEXT_CHARACTERS = 300
"""Of the article shown on either side of the claim, when asked for."""
QUOTE_CHARACTERS = 600
"""A longer claim is cut on the card; it stands whole in the article."""
REASONS = {Verdict.NOT_A_CLAIM: NOT_A_CLAIM_REASONS, Verdict.DISPUTED: DISPUTED_REASONS}


class Card(QWidget):
    """Shows the claim in hand and asks the session to settle it."""

    left = Signal()  # the reader goes back to the article
    park_requested = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._session = session
        self._shown = ""
        self.place = QLabel()
        self.quote = QLabel()
        self.statement = QPushButton(self.tr("That it is so"))
        self.attribution = QPushButton(self.tr("That it was said"))
        self.verdicts = VerdictButtons()
        self.reasons = Flow()
        self.parked = QPushButton(self.tr("‖  Park …  P"))
        self.waiting = QLabel()
        self.facts = Facts()
        self.note = SavingField(self.tr("Note"), self.tr("Note  (N)"))
        self.correction = SavingField(self.tr("Suggested correction"), self.tr("Change to …  (S)"))
        self.evidence = EvidenceSection()
        self.history = HistorySection(session)
        self.others = OthersSection(session)
        self.remembered = SimilarClaimsSection(session)
        self.changed = ChangedSection(session)
        self.context = QLabel()
        self._shows_context = False
        self._empty = QLabel()
        self._body = QWidget()
        self._build()
        self._connect()
        self.show_claim("")

    def _build(self) -> None:
        self.place.setObjectName("heading")
        self.context.setObjectName("muted")
        self.context.setWordWrap(True)
        self.context.setTextFormat(Qt.TextFormat.PlainText)
        self.context.setAccessibleName(self.tr("Context of the claim"))
        self.context.hide()
        self.quote.setWordWrap(True)
        self.quote.setTextFormat(Qt.TextFormat.PlainText)
        self.quote.setAccessibleName(self.tr("Claim"))
        font = QFont()
        font.setFamily(serif())
        font.setPixelSize(17)
        self.quote.setFont(font)
        self._targets = QButtonGroup(self)
        targets = QHBoxLayout()
        targets.setSpacing(0)
        for button in (self.statement, self.attribution):
            button.setObjectName("segment")
            button.setCheckable(True)
            button.setToolTip(self.tr("Two different questions; A switches between them"))
            self._targets.addButton(button)
            targets.addWidget(button)
        self._target_row = QWidget()
        self._target_row.setLayout(targets)
        targets.setContentsMargins(0, 0, 0, 0)
        self.waiting.setObjectName("parked")
        self.waiting.setWordWrap(True)
        self.parked.setObjectName("quiet")
        self.parked.setToolTip(self.tr("Put aside, with what it waits for  (P)"))
        self._empty.setObjectName("muted")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inner = QVBoxLayout(self._body)
        inner.setContentsMargins(18, 4, 18, 18)
        inner.setSpacing(12)
        inner.addWidget(self.quote)
        inner.addWidget(self.context)
        inner.addWidget(self.changed)
        inner.addWidget(self._target_row)
        inner.addWidget(self.verdicts)
        inner.addWidget(self.reasons)
        inner.addWidget(self.waiting)
        inner.addWidget(self.parked, 0, Qt.AlignmentFlag.AlignLeft)
        inner.addWidget(_rule())
        inner.addWidget(self.facts)
        inner.addWidget(_rule())
        inner.addWidget(self.others.heading)
        inner.addWidget(self.others)
        inner.addWidget(self.remembered.heading)
        inner.addWidget(self.remembered)
        for title, widget in (
            (self.tr("Note"), self.note),
            (self.tr("Correction"), self.correction),
            (self.tr("Evidence"), self.evidence),
            (self.tr("History"), self.history),
        ):
            inner.addWidget(_heading(title))
            inner.addWidget(widget)
        inner.addStretch(1)
        scroll = QScrollArea()
        scroll.setObjectName("card-scroll")
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # always there, so that nothing jumps sideways from claim to claim
        scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self._body)
        self.scroller = scroll
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._header())
        layout.addWidget(self._empty, 1)
        layout.addWidget(scroll, 1)
        margins = inner.contentsMargins()
        bar = scroll.verticalScrollBar().sizeHint().width()
        words = max(
            self.verdicts.minimumSizeHint().width(), self._target_row.minimumSizeHint().width()
        )
        self.setMinimumWidth(max(318, words + margins.left() + margins.right() + bar))

    def _header(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(18, 12, 12, 8)
        row.addWidget(self.place)
        row.addStretch()
        for symbol, key, name, step in (
            ("‹", "K", self.tr("Previous claim"), -1),
            ("›", "J", self.tr("Next claim"), 1),
        ):
            button = QPushButton(f"{symbol}  {key}" if step < 0 else f"{key}  {symbol}")
            button.setObjectName("quiet")
            button.setAccessibleName(name)
            button.setToolTip(f"{name}  ({key})")
            button.clicked.connect(lambda _=False, s=step: self._session.walk(s))
            row.addWidget(button)
        return row

    def _connect(self) -> None:
        session = self._session
        session.claim_selected.connect(self.show_claim)
        session.claim_changed.connect(self._refresh)
        session.findings_changed.connect(self._refresh_findings)
        session.target_changed.connect(lambda: self._refresh(self._session.claim_id))
        session.project_changed.connect(lambda: self.show_claim(""))
        self.verdicts.chosen.connect(lambda verdict: session.set_verdict(verdict, stay=True))
        self.verdicts.taken_off.connect(self._take_off)
        self.statement.clicked.connect(lambda: self._choose(Target.STATEMENT))
        self.attribution.clicked.connect(lambda: self._choose(Target.ATTRIBUTION))
        self.parked.clicked.connect(self.park_requested)
        self.note.saved.connect(lambda text: self._write(note=text))
        self.correction.saved.connect(lambda text: self._write(correction=text))
        self.evidence.added.connect(self._add_evidence)
        self.evidence.removed.connect(lambda one: session.act(lambda p: p.act.remove_evidence(one)))
        self.remembered.chosen.connect(session.show_claim)
        for widget in (self.note, self.correction, self.evidence):
            widget.left.connect(self._leave)

    def set_colours(self, colours: Colours) -> None:
        self.verdicts.set_colours(colours)

    # showing

    def show_claim(self, claim: str) -> None:
        """Show another claim, keeping what was typed for the one before."""
        if self._shown:
            self.note.keep()
            self.correction.keep()
            if claim != self._shown:
                self.evidence.clear_entry()
        self._shown = claim
        view = self._session.claim
        self.scroller.setVisible(view is not None)
        self._empty.setVisible(view is None)
        if view is None or self._session.open is None:
            self.place.setText("")
            self._empty.setText(self._why_empty())
            return
        if claim:
            self.scroller.verticalScrollBar().setValue(0)
        statement = view.reviews.get(Target.STATEMENT)
        self.note.replace_text(statement.note if statement else "")
        self.correction.replace_text(statement.correction if statement else "")
        self._fill(view)

    def _why_empty(self) -> str:
        """What to say while there is no claim to show."""
        desk = self._session.open
        if desk is None:
            return ""
        if not all(view.detected for view in desk.blocks):
            return self.tr("Finding claims …")
        if not desk.claims:
            return self.tr("No claims were found here.\nSelect words and press C to make one.")
        return self.tr("No claim in hand.\nClick one in the article, or press J.")

    def _refresh_findings(self) -> None:
        """Take in what detection found; the story of the claim is as it was."""
        desk, view = self._session.open, self._session.claim
        if desk is None or view is None or view.claim.id != self._shown:
            self._refresh(self._session.claim_id)
            return
        self._show_place(view)
        self._show_target(view, self._session.target)
        self.facts.show_claim(view, desk.article.text, desk.findings)

    def _show_place(self, view: ClaimView) -> None:
        desk = self._session.open
        assert desk is not None, "a claim without its article"
        number = desk.index_of(view.claim.id) + 1
        self.place.setText(
            self.tr("Claim {number} of {total}").format(number=number, total=len(desk.claims))
        )
        quote = " ".join(view.claim.quote.split())
        self._show_context(view)
        self.quote.setText(
            quote if len(quote) <= QUOTE_CHARACTERS else quote[: QUOTE_CHARACTERS - 1] + "…"
        )

    def look_back(self) -> None:
        """Look again for claims like the one in hand that were settled before."""
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
        desk = self._session.open
        self.context.setVisible(self._shows_context and desk is not None)
        if not self._shows_context or desk is None:
            return
        text, span = desk.article.text, view.claim.span
        before = " ".join(text[max(0, span.start - CONTEXT_CHARACTERS) : span.start].split())
        after = " ".join(text[span.end : span.end + CONTEXT_CHARACTERS].split())
        self.context.setText(f"… {before}  […]  {after} …")

    def _refresh(self, claim: str) -> None:
        last = self._session.open.claims[-1:] if self._session.open else []
        if self._session.is_moving_on and not any(view.claim.id == claim for view in last):
            return
        if claim == self._shown and (view := self._session.claim) is not None:
            self._fill(view)
        elif claim == self._shown:
            self.show_claim(self._session.claim_id)

    def _fill(self, view: ClaimView) -> None:
        desk = self._session.open
        assert desk is not None, "a claim without its article"
        self._show_place(view)
        target = self._session.target
        self._show_target(view, target)
        review = view.reviews.get(target)
        verdict = review.verdict if review else None
        self.verdicts.show_verdict(verdict)
        self._show_reasons(verdict, review.reason if review else "")
        self._show_parked(view)
        self.facts.show_claim(view, desk.article.text, desk.findings)
        statement = view.reviews.get(Target.STATEMENT)
        self.note.show_text(statement.note if statement else "")
        self.correction.show_text(statement.correction if statement else "")
        self.evidence.show_evidence(view.evidence)
        self.history.show_claim(view.claim.id)
        self.others.show_claim(view)
        self.changed.show_claim(view)
        self.remembered.show_claim(view)

    def _show_target(self, view: ClaimView, target: Target) -> None:
        desk = self._session.open
        attributed = desk is not None and attribution_of(desk.findings, view.claim.span) is not None
        asked = attributed or Target.ATTRIBUTION in view.reviews or target is Target.ATTRIBUTION
        self._target_row.setVisible(asked)
        marks = {
            one: _mark(view.reviews[one].verdict) if one in view.reviews else "" for one in Target
        }
        self.statement.setText(marks[Target.STATEMENT] + self.tr("That it is so"))
        self.attribution.setText(marks[Target.ATTRIBUTION] + self.tr("That it was said"))
        (self.statement if target is Target.STATEMENT else self.attribution).setChecked(True)

    def _show_reasons(self, verdict: Verdict | None, reason: str) -> None:
        choices = REASONS.get(verdict, ()) if verdict else ()
        self.reasons.clear()
        for choice in choices:
            chip = QPushButton(worded(choice))
            chip.setObjectName("chip")
            chip.setCheckable(True)
            chip.setChecked(choice == reason)
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            chip.clicked.connect(lambda checked, c=choice: self._give_reason(c if checked else ""))
            self.reasons.add(chip)
        self.reasons.setVisible(bool(choices))

    def _show_parked(self, view: ClaimView) -> None:
        claim = view.claim
        self.waiting.setVisible(claim.parked)
        back = claim.parked and not claim.is_waiting
        self.parked.setText(
            self.tr("Change or unpark …  P") if claim.parked else self.tr("‖  Park …  P")
        )
        if not claim.parked:
            return
        words = self.tr("‖  Back on its day") if back else self.tr("‖  Parked")
        if claim.parked_for:
            words += self.tr(", waiting for: {what}").format(what=claim.parked_for)
        if claim.parked_until:
            words += self.tr(" (until {day})").format(day=claim.parked_until)
        self.waiting.setText(words)

    # asking

    def _choose(self, target: Target) -> None:
        if self._session.target is not target:
            self._session.switch_target()

    def _give_reason(self, reason: str) -> None:
        claim, target = self._session.claim, self._session.target
        review = claim.reviews.get(target) if claim else None
        if claim and review and review.verdict:
            verdict, identifier = review.verdict, claim.claim.id
            self._session.act(lambda p: p.act.set_verdict(identifier, verdict, target, reason))

    def _take_off(self) -> None:
        claim, target = self._session.claim_id, self._session.target
        self._session.act(lambda p: p.act.clear_verdict(claim, target))

    def _write(self, *, note: str | None = None, correction: str | None = None) -> None:
        claim = self._shown
        if not claim:
            return
        if note is not None:
            self._session.act(lambda p: p.act.write_note(claim, note))
        if correction is not None:
            self._session.act(lambda p: p.act.write_correction(claim, correction))

    def _add_evidence(self, link: str, quote: str) -> None:
        claim = self._shown
        is_link = link.strip().lower().startswith(("http://", "https://", "www."))
        note, link = ("", link) if is_link else (link, "")
        self._session.act(lambda p: p.act.add_evidence(claim, link=link, quote=quote, note=note))

    def _leave(self) -> None:
        """Back to the article, with the claim in sight again."""
        self.scroller.verticalScrollBar().setValue(0)
        self.left.emit()

    def keep(self) -> None:
        """Put what is being typed on record."""
        self.note.keep()
        self.correction.keep()


def _mark(verdict: Verdict | None) -> str:
    """The verdict's symbol before a question that has its answer."""
    return f"{LOOKS[Standing(verdict.value)].symbol} " if verdict else ""


def _rule() -> QFrame:
    rule = QFrame()
    rule.setObjectName("rule")
    return rule


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName("heading")
    return label
