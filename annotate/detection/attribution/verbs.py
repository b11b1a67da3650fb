"""The verbs that attribute, in all their forms, with the frames in which they carry a content."""

from collections.abc import Iterator
from enum import StrEnum
from functools import cache

from claimdesk.annotate.base.resources import lexicon

_VOWELS = "aeiou"
_KEEP_SINGLE = frozenset(
    {"answer", "offer", "cover", "utter", "wonder", "consider", "remember", "counter", "order"}
)  # fmt: skip


class Frame(StrEnum):
    """What carries the content of a verb."""

    SPEECH = "speech"
    CLAUSE = "clause"
    PLAN = "plan"
    OBJECT = "object"
    PREPOSITION = "prep"
    SHOW = "show"


def _inflected(base: str, irregular: list[str]) -> Iterator[str]:
    """The forms of a verb: base, third person, participles, past."""
    yield base
    yield from irregular
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        yield base + "es"
    elif base.endswith("y") and base[-2] not in _VOWELS:
        yield base[:-1] + "ies"
    else:
        yield base + "s"
    stem = base[:-1] if base.endswith("e") and not base.endswith(("ee", "oe")) else base
    if _doubles(base):
        stem = base + base[-1]
    yield stem + "ing"
    if not irregular:
        yield base[:-1] + "ied" if base.endswith("y") and base[-2] not in _VOWELS else stem + "ed"


def _doubles(base: str) -> bool:
    """Whether the last consonant doubles: "plan" planned, "admit" admitted, but "answer" answered."""
    closed = (
        len(base) > 2
        and base[-1] not in _VOWELS + "wxyh"
        and base[-2] in _VOWELS
        and base[-3] not in _VOWELS
    )
    vowels = sum(letter in _VOWELS for letter in base)
    return (
        closed
        and base not in _KEEP_SINGLE
        and (vowels == 1 or base.endswith(("mit", "bet", "fer", "cur", "gret")))
    )


def _entries() -> Iterator[tuple[str, list[str], Frame]]:
    for line in lexicon("attribution_verbs"):
        verbs, frame = line.rsplit("=", 1)
        for verb in verbs.split(","):
            base, *irregular = verb.strip().split("/")
            yield base, irregular, Frame(frame.strip())


@cache
def frames() -> dict[str, frozenset[Frame]]:
    """The frames of every form of every one-word verb."""
    found: dict[str, set[Frame]] = {}
    for base, irregular, frame in _entries():
        if " " not in base:
            for form in _inflected(base, irregular):
                found.setdefault(form, set()).add(frame)
    return {form: frozenset(some) for form, some in found.items()}


@cache
def particles() -> dict[str, frozenset[str]]:
    """The prepositions and particles that make each form attribute: "called" with "for" and "on"."""
    found: dict[str, set[str]] = {}
    irregular = {base: forms for base, forms, _ in _entries() if forms}
    for base, _, _ in _entries():
        verb, _, particle = base.partition(" ")
        for form in _inflected(verb, irregular.get(verb, [])) if particle else ():
            found.setdefault(form, set()).add(particle)
    return {form: frozenset(some) for form, some in found.items()}
