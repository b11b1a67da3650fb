"""The paragraphs of a plain text: lines, or runs of lines where the text is hard-wrapped."""

import re
from itertools import pairwise

from claimdesk.annotate.text.span import Span, trimmed

_LINE = re.compile(r"[^\n]+")
_ENDS_SENTENCE = re.compile(r"[.!?…:;][\"”’')\]]*\s*$")
_NARROWEST, _WIDEST = 40, 110


def paragraphs(text: str) -> list[Span]:
    """The paragraphs of `text` in order, without the white space around them."""
    lines = [span for m in _LINE.finditer(text) if (span := trimmed(text, m.start(), m.end()))]
    return _joined(text, lines) if _is_hard_wrapped(text, lines) else lines


def laid_out(texts: list[str]) -> tuple[str, list[Span]]:
    """Paragraphs under each other with an empty line between, and the span of each."""
    spans: list[Span] = []
    position = 0
    for text in texts:
        spans.append(Span(position, position + len(text)))
        position += len(text) + 2
    return "\n\n".join(texts), spans


def _follows(text: str, first: Span, second: Span) -> bool:
    """Whether no blank line stands between the two."""
    return text.count("\n", first.end, second.start) == 1


def _is_hard_wrapped(text: str, lines: list[Span]) -> bool:
    """Whether lines break at a column, not at paragraphs: neighbours of like length cut mid-sentence."""
    pairs = [(a, b) for a, b in pairwise(lines) if _follows(text, a, b)]
    if len(pairs) < 4 or len(pairs) < 0.3 * len(lines):
        return False
    width = max(len(first) for first, _ in pairs)
    if not _NARROWEST <= width <= _WIDEST:
        return False
    cut = sum(len(a) > 0.7 * width and not _ENDS_SENTENCE.search(a.of(text)) for a, _ in pairs)
    return cut > 0.6 * len(pairs)


def _joined(text: str, lines: list[Span]) -> list[Span]:
    joined: list[Span] = []
    for line in lines:
        if joined and _follows(text, joined[-1], line):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return joined
