"""Order of the claims, and the slider that dims those that score low. It never hides any."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSlider, QWidget

from claimdesk.annotate.review.filters import Order

STEP = 5
"""Per cent between two places of the slider."""


class WorthControls(QWidget):
    """Controls for the order, and for the least check-worthiness that is not dimmed."""

    least_changed = Signal(float)
    order_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.order_box = QComboBox()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self._value = QLabel()
        self._fill_order_box()
        self._dress_slider()

        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.order_box)
        row.addWidget(self.slider, 1)
        row.addWidget(self._value)

        self.slider.valueChanged.connect(self._after_moving)
        self.order_box.currentIndexChanged.connect(self._after_ordering)
        self._show_value()

    def _fill_order_box(self) -> None:
        self.order_box.addItem(self.tr("In article order"), Order.READING.value)
        self.order_box.addItem(self.tr("Most check-worthy first"), Order.WORTH.value)
        self.order_box.addItem(self.tr("Most useful for training"), Order.TEACHING.value)
        self.order_box.setAccessibleName(self.tr("Order of the claims"))
        self.order_box.view().setAccessibleName(self.tr("Order of the claims"))
        self.order_box.setToolTip(
            self.tr(
                "Most check-worthy first (O). Most useful for training (T): claims the model "
                "is least sure about."
            )
        )
        self.order_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def _dress_slider(self) -> None:
        # the last place is 95 %: a slider that dims everything is of no use
        self.slider.setMinimumWidth(28)
        self.slider.setRange(0, 95 // STEP)
        self.slider.setPageStep(2)
        self.slider.setAccessibleName(self.tr("Dim claims that score below"))
        self.slider.setToolTip(self.tr("Dim less check-worthy claims  ([ and ])"))

        # as wide as its longest text, so that the slider does not move under the pointer
        self._value.setObjectName("muted")
        self._value.setMinimumWidth(self._value.fontMetrics().horizontalAdvance("≥ 95 %"))
        self._value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    @property
    def order(self) -> Order:
        """The order in which the claims are listed."""
        return Order(self.order_box.currentData())

    def set_order(self, order: Order) -> None:
        """List the claims in another order."""
        self.order_box.setCurrentIndex(self.order_box.findData(order.value))

    @property
    def least(self) -> float:
        """The least score at full strength, 0 to 1; 0 dims nothing."""
        return self.slider.value() * STEP / 100

    def set_least(self, least: float) -> None:
        """Put the slider at a score."""
        self.slider.setValue(round(least * 100 / STEP))

    def step(self, by: int) -> None:
        """Move the slider by places."""
        self.slider.setValue(self.slider.value() + by)

    def _after_moving(self) -> None:
        self._show_value()
        self.least_changed.emit(self.least)

    def _after_ordering(self) -> None:
        self.order_changed.emit()

    def _show_value(self) -> None:
        """Show what is not dimmed: "≥ 40 %", or "all"."""
        if not self.least:
            self._value.setText(self.tr("all"))
            return
        self._value.setText(self.tr("≥ {share} %").format(share=round(self.least * 100)))
