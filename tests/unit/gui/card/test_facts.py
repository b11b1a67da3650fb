"""Facts on the card: the speaker, the numbers with their values, the sums around the claim."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from claimdesk.annotate.detection.findings import (
    Attribution,
    AttributionType,
    Check,
    Entity,
    NumberKind,
    Outcome,
    Relation,
)
from claimdesk.annotate.review.article_views import Findings
from claimdesk.gui.card.facts import MOST_NUMBERS, Facts, attribution_of
from tests.support.parses import number, span_of
from tests.support.views import claim_view

TEXT = "According to Ana Ruiz, 61 drones came. About 8.4% of them fell."
CAME, FELL = "61 drones came.", "About 8.4% of them fell."
RUIZ = Attribution(
    span_of(TEXT, "Ana Ruiz"),
    span_of(TEXT, "According to"),
    span_of(TEXT, CAME),
    AttributionType.INDIRECT,
)
DRONES = number(TEXT, "61", 61.0, unit="drone")
SHARE = number(
    TEXT, "8.4%", 8.4, kind=NumberKind.PERCENT, unit="percentage", relation=Relation.EQUAL
)
PERSON = Entity(span_of(TEXT, "Ana Ruiz"), "PERSON")


@pytest.fixture
def facts(qtbot: QtBot) -> Facts:
    made = Facts()
    qtbot.addWidget(made)
    return made


def rows(facts: Facts) -> dict[str, str]:
    """Return the rows that are seen, the value by the name."""
    labels = [label.text() for label in facts.findChildren(QLabel) if not label.isHidden()]
    return dict(zip(labels[::2], labels[1::2], strict=True))


def test_a_claim_has_rows_for_what_was_found_in_it(facts: Facts) -> None:
    found = Findings((PERSON,), (DRONES, SHARE), (RUIZ,))

    facts.show_claim(claim_view(TEXT, CAME), TEXT, found)

    # the cue begins a sentence in the article, but no line here
    assert rows(facts) == {
        "Source": "Ana Ruiz · according to",
        "Numbers": "61 drones",
        "Worth checking": "50 % · statistic",
    }


def test_a_number_that_reads_as_its_value_is_shown_once(facts: Facts) -> None:
    facts.show_claim(claim_view(TEXT, FELL), TEXT, Findings(numbers=(SHARE,)))

    assert rows(facts)["Numbers"] == "8.4%"


def test_a_number_in_short_has_its_value_beside_it(facts: Facts) -> None:
    text = "It cost £1.86bn."
    cost = number(text, "£1.86bn", 1.86e9, unit="pound")

    facts.show_claim(claim_view(text, text), text, Findings(numbers=(cost,)))

    assert rows(facts)["Numbers"] == "£1.86bn  →  1,860,000,000 pounds"


def test_rows_of_the_claim_before_are_gone(facts: Facts) -> None:
    facts.show_claim(claim_view(TEXT, CAME), TEXT, Findings((), (DRONES,), (RUIZ,)))

    facts.show_claim(claim_view(TEXT, FELL, score=None), TEXT, Findings())

    assert rows(facts) == {}


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        (Outcome.CONSISTENT, "5 of 61  ✓ adds up"),
        (Outcome.INCONSISTENT, "5 of 61  ✕ does not add up"),
        (Outcome.CANNOT_TELL, "5 of 61  ? cannot tell"),
    ],
)
def test_a_sum_is_shown_with_each_claim_that_has_one_of_its_numbers(
    facts: Facts, outcome: Outcome, words: str
) -> None:
    check = Check("share", (DRONES.span, SHARE.span), outcome, "5 of 61")

    # one number is in each of the claims
    for claim in (CAME, FELL):
        facts.show_claim(claim_view(TEXT, claim), TEXT, Findings(checks=(check,)))
        assert rows(facts)["Sum"] == words


def test_a_share_that_is_left_to_the_reader_is_no_sum(facts: Facts) -> None:
    check = Check("derived share", (DRONES.span,), Outcome.CANNOT_TELL, "61 of 100: 61 %")

    facts.show_claim(claim_view(TEXT, CAME), TEXT, Findings(checks=(check,)))

    assert rows(facts)["Share"] == "61 of 100: 61 %"
    assert "Sum" not in rows(facts)


def test_of_a_whole_table_only_the_first_numbers_are_listed(facts: Facts) -> None:
    words = [f"{count} boats" for count in range(101, 101 + MOST_NUMBERS + 3)]
    text = ", ".join(words)
    numbers = tuple(number(text, one, float(one[:3]), unit="boat") for one in words)

    facts.show_claim(claim_view(text, text), text, Findings(numbers=numbers))

    assert rows(facts)["Numbers"].split("\n") == words[:MOST_NUMBERS]


def test_the_attribution_of_a_claim_is_that_of_its_words() -> None:
    found = Findings(attributions=(RUIZ,))

    assert attribution_of(found, span_of(TEXT, CAME)) == RUIZ
    assert attribution_of(found, span_of(TEXT, FELL)) is None
