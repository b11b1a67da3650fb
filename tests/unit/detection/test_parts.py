"""Parts of an article that are given to the model at once."""

from claimdesk.annotate.detection.parts import BATCH_CHARACTERS, LONGEST, Part, in_batches, parts_of
from claimdesk.annotate.text.article import Block, Role
from claimdesk.annotate.text.span import Span


def spans(text: str) -> list[tuple[int, int]]:
    whole = Span(0, len(text))
    made = list(parts_of(text, [Block(whole, Role.CAPTION)]))
    assert {(part.role, part.whole) for part in made} == {(Role.CAPTION, whole)}
    return [(part.span.start, part.span.end) for part in made]


def test_a_block_of_the_greatest_length_stays_whole() -> None:
    assert spans("a" * LONGEST) == [(0, LONGEST)]


def test_a_longer_block_is_cut_behind_its_last_sentence() -> None:
    text = "a" * 30_000 + ". " + "b " * 5_000 + "c" * 20_000
    assert spans(text) == [(0, 30_002), (30_002, 60_002)]


def test_without_a_sentence_it_is_cut_behind_a_word_else_at_the_limit() -> None:
    assert spans("a" * 30_000 + " " + "b" * 30_000) == [(0, 30_001), (30_001, 60_001)]
    assert spans("a" * (LONGEST + 1)) == [(0, LONGEST), (LONGEST, LONGEST + 1)]
    # a cut in the first half would leave a small part
    assert spans("a " + "b" * LONGEST) == [(0, LONGEST), (LONGEST, LONGEST + 2)]


def test_batches_are_filled_up_to_their_size() -> None:
    # a part beyond the size of a batch ends its batch
    sizes = [10, BATCH_CHARACTERS - 10, 5, BATCH_CHARACTERS * 2, 7]
    parts = [Part(Span(0, size), Role.BODY, Span(0, size)) for size in sizes]
    batches = [[len(part.span) for part in batch] for batch in in_batches(parts)]
    assert batches == [sizes[:2], sizes[2:4], sizes[4:]]
    assert list(in_batches([])) == []
