"""Places that the statistical model does not see: by the gazetteer or by "village of"."""

from collections.abc import Iterator
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from claimdesk.annotate.base.resources import lexicon
from claimdesk.annotate.detection.gazetteer import LONGEST, kind_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

LOCATIVE = frozenset(
    ["in", "near", "from", "at", "outside", "around", "across", "throughout", "inside", "to", "via"]
)
"""Words before a name that make it a place, where the gazetteer knows one of that name."""
_BEHIND = frozenset({"region", "village", "province", "oblast"})
"""Nouns that make a single capitalised word before them a place: "Sumy region"."""


@cache
def cues() -> frozenset[str]:
    """Return the nouns that make a name beside them a place: "village", "region"."""
    return frozenset(lexicon("place_cues"))


def missed_places(doc: "Doc") -> "list[Span]":
    """Return names behind "village of" or before "region", whether or not the model saw them."""
    found: list[Span] = []
    for token in doc:
        if token.lower_ not in cues():
            continue
        place = _behind(token) or _before(token)
        if place is not None:
            found.append(place)
    return found


def _behind(cue: "Token") -> "Span | None":
    """Return "Velyka Pysarivka" in "the village of Velyka Pysarivka"."""
    from spacy.tokens import Span

    doc, start = cue.doc, cue.i + 2
    if doc[cue.i + 1 : start].text.lower() != "of":
        return None

    name = list(takewhile(_is_capitalised, doc[start:]))
    return Span(doc, start, start + len(name), label="GPE") if name else None


def _before(cue: "Token") -> "Span | None":
    """Return "Sumy" in "Sumy region"."""
    from spacy.tokens import Span

    doc = cue.doc
    if not cue.i or cue.lower_ not in _BEHIND:
        return None
    if not _is_capitalised(doc[cue.i - 1]):
        return None
    return Span(doc, cue.i - 1, cue.i, label="GPE")


def _is_capitalised(token: "Token") -> bool:
    return token.is_title and token.is_alpha and not token.is_stop


def listed_places(doc: "Doc") -> "Iterator[Span]":
    """Yield places of the gazetteer: countries anywhere, cities where the words say a place."""
    start = 0
    while start < len(doc):
        place = _listed_at(doc, start)
        if place is None:
            start += 1
        else:
            yield place
            start = place.end


def _listed_at(doc: "Doc", start: int) -> "Span | None":
    """Return the longest place of the gazetteer at a token: "New York City" before "New York"."""
    from spacy.tokens import Span

    if not doc[start].text[:1].isupper():
        return None
    for end in range(min(start + LONGEST, len(doc)), start, -1):
        kind = kind_of(doc[start:end].text)
        if kind and _may_be_place(doc, start, end, kind):
            return Span(doc, start, end, label="GPE")
    return None


def _may_be_place(doc: "Doc", start: int, end: int, kind: str) -> bool:
    """Return True if the words around a name allow a place, and for cities show one."""
    goes_on = end < len(doc)
    if _is_untagged_name(doc[start:end]):
        return False

    # "Paris Hilton": part of a longer name; but "China AND India" in a headline.
    if goes_on and _starts_upper(doc[end]) and not doc[end].is_upper:
        return False

    # "KYIV (AP)": capitals at the beginning of a text that goes on.
    if not start:
        return kind == "country" or (goes_on and bool(doc[start].is_upper))

    # "near London" is a place, "Hotel London" part of a longer name.
    before = doc[start - 1]
    if before.lower_ in LOCATIVE:
        return True
    return kind == "country" and not _starts_upper(before)


def _is_untagged_name(words: "Span") -> bool:
    """Return True for "Reading" in "Reading is fun": there are tags, and none is a name's."""
    if not words[-1].tag_:
        return False
    return not any(token.tag_.startswith("NNP") for token in words)


def _starts_upper(token: "Token") -> bool:
    return token.text[:1].isupper()
