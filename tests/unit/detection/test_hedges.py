"""Words by which a text keeps its distance."""

from claimdesk.annotate.detection.hedges import hedges_in
from claimdesk.annotate.text.span import Span


def hedges(text: str, start: int = 0) -> list[str]:
    return [found.of(text) for found in hedges_in(text, Span(start, len(text)))]


def test_hedges_are_found_in_any_case() -> None:
    assert hedges("Reportedly the ship is expected to sink.") == ["Reportedly", "is expected to"]


def test_the_longest_phrase_at_a_place_is_found() -> None:
    assert hedges("It seemed to hold.") == ["seemed to"]


def test_a_hedge_inside_a_word_is_none() -> None:
    # "might" and "may" are hedges, these words are not
    assert hedges("The mighty almighty dismayed us.") == []


def test_nothing_is_found_outside_the_span() -> None:
    text = "Perhaps it held. It sank."
    assert hedges(text) == ["Perhaps"]
    assert hedges(text, 7) == []
