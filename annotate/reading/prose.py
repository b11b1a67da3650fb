"""Which lines of a page saved as plain text are the article, and which are the frame around it.

Each line gets a weight of evidence from its own shape and words; a two-state Viterbi pass then finds the
likeliest alternation of article and frame, so that a short line amid paragraphs stays and a sentence amid
menus goes. After Kohlschütter et al., "Boilerplate Detection using Shallow Text Features" (WSDM 2010), the
strongest shallow features are a line's length and its neighbours'.
"""

import re
from functools import cache

from annotate.resources import lexicon

_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_BULLET = re.compile(r"\s*(?:[*+•·»›|]|-\s|\d+\.\s*$)")
_ENDS_SENTENCE = re.compile(r"[.!?…。！？۔।][\"”’')\]」』]*\s*$")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’")
_FUNCTION_WORDS = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "in",
        "to",
        "and",
        "that",
        "for",
        "on",
        "with",
        "as",
        "at",
        "by",
        "from",
        "was",
        "were",
        "is",
        "are",
        "be",
        "been",
        "has",
        "have",
        "had",
        "he",
        "she",
        "it",
        "they",
        "his",
        "her",
        "their",
        "its",
        "who",
        "which",
        "said",
        "but",
        "not",
        "this",
        "would",
        "will",
        "after",
        "when",
        "than",
        "more",
        "also",
        "into",
        "about",
    ]
)
_SELF = frozenset(["we", "us", "our", "ours"])
_READER = frozenset(["you", "your", "yours"])

SWITCH = 3.2
"""Evidence that one change between article and frame costs, in nats."""


@cache
def _phrases() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in lexicon("furniture_phrases"))


@cache
def _appeal_words() -> frozenset[str]:
    return frozenset(lexicon("appeal_words"))


def speaks_of_the_page(line: str) -> bool:
    """Whether the line holds one of the phrases that only a page's frame uses."""
    return any(phrase.search(line) for phrase in _phrases())


def is_appeal(line: str) -> bool:
    """Whether the publisher speaks of itself to its readers ("your support helps us")."""
    words = [word.lower() for word in _WORD.findall(_QUOTED.sub(" ", line))]
    person = sum(word in _SELF for word in words) + 1.5 * sum(word in _READER for word in words)
    appeal = len({word for word in words if word in _appeal_words()})
    return person >= 1 and appeal >= 2 and person + appeal >= 4 and (person + appeal) / len(words) > 0.07


def evidence(line: str, english: bool = True) -> float:
    """How much the line alone speaks for being article text (positive) or frame (negative), in nats."""
    stripped = line.strip()
    words = _WORD.findall(stripped)
    if not words:
        return -0.6
    length = max(len(words), len(stripped) / 6, sum(ch > "\u2e80" for ch in stripped) / 2)
    common = sum(word.lower() in _FUNCTION_WORDS for word in words) / len(words) if english else 0.3
    score = -1.7 + 0.085 * min(length, 40)
    score += 1.1 if _ENDS_SENTENCE.search(stripped) and length > 4 else -0.5
    score += 2.2 * min(common, 0.45) if length > 5 else 0.0
    score += 0.4 if "“" in stripped or '"' in stripped else 0.0
    if _BULLET.match(stripped):
        score -= 1.2
    if speaks_of_the_page(stripped):
        score -= 3.0 if length < 45 else 1.2
    if is_appeal(stripped):
        score -= 5.0
    return score


def article_lines(lines: list[str]) -> list[bool]:
    """For each line of a page, whether it belongs to the article's body. Blank lines belong nowhere."""
    english = reads_as_english(lines)
    weights = [evidence(line, english) if line.strip() else 0.0 for line in lines]
    marks = _main_part(_smoothed(weights), weights)
    for lift in (0.5, 1.0, 1.5, 2.0):
        if any(marks):
            break
        marks = _main_part(_smoothed([weight + lift for weight in weights]), weights)
    return [mark and bool(line.strip()) for mark, line in zip(marks, lines, strict=True)]


def reads_as_english(lines: list[str]) -> bool:
    """Whether the longer lines hold English function words at the rate English has them."""
    words = [word.lower() for line in lines if len(line) > 60 for word in _WORD.findall(line)]
    return not words or sum(word in _FUNCTION_WORDS for word in words) / len(words) > 0.15


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
    """Keep the heaviest run and those near its weight; drop teasers and comments far lighter than it."""
    runs = _runs(marks)
    if not runs:
        return marks
    mass = {run: sum(weights[run[0] : run[1]]) for run in runs}
    heaviest = max(mass.values())
    kept = [False] * len(marks)
    for start, end in runs:
        if mass[start, end] >= 0.18 * heaviest:
            kept[start:end] = [weight > -2.5 for weight in weights[start:end]]
    return kept
