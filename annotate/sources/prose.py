"""Article lines of a page saved as plain text, set apart from the frame around them.

Each line gets a weight of evidence from its shape and words; a two-state Viterbi pass then
finds the likeliest alternation of article and frame, so that a short line amid paragraphs stays and
a sentence amid menus goes. Comments behind the article, lists that belong to it and advertisements
that interrupt it are set apart by how their lines follow each other.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from claimdesk.annotate.sources.line_evidence import (
    BULLET,
    WORD,
    evidence,
    is_appeal,
    reads_as_english,
    speaks_of_the_page,
)

# "5 May 2020 at 2:05 pm", "3 hours ago", "Reply" alone on its line, "Jane Doe says:"
_COMMENT_STAMP = re.compile(
    r"\b\d{4},? (?:at )?\d{1,2}:\d\d ?(?:[ap]\.?m\b)?"
    r"|\b\d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago\b"
    r"|^\s*(?:reply|répondre|responder|antworten)\s*$|\bsays:\s*$",
    re.IGNORECASE,
)
# "June 9 – Hull", "Tuesday, June 9 – Hull", "9 June – Hull"
_DATED = re.compile(
    r"\s*(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\w*,? )?"
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}\b|\d{1,2} [A-Z][a-z]{2,8}\b)"
)
# The beginning of a numbered line: "1. The port", "2) The port", "3 ships"
_NUMBERED = re.compile(r"\s*\d{1,3}[.):]? \S")
# Lines between two parts of an article that may still belong to it.
_GAP = 3
# Lines of one shape in a row from which they are a list.
_LEAST_LIST = 4
# A part of the page beside the heaviest one is article too if it has this share of its weight: near
# it, and `_FAR` lines off.
_NEAR_SHARE, _FAR_SHARE, _FAR = 0.18, 0.5, 12
# Weight below which a line is frame even inside the article: "Sign up for our newsletter" between
# paragraphs.
_SURELY_FRAME = -2.5
# Evidence added to every line, step by step, where a page of short lines would have no article at
# all.
_LIFTS = (0.0, 0.5, 1.0, 1.5, 2.0)
# Weight of article text that has to stand before comments, and the stamps that show them.
_BEFORE_COMMENTS, _LEAST_STAMPS = 6, 3
_STAMP_CHARACTERS = 80
SWITCH = 3.2
"""Evidence that one change between article and frame costs, in nats."""

Run = tuple[int, int]


def article_lines(lines: list[str]) -> list[bool]:
    """Return for each line of a page True if it belongs to the body; blank lines never do.

    "Home", "The port lost 40 million euros in 2019 ...", "The cause", "Crews went on strike ...",
    "Follow us" gives False, True, True, True, False.
    """
    marks = _marks(_weights(lines))
    marks = _with_lists(lines, _with_gaps(lines, marks))
    return [mark and bool(line.strip()) for mark, line in zip(marks, lines, strict=True)]


def _marks(weights: list[float]) -> list[bool]:
    """Return the lines of the main part, with as little lift of their weights as gives any."""
    marks: list[bool] = []
    for lift in _LIFTS:
        lifted = [weight + lift for weight in weights]
        marks = _main_part(_smoothed(lifted), weights)
        if any(marks):
            break
    return marks


def _weights(lines: list[str]) -> list[float]:
    """Return the evidence of each line; 0 for blank ones."""
    is_english = reads_as_english(lines)
    # where an advice column says "you" in every paragraph, that is no sign of the frame
    count_appeals = not _addresses_its_readers(lines)

    weights = [0.0] * len(lines)
    for index, line in enumerate(lines):
        # a blank line speaks for neither
        if line.strip():
            weights[index] = evidence(line, english=is_english, appeals=count_appeals)
    return _without_comments(lines, weights)


def _addresses_its_readers(lines: list[str]) -> bool:
    """Return True if all of the text speaks to its readers, as an advice column does."""
    long_lines = [line for line in lines if len(line) > 100]
    if len(long_lines) <= 30:
        return False
    return sum(map(is_appeal, long_lines)) > 0.12 * len(long_lines)


def _without_comments(lines: list[str], weights: list[float]) -> list[float]:
    """Return the weights with all readers' comments as frame: they close a page.

    They begin at the first of three comment stamps ("Jane Doe says:", "2 hours ago", "Reply")
    behind the article.
    """
    stamps = _comment_stamps(lines, weights)
    if len(stamps) < _LEAST_STAMPS:
        return weights
    first = stamps[0]
    return weights[:first] + [min(weight, -1.0) for weight in weights[first:]]


def _comment_stamps(lines: list[str], weights: list[float]) -> list[int]:
    """Return the places of the comment stamps that have an article before them.

    "3 hours ago" below a headline is none.
    """
    stamps = []
    before = 0.0
    for index, line in enumerate(lines):
        if before > _BEFORE_COMMENTS and _is_comment_stamp(line):
            stamps.append(index)
        before += max(weights[index], 0.0)
    return stamps


def _is_comment_stamp(line: str) -> bool:
    return len(line) < _STAMP_CHARACTERS and _COMMENT_STAMP.search(line) is not None


def _smoothed(weights: list[float]) -> list[bool]:
    """Return the likeliest sequence of article (True) and frame (False), as changes have a cost.

    With a cost of 3.2, a weight of -1 between 4 and 4 stays article, and one of -8 becomes frame:
    two changes cost 6.4, and leaving it in costs 16.
    """
    # best score of any sequence that ends here in article and in frame
    article, frame = 0.0, 0.0
    came_from_article: list[tuple[bool, bool]] = []
    for weight in weights:
        # to be article here, stay in it or enter it; to be frame, leave it or remain outside
        stay, enter = article, frame - SWITCH
        leave, remain = article - SWITCH, frame
        came_from_article.append((stay >= enter, leave > remain))
        article = max(stay, enter) + weight
        frame = max(leave, remain) - weight

    # back from the better end
    marks: list[bool] = []
    is_inside = article > frame
    for if_inside, if_outside in reversed(came_from_article):
        marks.append(is_inside)
        is_inside = if_inside if is_inside else if_outside
    return marks[::-1]


def _runs(marks: list[bool]) -> Iterator[Run]:
    """Yield the runs of True as (start, end): False, True, True, False, True -> (1, 3), (4, 5)."""
    start = None
    for index, mark in enumerate([*marks, False]):
        if mark and start is None:
            start = index
        elif not mark and start is not None:
            yield start, index
            start = None


def _main_part(marks: list[bool], weights: list[float]) -> list[bool]:
    """Keep the heaviest part and those near its weight; drop far lighter teasers and comments.

    Behind an article of weight 40, a part of weight 10 five lines on is kept, and dropped twenty
    lines on.
    """
    parts = _parts(marks)
    if not parts:
        return marks

    masses = [sum(sum(weights[start:end]) for start, end in part) for part in parts]
    heaviest = max(masses)
    main = parts[masses.index(heaviest)]
    kept = [False] * len(marks)
    for part, mass in zip(parts, masses, strict=True):
        if mass < _least_share(part, main) * heaviest:
            continue
        for start, end in part:
            kept[start:end] = [weight > _SURELY_FRAME for weight in weights[start:end]]
    return kept


def _least_share(part: list[Run], main: list[Run]) -> float:
    if _distance(part, main) < _FAR:
        return _NEAR_SHARE
    return _FAR_SHARE


def _parts(marks: list[bool]) -> list[list[Run]]:
    """Return the runs of article lines, in groups with at most three lines between.

    "Advertisement" between two paragraphs does not part them.
    """
    parts: list[list[Run]] = []
    for run in _runs(marks):
        if parts and run[0] - parts[-1][-1][1] <= _GAP:
            parts[-1].append(run)
        else:
            parts.append([run])
    return parts


def _distance(part: list[Run], main: list[Run]) -> int:
    """Return the lines between two parts, 0 for the same part."""
    behind = part[0][0] - main[-1][1]
    before = main[0][0] - part[-1][1]
    return max(behind, before, 0)


def _with_gaps(lines: list[str], marks: list[bool]) -> list[bool]:
    """Fill gaps of a few short lines inside the article: subheadings, prices, captions."""
    filled = list(marks)
    for (_, end), (start, _) in pairwise(_runs(marks)):
        gap = [line for line in lines[end:start] if line.strip()]
        if len(gap) <= _GAP and not any(map(_interrupts, gap)):
            filled[end:start] = [True] * (start - end)
    return filled


def _interrupts(line: str) -> bool:
    """Return True if a line is not of the article around it: "Follow us", "Getty Images"."""
    is_picture_credit = len(WORD.findall(line)) < 4 and not BULLET.match(line)
    return is_picture_credit or speaks_of_the_page(line)


def _with_lists(lines: list[str], marks: list[bool]) -> list[bool]:
    """Add a list behind the article: four lines or more of one shape ("1. ...", "2. ...")."""
    filled = list(marks)
    for _, end in _runs(marks):
        list_end = _end_of_list(lines, end)
        filled[end:list_end] = [True] * (list_end - end)
    return filled


def _end_of_list(lines: list[str], start: int) -> int:
    """Return the end of the list that starts at `start` or a line later; `start` without a list."""
    first = start
    # "Tour dates" may stand above "June 9 – Hull is sold out"
    if not _list_shape_at(lines, start):
        first = start + 1

    # three lines that begin alike may be chance
    end = _end_of_shape(lines, first)
    if end - first < _LEAST_LIST:
        return start
    return end


def _end_of_shape(lines: list[str], first: int) -> int:
    """Return the end of the lines from `first` on that begin alike, but for the page's frame."""
    shape = _list_shape_at(lines, first)
    end = first
    while shape and _list_shape_at(lines, end) == shape and not speaks_of_the_page(lines[end]):
        end += 1
    return end


def _list_shape_at(lines: list[str], place: int) -> str:
    if place >= len(lines):
        return ""
    return _list_shape(lines[place])


def _list_shape(line: str) -> str:
    """Return the shape of a list's line by its beginning, or "" for any other line.

    "June 9 – Hull is sold out" -> "date", "1. The port is closed" -> "number", "June 9" -> "" (too
    short)
    """
    if len(WORD.findall(line)) < 3:
        return ""
    if _DATED.match(line):
        return "date"
    if _NUMBERED.match(line):
        return "number"
    return ""
