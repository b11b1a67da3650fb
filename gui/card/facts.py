"""Facts that detection found on the current claim: speaker, firmness, numbers, sums."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from claimdesk.annotate.detection.aliases import Speakers
from claimdesk.annotate.detection.findings import (
    Attribution,
    Check,
    Number,
    Outcome,
    main_attribution,
    printed_number,
)
from claimdesk.annotate.review.article_views import Findings
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.text.span import Span, SpanIndex
from claimdesk.gui.base.languages import worded
from claimdesk.gui.card.parts import one_line
from claimdesk.gui.widgets.clear_layout import clear

MOST_NUMBERS = 12
"""Numbers listed of a claim that is a whole table."""
SYMBOLS = {Outcome.CONSISTENT: "✓", Outcome.INCONSISTENT: "✕", Outcome.CANNOT_TELL: "?"}


def attribution_of(findings: Findings, span: Span) -> Attribution | None:
    """Return the attribution of a span's words: of "taxes fell" in "The mayor said taxes fell"."""
    return main_attribution(SpanIndex(findings.attributions, lambda a: a.content), span)


class Facts(QWidget):
    """Rows of name and value; rows without a value are left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(1, 1)
        self._speakers: tuple[Findings, Speakers] | None = None

    def show_claim(self, view: ClaimView, text: str, findings: Findings) -> None:
        """Fill the rows for a claim."""
        clear(self._grid)
        span = view.claim.span
        speaker = self._speaker(attribution_of(findings, span), text, findings)
        self._row(QCoreApplication.translate("Facts", "Source"), speaker)

        # a hedge that stands twice is named once: "reportedly; may"
        hedges = dict.fromkeys(hedge.of(text) for hedge in view.hedges)
        self._row(QCoreApplication.translate("Facts", "Hedging"), "; ".join(hedges))

        numbers = [number for number in findings.numbers if span.contains(number.span)]
        values = [_valued(number, text) for number in numbers[:MOST_NUMBERS]]
        self._row(QCoreApplication.translate("Facts", "Numbers"), "\n".join(values))

        # a sum may reach beyond the claim: one of its numbers is enough
        for check in findings.checks:
            if any(span.contains(number) for number in check.numbers):
                self._check(check)

        if view.score is not None:
            self._worth(view.score, view.reasons)

    def _worth(self, score: float, reasons: Sequence[str]) -> None:
        """Add the row of the check-worthiness: "83 %" and what speaks for it."""
        worth = f"{score:.0%}".replace("%", " %")
        words = " · ".join((worth, *map(worded, reasons)))
        self._row(QCoreApplication.translate("Facts", "Worth checking"), words)

    def _speaker(self, found: Attribution | None, text: str, findings: Findings) -> str:
        """Return the speaker and the words that name the speaking: "Ana Ruiz · according to"."""
        if found is None or found.source is None:
            return ""

        # speakers are gathered once an article: "Ruiz" further down is "Ana Ruiz"
        if self._speakers is None or self._speakers[0] is not findings:
            self._speakers = (findings, Speakers(text, findings.entities))
        label = self._speakers[1].label(found)

        cue = one_line(found.cue.of(text)) if found.cue else ""
        if not cue:
            return label
        # "According to" begins its sentence, but not this line
        return f"{label} · {cue[:1].lower()}{cue[1:]}"

    def _check(self, check: Check) -> None:
        # a share that the article leaves to the reader: nothing there can be wrong
        if check.kind == "derived share":
            self._row(QCoreApplication.translate("Facts", "Share"), check.working, "muted")
            return

        names = {
            Outcome.CONSISTENT: ("consistent", QCoreApplication.translate("Facts", "adds up")),
            Outcome.INCONSISTENT: (
                "inconsistent",
                QCoreApplication.translate("Facts", "does not add up"),
            ),
            Outcome.CANNOT_TELL: ("muted", QCoreApplication.translate("Facts", "cannot tell")),
        }
        style, word = names[check.outcome]
        self._row(
            QCoreApplication.translate("Facts", "Sum"),
            f"{check.working}  {SYMBOLS[check.outcome]} {word}",
            style,
        )

    def _row(self, name: str, value: str, style: str = "") -> None:
        """Add a row, unless its value is empty."""
        if not value:
            return

        row = self._grid.rowCount()
        title = QLabel(name)
        title.setObjectName("fact-name")
        title.setMinimumWidth(66)

        words = QLabel(value)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setObjectName(style or "fact")
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.setFocusPolicy(Qt.FocusPolicy.NoFocus)

        self._grid.addWidget(title, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(words, row, 1)


def _valued(number: Number, text: str) -> str:
    """Return a number as printed and, where that says more, as a value.

    "£1.86bn" -> "£1.86bn  →  1,860,000,000 GBP".
    """
    words, value = one_line(number.span.of(text)), printed_number(number)

    # "61" is a part of "61 drones", and of "> 61 drones"
    without_relation = value.removeprefix(number.relation.value).strip()
    if value.startswith(words) or without_relation.startswith(words):
        return value

    # "8.4%" and "8.4 %" are the same
    if value == words.replace("%", " %"):
        return words
    return f"{words}  →  {value}"
