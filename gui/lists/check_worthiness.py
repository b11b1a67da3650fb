"""The order of the claims and the slider that dims what scores low. Nothing is ever hidden by it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSlider, QWidget

from claimdesk.annotate.review.filters import Order

STEP = 5
"""Per cent between two places of the slider."""


class WorthControls(QWidget):
    """Emits the least check-worthiness that is shown at full strength, and the order wanted."""

    least_changed = Signal(float)
    order_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.order_box = QComboBox()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self._value = QLabel()
        self.order_box.addItem(self.tr("As written"), Order.READING.value)
        self.order_box.addItem(self.tr("Worth first"), Order.WORTH.value)
        self.order_box.addItem(self.tr("Teaches most"), Order.TEACHING.value)
        self.order_box.setAccessibleName(self.tr("Order of the claims"))
        self.order_box.view().setAccessibleName(self.tr("Order of the claims"))
        self.order_box.setToolTip(
            self.tr(
                "Worth first (O): most worth checking. Teaches most (T): what the claim finder is least sure of."
            )
        )
        self.order_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.slider.setMinimumWidth(28)
        self.slider.setRange(0, 95 // STEP)
        self.slider.setPageStep(2)
        self.slider.setAccessibleName(self.tr("Dim claims with a check-worthiness below"))
        self.slider.setToolTip(self.tr("Dim claims less worth checking  ([ and ])"))
        self._value.setObjectName("muted")
        self._value.setMinimumWidth(self._value.fontMetrics().horizontalAdvance("≥ 95 %"))
        self._value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.order_box)
        row.addWidget(self.slider, 1)
        row.addWidget(self._value)
        self.slider.valueChanged.connect(self._moved)
        self.order_box.currentIndexChanged.connect(lambda _: self.order_changed.emit())
        self._tell()

    @property
    def order(self) -> Order:
        """How the claims are to be listed."""
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

    def _moved(self) -> None:
        self._tell()
        self.least_changed.emit(self.least)

    def _tell(self) -> None:
        self._value.setText(
            self.tr("≥ {share} %").format(share=round(self.least * 100))
            if self.least
            else self.tr("all")
        )
