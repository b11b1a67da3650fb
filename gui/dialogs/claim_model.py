"""Train the claim finder: what it learns from, how good it is beside the shipped one, and the way back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from claimdesk.annotate.base.progress import Progress
from claimdesk.gui.theme.colours import Colours
from claimdesk.gui.widgets.curve import CurveView

if TYPE_CHECKING:
    from claimdesk.annotate.claim_model.service import TrainedModel

MEASURES = ("precision", "recall", "f1", "average_precision")


class TrainingDialog(QDialog):
    """Asks for training and shows what came of it; it trains nothing itself."""

    train_requested = Signal()
    cancel_requested = Signal()
    use_requested = Signal(int)

    def __init__(self, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Train the claim finder"))
        self.told = QLabel()
        self.bar = QProgressBar()
        self.doing = QLabel()
        self.start = QPushButton(self.tr("Train"))
        self.stop = QPushButton(self.tr("Cancel"))
        self.close_button = QPushButton(self.tr("Close"))
        self.chosen = QComboBox()
        self.curve = CurveView()
        self.curve.colours = colours
        self._figures: dict[tuple[str, str], QLabel] = {}
        self._table = self._make_table()
        self._build()
        self.start.clicked.connect(self.train_requested)
        self.stop.clicked.connect(self.cancel_requested)
        self.close_button.clicked.connect(self.reject)
        self.chosen.activated.connect(lambda _: self.use_requested.emit(self.chosen.currentData()))
        self.show_idle()

    def _make_table(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(20)
        titles = (self.tr("Trained"), self.tr("Shipped"))
        names = {
            "precision": self.tr("Precision"), "recall": self.tr("Recall"), "f1": self.tr("F1"),
            "average_precision": self.tr("Average precision"),
        }  # fmt: skip
        for column, title in enumerate(titles, 1):
            heading = QLabel(title)
            heading.setObjectName("heading")
            grid.addWidget(heading, 0, column)
        for row, name in enumerate(MEASURES, 1):
            grid.addWidget(QLabel(names[name]), row, 0)
            for column, whose in enumerate(("trained", "before"), 1):
                label = self._figures[name, whose] = QLabel()
                grid.addWidget(label, row, column)
        grid.setColumnStretch(2, 1)
        return holder

    def _build(self) -> None:
        lead = QLabel(
            self.tr(
                "The claim finder learns from your decisions what is a claim and what is none (X). It orders what to "
                "look at; no verdict is ever predicted. Everything below is measured on articles it has not seen."
            )
        )
        lead.setWordWrap(True)
        lead.setObjectName("muted")
        self.told.setWordWrap(True)
        self.bar.setTextVisible(False)
        self.doing.setObjectName("muted")
        self.chosen.setAccessibleName(self.tr("Claim finder in use"))
        self.chosen.view().setAccessibleName(self.tr("Claim finders"))
        self.start.setObjectName("primary")
        self.start.setDefault(True)
        for button in (self.stop, self.close_button):
            button.setAutoDefault(False)
        used = QHBoxLayout()
        used.addWidget(QLabel(self.tr("In use")))
        used.addWidget(self.chosen, 1)
        below = QHBoxLayout()
        below.addWidget(self.doing, 1)
        for button in (self.stop, self.close_button, self.start):
            below.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(12)
        for widget in (lead, self.told, self._table, self.curve):
            layout.addWidget(widget)
        layout.addLayout(used)
        layout.addWidget(self.bar)
        layout.addLayout(below)
        self.resize(620, 560)

    def show_models(self, claim_models: "list[TrainedModel]", names: dict[str, str]) -> None:
        """List the trained finders; the figures are those of the newest."""
        self.chosen.blockSignals(True)
        self.chosen.clear()
        self.chosen.addItem(self.tr("Shipped with Claimdesk"), 0)
        for one in claim_models:
            label = self.tr("{number}: {n} decisions, {day}, {who}, F1 {f1}").format(
                number=one.number, n=f"{one.report.decisions:,}", day=one.made[:10], who=names.get(one.reviewer, ""),
                f1=f"{one.report.trained.f1.value:.2f}",
            )  # fmt: skip
            self.chosen.addItem(label, one.number)
            if one.used:
                self.chosen.setCurrentIndex(self.chosen.count() - 1)
        self.chosen.blockSignals(False)
        self._show_report(claim_models[-1] if claim_models else None)

    def _show_report(self, newest: "TrainedModel | None") -> None:
        for widget in (self._table, self.curve):
            widget.setVisible(newest is not None)
        if newest is None:
            self.told.setText(self.tr("No finder was trained on this project yet."))
            return
        report = newest.report
        learned = self.tr(
            "TrainedModel {number} learned from {n} decisions in {articles} articles: {yes} claims, {no} that are none."
        ).format(
            number=newest.number, n=f"{report.decisions:,}", articles=report.articles, yes=f"{report.claims:,}",
            no=f"{report.decisions - report.claims:,}",
        )  # fmt: skip
        better = self.tr("It is better than the shipped one.")
        worse = self.tr("The shipped one does better, so it was kept and not used.")
        self.told.setText(f"{learned} {better if report.better else worse}")
        for (name, whose), label in self._figures.items():
            figure = getattr(getattr(report, whose), name)
            label.setText(f"{figure.value:.2f}   ({figure.low:.2f}–{figure.high:.2f})")
        self.curve.show_curve([(p.decisions, p.f1) for p in report.curve], report.before.f1.value)

    def show_working(self, step: Progress) -> None:
        """Show how far the training is."""
        self.bar.show()
        self.bar.setRange(0, 1000 if step.total else 0)
        self.bar.setValue(round(step.fraction * 1000))
        self.doing.setText(step.label[:60])
        self.start.setEnabled(False)
        self.chosen.setEnabled(False)
        self.stop.show()

    def show_idle(self, told: str = "") -> None:
        """Nothing runs; `told` is what there is to say of what ran."""
        self.bar.hide()
        self.stop.hide()
        self.doing.setText("")
        self.start.setEnabled(True)
        self.chosen.setEnabled(True)
        if told:
            self.told.setText(told)
