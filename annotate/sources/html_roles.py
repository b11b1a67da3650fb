"""Roles of an HTML page's blocks: article or furniture, headline, byline and date line."""

import re

from claimdesk.annotate.sources.dates import printed_date
from claimdesk.annotate.sources.html_blocks import TextBlock
from claimdesk.annotate.sources.line_evidence import ENDS_SENTENCE, is_appeal, speaks_of_the_page
from claimdesk.annotate.text.article import Role

_WORD = re.compile(r"\w+")
# Words in a row by which a block is looked up in the extracted text.
_SHINGLE = 4
# Characters of the longest paragraph that may trail behind an article.
_TRAILING = 130
# The share of an article that has to remain when its tail is cut.
_KEPT = 0.7
_HEADLINE_WORDS = 40
_H1_BONUS = 0.6
_LEAST_HEADLINE_SCORE = 0.5
# Blocks behind the headline, and the characters of the longest, that may be byline or date line.
_CREDITS_REACH = 12
_CREDIT_CHARACTERS = 120


def roles_of_blocks(blocks: list[TextBlock], facts: dict[str, str], extracted: str) -> list[Role]:
    """Return the role of each block of a page.

    `facts` is the page's metadata ("title", "author"), `extracted` the main text that the extractor
    found.
    """
    are_extracted = _are_extracted([_words(block.text) for block in blocks], _words(extracted))
    roles = [Role.FURNITURE] * len(blocks)
    for index, block in enumerate(blocks):
        # <figcaption>Ships in the port of Hull</figcaption>
        if are_extracted[index]:
            roles[index] = Role.CAPTION if block.tag == "figcaption" else Role.BODY

    _cut_tail(blocks, roles)
    _mark_headline(blocks, roles, facts.get("title", ""))
    _mark_credits(blocks, roles, facts.get("author", ""))
    return roles


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def _shingles(words: list[str], size: int) -> set[tuple[str, ...]]:
    """Return all runs of `size` words: "a b c" by 2 -> ("a", "b"), ("b", "c")."""
    return {tuple(words[i : i + size]) for i in range(len(words) - size + 1)}


def _are_extracted(blocks: list[list[str]], extracted: list[str]) -> list[bool]:
    """Return for each block, given as its words, True if its words are in the extracted text.

    Of "Share", in a menu and in the text alike, the words prove nothing: it goes with the longer
    blocks around it.
    """
    known = {size: _shingles(extracted, size) for size in range(1, _SHINGLE + 1)}
    sure = [_is_extracted(words, known) for words in blocks]
    before = _nearest_before(sure)
    after = _nearest_before(sure[::-1])[::-1]
    near = [is_before or is_after for is_before, is_after in zip(before, after, strict=True)]
    return [around if own is None else own for own, around in zip(sure, near, strict=True)]


def _is_extracted(words: list[str], known: dict[int, set[tuple[str, ...]]]) -> bool | None:
    """Return True if most of a block's shingles are known; None if it is too short to be sure.

    Where the text holds "the port will close in May": "the port will close" -> True, "the port" ->
    None, "read more" -> False.
    """
    # a picture or a line of stars
    if not words:
        return False

    size = min(len(words), _SHINGLE)
    shingles = _shingles(words, size)
    share = len(shingles & known[size]) / len(shingles)
    # two words may stand in the text by chance
    if len(words) < _SHINGLE and share > 0:
        return None
    return share > 0.5


def _nearest_before(sure: list[bool | None]) -> list[bool]:
    """Fill each None with the last value: None, True, None, False -> False, True, True, False."""
    filled, last = [], False
    for own in sure:
        if own is not None:
            last = own
        filled.append(last)
    return filled


def _cut_tail(blocks: list[TextBlock], roles: list[Role]) -> None:
    """Mark the teasers, tags and sign-ups behind the article as furniture ("More from Hull").

    Nothing is cut where that would be a large part of the article: a list then closes it.
    """
    kept = [index for index, role in enumerate(roles) if role is not Role.FURNITURE]
    texts = [blocks[index].text for index in kept]
    end = _end_of_article(texts)
    if len("".join(texts[:end])) > _KEPT * len("".join(texts)):
        for index in kept[end:]:
            roles[index] = Role.FURNITURE


def _end_of_article(texts: list[str]) -> int:
    """Return the place behind the last text that does not trail; the first one always stays."""
    end = len(texts)
    while end > 1 and _trails(texts[end - 1]):
        end -= 1
    return end


def _trails(text: str) -> bool:
    """Return True if a short block cannot close an article.

    "Politics" ends no sentence, "Subscribe to our newsletter." speaks of the page, and "You can
    help us: support our journalists." asks for money; "The port opens again in May." closes an
    article.
    """
    if len(text) >= _TRAILING:
        return False
    is_sentence = ENDS_SENTENCE.search(text) is not None
    return not is_sentence or speaks_of_the_page(text) or is_appeal(text)


def _mark_headline(blocks: list[TextBlock], roles: list[Role], title: str) -> None:
    """Mark the block whose words are most like those of the page's title; an <h1> gets a bonus.

    For the title "Port to close in May - Herald", "Port to close in May" scores 5/6 as a <p> and
    5/6 + 0.6 as an <h1>; "Crews in the port" scores 2/8.
    """
    title_words = set(_words(title))
    best, best_score = None, _LEAST_HEADLINE_SCORE
    for index, block in enumerate(blocks):
        words = set(_words(block.text))
        if not words or len(words) > _HEADLINE_WORDS:
            continue

        score = len(words & title_words) / len(words | title_words)
        if block.tag == "h1":
            score += _H1_BONUS
        if score > best_score:
            best, best_score = index, score

    if best is not None:
        roles[best] = Role.HEADLINE


def _mark_credits(blocks: list[TextBlock], roles: list[Role], author: str) -> None:
    """Mark the byline and the date line among the short blocks behind the headline.

    With the author "Jane Doe; Li Wei", "By Jane Doe" is the byline; "5 May 2020, 14:05" is the date
    line.
    """
    if Role.HEADLINE not in roles:
        return

    headline = roles.index(Role.HEADLINE)
    names = _names_in(author)
    for index in range(headline + 1, min(len(blocks), headline + _CREDITS_REACH)):
        text = blocks[index].text
        if len(text) > _CREDIT_CHARACTERS:
            continue

        if Role.BYLINE not in roles and _names_any(text, names):
            roles[index] = Role.BYLINE
        # "He resigned on 5 May 2020." in the text is no date line: the extractor leaves those out
        elif roles[index] is Role.FURNITURE and Role.DATELINE not in roles and printed_date(text):
            roles[index] = Role.DATELINE


def _names_in(author: str) -> list[str]:
    """Return the names in a page's metadata: "Jane Doe; Li Wei" -> "jane doe", "li wei"."""
    names = (name.strip().lower() for name in re.split(r"[;,]", author))
    return [name for name in names if name]


def _names_any(text: str, names: list[str]) -> bool:
    return any(name in text.lower() for name in names)
