"""The borders of a sentence, found at its stops."""

import re

_STOP = re.compile(r"[.!?]\s")
_LAST_STOP = re.compile(r"[.!?](?:\s|$)")


def sentence_start(text: str, position: int) -> int:
    """Return the start of the sentence that `position` lies in."""
    stops = _STOP.finditer(text, 0, position)
    return max((stop.end() for stop in stops), default=0)


def sentence_end(text: str, position: int) -> int:
    """Return the place of the first stop from `position` on, or the end of the text."""
    stop = _LAST_STOP.search(text, position)
    return stop.start() if stop else len(text)
