"""Printed lines put together to paragraphs, and running heads told from the text."""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from claimdesk.annotate.sources.documents.extraction import Paragraph, Style
from claimdesk.annotate.sources.plain import is_credit

_DIGITS = re.compile(r"\d+")
_ENDS_SENTENCE = re.compile(r"[.!?…:;][\"”’»')\]]*$")
_PAGE_NUMBER = re.compile(
    r"^(?:page\s*)?[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:of|/)\s*\d{1,4})?$", re.IGNORECASE
)
_BREAKS_WORD = re.compile(r"(?<=[^\W\d_])[\x02\u00ad\u2010\ufffe-]$")
_EDGE = 2
"""Lines at the top and foot of a page among which running heads are looked for."""
_REPEATED = 3
"""Pages on which a line has to stand to be a running head."""
_SIZE, _PITCH, _SHORT, _INDENT = 0.12, 1.3, 0.82, 0.8
"""A new paragraph begins: at another size, by this share; behind a gap of this many pitches; after a line that ends
a sentence short of this share of the width; at an indent of this many sizes."""
_HEADING = 1.15
"""Sizes of the body above which a line is a heading."""


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line: its words, left and right edge, foot and height, in points from the page's lower left."""

    text: str
    left: float
    right: float
    foot: float
    size: float


def paragraphs_of(pages: list[list[Line]]) -> list[Paragraph]:
    """The paragraphs of a document, with running heads and page numbers once each at the end."""
    heads = _running_heads(pages)
    kept = [[line for line in page if not _is_head(page, line, heads)] for page in pages]
    lines = [line for page in kept for line in page]
    if not lines:
        return []
    size = median(line.size for line in lines for _ in line.text.split())
    pitch = _usual_pitch(lines, size) / size
    found: list[Paragraph] = []
    run = [lines[0]]
    for line in lines[1:]:
        if _goes_on(run, line, pitch * line.size, _width(run, lines)):
            run.append(line)
        else:
            found.append(_paragraph(run, size))
            run = [line]
    found.append(_paragraph(run, size))
    _mark_title(found, lines, size)
    seen = dict.fromkeys(
        line.text for page in pages for line in page if _is_head(page, line, heads)
    )
    return found + [
        Paragraph(text, Style.FURNITURE) for text in seen if not _PAGE_NUMBER.match(text)
    ]


def _running_heads(pages: list[list[Line]]) -> set[str]:
    edges = Counter(_shape(line.text) for page in pages for line in _at_edges(page))
    fewest = max(min(_REPEATED, len(pages)), 2, 0.3 * len(pages))
    return {shape for shape, count in edges.items() if count >= fewest}


def _at_edges(page: list[Line]) -> set[Line]:
    by_place = sorted(page, key=lambda line: line.foot)
    return {*by_place[:_EDGE], *by_place[-_EDGE:]}


def _shape(text: str) -> str:
    return _DIGITS.sub("0", text.casefold())


def _is_head(page: list[Line], line: Line, heads: set[str]) -> bool:
    fits = bool(_PAGE_NUMBER.match(line.text)) or _shape(line.text) in heads
    return fits and line in _at_edges(page)


def _usual_pitch(lines: list[Line], size: float) -> float:
    """From foot to foot of neighbouring lines, mostly."""
    steps = [a.foot - b.foot for a, b in pairwise(lines) if 0 < a.foot - b.foot < 4 * size]
    return median(steps) if steps else 1.2 * size


def _width(run: list[Line], lines: list[Line]) -> float:
    """The width of the column that a paragraph is set in, by its own lines or those that begin where it does."""
    if len(run) > 2:
        return max(line.right for line in run) - min(line.left for line in run)
    left = run[-1].left
    near = [line.right - line.left for line in lines if abs(line.left - left) < run[-1].size]
    return max(near, default=run[-1].right - left)


def _goes_on(run: list[Line], line: Line, pitch: float, width: float) -> bool:
    """Whether a line continues the paragraph before it."""
    last = run[-1]
    if _BREAKS_WORD.search(last.text) and line.text[:1].islower():
        return True
    if abs(line.size - last.size) > _SIZE * max(line.size, last.size, 1.0):
        return False
    if is_credit(last.text) and (len(run) == 1 or is_credit(line.text)):
        return False
    ended = bool(_ENDS_SENTENCE.search(last.text))
    down = last.foot - line.foot
    if down <= 0.2 * line.size or down > 4 * pitch:  # another column or page
        return not ended and (line.text[:1].islower() or last.right - last.left > _SHORT * width)
    if down > _PITCH * pitch:
        return False
    if ended and last.right - last.left < _SHORT * width:
        return False
    left = min(one.left for one in run[1:] or run)
    return not (ended and line.left - left > _INDENT * line.size)


def _paragraph(run: list[Line], size: float) -> Paragraph:
    text = run[0].text
    for line in run[1:]:
        if _BREAKS_WORD.search(text) and line.text[:1].islower():
            text = text[:-1] + line.text
        else:
            text = f"{text} {line.text}"
    text = text.replace("\x02", "-").replace("\ufffe", "-")
    is_heading = run[0].size > _HEADING * size and not len(text) > 300
    return Paragraph(text, Style.HEADING if is_heading else Style.BODY)


def _mark_title(found: list[Paragraph], lines: list[Line], size: float) -> None:
    """The largest heading near the top is the title."""

    def size_of(index: int) -> float:
        return max(
            (line.size for line in lines if found[index].text.startswith(line.text)), default=size
        )

    early = [index for index, one in enumerate(found[:8]) if one.style is Style.HEADING]
    if early:
        largest = max(early, key=size_of)
        found[largest] = Paragraph(found[largest].text, Style.TITLE)
