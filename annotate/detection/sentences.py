"""Sentences of a block, mended where the model cuts inside a quotation or behind a title."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from claimdesk.annotate.text.span import Span, trimmed

if TYPE_CHECKING:
    from spacy.tokens import Doc

_BY_RULE = re.compile(r"[.!?…]+[\"”’')\]]*\s+(?=[\"“‘'(\[]?[^\W\d_a-z])|\n{2,}")
"""A border where there is no model: a mark and white space before a capital, or a blank line."""
_TITLE_END = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Sgt|Capt|Maj|Sen|Rep|Gov|Rev|Hon|St|Jr|Sr|No|vs|Inc|Ltd"
    r"|Co|Corp|U\.S|U\.K|U\.N|a\.m|p\.m|[A-Z])\.\s*$"
)
_CLOSES = re.compile(r"[\"”’')\]]+\s*")
_ENDS = re.compile(r"[.!?…:;][\"”’')\]]*\s*$|[\"”]\s*$")
_ONLY_CLOSING = "”’)]"
"""Marks that never open anything, unlike the straight quotation mark."""


def sentences(doc: "Doc") -> list[Span]:
    """Return the sentences of a document, in order, without the white space around them."""
    text = doc.text
    mended = [trimmed(text, start, end) for start, end in _mended(text, _borders(doc, text))]
    return [span for span in mended if span is not None]


def _borders(doc: "Doc", text: str) -> list[int]:
    """Return where sentences begin, and the end of the text."""
    if doc.has_annotation("SENT_START"):
        return [sentence.start_char for sentence in doc.sents] + [len(text)]
    return [0] + [found.end() for found in _BY_RULE.finditer(text)] + [len(text)]


def _mended(text: str, borders: list[int]) -> list[tuple[int, int]]:
    """Return the pieces between borders, with those joined that are one sentence."""
    mended: list[tuple[int, int]] = []
    for start, end in _pieces(text, borders):
        if not mended:
            mended.append((start, end))
            continue

        # "Mr." + "Quill left.": one sentence.
        begin, _ = mended[-1]
        if not _ends_before(text, begin, start):
            mended[-1] = (begin, end)
            continue

        # “We lost. + ” He left.: the closing mark belongs to the sentence before.
        closed = _end_of_closing_marks(text, start)
        if closed > start:
            mended[-1] = (begin, closed)
        if closed < end:
            mended.append((closed, end))
    return mended


def _pieces(text: str, borders: list[int]) -> Iterator[tuple[int, int]]:
    for start, end in pairwise(borders):
        if text[start:end].strip():
            yield start, end


def _end_of_closing_marks(text: str, start: int) -> int:
    """Return where closing marks and the space behind them end; `start` where there are none."""
    closing = _CLOSES.match(text, start)
    if closing is None or closing[0][0] not in _ONLY_CLOSING:
        return start
    return closing.end()


def _ends_before(text: str, begin: int, border: int) -> bool:
    """Return True if the sentence from `begin` really ends at `border`.

    It ends by punctuation, not behind a title ("Mr. Quill"), and outside brackets.
    """
    left = text[begin:border]
    next_is_lower = text[border : border + 1].islower()
    if _ENDS.search(left) and not _TITLE_END.search(left):
        is_open_bracket = left.count("(") > left.count(")")
        return not next_is_lower and not is_open_bracket

    # "Related stories" on a line of its own ends without a mark.
    at_line_end = "\n" in text[border - 1 : border + 1]
    return at_line_end and not next_is_lower
