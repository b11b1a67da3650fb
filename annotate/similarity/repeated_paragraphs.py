"""What the articles of a source repeat is its page's frame: a paragraph that others have word for word."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from claimdesk.annotate.text.article import Block, Reading, Role

SHORTEST = 20
"""Characters of a paragraph below which a repetition says nothing ("By our correspondent")."""
OTHERS = 2
"""Articles of other or unknown sources that must have the paragraph too; one of the same source is enough."""
VERSION = 0.5
"""The share of paragraphs in common above which two articles are versions of one."""
_WATCHED = frozenset({Role.BODY, Role.CAPTION, Role.STANDFIRST})


@dataclass(frozen=True, slots=True)
class Seen:
    """An article that is there already."""

    url: str
    text: str
    blocks: Sequence[Block]


def without_repeated(reading: Reading, others: Iterable[Seen]) -> Reading:
    """The reading with paragraphs that other articles have word for word marked as furniture. Nothing is removed."""
    text, site = reading.article.text, _site(reading.article.url)
    wanted = {_words(block.span.of(text)) for block in reading.blocks if block.role in _WATCHED}
    wanted = {words for words in wanted if len(words) >= SHORTEST}
    weight: Counter[str] = Counter()
    for other in others if wanted else ():
        same = bool(site) and _site(other.url) == site
        shared = wanted & {_words(block.span.of(other.text)) for block in other.blocks}
        if len(shared) > VERSION * len(wanted):
            continue  # another version of this very article
        for words in shared:
            weight[words] += OTHERS if same else 1
    repeated = {words for words, count in weight.items() if count >= OTHERS}
    if not repeated:
        return reading
    blocks = tuple(
        replace(block, role=Role.FURNITURE)
        if block.role in _WATCHED and _words(block.span.of(text)) in repeated
        else block
        for block in reading.blocks
    )
    return replace(reading, blocks=blocks)


def _words(paragraph: str) -> str:
    return " ".join(paragraph.split()).casefold()


def _site(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")
