"""Reasons for a verdict, as small buttons of which at most one is down."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton

from claimdesk.annotate.review.verdict import DISPUTED_REASONS, NOT_A_CLAIM_REASONS, Verdict
from claimdesk.gui.base.languages import worded
from claimdesk.gui.widgets.flow import Flow

REASONS = {Verdict.NOT_A_CLAIM: NOT_A_CLAIM_REASONS, Verdict.DISPUTED: DISPUTED_REASONS}
"""The reasons that can be given; the other verdicts need none."""


class ReasonChips(Flow):
    """Row of reasons; hidden for a verdict that has none."""

    chosen = Signal(str)  # a reason; "" when the one given is taken off

    def show_reasons(self, verdict: Verdict | None, reason: str) -> None:
        """Offer the reasons for a verdict, with the one that was given down."""
        # an open claim has no reason yet
        choices: tuple[str, ...] = ()
        if verdict is not None:
            choices = REASONS.get(verdict, ())

        self.clear()
        for choice in choices:
            self.add(self._chip(choice, is_given=choice == reason))
        self.setVisible(bool(choices))

    def _chip(self, reason: str, *, is_given: bool) -> QPushButton:
        chip = QPushButton(worded(reason))
        chip.setObjectName("chip")
        chip.setCheckable(True)
        chip.setChecked(is_given)
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.clicked.connect(lambda checked: self._choose(reason, checked))
        return chip

    def _choose(self, reason: str, checked: bool) -> None:
        self.chosen.emit(reason if checked else "")
