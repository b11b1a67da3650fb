"""Dialog for agreement: a sentence, figures, a map of pairs, and the gravest disagreements."""

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from claimdesk.annotate.agreement.disagreement import Disagreement
from claimdesk.annotate.agreement.values import Agreement, Measure
from claimdesk.annotate.base.plurals import counted
from claimdesk.annotate.review.filters import Standing
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.gui.theme.colours import Colours
from claimdesk.gui.theme.standings import LOOKS, word
from claimdesk.gui.widgets.clear_layout import clear
from claimdesk.gui.widgets.heat_map import HeatMap

MAP_HEIGHT = 300
NAMED = 3
"""Reviewers who are named in the list; of more, their number is shown."""
LONGEST = 96
"""Characters shown of a claim."""
MOST = 300
"""Disagreements listed; resolving goes through all of them."""


class AgreementDialog(QDialog):
    """Figures of agreement, and the list of disagreements. It computes nothing."""

    resolve_requested = Signal(int)  # row of the disagreement to begin with

    def __init__(self, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Agreement"))
        self.meaning = QLabel(self.tr("Comparing reviewers …"))
        self.meaning.setObjectName("big")
        self.context = QLabel()
        for label in (self.meaning, self.context):
            label.setWordWrap(True)
        self.figures = QGridLayout()
        self.map = HeatMap()
        self.map.colours = colours
        self.differing_heading = QLabel()
        self.differing = QListWidget()
        self.adjudicate = QPushButton(self.tr("Resolve disagreements"))
        self.close_button = QPushButton(self.tr("Close"))
        self._lay_out()
        self._connect()

    def _connect(self) -> None:
        self.adjudicate.clicked.connect(self._resolve_from_current)
        self.differing.itemActivated.connect(self._resolve_from)
        self.close_button.clicked.connect(self.reject)

    def _resolve_from_current(self) -> None:
        self.resolve_requested.emit(max(0, self.differing.currentRow()))

    def _resolve_from(self, item: QListWidgetItem) -> None:
        self.resolve_requested.emit(self.differing.row(item))

    def _lay_out(self) -> None:
        columns = QHBoxLayout()
        columns.setSpacing(24)
        columns.addWidget(self._figures_side(), 5)
        columns.addLayout(self._differing_side(), 6)

        self.adjudicate.setObjectName("primary")
        self.adjudicate.setEnabled(False)
        self.close_button.setAutoDefault(False)
        below = QHBoxLayout()
        below.addStretch()
        below.addWidget(self.close_button)
        below.addWidget(self.adjudicate)

        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(14)
        layout.addWidget(self.meaning)
        layout.addWidget(self.context)
        layout.addLayout(columns, 1)
        layout.addLayout(below)
        self.resize(1020, 640)

    def _figures_side(self) -> QScrollArea:
        self.figures.setHorizontalSpacing(18)
        self.figures.setVerticalSpacing(4)
        self.figures.setContentsMargins(0, 0, 0, 0)
        figures = QWidget()
        figures.setLayout(self.figures)

        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 8, 0)
        left.addWidget(figures)
        left.addStretch()
        holder = QWidget()
        holder.setLayout(left)

        scroll = QScrollArea()
        scroll.setObjectName("card-scroll")
        scroll.setWidgetResizable(True)
        scroll.setWidget(holder)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("Figures"))
        scroll.setMinimumWidth(350)
        return scroll

    def _differing_side(self) -> QVBoxLayout:
        self.map_scroll = QScrollArea()
        self.map_scroll.setObjectName("card-scroll")
        self.map_scroll.setWidget(self.map)
        self.map_scroll.setAccessibleName(self.tr("Agreement of pairs"))
        self.map_heading = _heading(self.tr("Pairs (Cohen's kappa)"))
        self.differing_heading.setObjectName("heading")
        self.differing.setAccessibleName(self.tr("Disagreements, most important first"))
        self.differing.setWordWrap(True)
        self.differing.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        right = QVBoxLayout()
        right.addWidget(self.map_heading)
        right.addWidget(self.map_scroll)
        right.addSpacing(8)
        right.addWidget(self.differing_heading)
        right.addWidget(self.differing, 1)
        return right

    def show_agreement(
        self, found: Agreement, differing: Sequence[Disagreement], names: Mapping[str, str]
    ) -> None:
        """Show the figures and the disagreements."""
        # the first sentence is the answer and stands in large type, the others explain it
        first, _, rest = found.meaning.partition(". ")
        if rest:
            first += "."
        self.meaning.setText(first)
        self.context.setText(rest)
        self._show_figures(found)
        # a map of one reviewer would be empty
        several = len(found.raters) > 1
        for widget in (self.map_scroll, self.map_heading):
            widget.setVisible(several)
        self.map.show_pairs(found.raters, found.pairs, names)
        # two reviewers need a small map, twenty a scrolled one
        self.map_scroll.setFixedHeight(min(MAP_HEIGHT, self.map.sizeHint().height() + 4))
        self._show_open(differing, names)

    def _show_figures(self, found: Agreement) -> None:
        clear(self.figures)
        for place, (name, measure) in enumerate(self._rows(found)):
            if measure is None:
                self._show_heading(place, name)
                continue
            # agreement on where claims are is measured on the articles' text, the rest on claims
            is_on_text = measure is found.spans.alpha or measure is found.spans.exact
            noun = "claim"
            if is_on_text:
                noun = "article"
            self._show_measure(place, name, measure, noun)
        self.figures.setColumnStretch(2, 1)

    def _rows(self, found: Agreement) -> list[tuple[str, Measure | None]]:
        """Return the names of the figures with the figures; headings have none."""
        rows: list[tuple[str, Measure | None]] = [
            (self.tr("Agreement on verdicts"), None),
            (self.tr("Krippendorff's alpha"), found.alpha),
            (self.tr("Fleiss' kappa"), found.fleiss),
            (self.tr("Same answer"), found.percent),
        ]
        if found.verdicts:
            rows.append((self.tr("Each verdict (alpha)"), None))
        for one in found.verdicts:
            standing = Standing(Verdict(one.verdict).value)
            rows.append((f"{LOOKS[standing].symbol} {word(standing)}  ({one.times:,})", one.alpha))
        rows += [
            (self.tr("Agreement on claim spans"), None),
            (self.tr("Alpha over the text"), found.spans.alpha),
            (self.tr("Same start and end (F1)"), found.spans.exact),
        ]
        return rows

    def _show_heading(self, place: int, name: str) -> None:
        heading = _heading(name)
        # a gap to the figures above, which the first heading does not have
        gap = 10
        if place == 0:
            gap = 0
        heading.setContentsMargins(0, gap, 0, 2)
        self.figures.addWidget(heading, place, 0, 1, 3)

    def _show_measure(self, place: int, name: str, one: Measure, noun: str) -> None:
        self.figures.addWidget(QLabel(name), place, 0, Qt.AlignmentFlag.AlignTop)
        if one.value is None:
            why = QLabel(self.tr("undefined: {why}").format(why=one.why))
            why.setObjectName("muted")
            why.setWordWrap(True)
            self.figures.addWidget(why, place, 1, 1, 2)
            return

        value = QLabel(f"{one.value:.2f}")
        value.setStyleSheet("font-weight: 600;")
        self.figures.addWidget(value, place, 1, Qt.AlignmentFlag.AlignTop)

        # "0.61 – 0.83   40 claims", or without an interval "40 claims"
        around = ""
        if one.low is not None and one.high is not None:
            around = f"{one.low:.2f} – {one.high:.2f}"
        words = self.tr("{around}   {n}").format(around=around, n=counted(one.n, noun))
        rest = QLabel(words.strip())
        rest.setObjectName("muted")
        self.figures.addWidget(rest, place, 2, Qt.AlignmentFlag.AlignTop)

    def _show_open(self, differing: Sequence[Disagreement], names: Mapping[str, str]) -> None:
        self.differing.clear()
        count = len(differing)
        if count == 1:
            self.differing_heading.setText(self.tr("1 disagreement"))
        else:
            words = self.tr("{count} disagreements, most important first")
            self.differing_heading.setText(words.format(count=f"{count:,}"))
        for one in differing[:MOST]:
            QListWidgetItem(describe_disagreement(one, names), self.differing)
        # the list is cut, but settling goes through all disagreements
        self.adjudicate.setEnabled(bool(differing))
        if differing:
            self.differing.setCurrentRow(0)
            self.differing.setFocus()


def describe_disagreement(one: Disagreement, names: Mapping[str, str]) -> str:
    """Return a disagreement in two lines: its answers, and the words of the claim.

    Example: "✓ Bo   ✕ Cy" above the claim; of more than three reviewers,
    "✓ 5 Verified   ✕ 2 Disputed".
    """
    quote = " ".join(one.quote.split())
    if len(quote) > LONGEST:
        quote = quote[: LONGEST - 1] + "…"
    return f"{_answers_of(one, names)}\n{quote}"


def _answers_of(one: Disagreement, names: Mapping[str, str]) -> str:
    if len(one.answers) <= NAMED:
        parts = [
            f"{_symbol(answer.verdict)} {names.get(answer.reviewer, answer.reviewer)}"
            for answer in one.answers
        ]
        return "   ".join(parts)

    times = Counter(answer.verdict for answer in one.answers)
    given = [verdict for verdict in Verdict if times[verdict]]
    parts = [f"{_symbol(v)} {times[v]} {word(Standing(v.value))}" for v in given]
    return "   ".join(parts)


def _symbol(verdict: Verdict) -> str:
    return LOOKS[Standing(verdict.value)].symbol


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName("heading")
    return label
