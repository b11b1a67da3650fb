"""Text that no newsroom would print: no crash, no hang, no nonsense value."""

import math
from itertools import chain

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimdesk.annotate.detection.findings import BlockFindings
from claimdesk.annotate.detection.pipeline import Pipeline, load_pipeline
from claimdesk.annotate.text.article import Block, Role
from claimdesk.annotate.text.span import Span

STRANGE = {
    "nothing but marks": "... --- !!! ??? *** ,,, ;;; '''",
    "one word": "Harbour",
    "only emoji": "🙂🙃👩‍👩‍👧‍👦🇺🇦" * 40,
    "only numbers": "12 34.5 6,789 0.1 100% $5 £6 7/8 9:30 " * 20,
    # scripts that the English rules do not know
    "Cyrillic": "В понедельник 12 кораблей вышли из порта, сообщили власти. Погибли 5 человек.",
    "Arabic": "قال الوزير إن ١٢ سفينة غادرت الميناء يوم الاثنين.",
    "Chinese": "部长周一表示,12艘船离开了港口,3.5亿元人民币已经支付。",
    "scanning noise": (
        "Tbe rn1nister sa1d tbat l2 sh1ps lef t tlie harb0ur, c0sting £l,OOO per clay ."
    ),
    "all capitals": (
        "THE MINISTER SAID THAT 12 SHIPS LEFT THE HARBOUR ON MONDAY, COSTING £3.5 MILLION."
    ),
    "entities left in": (
        "The minister said &ldquo;12 ships&rdquo; left &amp; cost &pound;3&nbsp;million &#8212; so."
    ),
    # figures that overflow a float, and days that overflow a calendar
    "400 digits": "It cost " + "7" * 400 + " dollars and " + "1,000," * 130 + "000 euros.",
    "beyond floats": "It weighs 1e400 tonnes, or 2 x 10^99 kilograms, or 9 x 10^400 grams.",
    "no such day": "On 31 February 2024 and February 30, and on 2024-13-45, it rained.",
    "unclosed": "He said “it was (all [over " * 60,
    # long runs that once took quadratic time
    "one long word": "a" * 20_000,
    "brackets": "(" * 2000 + "5" + ")" * 2000,
    "commas": "5," * 3000,
    "slashes": "1/2/3/4/5 " * 500,
    # words that the rules look behind for, again and again
    "of of of": "one of one of one of two of 3 of 4 of " * 60,
    "said said": "said " * 600,
    "two hundred": "two hundred " * 700,
    "quotes": "“” ” “ ‘ ’ \" '' " * 200,
}


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return load_pipeline()


@pytest.fixture(scope="module")
def rules() -> Pipeline:
    return load_pipeline(language="xx")


def found_in(pipeline: Pipeline, text: str) -> BlockFindings:
    (found,) = pipeline.analyse(text, [Block(Span(0, len(text)), Role.BODY)], "2024-05-05")
    return found


def assert_sane(found: BlockFindings, text: str) -> None:
    """Fail if a span leaves the text, a value is no finite number or a score no probability."""
    spans = [one.span for one in found.numbers]
    spans += [one.span for one in found.claims]
    spans += [one.span for one in found.entities]
    spans += [one.content for one in found.attributions]
    assert all(span.end <= len(text) for span in spans)

    assert all(map(math.isfinite, values_in(found)))
    scores = [one.score for one in found.claims]
    assert min(scores, default=0.0) >= 0.0
    assert max(scores, default=1.0) <= 1.0


def values_in(found: BlockFindings) -> list[float]:
    """Return all values of numbers, without those of indefinite amounts."""
    values = [(one.low, one.high, one.precision) for one in found.numbers]
    return [value for value in chain.from_iterable(values) if value is not None]


@pytest.mark.parametrize("name", STRANGE)
def test_strange_text_is_survived(pipeline: Pipeline, rules: Pipeline, name: str) -> None:
    text = STRANGE[name]
    # the rules alone read languages without a model
    for one in (pipeline, rules):
        assert_sane(found_in(one, text), text)


def test_a_long_run_without_white_space_is_cut_into_pieces(pipeline: Pipeline) -> None:
    text = "See (" + "[" * 3000 + "12 ships" + "]" * 3000 + ") there."
    found = found_in(pipeline, text)
    assert [(number.low, number.span.of(text)) for number in found.numbers][:1] == [(12.0, "12")]


def test_a_day_that_no_calendar_has_is_no_date(pipeline: Pipeline) -> None:
    found = found_in(pipeline, STRANGE["no such day"])
    days = [number.date for number in found.numbers]
    assert [day for day in days if day.startswith("2024-02")] == []


def test_a_figure_beyond_all_floats_has_no_value(pipeline: Pipeline) -> None:
    found = found_in(pipeline, STRANGE["400 digits"])
    assert all(number.low is None for number in found.numbers if len(number.span) > 310)


def test_capitals_are_read_like_small_letters(pipeline: Pipeline) -> None:
    values = {
        (number.low, number.unit) for number in found_in(pipeline, STRANGE["all capitals"]).numbers
    }
    assert (3.5e6, "pound sterling") in values


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.text(alphabet=st.characters(codec="utf-8"), min_size=1, max_size=200))
def test_any_text_is_survived(pipeline: Pipeline, text: str) -> None:
    assert_sane(found_in(pipeline, text), text)
