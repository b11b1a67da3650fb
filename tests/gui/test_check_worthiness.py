"""Check-worthiness in the window: a slider that dims, an order of the list, and sums beside it."""

import pytest

from claimdesk.annotate.detection.findings import Check, Outcome
from claimdesk.annotate.review.article_views import Findings
from claimdesk.annotate.review.filters import Order
from claimdesk.annotate.text.span import Span
from claimdesk.gui.model.marks import Marks
from claimdesk.gui.model.shown import Shown
from claimdesk.gui.window.window import Window
from tests.support.window import article_of, press


def test_open_claims_that_score_below_the_slider_are_dimmed(window: Window) -> None:
    claim = article_of(window).claims[0]
    assert claim.score == 0.5

    assert Shown(least=0.6).dims(claim)
    assert not Shown(least=0.5).dims(claim)


def test_settled_claims_are_never_dimmed(window: Window) -> None:
    press(window, "V")

    assert not Shown(least=0.6).dims(article_of(window).claims[0])


def test_keys_move_the_slider_and_its_place_is_remembered(window: Window) -> None:
    press(window, "]]]")
    # three steps of five per cent
    assert window.panel.worth.least == 0.15
    assert window.settings.preferences.least_score == 0.15

    press(window, "[")
    assert window.panel.worth.least == 0.1


def test_dimming_hides_nothing(window: Window) -> None:
    press(window, "]]]")

    assert len(window.panel.claims.filter.words) == 0
    assert window.panel.claims.rowCount() == 3


@pytest.mark.parametrize(
    ("keys", "order"),
    [("O", Order.WORTH), ("OT", Order.TEACHING), ("OTT", Order.READING)],
)
def test_keys_choose_the_order_of_the_list(window: Window, keys: str, order: Order) -> None:
    press(window, keys)

    assert window.panel.worth.order is order
    assert window.panel.claims.filter.order is order
    assert window.commands["worth-first"].isChecked() is (order is Order.WORTH)


def test_only_sums_that_say_something_stand_in_the_margin() -> None:
    checks = (
        # that a date was a Friday is no news; that it was none is
        Check("weekday", (Span(0, 1),), Outcome.CONSISTENT, "a"),
        Check("weekday", (Span(2, 3),), Outcome.INCONSISTENT, "b"),
        Check("share", (Span(4, 5),), Outcome.CONSISTENT, "c"),
        Check("derived share", (Span(6, 7),), Outcome.CANNOT_TELL, "d"),
    )

    marks = Marks([], Findings(checks=checks), set()).sums.all()

    assert [(mark.working, mark.holds) for mark in marks] == [("b", False), ("c", True)]
