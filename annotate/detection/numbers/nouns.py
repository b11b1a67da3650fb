"""Nouns that a number counts: "12 heart transplants", "a six-cylinder engine"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from claimdesk.annotate.base.plurals import singular
from claimdesk.annotate.base.resources import lexicon
from claimdesk.annotate.detection.findings import NumberKind
from claimdesk.annotate.detection.numbers.names import is_aircraft
from claimdesk.annotate.detection.numbers.spellings import Spelling, measures
from claimdesk.annotate.detection.numbers.tokens import Tagged, Tokens
from claimdesk.annotate.detection.numbers.unit_kinds import Unit, measure_unit

_NO_NOUNS = frozenset(
    {"strong", "odd", "something", "plus", "fold", "and", "fifty", "one", "two", "three"}
)
"""Words behind a hyphen that count nothing: "a 10,000-strong crowd", "forty-odd"."""
_WORD = re.compile(r"[A-Za-z]+(?![\w-])")
_SHORTEST_NOUN = 3
_LONGEST_PHRASE = 7
"""Tokens behind a number that may belong to its noun."""
_PLURAL_NOUNS = frozenset({"NNS", "NNPS"})
_PARTICIPLES = frozenset({"VBN", "VBG"})


def counted_noun(text: str, start: int, tokens: Tokens, *, plural: bool = False) -> Unit | None:
    """Return the counted noun at `start` as a unit, in lower case with its head in the singular.

    "heart transplants" -> "heart transplant". After a number above one (`plural`) a head without
    a plural form is no counted noun ("11,000 remain").
    """
    phrase = _noun_phrase(text, start, tokens)
    if not phrase or (plural and not _is_plural(phrase)):
        return None

    # "the 50 previous years" are a duration
    measure = _measured_head(text, phrase)
    if measure:
        return measure_unit(text, measure)

    words = _printed(phrase).lower().split()
    words[-1] = singular(words[-1])
    return Unit(" ".join(words), NumberKind.COUNT, phrase[-1].end)


def _measured_head(text: str, phrase: Sequence[Tagged]) -> Spelling | None:
    """Return the head if it is spelled as a measure; the short forms ("m") are none here."""
    head = phrase[-1]
    measure = measures().at(text, head.start)
    if measure is None or len(phrase) == 1 or len(measure.printed) < _SHORTEST_NOUN:
        return None
    return measure if measure.end >= head.end else None


def hyphened_noun(text: str, start: int) -> Unit | None:
    """Return the noun behind a hyphen: "a three-point lead" counts points."""
    word = _WORD.match(text, start)
    if word is None or len(word[0]) < _SHORTEST_NOUN or word[0].lower() in _NO_NOUNS:
        return None
    return Unit(singular(word[0].lower()), NumberKind.COUNT, word.end())


def _noun_phrase(text: str, start: int, tokens: Tokens) -> Sequence[Tagged]:
    """Return the adjectives and nouns from `start` up to the first plural noun.

    "two short and cheap trips abroad" -> short, cheap, trips.
    """
    phrase: list[Tagged] = []
    for token in tokens.following(start, _LONGEST_PHRASE):
        end = phrase[-1].end if phrase else start
        if not _is_joining(text[end : token.start]):
            break

        # "short and cheap trips": the "and" between two adjectives is passed over
        if token.text == "and" and phrase and phrase[-1].tag.startswith("JJ"):
            continue

        # "two new 737 Max jets": the number belongs to the name
        is_name = bool(phrase) and is_aircraft(text, token.start) is not None
        if not is_name and not _continues(phrase, token):
            break

        phrase.append(token)
        if token.tag in _PLURAL_NOUNS and not is_name:
            break

    return _from_noun_to_noun(phrase)


def _is_joining(gap: str) -> bool:
    """Return True if two words with `gap` between them may be of one phrase."""
    return gap.strip() in {"", "and"} and "\n" not in gap


def _continues(phrase: Sequence[Tagged], token: Tagged) -> bool:
    """Return True if the token may stand next in the phrase.

    "three first-team players" goes on over its hyphen; "one point last year" ends before "last".
    """
    is_adjective = token.tag.startswith("JJ") or token.tag in _PARTICIPLES
    if is_adjective and phrase and _is_noun(phrase[-1]):
        return False
    if token.text == "-":
        return bool(phrase)
    return token.text[0].isalpha() and (is_adjective or _is_noun(token))


def _is_noun(token: Tagged) -> bool:
    return token.tag.startswith("NN")


def _from_noun_to_noun(phrase: list[Tagged]) -> list[Tagged]:
    """Return the phrase without the words after its last noun and the participles before it.

    A participle that a hyphen joins to the next word stays ("two wind-driven mills").
    """
    while phrase and not _is_noun(phrase[-1]):
        phrase.pop()

    while phrase and phrase[0].tag in _PARTICIPLES and phrase[1].text != "-":
        del phrase[0]
    return phrase


def _is_plural(phrase: Sequence[Tagged]) -> bool:
    """Return True if the head can be many: "drones", "people", "an 11 member trade pact"."""
    head = phrase[-1]
    if head.tag != "NN" or head.text in lexicon("uninflected_nouns"):
        return True
    return len(phrase) > 1 and all(token.tag == "NN" for token in phrase)


def _printed(phrase: Sequence[Tagged]) -> str:
    """Return the words of the phrase, those without a space between them as one ("first-team")."""
    printed = phrase[0].text
    for before, token in pairwise(phrase):
        if before.end != token.start:
            printed += " "
        printed += token.text
    return printed
