"""How much a single line of a page speaks for being article text, from its shape and its words.

After Kohlschütter et al., "Boilerplate Detection using Shallow Text Features" (WSDM 2010), the strongest
shallow features are a line's length and its share of function words.
"""

import re
from functools import cache

from claimdesk.annotate.base.resources import lexicon

WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
BULLET = re.compile(r"\s*(?:[*+•·»›|]|-\s|\d+\.\s*$)")
ENDS_SENTENCE = re.compile(r"[.!?…。！？۔।][\"”’')\]」』]*\s*$")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’")
_SELF = frozenset(["we", "us", "our", "ours"])
_READER = frozenset(["you", "your", "yours"])


@cache
def _function_words() -> frozenset[str]:
    return frozenset(lexicon("function_words"))


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
    words = [word.lower() for word in WORD.findall(_QUOTED.sub(" ", line))]
    person = sum(word in _SELF for word in words) + 1.5 * sum(word in _READER for word in words)
    appeal = len({word for word in words if word in _appeal_words()})
    return (
        person >= 1
        and appeal >= 2
        and person + appeal >= 4
        and (person + appeal) / len(words) > 0.07
    )


def evidence(line: str, english: bool = True, *, appeals: bool = True) -> float:
    """How much the line alone speaks for being article text (positive) or frame (negative), in nats."""
    stripped = line.strip()
    words = WORD.findall(stripped)
    if not words:
        return -0.6
    length = max(len(words), len(stripped) / 6, sum(ch > "\u2e80" for ch in stripped) / 2)
    common = (
        sum(word.lower() in _function_words() for word in words) / len(words) if english else 0.3
    )
    score = -1.3 + 0.085 * min(length, 40)
    score += 1.1 if ENDS_SENTENCE.search(stripped) and length > 4 else -0.5
    score += 2.2 * min(common, 0.45) if length > 5 else 0.0
    score += 0.4 if "“" in stripped or '"' in stripped else 0.0
    if BULLET.match(stripped):
        score -= 1.2
    if len(stripped) > 60 and stripped.endswith(("...", "…")):
        score -= 2.5  # a teaser, cut off
    if speaks_of_the_page(stripped):
        score -= 3.0 if length < 45 else 1.2
    if appeals and is_appeal(stripped):
        score -= 5.0
    return score


def reads_as_english(lines: list[str]) -> bool:
    """Whether the longer lines hold English function words at the rate English has them."""
    words = [word.lower() for line in lines if len(line) > 60 for word in WORD.findall(line)]
    return not words or sum(word in _function_words() for word in words) / len(words) > 0.15
