"""Digits that are no quantity: telephone numbers, clock times, codes, and numbers inside a name."""

import re

from claimdesk.annotate.detection.numbers.lookback import search_before
from claimdesk.annotate.detection.numbers.tokens import Tagged, Tokens

_PHONE = re.compile(
    # "020 7946 0958", "+442079460958", "555-1234", "+44 20 7946 0958"
    r"(?:\+\d{1,3}[\s-]?)?(?:\(\d{2,5}\)[\s-]?)?\d{3,5}[\s-]\d{3,4}(?:[\s-]\d{3,4})(?!\d)"
    r"|\+\d{7,}|\d{3}-\d{4}(?!\d)|\+\d{1,3}(?:[\s-]\d{2,4}){2,5}(?!\d)"
    # two names that look like sums
    r"|(?:9/11|24/7)(?!\d)"
)
_CLOCK = re.compile(
    r"\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\b\.?|o[’']clock)|\d{1,2}:\d\d(?::\d\d)?(?!\d)",
    re.IGNORECASE,
)
_MARKER = re.compile(r"\d{1,2}\)(?=\s)")
_CODE = re.compile(
    r"\d+(?:[.,]\d+)*(?:[A-Za-z]{1,3}\d\w*|[-–][A-Za-z]{1,2}\b(?!\s*(?:mile|metre)))|\d[Gg](?!\w)"
)
_LABEL = re.compile(
    r"(?:\b(?:No|Nos|Vol|Pt|Art|Sec|Ch|Fig|Eq)\.|#|\bcovid|"
    r"\b(?:no|room|flight|route|highway|interstate|article|section|chapter|page|level|gate|bus|type"
    r"|act|part|volume|formula|channel|radio|series|resolution|bill|rule|title|class|grade|phase"
    r"|episode|season|studio|area|exit|platform|terminal|pier|ward|category|stage|tier|unit|game"
    r"|line|lane|apartment|suite|box|lot|number|version|model|figure|table|question|paragraph"
    r"|proposition|prop|schedule|zone|district|sector|block|building|floor|runway|track|train"
    r"|line|junction|hole|seed|form|clause|division|mark|week|day|round|turn|tranche|pillar|step"
    r"|size|code|zip))(?:\s|\s?[-‑]\s?)$",
    re.IGNORECASE,
)
"""Nouns that a number behind them names one of; "number" and "no" too ("number 10")."""
_SPACES = frozenset({" ", "\u00a0", ""})
_RANKED = re.compile(r"\b(?:top|bottom|final|big)[\s-]$", re.IGNORECASE)
_PLAIN = re.compile(r"\d{1,4}(?:s\b|[-–]\d{1,4}|[A-Z])?")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;]|[\"“”‘’'(\[•|–—-])\s*$")
_WORD_BEFORE = re.compile(r"(?<![^\s\"“‘'(&-])([\w’'&]*\w)(?:[\s-]|\s-)$")
_NAME = r"[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*)*"
_SCORE_AHEAD = re.compile(rf"\d{{1,3}},? {_NAME} \d{{1,3}}\b")
_SCORE = re.compile(rf"\b{_NAME} \d{{1,3}}[,;]? {_NAME} $")
_SPELLED = re.compile(r"[A-Z][a-z]+")
_AIRCRAFT = re.compile(
    r"(?:7[0-8]7|3[0-8]0)(?:-\d+)?(?=\s(?:Max|MAX|Dreamliner|jets?|planes?|aircraft|programme|program"
    r"|family|fleet|crash))"
)


def not_a_number(text: str, start: int) -> int | None:
    """Return the end of the telephone number, clock time or list marker that starts at `start`.

    "+44 20 7946 0958", "10.45pm", and the "2)" of "1) it rained and 2) it blew".
    """
    # the search for numbers begins at the digit behind the "+"
    plus = start > 0 and text[start - 1] == "+"
    found = _PHONE.match(text, start - plus) or _CLOCK.match(text, start)
    if found:
        return found.end()

    return _list_marker(text, start)


def _list_marker(text: str, start: int) -> int | None:
    """Return the end of the list marker "2)", unless it closes a bracket ("(page 2)")."""
    marker = _MARKER.match(text, start)
    is_in_brackets = "(" in text[max(0, start - 40) : start].rpartition(")")[2]
    if not marker or is_in_brackets:
        return None
    return marker.end()


def is_code(text: str, start: int, end: int) -> bool:
    """Return True for a part of a code ("4B2", "5G") and behind a label ("Room 4", "page 3")."""
    if _CODE.match(text, start):
        return True
    is_plain = _PLAIN.fullmatch(text, start, end) is not None
    return is_plain and search_before(_LABEL, text, start, 16) is not None


def is_aircraft(text: str, start: int) -> int | None:
    """Return the end of an airliner's name that starts at `start`, if one does.

    "two 737 Max jets", "the 777 programme".
    """
    found = _AIRCRAFT.match(text, start)
    return found.end() if found else None


def is_ranked(text: str, start: int) -> bool:
    """Return True behind "top", "bottom", "final" or "big": "the top 10" names a group."""
    return search_before(_RANKED, text, start, 8) is not None


def is_in_name(text: str, start: int, end: int, tokens: Tokens) -> bool:
    """Return True if a number without a measure stands in a name: "FTSE 100", "787 Dreamliner".

    Only plain integers below 10,000 and capitalised number words do ("Seven West").
    """
    word = _SPELLED.match(text, start)
    if word and not search_before(_SENTENCE_START, text, start, 6):
        return text[end + 1 : end + 2].isupper() or _is_name_before(text, start, tokens)
    if not _PLAIN.fullmatch(text, start, end) or _is_score(text, start):
        return False
    return _is_name_after(text, end, tokens) or _is_name_before(text, start, tokens)


def _is_name_before(text: str, start: int, tokens: Tokens) -> bool:
    """Return True if the word before is a name ("FTSE 100"), as far as tags say.

    At the start of a sentence, where any word has a capital, it must be tagged as a name
    ("Apollo 11 landed") or have a further capital ("iPhone 14 sold").
    """
    word = search_before(_WORD_BEFORE, text, start, 30)
    if word is None or not _has_capital(word[1]):
        return False
    tag = _tag_before(tokens, start, word.end(1))
    if search_before(_SENTENCE_START, text, word.start(1), 6):
        return tag in {"NNP", "NNPS"} or _has_capital(word[1][1:])
    return not tag or tag.startswith("NN")


def _tag_before(tokens: Tokens, start: int, end: int) -> str:
    """Return the tag of the token before `start` if it reaches to `end`; "" without tags."""
    token = tokens.before(start)
    if token is None or token.end < end:
        return ""
    return token.tag


def _has_capital(letters: str) -> bool:
    return any(letter.isupper() for letter in letters)


def _is_score(text: str, start: int) -> bool:
    """Return True for both numbers of "Leeds 2 Hull 1", a result and not two names."""
    is_second = search_before(_SCORE, text, start, 60) is not None
    return is_second or _SCORE_AHEAD.match(text, start) is not None


def _is_name_after(text: str, end: int, tokens: Tokens) -> bool:
    """Return True if a capitalised name follows that counts nothing.

    "49 Mill Lane" is a name, but neither "200 Tesla cars" nor "12 MPs".
    """
    last: Tagged | None = None
    for token in tokens.following(end, 6):
        if text[end : token.start] not in _SPACES or not _may_be_name(token):
            break

        # "200 Tesla cars": the cars are counted
        if not token.text[:1].isupper():
            return False
        last = token
        end = token.end

    return last is not None and not last.text.endswith("s")


def _may_be_name(token: Tagged) -> bool:
    """Return True for a word that is a noun, or that has no tag."""
    return token.text[:1].isalnum() and (not token.tag or token.tag.startswith("NN"))
