"""Edges of a claim, moved by a word or by a sentence. All places are offsets in code points."""

import re

_WORD = re.compile(r"\w+(?:[’'.,:-]\w+)*[^\s\w]*")
"""A word with the punctuation behind it: "1,200", "10:30", "said,"."""
_REACH = 400
"""Characters looked at on either side: longer than any word."""


def next_word_end(text: str, offset: int) -> int:
    """Return the end of the first word that ends behind `offset`, with its punctuation.

    In "Prices rose, then fell." 6, the end of "Prices", becomes 12, the end of "rose,".
    """
    # from one character before, so that punctuation right behind the offset still has its word
    for found in _WORD.finditer(text, max(0, offset - 1), offset + _REACH):
        if found.end() > offset:
            return found.end()
    return offset


def previous_word_end(text: str, offset: int) -> int:
    """Return the end of the last word that ends before `offset`.

    In "Prices rose, then fell." 12, the end of "rose,", becomes 6, the end of "Prices".
    """
    begin = max(0, offset - _REACH)
    return _last_before(offset, [found.end() for found in _WORD.finditer(text, begin, offset)])


def _last_before(offset: int, places: list[int]) -> int:
    """Return the last of the places before `offset`; `offset` itself where there is none."""
    before = [place for place in places if place < offset]
    if not before:
        return offset
    return before[-1]


def next_word_start(text: str, offset: int) -> int:
    """Return the start of the first word that starts behind `offset`.

    In "Prices rose, then fell." 0, the start of "Prices", becomes 7, the start of "rose,".
    """
    for found in _WORD.finditer(text, _word_end(text, offset), offset + _REACH):
        if found.start() > offset:
            return found.start()
    return offset


def _word_end(text: str, offset: int) -> int:
    found = _WORD.match(text, offset)
    if found is None:
        return offset
    return found.end()


def previous_word_start(text: str, offset: int) -> int:
    """Return the start of the last word that starts before `offset`, with its opening mark.

    In "He said “never again” twice." 15, the start of "again", becomes 8, the mark before "never".
    """
    begin = max(0, offset - _REACH)
    start = _last_before(offset, [found.start() for found in _WORD.finditer(text, begin, offset)])
    if start == offset:
        return offset

    has_opening_mark = start > 0 and text[start - 1] in "“‘\"'("
    return start - 1 if has_opening_mark else start


_SENTENCE_END = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s|$)|\n")
"""The marks that end a sentence, with a quotation mark or bracket behind them; or a line's end."""
_SENTENCE_REACH = 4_000
"""Characters looked at for the end of a sentence."""


def next_sentence_end(text: str, offset: int) -> int:
    """Return the end of the first sentence that ends behind `offset`.

    In "It rained. It poured." 2 becomes 10. Without a sentence's end, it is the end of the text.
    """
    found = _SENTENCE_END.search(text, offset, offset + _SENTENCE_REACH)
    if found is None:
        return min(len(text), offset + _SENTENCE_REACH)

    # a heading without a full stop ends before its line break, which is no part of it
    is_line_break = text[found.start()] == "\n"
    if is_line_break and found.start() > offset:
        return found.start()
    return max(found.end(), offset)


def previous_sentence_end(text: str, offset: int) -> int:
    """Return the end of the last sentence that ends before `offset`.

    In "It rained. It poured." 21, the end of the second sentence, becomes 10.
    """
    begin = max(0, offset - _SENTENCE_REACH)
    ends = [found.end() for found in _SENTENCE_END.finditer(text, begin, offset)]
    return _last_before(offset, ends)


def next_sentence_start(text: str, offset: int) -> int:
    """Return the start of the sentence after the one at `offset`.

    In "It rained. It poured." 0 becomes 11; in the last sentence the offset stays.
    """
    end = next_sentence_end(text, offset)
    # white space between two sentences belongs to neither
    while end < len(text) and text[end].isspace():
        end += 1
    if end == len(text):
        return offset
    return end


def previous_sentence_start(text: str, offset: int) -> int:
    """Return the start of the sentence before `offset`.

    In "It rained. It poured." 11, the start of the second sentence, becomes 0.
    """
    # the white space between two sentences is behind the one that is looked for
    stop = offset
    while stop and text[stop - 1].isspace():
        stop -= 1

    start = previous_sentence_end(text, stop) if stop else 0
    none_ends_before = start == stop
    if none_ends_before:
        # the first sentence of its line
        start = max(0, text.rfind("\n", 0, stop) + 1)

    # from the end of the sentence before to the first letter of this one
    while start < offset and text[start].isspace():
        start += 1
    return start
