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
    starts = [found.start() for found in _WORD.finditer(text, begin, offset) if found.start() < offset]
    if not starts:
        return offset
    start = starts[-1]
    return start - 1 if start and text[start - 1] in "“‘\"'(" else start
