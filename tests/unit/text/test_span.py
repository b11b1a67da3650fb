"""Spans, the quotes that find them again, and their index."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdesk.annotate.text.span import CONTEXT, Quote, Span, SpanIndex, quote, trimmed

spans = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda t: Span(t[0], t[0] + t[1]))


@pytest.mark.parametrize(("start", "end"), [(3, 3), (4, 2), (-1, 2)])
def test_span_is_never_empty_or_negative(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="empty or negative"):
        Span(start, end)


@given(st.text(min_size=1), st.data())
def test_quote_is_what_the_text_says(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = quote(text, Span(start, end))
    assert found.exact == text[start:end]
    assert text[:start].endswith(found.prefix)
    assert text[end:].startswith(found.suffix)
    assert max(len(found.prefix), len(found.suffix)) <= CONTEXT


@given(st.text(alphabet=" \n\u00a0ab", max_size=12), st.integers(-3, 15), st.integers(-3, 15))
def test_trimmed_leaves_no_white_space_at_the_edges(text: str, start: int, end: int) -> None:
    span = trimmed(text, start, end)
    inside = text[max(0, start) : max(0, min(end, len(text)))]
    words = "" if span is None else span.of(text)
    assert words == inside.strip()


@given(st.lists(spans, max_size=30), spans)
def test_index_finds_what_a_search_through_all_finds(items: list[Span], wanted: Span) -> None:
    index = SpanIndex(items, lambda span: span)
    overlapping = [span for span in items if span.overlaps(wanted)]
    assert sorted(index.overlapping(wanted)) == sorted(overlapping)
    inside = [span for span in items if wanted.contains(span)]
    assert sorted(index.within(wanted)) == sorted(inside)


def test_a_quote_near_the_start_has_what_stands_before_it() -> None:
    # a negative index would count from the end of the text
    assert quote("ab cd", Span(3, 5)) == Quote("cd", "ab ", "")


def test_spans_that_only_touch_do_not_overlap() -> None:
    assert not Span(0, 3).overlaps(Span(3, 4))
    assert Span(0, 3).overlaps(Span(2, 4))
    assert Span(0, 3).contains(Span(0, 3))


def test_a_span_is_not_moved_before_the_text() -> None:
    assert Span(3, 5).shifted(-3) == Span(0, 2)
    with pytest.raises(ValueError, match="empty or negative"):
        Span(3, 5).shifted(-4)


def test_a_long_span_is_found_far_behind_its_start() -> None:
    long, short = Span(0, 1000), Span(500, 501)
    index = SpanIndex([short, long], lambda span: span)
    assert index.all() == [long, short]
    assert index.overlapping(Span(900, 901)) == [long]
