"""Paragraphs that the articles of a source repeat word for word: the furniture of its pages."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from claimdesk.annotate.text.article import Block, Reading, Role

SHORTEST = 20
"""Characters of a paragraph below which a repetition says nothing ("By our correspondent")."""
OTHERS = 2
"""Articles of other or unknown sources that must have it too; one of the same source is enough."""
VERSION = 0.5
"""The share of paragraphs in common above which two articles are versions of one."""
_WATCHED = frozenset({Role.BODY, Role.CAPTION, Role.STANDFIRST})


@dataclass(frozen=True, slots=True)
class Seen:
    """An article that is in the project already."""

    url: str
    text: str
    blocks: Sequence[Block]


def without_repeated(reading: Reading, others: Iterable[Seen]) -> Reading:
    """Return the reading with repeated paragraphs marked as furniture; nothing is removed.

    A paragraph is repeated if other articles have it word for word: "Sign up for our newsletter".
    """
    text = reading.article.text
    wanted = {_words(block.span.of(text)) for block in reading.blocks if block.role in _WATCHED}
    wanted = {words for words in wanted if len(words) >= SHORTEST}
    if not wanted:
        return reading
    repeated = _repeated(wanted, _site(reading.article.url), others)
    if not repeated:
        return reading

    blocks: list[Block] = []
    for block in reading.blocks:
        if block.role in _WATCHED and _words(block.span.of(text)) in repeated:
            block = replace(block, role=Role.FURNITURE)
        blocks.append(block)
    return replace(reading, blocks=tuple(blocks))


def _repeated(wanted: set[str], site: str, others: Iterable[Seen]) -> set[str]:
    """Return the paragraphs of an article that enough other articles have too."""
    weight: Counter[str] = Counter()
    for other in others:
        shared = wanted & _paragraphs(other)
        is_version = len(shared) > VERSION * len(wanted)
        if is_version:
            continue

        # One article of the same site is enough; of others it takes two, as quotations repeat too.
        is_same_site = bool(site) and _site(other.url) == site
        worth = OTHERS if is_same_site else 1
        weight.update(dict.fromkeys(shared, worth))
    return {words for words, count in weight.items() if count >= OTHERS}


def _paragraphs(article: Seen) -> set[str]:
    return {_words(block.span.of(article.text)) for block in article.blocks}


def _words(paragraph: str) -> str:
    """Return a paragraph as it is compared: white space and capitals do not count."""
    return " ".join(paragraph.split()).casefold()


def _site(url: str) -> str:
    """Return the site of an address: "https://www.example.org/a" -> "example.org"."""
    return (urlsplit(url).hostname or "").removeprefix("www.")
