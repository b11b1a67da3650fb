"""Digits that are no quantity: telephone numbers, clock times, codes, and numbers inside a name."""

import re

from claimdesk.annotate.detection.numbers.tokens import Tagged, Tokens

_PHONE = re.compile(
    r"(?:\+\d{1,3}[\s-]?)?(?:\(\d{2,5}\)[\s-]?)?\d{3,5}[\s-]\d{3,4}(?:[\s-]\d{3,4})(?!\d)|\+\d{7,}|\d{3}-\d{4}(?!\d)"
    r"|\+\d{1,3}(?:[\s-]\d{2,4}){2,5}(?!\d)|(?:9/11|24/7)(?!\d)"
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
    r"\b(?:no|room|flight|route|highway|interstate|article|section|chapter|page|level|gate|bus|type|act|part|volume"
    r"|formula|channel|radio|series|resolution|bill|rule|title|class|grade|phase|episode|season|studio|area|exit|platform"
    r"|terminal|pier|ward|category|stage|tier|unit|game|line|lane|apartment|suite|box|lot|number|version|model|figure"
    r"|table|question|paragraph|proposition|prop|schedule|zone|district|sector|block|building|floor|runway|track|train"
    r"|line|junction|hole|seed|form|clause|division|mark|week|day|round|turn|tranche|pillar|step|size|code|zip))"
    r"(?:\s|\s?[-‑]\s?)$",
    re.IGNORECASE,
)
"""Nouns that a number behind them names one of; "number" and "no" too ("number 10")."""
_RANKED = re.compile(r"\b(?:top|bottom|final|big)[\s-]$", re.IGNORECASE)
_PLAIN = re.compile(r"\d{1,4}(?:s\b|[-–]\d{1,4}|[A-Z])?")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;]|[\"“”‘’'(\[•|–—-])\s*$")
_WORD_BEFORE = re.compile(r"(?<![^\s\"“‘'(&-])([\w’'&]*\w)(?:[\s-]|\s-)$")
_NAME = r"[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*)*"
_SCORE_AHEAD = re.compile(rf"\d{{1,3}},? {_NAME} \d{{1,3}}\b")
_SCORE = re.compile(rf"\b{_NAME} \d{{1,3}}[,;]? {_NAME} $")
_SPELLED = re.compile(r"[A-Z][a-z]+")


def not_a_number(text: str, start: int) -> int | None:
    """Where the telephone number, clock time or list marker ("2)") ends that starts at `start`."""
    for pattern in (_PHONE, _CLOCK):
        plus = pattern is _PHONE and text[max(0, start - 1) : start] == "+"
        found = pattern.match(text, start - plus)
        if found:
            return found.end()
    marker = _MARKER.match(text, start)
    inside = "(" in text[max(0, start - 40) : start].rpartition(")")[2]
    return marker.end() if marker and not inside else None


def is_code(text: str, start: int, end: int) -> bool:
    """Whether the numeral is part of a code ("4B2", "5G") or stands behind a label ("Room 4", "page 3")."""
    if _CODE.match(text, start):
        return True
    return bool(_PLAIN.fullmatch(text, start, end)) and bool(
        _LABEL.search(text, max(0, start - 16), start)
    )


_AIRCRAFT = re.compile(
    r"(?:7[0-8]7|3[0-8]0)(?:-\d+)?(?=\s(?:Max|MAX|Dreamliner|jets?|planes?|aircraft|programme|program|family|fleet|crash))"
)


def is_aircraft(text: str, start: int) -> int | None:
    """Where the name of an airliner ends that starts at `start`: "two 737 Max jets", "the 777 programme"."""
    found = _AIRCRAFT.match(text, start)
    return found.end() if found else None


def is_ranked(text: str, start: int) -> bool:
    """Whether "top", "bottom" or "final" stands before: a number without a noun then names a group."""
    return bool(_RANKED.search(text, max(0, start - 8), start))


def is_in_name(text: str, start: int, end: int, tokens: Tokens) -> bool:
    """Whether a bare number, one without a unit, stands in a name: "FTSE 100", "787 Dreamliner", "Seven West".

    Only plain integers below 10,000 and capitalised number words do.
    """
    word = _SPELLED.match(text, start)
    if word and not _SENTENCE_START.search(text, max(0, start - 6), start):
        return text[end + 1 : end + 2].isupper() or _is_name_before(text, start, tokens)
    plain = _PLAIN.fullmatch(text, start, end)
    if not plain or _is_score(text, start):
        return False
    return _is_name_after(text, end, tokens) or _is_name_before(text, start, tokens)


def _is_name_before(text: str, start: int, tokens: Tokens) -> bool:
    word = _WORD_BEFORE.search(text, max(0, start - 30), start)
    if word is None or not any(letter.isupper() for letter in word[1]):
        return False
    token = tokens.before(start)
    tag = token.tag if token and token.end >= word.end(1) else ""
    if not _SENTENCE_START.search(text, max(0, word.start(1) - 6), word.start(1)):
        return not tag or tag.startswith("NN")
    return tag in {"NNP", "NNPS"} or any(letter.isupper() for letter in word[1][1:])


def _is_score(text: str, start: int) -> bool:
    """ "Leeds 2 Hull 1" is a result, not two names."""
    return bool(_SCORE.search(text, max(0, start - 60), start) or _SCORE_AHEAD.match(text, start))


def _is_name_after(text: str, end: int, tokens: Tokens) -> bool:
    """Whether a capitalised name follows that counts nothing ("49 Mill Lane" but not "200 Tesla cars", "12 MPs")."""
    last: Tagged | None = None
    for token in tokens.following(end, 6):
        gap = text[(last.end if last else end) : token.start]
        if gap not in {" ", "\u00a0", ""} or not token.text[:1].isalnum():
            break
        if token.tag and not token.tag.startswith("NN"):
            break
        if not token.text[:1].isupper():
            return False
        last = token
    return last is not None and not last.text.endswith("s")
