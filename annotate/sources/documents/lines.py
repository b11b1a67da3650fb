"""Printed lines put together to paragraphs, with running heads set apart from the text."""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from claimdesk.annotate.sources.documents.extraction import Paragraph, Style
from claimdesk.annotate.sources.plain import is_credit

_DIGITS = re.compile(r"\d+")
_ENDS_SENTENCE = re.compile(r"[.!?…:;][\"”’»')\]]*$")
# "12", "- 12 -", "Page 12", "Page 12 of 30", "12/30"
_PAGE_NUMBER = re.compile(
    r"^(?:page\s*)?[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:of|/)\s*\d{1,4})?$", re.IGNORECASE
)
# "autho-" at the end of a line; PDFium gives a hyphen it takes for a soft one as U+0002 or U+FFFE
_BREAKS_WORD = re.compile(r"(?<=[^\W\d_])[\x02\u00ad\u2010\ufffe-]$")
# Lines at the top and foot of a page among which running heads are looked for.
_EDGE = 2
# Pages on which a line has to stand to be a running head, and their share of all pages.
_REPEATED, _REPEATED_SHARE = 3, 0.3
# Sizes of letters that differ by a larger share part paragraphs.
_SIZE = 0.12
# Pitches (from foot to foot) of a gap that parts paragraphs.
_PITCH = 1.3
# Share of the column's width: a line that ends a sentence short of it closes its paragraph.
_SHORT = 0.82
# Sizes by which a line is indented that begins a paragraph.
_INDENT = 0.8
# Sizes of the body above which a line is a heading, and the characters of the longest one.
_HEADING, _HEADING_CHARACTERS = 1.15, 300
# Paragraphs among which the title is looked for.
_TITLE_REACH = 8


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line: its words, and its edges and height in points from the page's lower left."""

    text: str
    left: float
    right: float
    foot: float
    size: float

    @property
    def width(self) -> float:
        """The length of the line, in points."""
        return self.right - self.left


def paragraphs_of(pages: list[list[Line]]) -> list[Paragraph]:
    """Return the paragraphs of a document, with each running head once at the end.

    Page numbers go.
    """
    lines, heads = _without_heads(pages)
    # pages of numbers alone
    if not lines:
        return []

    # sizes are compared with that of the text, not with a fixed number of points
    size = _usual_size(lines)
    found = [_paragraph(run, size) for run in _runs(lines, size)]
    _mark_title(found, lines, size)
    return found + _furniture(heads)


def _without_heads(pages: list[list[Line]]) -> tuple[list[Line], list[str]]:
    """Return the lines of the text, and each different running head and page number."""
    repeated = _repeated_shapes(pages)
    lines: list[Line] = []
    heads: list[str] = []
    for page in pages:
        on_page = {line for line in _at_edges(page) if _is_head(line, repeated)}
        lines += [line for line in page if line not in on_page]
        heads += [line.text for line in page if line in on_page]
    return lines, list(dict.fromkeys(heads))


def _is_head(line: Line, repeated: set[str]) -> bool:
    return _shape(line.text) in repeated or bool(_PAGE_NUMBER.match(line.text))


def _repeated_shapes(pages: list[list[Line]]) -> set[str]:
    """Return the shapes of the lines that stand at the edge of three pages, and of three in ten."""
    counts = Counter(_shape(line.text) for page in pages for line in _at_edges(page))
    # both pages of two, but no line of a single page
    fewest = max(min(_REPEATED, len(pages)), 2, _REPEATED_SHARE * len(pages))
    return {shape for shape, count in counts.items() if count >= fewest}


def _at_edges(page: list[Line]) -> set[Line]:
    by_place = sorted(page, key=lambda line: line.foot)
    return {*by_place[:_EDGE], *by_place[-_EDGE:]}


def _shape(text: str) -> str:
    """Return a line with its numbers alike: "Report 2020 · 17" -> "report 0 · 0"."""
    return _DIGITS.sub("0", text.casefold())


def _furniture(heads: list[str]) -> list[Paragraph]:
    return [Paragraph(head, Style.FURNITURE) for head in heads if not _PAGE_NUMBER.match(head)]


def _usual_size(lines: list[Line]) -> float:
    """Return the size of most words: a page of 10 points with a heading of 20 has 10."""
    return median(line.size for line in lines for _ in line.text.split())


def _runs(lines: list[Line], size: float) -> list[list[Line]]:
    """Return the lines of each paragraph; `size` is that of the document's letters."""
    # a line of larger letters is set at a larger pitch
    pitch_in_sizes = _usual_pitch(lines, size) / size
    runs = [[lines[0]]]
    for line in lines[1:]:
        if _goes_on(runs[-1], line, pitch_in_sizes * line.size, _width(runs[-1], lines)):
            runs[-1].append(line)
        else:
            runs.append([line])
    return runs


def _usual_pitch(lines: list[Line], size: float) -> float:
    """Return the usual distance from foot to foot of neighbouring lines."""
    steps = [above.foot - below.foot for above, below in pairwise(lines)]
    # upwards is the next column, and far down is a picture's height
    near = [step for step in steps if 0 < step < 4 * size]
    if not near:
        return 1.2 * size
    return median(near)


def _width(run: list[Line], lines: list[Line]) -> float:
    """Return the width of the column that a paragraph is set in.

    It is that of the paragraph's lines, or for one or two of all lines that begin where the last
    one does.
    """
    if len(run) > 2:
        return max(line.right for line in run) - min(line.left for line in run)
    last = run[-1]
    near = [line.width for line in lines if abs(line.left - last.left) < last.size]
    return max(near, default=last.width)


def _goes_on(run: list[Line], line: Line, pitch: float, width: float) -> bool:
    """Return True if a line continues the paragraph before it."""
    last = run[-1]
    # "the port autho-" | "rity lost"
    if _is_cut_word(last.text, line.text):
        return True
    if _differs_in_size(last, line):
        return False
    # "By Jane Doe" | "The port authority lost"; a paragraph may hold "5 May 2020" in its middle
    if is_credit(last.text) and (len(run) == 1 or is_credit(line.text)):
        return False

    down = last.foot - line.foot
    is_elsewhere = down <= 0.2 * line.size or down > 4 * pitch
    if is_elsewhere:
        return _goes_on_elsewhere(last, line, width)
    # an empty line between
    if down > _PITCH * pitch:
        return False
    return not _ends_paragraph(run, line, width)


def _is_cut_word(text: str, following: str) -> bool:
    return bool(_BREAKS_WORD.search(text)) and following[:1].islower()


def _differs_in_size(last: Line, line: Line) -> bool:
    """Return True for a heading of 14 points above a text of 10, False for 10 and 10.4."""
    return abs(line.size - last.size) > _SIZE * max(line.size, last.size, 1.0)


def _goes_on_elsewhere(last: Line, line: Line, width: float) -> bool:
    """Return True if a paragraph goes on in the next column or on the next page.

    It does behind "The port authority lost 40 million", which fills its line and ends no sentence,
    and before "and its chair resigned".
    """
    if _ENDS_SENTENCE.search(last.text):
        return False
    return line.text[:1].islower() or last.width > _SHORT * width


def _ends_paragraph(run: list[Line], line: Line, width: float) -> bool:
    """Return True if a sentence ends before a line, and its line is short or the next one indented.

    |The chair of the authority resigned|
    |in May.                            |
    |   The port opened again in June    |
    """
    last = run[-1]
    if not _ENDS_SENTENCE.search(last.text):
        return False
    is_short = last.width < _SHORT * width
    is_indented = line.left - _left_edge(run) > _INDENT * line.size
    return is_short or is_indented


def _left_edge(run: list[Line]) -> float:
    # the first line of a paragraph may be indented itself
    return min(line.left for line in run[1:] or run)


def _paragraph(run: list[Line], size: float) -> Paragraph:
    text = _joined(run)
    is_heading = run[0].size > _HEADING * size and len(text) <= _HEADING_CHARACTERS
    return Paragraph(text, Style.HEADING if is_heading else Style.BODY)


def _joined(run: list[Line]) -> str:
    """Return the text of lines: "the port autho-", "rity lost" -> "the port authority lost"."""
    text = run[0].text
    for line in run[1:]:
        # the hyphen goes, and no space comes in its place
        if _is_cut_word(text, line.text):
            text = text[:-1] + line.text
        # "40-" | "Euro" and "The port" | "authority" keep what is there
        else:
            text = f"{text} {line.text}"
    # a hyphen that PDFium takes for a soft one, but no word goes on behind it: "40-" | "Euro"
    return text.replace("\x02", "-").replace("\ufffe", "-")


def _mark_title(found: list[Paragraph], lines: list[Line], size: float) -> None:
    """Mark the largest heading near the top as the title."""
    early = [one for one in found[:_TITLE_REACH] if one.style is Style.HEADING]
    if not early:
        return
    largest = max(early, key=lambda heading: _size_of(heading, lines, size))
    found[found.index(largest)] = Paragraph(largest.text, Style.TITLE)


def _size_of(heading: Paragraph, lines: list[Line], size: float) -> float:
    """Return the size of a heading's letters, by the lines that it begins with."""
    sizes = [line.size for line in lines if heading.text.startswith(line.text)]
    return max(sizes, default=size)
