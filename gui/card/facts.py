"""What detection says of the claim in hand: who says it, how firmly, its numbers, the sums."""

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
from claimdesk.gui.widgets.clear_layout import clear

SYMBOLS = {Outcome.CONSISTENT: "✓", Outcome.INCONSISTENT: "✕", Outcome.CANNOT_TELL: "?"}


def attribution_of(findings: Findings, span: Span) -> Attribution | None:
    """Who says the words of the span, as detection has it."""
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
        said = attribution_of(findings, span)
        self._row(QCoreApplication.translate("Facts", "Said by"), self._told(said, text, findings))
        self._row(
            QCoreApplication.translate("Facts", "Firmness"),
            "; ".join(dict.fromkeys(hedge.of(text) for hedge in view.hedges)),
        )
        numbers = [n for n in findings.numbers if span.contains(n.span)]
        self._row(
            QCoreApplication.translate("Facts", "Numbers"),
            "\n".join(_valued(number, text) for number in numbers[:12]),
        )
        for check in findings.checks:
            if any(span.contains(number) for number in check.numbers):
                self._check(check)
        if view.score is not None:
            worth = f"{view.score:.0%}".replace("%", " %")
            self._row(
                QCoreApplication.translate("Facts", "Check first"),
                " · ".join((worth, *map(worded, view.reasons))),
            )

    def _told(self, said: Attribution | None, text: str, findings: Findings) -> str:
        if said is None or said.source is None:
            return ""
        if self._speakers is None or self._speakers[0] is not findings:
            self._speakers = (findings, Speakers(text, findings.entities))
        words = " ".join(said.cue.of(text).split()) if said.cue else ""
        cue = f" · {words[:1].lower()}{words[1:]}" if words else ""
        return f"{self._speakers[1].label(said)}{cue}"

    def _check(self, check: Check) -> None:
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
    """A number as printed and, where that says more, as a value: "£1.86bn  →  1,860,000,000 GBP"."""
    words, value = " ".join(number.span.of(text).split()), printed_number(number)
    if value.startswith(words) or value.removeprefix(number.relation.value).strip().startswith(
        words
    ):
        return value
    return words if value in {words, words.replace("%", " %")} else f"{words}  →  {value}"
