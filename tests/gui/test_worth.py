"""Check-worthiness in the window: as order, as a slider that dims, and sums beside the text."""

from claimdesk.annotate.detection.findings import Check, Outcome
from claimdesk.annotate.review.article_views import Findings
from claimdesk.annotate.review.filters import Order
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.text.span import Span
from claimdesk.gui.model.marks import Marks
from claimdesk.gui.model.shown import Shown
from claimdesk.gui.window.window import Window
from tests.gui.test_keyboard_session import press


def test_the_slider_dims_open_claims_that_score_low_and_nothing_settled(desk: Window) -> None:
    open_claims = desk.session.open
    assert open_claims is not None
    claim = open_claims.claims[0]
    assert claim.score == 0.5
    assert Shown(least=0.6).dims(claim)
    assert not Shown(least=0.5).dims(claim)
    press(desk, "V")
    assert open_claims.claims[0].verdict is Verdict.VERIFIED
    assert not Shown(least=0.6).dims(open_claims.claims[0])


def test_the_slider_goes_by_keys_and_is_remembered(desk: Window) -> None:
    press(desk, "]]]")
    assert desk.panel.worth.least == 0.15
    assert desk.settings.preferences.least_score == 0.15
    press(desk, "[")
    assert desk.panel.worth.least == 0.1
    assert len(desk.panel.claims.filter.words) == 0
    assert desk.panel.claims.rowCount() == 3, "dimming hides nothing"


def test_worth_first_lists_by_score(desk: Window) -> None:
    press(desk, "O")
    assert desk.panel.worth.order is Order.WORTH
    assert desk.panel.claims.filter.order is Order.WORTH
    press(desk, "T")
    assert desk.panel.claims.filter.order is Order.TEACHING
    assert not desk.commands["worth-first"].isChecked()
    press(desk, "T")
    assert desk.panel.claims.filter.order is Order.READING


def test_only_sums_that_say_something_stand_in_the_margin() -> None:
    checks = (
        Check("weekday", (Span(0, 1),), Outcome.CONSISTENT, "a"),
        Check("weekday", (Span(2, 3),), Outcome.INCONSISTENT, "b"),
        Check("share", (Span(4, 5),), Outcome.CONSISTENT, "c"),
        Check("derived share", (Span(6, 7),), Outcome.CANNOT_TELL, "d"),
    )
    marks = Marks([], Findings(checks=checks), set())
    assert [(mark.working, mark.holds) for mark in marks.sums.all()] == [("b", False), ("c", True)]
