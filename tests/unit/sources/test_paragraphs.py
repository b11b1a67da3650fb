"""Paragraphs of plain text."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from claimdesk.annotate.sources.paragraphs import paragraphs

WRAPPED = (
    "The council met for a long time on Tuesday and in\n"
    "the end it found no majority for the plan that\n"
    "the mayor had laid before it a week ago, and so\n"
    "it went home.\n\n"
    "A second meeting is planned for the week after\n"
    "next, when two members will be back from their\n"
    "holidays and the count may change once more if\n"
    "they vote.\n"
)


def test_hard_wrapped_text_becomes_paragraphs() -> None:
    firsts = [span.of(WRAPPED)[:10] for span in paragraphs(WRAPPED)]
    assert firsts == ["The counci", "A second m"]


# sentences would otherwise be found twice, or not at all
@given(st.text(alphabet="ab. \n\t", max_size=80))
def test_paragraphs_cover_every_word_once_and_in_order(text: str) -> None:
    spans = paragraphs(text)
    words = "".join(span.of(text) for span in spans)
    assert "".join(words.split()) == "".join(text.split())
    assert all(first.end <= second.start for first, second in pairwise(spans))
