"""Which lines of a page saved as plain text are the article, and which are the frame around it.

Each line gets a weight of evidence from its own shape and words; a two-state Viterbi pass then finds the
likeliest alternation of article and frame, so that a short line amid paragraphs stays and a sentence amid
menus goes. Comments behind the article, lists that belong to it and advertisements that interrupt it are told
apart by how their lines follow each other.
"""

import re
from itertools import pairwise

from claimdesk.annotate.sources.line_evidence import (
    BULLET,
    WORD,
    evidence,
    is_appeal,
    reads_as_english,
    speaks_of_the_page,
)

_COMMENT_STAMP = re.compile(
    r"\b\d{4},? (?:at )?\d{1,2}:\d\d ?(?:[ap]\.?m\b)?|\b\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago\b"
    r"|^\s*(?:reply|répondre|responder|antworten)\s*$|\bsays:\s*$",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"\s*(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\w*,? )?(?:[A-Z][a-z]{2,8}\.? \d{1,2}\b|\d{1,2} [A-Z][a-z]{2,8}\b)"
)
_NUMBERED = re.compile(r"\s*\d{1,3}[.):]? \S")
_GAP = 3
"""Lines between two parts of an article that may still be its own."""
_NEAR_SHARE, _FAR_SHARE, _FAR = 0.18, 0.5, 12
"""The share of the heaviest run's weight that another run needs to be article too: near it, and `_FAR` lines off."""
SWITCH = 3.2
"""Evidence that one change between article and frame costs, in nats."""


def article_lines(lines: list[str]) -> list[bool]:
    """For each line of a page, whether it belongs to the article's body. Blank lines belong nowhere."""
    english = reads_as_english(lines)
    appeals = not _addresses_its_readers(lines)
    weights = [evidence(line, english, appeals=appeals) if line.strip() else 0.0 for line in lines]
    weights = _without_comments(lines, weights)
    marks = _main_part(_smoothed(weights), weights)
    for lift in (0.5, 1.0, 1.5, 2.0):
        if any(marks):
            break
        marks = _main_part(_smoothed([weight + lift for weight in weights]), weights)
    marks = _with_lists(lines, _with_gaps(lines, marks))
    return [mark and bool(line.strip()) for mark, line in zip(marks, lines, strict=True)]


def _with_gaps(lines: list[str], marks: list[bool]) -> list[bool]:
    """Fill gaps of a few short lines inside the article: its subheadings, prices and captions in lists."""
    filled = list(marks)
    for (_, end), (start, _) in pairwise(_runs(marks)):
        gap = [line for line in lines[end:start] if line.strip()]
        if len(gap) <= _GAP and not any(
            speaks_of_the_page(line) or _is_credit(line) for line in gap
        ):
            filled[end:start] = [True] * (start - end)
    return filled


def _is_credit(line: str) -> bool:
    """Whether a line is no more than a name or two, as a picture's credit is."""
    return len(WORD.findall(line)) < 4 and not BULLET.match(line)


def _with_lists(lines: list[str], marks: list[bool]) -> list[bool]:
    """Add a list that follows the article: four lines or more of one shape ("June 9 – Hull", "1. ...")."""
    filled = list(marks)
    for _, end in _runs(marks):
        listed = _listed(lines, end)
        if listed - end > 3:
            filled[end:listed] = [True] * (listed - end)
    return filled


def _listed(lines: list[str], start: int) -> int:
    """Where the list ends that starts at `start`, or one line (its heading) behind it."""
    heading = start if start < len(lines) and _shape(lines[start]) else start + 1
    end = heading
    shape = _shape(lines[heading]) if heading < len(lines) else ""
    while (
        shape
        and end < len(lines)
        and _shape(lines[end]) == shape
        and not speaks_of_the_page(lines[end])
    ):
        end += 1
    return end if end - heading > 3 else start


def _shape(line: str) -> str:
    """How a line of a list begins: with a date or a number; empty for any other line."""
    if len(WORD.findall(line)) < 3:
        return ""
    return "date" if _DATED.match(line) else "number" if _NUMBERED.match(line) else ""


def _addresses_its_readers(lines: list[str]) -> bool:
    """Whether the text as a whole speaks to its readers, as an advice column does: appeals then tell nothing."""
    long_lines = [line for line in lines if len(line) > 100]
    return len(long_lines) > 30 and sum(is_appeal(line) for line in long_lines) > 0.12 * len(
        long_lines
    )


def _without_comments(lines: list[str], weights: list[float]) -> list[float]:
    """Weights with everything from the second of three comment stamps on as frame: readers' comments close a page."""
    stamps = [
        index for index, line in enumerate(lines) if len(line) < 80 and _COMMENT_STAMP.search(line)
    ]
    behind = [
        index for index in stamps if sum(weight for weight in weights[:index] if weight > 0) > 6
    ]
    if len(behind) < 3:
        return weights
    first = behind[0]
    return weights[:first] + [min(weight, -1.0) for weight in weights[first:]]


def _smoothed(weights: list[float]) -> list[bool]:
    """The likeliest sequence of article (True) and frame (False) under a fixed cost of changing."""
    article, frame = 0.0, 0.0
    came: list[tuple[bool, bool]] = []
    for weight in weights:
        stay, enter = article, frame - SWITCH
        leave, remain = article - SWITCH, frame
        came.append((stay >= enter, leave > remain))
        article, frame = max(stay, enter) + weight, max(leave, remain) - weight
    inside = article > frame
    marks = [False] * len(weights)
    for index in range(len(weights) - 1, -1, -1):
        marks[index] = inside
        from_article_if_inside, from_article_if_outside = came[index]
        inside = from_article_if_inside if inside else from_article_if_outside
    return marks


def _runs(marks: list[bool]) -> list[tuple[int, int]]:
    runs, start = [], None
    for index, mark in enumerate([*marks, False]):
        if mark and start is None:
            start = index
        elif not mark and start is not None:
            runs.append((start, index))
            start = None
    return runs


def _main_part(marks: list[bool], weights: list[float]) -> list[bool]:
    """Keep the heaviest part and those near its weight; drop teasers and comments far lighter than it."""
    parts = _parts(marks)
    if not parts:
        return marks
    mass = [sum(sum(weights[start:end]) for start, end in part) for part in parts]
    main = parts[max(range(len(parts)), key=mass.__getitem__)]
    kept = [False] * len(marks)
    for part, weight in zip(parts, mass, strict=True):
        gap = max(part[0][0] - main[-1][1], main[0][0] - part[-1][1], 0)
        if weight >= (_NEAR_SHARE if gap < _FAR else _FAR_SHARE) * max(mass):
            for start, end in part:
                kept[start:end] = [weight > -2.5 for weight in weights[start:end]]
    return kept


def _parts(marks: list[bool]) -> list[list[tuple[int, int]]]:
    """The runs of article lines, those together that only a line or a few interrupt ("Advertisement")."""
    parts: list[list[tuple[int, int]]] = []
    for run in _runs(marks):
        if parts and run[0] - parts[-1][-1][1] <= _GAP:
            parts[-1].append(run)
        else:
            parts.append([run])
    return parts
