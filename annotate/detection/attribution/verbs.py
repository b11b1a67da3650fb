"""The verbs that attribute, in all their forms, with the frames in which they carry a content."""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from claimdesk.annotate.base.resources import lexicon

if TYPE_CHECKING:
    from spacy.tokens import Token

_VOWELS = "aeiou"
_KEEP_SINGLE = frozenset(
    ["answer", "offer", "cover", "utter", "wonder", "consider", "remember", "counter", "order"]
)
_ENDS_CLOSED = re.compile(r"[^aeiou][aeiou][^aeiouwxyh]$")
_STRESSED = ("mit", "bet", "fer", "cur", "gret")
"""Ends of longer verbs that are stressed there, and double: admit, abet, refer, concur, regret."""


class Frame(StrEnum):
    """The construction in which a verb carries its content."""

    SPEECH = "speech"
    """Quotations and clauses: "said the dam was safe"."""
    CLAUSE = "clause"
    """A finite clause: "denied that she had left"."""
    PLAN = "plan"
    """An infinitive: "plans to close two schools"."""
    OBJECT = "object"
    """A noun phrase: "rejected the appeal"."""
    PREPOSITION = "prep"
    """A phrase with a preposition: "called for a strike"."""
    SHOW = "show"
    """Like clause and object, of documents: "the report shows a fall in exports"."""


def is_speech(token: "Token") -> bool:
    """Return True for a verb of speech: "said", "adding"."""
    is_verb = token.tag_.startswith("VB")
    return is_verb and Frame.SPEECH in frames().get(token.lower_, frozenset())


def _inflected(base: str, irregular: list[str]) -> Iterator[str]:
    """Yield the forms of a verb: base, irregular past, third person, participles and past.

    "plan" -> plan, plans, planning, planned; "tell/told" -> tell, told, tells, telling.
    """
    yield base
    yield from irregular

    y_behind_consonant = base.endswith("y") and base[-2] not in _VOWELS
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        yield base + "es"  # stresses, wishes
    elif y_behind_consonant:
        yield base[:-1] + "ies"  # denies
    else:
        yield base + "s"

    stem = _stem(base)
    yield stem + "ing"
    if irregular:
        return
    if y_behind_consonant:
        yield base[:-1] + "ied"  # denied
    else:
        yield stem + "ed"


def _stem(base: str) -> str:
    """Return the form before "ing" and "ed": "argue" -> "argu", "plan" -> "plann"."""
    if _doubles(base):
        return base + base[-1]
    if base.endswith("e") and not base.endswith(("ee", "oe")):
        return base[:-1]
    return base


def _doubles(base: str) -> bool:
    """Return True if the last consonant doubles: "planned", "admitted", but "answered"."""
    # One vowel between consonants at the end: "plan", but neither "claim" nor "show".
    if base in _KEEP_SINGLE or not _ENDS_CLOSED.search(base):
        return False
    vowels = sum(letter in _VOWELS for letter in base)
    return vowels == 1 or base.endswith(_STRESSED)


def _entries() -> Iterator[tuple[str, list[str], Frame]]:
    """Yield base form, irregular forms and frame: ("tell", ["told"], Frame.SPEECH)."""
    for line in lexicon("attribution_verbs"):
        verbs, frame = line.rsplit("=", 1)
        for verb in verbs.split(","):
            base, *irregular = verb.strip().split("/")
            yield base, irregular, Frame(frame.strip())


@cache
def frames() -> dict[str, frozenset[Frame]]:
    """Return the frames of every form of every one-word verb: "plans" has the plan frame."""
    found: dict[str, set[Frame]] = {}
    for base, irregular, frame in _entries():
        if " " in base:  # "call for": see `particles`
            continue
        for form in _inflected(base, irregular):
            found.setdefault(form, set()).add(frame)
    return {form: frozenset(some) for form, some in found.items()}


@cache
def particles() -> dict[str, frozenset[str]]:
    """Return the prepositions that make each form attribute: "called" with "for" and "on"."""
    found: dict[str, set[str]] = {}
    irregular = {base: forms for base, forms, _ in _entries() if forms}
    for base, _, _ in _entries():
        verb, _, particle = base.partition(" ")
        if not particle:  # "say": see `frames`
            continue

        # The past of "speak about" stands at "speak/spoke/spoken", if that has an entry.
        for form in _inflected(verb, irregular.get(verb, [])):
            found.setdefault(form, set()).add(particle)
    return {form: frozenset(some) for form, some in found.items()}
