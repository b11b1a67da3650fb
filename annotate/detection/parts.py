"""Parts of an article that are given to the model at once, and batches of them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from claimdesk.annotate.text.article import Block, Role
from claimdesk.annotate.text.span import Span

BATCH_CHARACTERS = 6_000
"""Characters of the parts that go through the pipeline together."""
LONGEST = 50_000
"""Characters given to the model at once; a longer block is analysed in parts cut at white space."""


@dataclass(frozen=True, slots=True)
class Part:
    """A block, or a part of a very long one; `whole` is the span of the block."""

    span: Span
    role: Role
    whole: Span


def parts_of(text: str, blocks: Iterable[Block]) -> Iterator[Part]:
    """Yield the blocks of an article, very long ones in parts."""
    for block in blocks:
        start = block.span.start
        while block.span.end - start > LONGEST:
            end = _cut(text, start)
            yield Part(Span(start, end), block.role, block.span)
            start = end
        yield Part(Span(start, block.span.end), block.role, block.span)


def _cut(text: str, start: int) -> int:
    """Return where a long block is cut: behind a sentence, else a word, else at the limit."""
    earliest, limit = start + LONGEST // 2, start + LONGEST
    for mark in (". ", " "):
        found = text.rfind(mark, earliest, limit)
        if found > start:
            return found + len(mark)
    return limit


def in_batches(parts: Iterable[Part]) -> Iterator[list[Part]]:
    """Yield parts in lists of about `BATCH_CHARACTERS`; a longer part ends its list."""
    batch: list[Part] = []
    size = 0
    for part in parts:
        batch.append(part)
        size += len(part.span)
        if size >= BATCH_CHARACTERS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch
