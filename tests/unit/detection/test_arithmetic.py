"""Sums inside an article, on sentences of our own with the packaged model."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdesk.annotate.detection.arithmetic import find_checks
from claimdesk.annotate.detection.arithmetic.interval import interval, rounding
from claimdesk.annotate.detection.findings import Check, Number, NumberKind, Outcome, Relation
from claimdesk.annotate.detection.numbers import find_numbers
from claimdesk.annotate.detection.pipeline import load_pipeline
from claimdesk.annotate.text.span import Span

Checker = Callable[[str], list[Check]]
YES, NO, OPEN = Outcome.CONSISTENT, Outcome.INCONSISTENT, Outcome.CANNOT_TELL


@pytest.fixture(scope="module")
def checks() -> Checker:
    pipeline = load_pipeline()

    def of(text: str) -> list[Check]:
        doc = next(pipeline.documents([text]))
        return find_checks(text, doc._.claimdesk_numbers, "2024-05-05")

    return of


@pytest.mark.parametrize(
    ("text", "kind", "outcome"),
    [
        (
            "They shot down 61 of 103 drones. An additional 42 drones were lost.",
            "part and whole",
            YES,
        ),
        ("They shot down 61 of 103 drones. The other 44 drones were lost.", "part and whole", NO),
        # bounds leave it open; only exact figures can be wrong
        ("About 61 of 103 drones fell. The other 54 drones were lost.", "part and whole", OPEN),
        ("Some 30 of 60 members (50%) voted.", "share", YES),
        ("Some 30 of 60 members (45%) voted.", "share", OPEN),
        ("In all 30 of 60 members (45%) voted.", "share", NO),
        ("In all 59% (61 of 103) were hit.", "share", YES),
        ("Of the workers 30, or 12% of the 250, voted.", "share", YES),
        ("It holds 11,000 of 60,000 people (18%).", "share", YES),
        ("Revenue rose 8.6% to $7.36 billion from $6.78 billion a year earlier.", "change", YES),
        ("Sales rose 20 percent to $54 million, from $50 million in 2014.", "change", NO),
        (
            "Catches fell by half between 2012 and 2022, from 5,800 tonnes to 2,900 tonnes.",
            "change",
            YES,
        ),
        ("The budget fell by $4 million, to $36 million from $40 million.", "change", YES),
        ("Unemployment fell 2 percentage points, from 8% to 6%.", "change", YES),
        ("The workforce doubled from 40 to 80 people.", "change", YES),
        # the word is no figure, but a triple is not double
        ("The workforce doubled from 40 to 120 people.", "change", NO),
        ("Some 12 people were hurt: seven men and five women.", "list", YES),
        (
            "Of the 60 members, 31 voted for it and 27 against; the other two slept.",
            "part and whole",
            YES,
        ),
        ("A crew of nine comprising four officers and six sailors.", "list", NO),
        ("He was born on Tuesday, March 3, 1953 in Hull.", "weekday", YES),
        ("He was born on Friday, March 3, 1953 in Hull.", "weekday", NO),
        ("It was signed on Wednesday, May 1.", "weekday", YES),
        # without its year the day may be another year's
        ("It was signed on Friday, May 1.", "weekday", OPEN),
        ("It happened ten years ago, in 2014.", "duration", YES),
        ("It happened seven years ago, in 2014.", "duration", NO),
        ("Mara Lund, 71, was born in 1953 in Hull.", "age", YES),
        ("Of 60,000 people, of whom 11,000 remain, few vote.", "derived share", OPEN),
    ],
)
def test_outcomes(checks: Checker, text: str, kind: str, outcome: Outcome) -> None:
    found = [check for check in checks(text) if check.kind == kind]
    assert [check.outcome for check in found] == [outcome]
    assert found[0].working
    assert all(0 <= span.start < span.end <= len(text) for span in found[0].numbers)


@pytest.mark.parametrize(
    "text",
    [
        "They shot down 61 of 103 drones. Meanwhile 44 people were hurt in a train.",
        "Prices rose 5% last year. A loaf cost $2, and rent $900.",
        # a colon that opens no list of all
        "Twelve people came: two from Hull.",
        "Of the 60 members, 31 voted for it and 20 against; the other two slept.",
        "The year began on a Friday, and 12 ships left.",
        "Of the 12 ships 3 left and 20 came.",
        "It rose from 5 to 6 on the scale, 40% said.",
    ],
)
def test_what_only_stands_side_by_side_is_not_reckoned(checks: Checker, text: str) -> None:
    assert [check for check in checks(text) if check.kind != "derived share"] == []


# each of them once was, or could be, called wrong: the figures count different things
NO_ALARM = [
    "Police arrested 12 of 40 protesters on Monday. The other 5 officers were hurt.",
    "The rebels killed 12 of 40 soldiers. Another 5 soldiers were wounded.",
    "The bank cut 300 of 2,000 jobs, and plans to cut another 500 next year.",
    "Police freed 20 of 50 hostages; three other people were arrested.",
    "Profit rose 20% to $12m compared with expectations of $15m.",
    "Sales fell 5% to $95m, against $110m expected by analysts.",
    "Revenue rose 12% to $5.2bn, down from $6bn in the peak year 2019.",
    "Sales rose 10% to $55m in the quarter, up from $40m two years earlier.",
    "The party won 120 of 400 seats, or 35% of the vote.",
    "Only 200 of 500 schools, or 65% of those inspected, passed.",
    "The group owns 50 of the 300 sites (27% by area).",
    "The jury awarded $30m of the $100m sought, or 20% more than offered.",
    "Prices more than doubled from $40 to $120.",
    "Prices almost tripled from $40 to $95.",
    "It was Tuesday, 25 October 1917.",
    "He died on Friday, 12 January 1752.",
    "They met every Monday, 5 May 2024 included.",
    "The team of 12 comprising 5 men and 6 women and a child left.",
    "In 1985, he said, it was five years ago, in 1970.",
]


@pytest.mark.parametrize("text", NO_ALARM)
def test_what_may_be_right_is_never_called_inconsistent(checks: Checker, text: str) -> None:
    assert [check.working for check in checks(text) if check.outcome is NO] == []


def test_a_wrong_change_of_round_figures_is_seen(checks: Checker) -> None:
    found = [
        check.outcome for check in checks("Output fell 10% from 2,000 tonnes to 1,950 tonnes.")
    ]
    assert found == [NO]


def test_a_derived_share_says_what_the_article_leaves_out(checks: Checker) -> None:
    (check,) = checks("The city has 60,000 people, of whom 11,000 stayed.")
    assert check.working == "11,000 of 60,000 is 18 %"


@pytest.mark.parametrize(
    ("value", "place"),
    # "10,000" has four zeros, and still two digits that count
    [(61.0, 0.0), (100.0, 10.0), (10_000.0, 1000.0), (11_000.0, 1000.0), (60.0, 0.0), (0.0, 0.0)],
)
def test_round_whole_numbers_may_be_rounded(value: float, place: float) -> None:
    assert rounding(value, 1.0) == place


@given(st.floats(0.1, 1e9), st.sampled_from([1.0, 0.1, 10.0]), st.sampled_from(list(Relation)))
def test_an_interval_holds_its_value(value: float, precision: float, relation: Relation) -> None:
    number = Number(
        Span(0, 1), NumberKind.MEASURE, value, value, relation=relation, precision=precision
    )
    assert interval(number).low <= value <= interval(number).high


# the words that the rules look for, in orders that no one would write
WORDS = ["of", "from", "to", "born", "in", "and", ",", ".", "Friday", "May"]
FIGURES = ["12", "30", "(40%)", "5", "6", "1999", "7", "3"]


@given(st.lists(st.sampled_from(WORDS + FIGURES), max_size=14))
def test_any_order_of_words_is_survived(words: list[str]) -> None:
    text = " ".join(words)
    for check in find_checks(text, find_numbers(text), "2024-05-05"):
        assert check.numbers
