"""Paragraphs of a plain text: lines, or runs of lines where the text is hard-wrapped."""

import re
from collections.abc import Sequence
from itertools import pairwise

from claimdesk.annotate.text.article import Role
from claimdesk.annotate.text.span import Span, trimmed

_LINE = re.compile(r"[^\n]+")
_ENDS_SENTENCE = re.compile(r"[.!?…:;][\"”’')\]]*\s*$")
# Characters of a hard-wrapped line. Poems are narrower, and paragraphs on one line are wider.
_NARROWEST, _WIDEST = 40, 110


def paragraphs(text: str) -> list[Span]:
    r"""Return the paragraphs of `text` in order, without the white space around them.

    "One.\n  Two.\n\nThree." has three. A mail wrapped at 72 characters has as many as there are
    runs of lines between its blank lines.
    """
    trimmed_lines = (trimmed(text, *line.span()) for line in _LINE.finditer(text))
    lines = [line for line in trimmed_lines if line]
    if _is_hard_wrapped(text, lines):
        return _joined(text, lines)
    return lines


def laid_out(texts: list[str]) -> tuple[str, list[Span]]:
    r"""Return paragraphs under each other with an empty line between, and the span of each.

    ["One.", "Two."] -> "One.\n\nTwo.", [Span(0, 4), Span(6, 10)]
    """
    spans: list[Span] = []
    position = 0
    for text in texts:
        spans.append(Span(position, position + len(text)))
        position += len(text) + 2
    return "\n\n".join(texts), spans


def first_with_role(role: Role, roles: Sequence[Role], lines: Sequence[str]) -> str:
    """Return the first line with a role, or "" where no line has it."""
    return lines[roles.index(role)] if role in roles else ""


def _is_hard_wrapped(text: str, lines: list[Span]) -> bool:
    """Return True if lines break at a column, not at paragraphs.

    Most neighbours are then of like length and cut mid-sentence: "The port authority lost 40
    million" above "euros in 2019, and its chair resigned."
    """
    upper = [above for above, below in pairwise(lines) if _follows(text, above, below)]
    # paragraphs with blank lines between them have no neighbours
    if len(upper) < max(4, 0.3 * len(lines)):
        return False

    width = max(map(len, upper))
    if not _NARROWEST <= width <= _WIDEST:
        return False

    cut = sum(_is_cut(line.of(text), width) for line in upper)
    return cut > 0.6 * len(upper)


def _is_cut(line: str, width: int) -> bool:
    """Return True if a line is nearly full and ends no sentence."""
    return len(line) > 0.7 * width and not _ENDS_SENTENCE.search(line)


def _follows(text: str, above: Span, below: Span) -> bool:
    """Return True if no blank line stands between the two."""
    return text.count("\n", above.end, below.start) == 1


def _joined(text: str, lines: list[Span]) -> list[Span]:
    joined: list[Span] = []
    for line in lines:
        if joined and _follows(text, joined[-1], line):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return joined
