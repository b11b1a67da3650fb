"""Where a claim's edges go when they move by a word."""

import re

_WORD = re.compile(r"\w+(?:[’'.,:-]\w+)*[^\s\w]*")
_REACH = 400
"""Characters looked at on either side: longer than any word."""


def next_word_end(text: str, offset: int) -> int:
    """The end of the first word that ends behind `offset`, with the punctuation behind it."""
    for found in _WORD.finditer(text, max(0, offset - 1), offset + _REACH):
        if found.end() > offset:
            return found.end()
    return offset


def previous_word_end(text: str, offset: int) -> int:
    """The end of the last word that ends before `offset`."""
    begin = max(0, offset - _REACH)
    ends = [found.end() for found in _WORD.finditer(text, begin, offset)]
    before = [end for end in ends if end < offset]
    return before[-1] if before else offset


def next_word_start(text: str, offset: int) -> int:
    """The start of the first word that starts behind `offset`."""
    for found in _WORD.finditer(text, _word_end(text, offset), offset + _REACH):
        if found.start() > offset:
            return found.start()
    return offset


def _word_end(text: str, offset: int) -> int:
    found = _WORD.match(text, offset)
    return found.end() if found else offset


def previous_word_start(text: str, offset: int) -> int:
    """The start of the last word that starts before `offset`, with the quotation mark that opens it."""
    begin = max(0, offset - _REACH)
    starts = [
        found.start() for found in _WORD.finditer(text, begin, offset) if found.start() < offset
    ]
    if not starts:
        return offset
    start = starts[-1]
    return start - 1 if start and text[start - 1] in "“‘\"'(" else start


_SENTENCE_END = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s|$)|\n")
_SENTENCE_REACH = 4_000


def next_sentence_end(text: str, offset: int) -> int:
    """The end of the first sentence that ends behind `offset`; the end of the text where none does."""
    found = _SENTENCE_END.search(text, offset, offset + _SENTENCE_REACH)
    if found is None:
        return min(len(text), offset + _SENTENCE_REACH)
    return (
        found.start()
        if text[found.start()] == "\n" and found.start() > offset
        else max(found.end(), offset)
    )


def previous_sentence_end(text: str, offset: int) -> int:
    """The end of the last sentence that ends before `offset`."""
    ends = [m.end() for m in _SENTENCE_END.finditer(text, max(0, offset - _SENTENCE_REACH), offset)]
    before = [end for end in ends if end < offset]
    return before[-1] if before else offset


def next_sentence_start(text: str, offset: int) -> int:
    """The start of the sentence after the one at `offset`."""
    end = next_sentence_end(text, offset)
    while end < len(text) and text[end].isspace():
        end += 1
    return end if end < len(text) else offset


def previous_sentence_start(text: str, offset: int) -> int:
    """The start of the sentence before `offset`."""
    stop = offset
    while stop and text[stop - 1].isspace():
        stop -= 1
    start = previous_sentence_end(text, stop) if stop else 0
    if start == stop:  # none ends before
        start = max(0, text.rfind("\n", 0, stop) + 1)
    while start < offset and text[start].isspace():
        start += 1
    return start
