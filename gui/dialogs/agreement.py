"""How far the reviewers agree: a sentence, the figures, a map of pairs, and the disagreements that matter most."""

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
"""Reviewers who are named in the list; of more, their number is told."""
MOST = 300
"""Disagreements listed; settling goes through all of them."""


class AgreementDialog(QDialog):
    """Shows what was computed elsewhere."""

    settle_requested = Signal(int)  # from which disagreement on

    def __init__(self, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Agreement"))
        self.meaning = QLabel(self.tr("Comparing what everybody said …"))
        self.meaning.setObjectName("big")
        self.context = QLabel()
        for label in (self.meaning, self.context):
            label.setWordWrap(True)
        self.figures = QGridLayout()
        self.map = HeatMap()
        self.map.colours = colours
        self.differing_heading = QLabel()
        self.differing = QListWidget()
        self.adjudicate = QPushButton(self.tr("Settle disagreements"))
        self.close_button = QPushButton(self.tr("Close"))
        self._build()
        self.adjudicate.clicked.connect(
            lambda: self.settle_requested.emit(max(0, self.differing.currentRow()))
        )
        self.differing.itemActivated.connect(
            lambda item: self.settle_requested.emit(self.differing.row(item))
        )
        self.close_button.clicked.connect(self.reject)

    def _build(self) -> None:
        self.figures.setHorizontalSpacing(18)
        self.figures.setVerticalSpacing(4)
        figures = QWidget()
        figures.setLayout(self.figures)
        self.figures.setContentsMargins(0, 0, 0, 0)
        left = QVBoxLayout()
        left.addWidget(figures)
        left.addStretch()
        holder = QWidget()
        holder.setLayout(left)
        left.setContentsMargins(0, 0, 8, 0)
        scroll = QScrollArea()
        scroll.setObjectName("card-scroll")
        scroll.setWidgetResizable(True)
        scroll.setWidget(holder)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("Figures"))
        scroll.setMinimumWidth(350)
        self.map_scroll = QScrollArea()
        self.map_scroll.setObjectName("card-scroll")
        self.map_scroll.setWidget(self.map)
        self.map_scroll.setAccessibleName(self.tr("Agreement of pairs"))
        self.map_heading = _heading(self.tr("Pairs (Cohen's kappa)"))
        self.differing_heading.setObjectName("heading")
        self.differing.setAccessibleName(self.tr("Disagreements, what matters most first"))
        self.differing.setWordWrap(True)
        self.differing.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        right = QVBoxLayout()
        right.addWidget(self.map_heading)
        right.addWidget(self.map_scroll)
        right.addSpacing(8)
        right.addWidget(self.differing_heading)
        right.addWidget(self.differing, 1)
        columns = QHBoxLayout()
        columns.setSpacing(24)
        columns.addWidget(scroll, 5)
        columns.addLayout(right, 6)
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

    def show_agreement(
        self, found: Agreement, differing: Sequence[Disagreement], names: Mapping[str, str]
    ) -> None:
        """Show the figures and what is open."""
        first, _, rest = found.meaning.partition(". ")
        self.meaning.setText(f"{first}." if rest else first)
        self.context.setText(rest)
        self._show_figures(found)
        several = len(found.raters) > 1
        for widget in (self.map_scroll, self.map_heading):
            widget.setVisible(several)
        self.map.show_pairs(found.raters, found.pairs, names)
        self.map_scroll.setFixedHeight(min(MAP_HEIGHT, self.map.sizeHint().height() + 4))
        self._show_open(differing, names)

    def _show_figures(self, found: Agreement) -> None:
        clear(self.figures)
        rows: list[tuple[str, Measure | None]] = [
            (self.tr("On verdicts"), None),
            (self.tr("Krippendorff's alpha"), found.alpha),
            (self.tr("Fleiss' kappa"), found.fleiss),
            (self.tr("Same answer"), found.percent),
        ]
        rows += (
            [(self.tr("Each verdict against the others (alpha)"), None)] if found.verdicts else []
        )
        for one in found.verdicts:
            standing = Standing(Verdict(one.verdict).value)
            rows.append((f"{LOOKS[standing].symbol} {word(standing)}  ({one.times:,})", one.alpha))
        rows += [
            (self.tr("On where claims are"), None),
            (self.tr("Alpha over the text"), found.spans.alpha),
            (self.tr("Same edges (F1)"), found.spans.exact),
        ]
        for place, (name, measure) in enumerate(rows):
            if measure is None:
                heading = _heading(name)
                heading.setContentsMargins(0, 10 if place else 0, 0, 2)
                self.figures.addWidget(heading, place, 0, 1, 3)
            else:
                noun = (
                    "article"
                    if measure is found.spans.alpha or measure is found.spans.exact
                    else "claim"
                )
                self._show_measure(place, name, measure, noun)
        self.figures.setColumnStretch(2, 1)

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
        around = (
            f"{one.low:.2f} – {one.high:.2f}"
            if one.low is not None and one.high is not None
            else ""
        )
        rest = QLabel(
            self.tr("{around}   {n}").format(around=around, n=counted(one.n, noun)).strip()
        )
        rest.setObjectName("muted")
        self.figures.addWidget(rest, place, 2, Qt.AlignmentFlag.AlignTop)

    def _show_open(self, differing: Sequence[Disagreement], names: Mapping[str, str]) -> None:
        self.differing.clear()
        count = len(differing)
        self.differing_heading.setText(
            self.tr("{count} disagreements, what matters most first").format(count=f"{count:,}")
            if count != 1
            else self.tr("1 disagreement")
        )
        for one in differing[:MOST]:
            QListWidgetItem(describe_disagreement(one, names), self.differing)
        self.adjudicate.setEnabled(bool(differing))
        if differing:
            self.differing.setCurrentRow(0)
            self.differing.setFocus()


def describe_disagreement(one: Disagreement, names: Mapping[str, str]) -> str:
    """A disagreement in two lines: who said what, or how many where they are many, and of which words."""
    if len(one.answers) <= NAMED:
        who = [
            (LOOKS[Standing(a.verdict.value)].symbol, names.get(a.reviewer, a.reviewer))
            for a in one.answers
        ]
    else:
        times = Counter(answer.verdict for answer in one.answers)
        who = [
            (LOOKS[Standing(v.value)].symbol, f"{times[v]} {word(Standing(v.value))}")
            for v in Verdict
            if times[v]
        ]
    said = "   ".join(f"{symbol} {name}" for symbol, name in who)
    quote = " ".join(one.quote.split())
    return f"{said}\n{quote if len(quote) <= 96 else quote[:95] + '…'}"


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName("heading")
    return label
