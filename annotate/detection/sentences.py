"""Sentences of a block, mended where the model cuts inside a quotation or behind a title."""

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from claimdesk.annotate.text.span import Span, trimmed

if TYPE_CHECKING:
    from spacy.tokens import Doc

_BY_RULE = re.compile(r"[.!?…]+[\"”’')\]]*\s+(?=[\"“‘'(\[]?[^\W\d_a-z])|\n{2,}")
_TITLE_END = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Sgt|Capt|Maj|Sen|Rep|Gov|Rev|Hon|St|Jr|Sr|No|vs|Inc|Ltd|Co|Corp|U\.S|U\.K|U\.N|a\.m|p\.m|[A-Z])\.\s*$"
)
_CLOSES = re.compile(r"[\"”’')\]]+\s*")
_ENDS = re.compile(r"[.!?…:;][\"”’')\]]*\s*$|[\"”]\s*$")


def sentences(doc: "Doc") -> list[Span]:
    """The sentences of a document, in order, without the white space around them."""
    text = doc.text
    if doc.has_annotation("SENT_START"):
        borders = [sentence.start_char for sentence in doc.sents] + [len(text)]
    else:
        borders = [0] + [found.end() for found in _BY_RULE.finditer(text)] + [len(text)]
    pieces = [(a, b) for a, b in pairwise(borders) if text[a:b].strip()]
    joined: list[tuple[int, int]] = []
    for start, end in pieces:
        if joined and not _ends_before(text, joined[-1][0], start):
            joined[-1] = (joined[-1][0], end)
        elif joined and (closing := _CLOSES.match(text, start)) and closing[0][0] in "”’)]":
            joined[-1] = (joined[-1][0], closing.end())
            if closing.end() < end:
                joined.append((closing.end(), end))
        else:
            joined.append((start, end))
    return [span for start, end in joined if (span := trimmed(text, start, end))]


def _ends_before(text: str, begin: int, border: int) -> bool:
    """Whether a sentence really ends at `border`: by punctuation, not behind a title, outside brackets."""
    left = text[begin:border]
    if not _ENDS.search(left) or _TITLE_END.search(left):
        return "\n" in text[border - 1 : border + 1] and not text[border : border + 1].islower()
    following = text[border : border + 1]
    return not following.islower() and left.count("(") <= left.count(")")
