"""Evidence that a single line of a page is article text, from its shape and its words.

After Kohlschütter et al., "Boilerplate Detection using Shallow Text Features" (WSDM 2010), the
strongest shallow features are a line's length and its share of function words.
"""

import re
from functools import cache

from claimdesk.annotate.base.resources import lexicon

WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
# "* one", "› More", "- one"; "3." alone on its line, as numbers beside headlines are
BULLET = re.compile(r"\s*(?:[*+•·»›|]|-\s|\d+\.\s*$)")
# "It rained.", “It rained!”, (It rained.), and the stops of Chinese, Urdu and Hindi
ENDS_SENTENCE = re.compile(r"[.!?…。！？۔।][\"”’')\]」』]*\s*$")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’")
_SELF = frozenset(["we", "us", "our", "ours"])
_READER = frozenset(["you", "your", "yours"])
# Share of function words counted for a language whose function words are not known.
_USUAL_SHARE = 0.3
# Shares of function words above which lines read as English; English prose has about 0.4.
_ENGLISH_SHARE = 0.15


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
    """Return True if the line holds a phrase that only a page's frame uses ("Sign up")."""
    return any(phrase.search(line) for phrase in _phrases())


def is_appeal(line: str) -> bool:
    """Return True if the publisher asks its readers for support.

    "Your donation helps us to keep our journalism free" is an appeal.
    A quote does not count: the mayor may say “We need your support”.
    """
    words = [word.lower() for word in WORD.findall(_QUOTED.sub(" ", line))]
    # "your" counts more than "our": an appeal speaks to the reader, and a politician says "we" too
    person = _count(words, _SELF) + 1.5 * _count(words, _READER)
    appeal = len(_appeal_words().intersection(words))
    if person < 1 or appeal < 2:
        return False

    # a long paragraph may hold some of these words by chance
    return person + appeal >= 4 and (person + appeal) / len(words) > 0.07


def _count(words: list[str], wanted: frozenset[str]) -> int:
    return sum(word in wanted for word in words)


def evidence(line: str, *, english: bool = True, appeals: bool = True) -> float:
    """Return the evidence that a line is article text (positive) or frame (negative), in nats.

    "The port authority lost 40 million euros in 2019." -> 1.1, "Politics" -> -1.7,
    "Sign up for our newsletter" -> -4.4
    """
    stripped = line.strip()
    words = WORD.findall(stripped)
    if not words:
        return -0.6  # "* * *", "12:30"

    length = _length_in_words(stripped, words)
    score = _prose_score(stripped, length, _share_of_function_words(words, english=english))
    if BULLET.match(stripped):
        score -= 1.2
    # a teaser, cut off: "The port authority lost 40 million euros in 2019 because of a strike of
    # ..."
    if len(stripped) > 60 and stripped.endswith(("...", "…")):
        score -= 2.5
    # a long paragraph may speak of a newsletter; a short line that does is a sign-up
    if speaks_of_the_page(stripped):
        score -= 3.0 if length < 45 else 1.2
    if appeals and is_appeal(stripped):
        score -= 5.0
    return score


def _prose_score(line: str, length: float, common: float) -> float:
    """Return the evidence in a line's length, end, share of function words, and quotes."""
    score = -1.3 + 0.085 * min(length, 40)
    # "Yes." ends a sentence, but so do labels of a few words
    if ENDS_SENTENCE.search(line) and length > 4:
        score += 1.1
    else:
        score -= 0.5
    # "Port of Hull" is half function words by chance; five words and more are not
    if length > 5:
        score += 2.2 * min(common, 0.45)
    if "“" in line or '"' in line:
        score += 0.4
    return score


def _length_in_words(line: str, words: list[str]) -> float:
    """Return a line's length in English words; two Chinese characters count as one."""
    wide_characters = sum(character > "\u2e80" for character in line)
    return max(len(words), len(line) / 6, wide_characters / 2)


def _share_of_function_words(words: list[str], *, english: bool) -> float:
    """Return the share of function words: "the port of Hull" -> 0.5."""
    if not english:
        return _USUAL_SHARE
    return sum(word.lower() in _function_words() for word in words) / len(words)


def reads_as_english(lines: list[str]) -> bool:
    """Return True if the longer lines hold English function words at the rate English has them.

    Short lines, "Politik" or "Home", are names in any language; without longer ones the answer is
    True.
    """
    words = [word.lower() for line in lines if len(line) > 60 for word in WORD.findall(line)]
    if not words:
        return True
    return _count(words, _function_words()) / len(words) > _ENGLISH_SHARE
