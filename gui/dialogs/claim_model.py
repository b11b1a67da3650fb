"""Dialog for claim models: training one, its figures beside the shipped one's, choosing one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
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
    """Asks for training and shows the result. It trains nothing itself."""

    train_requested = Signal()
    cancel_requested = Signal()
    use_requested = Signal(int)  # number of a claim model, 0 for the shipped one

    def __init__(self, colours: Colours, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Train claim model"))
        # the report on the newest model, or the reason why a training failed
        self.outcome = QLabel()
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
        self._lay_out(self._describe())
        self.start.clicked.connect(self.train_requested)
        self.stop.clicked.connect(self.cancel_requested)
        self.close_button.clicked.connect(self.reject)
        self.chosen.activated.connect(self._use_chosen)
        self.show_idle()

    def _use_chosen(self) -> None:
        self.use_requested.emit(self.chosen.currentData())

    def _make_table(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(20)
        titles = (self.tr("Trained"), self.tr("Included"))
        for column, title in enumerate(titles, 1):
            heading = QLabel(title)
            heading.setObjectName("heading")
            grid.addWidget(heading, 0, column)

        names = {
            "precision": self.tr("Precision"),
            "recall": self.tr("Recall"),
            "f1": self.tr("F1"),
            "average_precision": self.tr("Average precision"),
        }
        for row, name in enumerate(MEASURES, 1):
            grid.addWidget(QLabel(names[name]), row, 0)
            # named like the parts of the report that the figures are taken from
            for column, whose in enumerate(("trained", "before"), 1):
                label = self._figures[name, whose] = QLabel()
                grid.addWidget(label, row, column)
        grid.setColumnStretch(2, 1)
        return holder

    def _describe(self) -> QLabel:
        """Set names and looks of the parts; return the lines that head the dialog."""
        lead = QLabel(
            self.tr(
                "The claim model learns from your decisions which sentences are claims and "
                "which are not (X). It only sorts claims by how check-worthy they are and "
                "never predicts verdicts. All figures are measured on articles the model has "
                "not seen."
            )
        )
        lead.setWordWrap(True)
        lead.setObjectName("muted")
        self.outcome.setWordWrap(True)
        self.bar.setTextVisible(False)
        self.doing.setObjectName("muted")
        self.chosen.setAccessibleName(self.tr("Claim model in use"))
        self.chosen.view().setAccessibleName(self.tr("Claim models"))
        self.start.setObjectName("primary")
        self.start.setDefault(True)
        for button in (self.stop, self.close_button):
            button.setAutoDefault(False)
        return lead

    def _lay_out(self, lead: QLabel) -> None:
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
        for widget in (lead, self.outcome, self._table, self.curve):
            layout.addWidget(widget)
        layout.addLayout(used)
        layout.addWidget(self.bar)
        layout.addLayout(below)
        self.resize(620, 560)

    def show_models(self, claim_models: "list[TrainedModel]", names: dict[str, str]) -> None:
        """List the trained claim models; the figures are those of the newest."""
        # filling the list chooses nothing, so that nothing is announced
        with QSignalBlocker(self.chosen):
            self.chosen.clear()
            self.chosen.addItem(self.tr("Included with Claimdesk"), 0)
            for one in claim_models:
                self.chosen.addItem(self._title(one, names), one.number)
                if one.used:
                    self.chosen.setCurrentIndex(self.chosen.count() - 1)

        for widget in (self._table, self.curve):
            widget.setVisible(bool(claim_models))
        if claim_models:
            self._show_report(claim_models[-1])
        else:
            self.outcome.setText(self.tr("No model has been trained on this project yet."))

    def _title(self, one: "TrainedModel", names: dict[str, str]) -> str:
        return self.tr("{number}: {n} decisions, {day}, {who}, F1 {f1}").format(
            number=one.number,
            n=f"{one.report.decisions:,}",
            day=one.made[:10],
            who=names.get(one.reviewer, ""),
            f1=f"{one.report.trained.f1.value:.2f}",
        )

    def _show_report(self, newest: "TrainedModel") -> None:
        report = newest.report
        learned = self.tr(
            "Model {number} was trained on {n} decisions in {articles} articles: {yes} "
            "claims and {no} sentences that are not claims."
        ).format(
            number=newest.number,
            n=f"{report.decisions:,}",
            articles=report.articles,
            yes=f"{report.claims:,}",
            no=f"{report.decisions - report.claims:,}",
        )
        if report.better:
            verdict = self.tr("It does better than the included model.")
        else:
            verdict = self.tr(
                "The included model does better, so the new one is saved but not used."
            )
        self.outcome.setText(f"{learned} {verdict}")

        for (name, whose), label in self._figures.items():
            figure = getattr(getattr(report, whose), name)
            label.setText(f"{figure.value:.2f}   ({figure.low:.2f}–{figure.high:.2f})")
        self.curve.show_curve([(p.decisions, p.f1) for p in report.curve], report.before.f1.value)

    def show_working(self, step: Progress) -> None:
        """Show the progress of the training."""
        self.bar.show()
        # Qt takes a range of nothing for work of unknown length
        most = 1000
        if not step.total:
            most = 0
        self.bar.setRange(0, most)
        self.bar.setValue(round(step.fraction * 1000))
        # a long label would widen the dialog
        self.doing.setText(step.label[:60])
        self.start.setEnabled(False)
        self.chosen.setEnabled(False)
        self.stop.show()

    def show_idle(self, message: str = "") -> None:
        """Show that no training runs; `message` is about the one that ended, "" for none."""
        self.bar.hide()
        self.stop.hide()
        self.doing.setText("")
        self.start.setEnabled(True)
        self.chosen.setEnabled(True)
        # without a message, the report on the newest model stays
        if message:
            self.outcome.setText(message)
