"""Entities mended by context where the statistical model is plainly wrong about places."""

from functools import cache
from typing import TYPE_CHECKING

from claimdesk.annotate.base.resources import lexicon
from claimdesk.annotate.detection.gazetteer import LONGEST, kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Span, Token

_NOT_NAMES = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL"})
"""Labels left to the number layer, which knows their values."""
_KEPT = frozenset({"GPE", "LOC", "FAC"})
_BODIES = frozenset(
    [
        "watchdog",
        "agency",
        "regulator",
        "ministry",
        "company",
        "group",
        "firm",
        "party",
        "union",
        "charity",
        "broadcaster",
        "newspaper",
        "airline",
        "bank",
        "operator",
        "manufacturer",
        "retailer",
        "giant",
        "think-tank",
    ]
)
"""Nouns right before a name that make it an organisation."""

_LOCATIVE = frozenset(
    ["in", "near", "from", "at", "outside", "around", "across", "throughout", "inside", "to", "via"]
)
"""Words before a name that make it a place, where the gazetteer knows one of that name."""
_ALSO_NAMES = frozenset(["Jordan", "Chad", "Georgia", "Guinea", "Israel", "America", "Lebanon"])
"""Countries whose names people and others bear too."""


@cache
def _cues() -> frozenset[str]:
    return frozenset(lexicon("place_cues"))


def mend_entities(doc: "Doc") -> None:
    """Relabel names that their context shows to be places, and drop the model's number entities."""
    entities = [
        _mended(entity)
        for entity in doc.ents
        if entity.label_ not in _NOT_NAMES and _is_name(entity)
    ]
    for found in (*_missed_places(doc), *_listed_places(doc)):
        if not any(found.start < entity.end and entity.start < found.end for entity in entities):
            entities.append(found)
    doc.ents = tuple(entities)


def _listed_places(doc: "Doc") -> "Iterator[Span]":
    """Places of the gazetteer that the model did not see: countries anywhere, cities where the words say a place."""
    from spacy.tokens import Span

    start = 0
    while start < len(doc):
        size = 1
        if doc[start].text[:1].isupper():
            for size in range(min(LONGEST, len(doc) - start), 0, -1):
                name = doc[start : start + size].text
                if (kind := kind_of(name)) and _may_be_place(doc, start, start + size, kind):
                    yield Span(doc, start, start + size, label="GPE")
                    break
        start += size


def _may_be_place(doc: "Doc", start: int, end: int, kind: str) -> bool:
    if doc[end - 1].tag_ and not any(token.tag_.startswith("NNP") for token in doc[start:end]):
        return False
    if end < len(doc) and doc[end].text[:1].isupper() and not doc[end].is_upper:
        return False  # part of a longer name
    before = doc[start - 1].lower_ if start else ""
    if start and doc[start - 1].text[:1].isupper() and before not in _LOCATIVE:
        return False
    dateline = not start and end < len(doc) and doc[start].is_upper
    return kind == "country" or before in _LOCATIVE or dateline


def _is_name(entity: "Span") -> bool:
    return any(character.isalpha() for character in entity.text)


def _mended(entity: "Span") -> "Span":
    from spacy.tokens import Span

    end = entity.end - 1 if len(entity) > 1 and entity[-1].tag_ == "POS" else entity.end
    return Span(entity.doc, entity.start, end, label=_label_by_context(entity))


def _label_by_context(entity: "Span") -> str:
    doc, start = entity.doc, entity.start
    before = doc[start - 1].lower_ if start else ""
    if entity.label_ == "GPE" and len(entity) == 1 and entity[0].tag_ == "JJ":
        return "NORP"  # "eastern Ukrainian city": the adjective is no place
    if (
        before in _BODIES
        and entity.label_ in {"GPE", "PERSON", "PRODUCT", "NORP"}
        and doc[start - 1].tag_ == "NN"
    ):
        return "ORG"
    if entity.label_ in _KEPT:
        return str(entity.label_)
    listed = kind_of(entity.text.removeprefix("the ").removeprefix("The "))
    if listed == "country" and entity.text not in _ALSO_NAMES and entity.label_ != "LANGUAGE":
        return "GPE"
    if (
        listed
        and before in _LOCATIVE
        and entity.label_ in {"PERSON", "ORG", "PRODUCT", "WORK_OF_ART"}
    ):
        return "GPE"
    if _is_place_by_context(entity) or (before == "in" and entity.label_ == "PRODUCT"):
        return "GPE"
    return str(entity.label_)


def _is_place_by_context(entity: "Span") -> bool:
    """ "village of X", "X region", "the X region", "attack on X" is not enough."""
    doc, start, end = entity.doc, entity.start, entity.end
    cues = _cues()
    if (
        start >= 2
        and doc[start - 1].lower_ in {"of", "called", "named"}
        and doc[start - 2].lower_ in cues
    ):
        return True
    if entity.label_ == "NORP" and end < len(doc) and doc[end].lower_ in cues:
        return False  # "the Ukrainian border": the adjective stays one
    return (
        end < len(doc)
        and doc[end].lower_ in cues
        and doc[end].lower_ not in {"state", "border", "capital", "area"}
    )


def _missed_places(doc: "Doc") -> "list[Span]":
    """Names behind "village of" or before "region" that the model did not see at all."""
    from spacy.tokens import Span

    found: list[Span] = []
    for token in doc:
        if token.lower_ not in _cues():
            continue
        if (
            token.i + 2 < len(doc)
            and doc[token.i + 1].lower_ == "of"
            and _is_capitalised(doc[token.i + 2])
        ):
            end = token.i + 3
            while end < len(doc) and _is_capitalised(doc[end]):
                end += 1
            found.append(Span(doc, token.i + 2, end, label="GPE"))
        elif (
            token.lower_ in {"region", "village", "province", "oblast"}
            and token.i
            and _is_capitalised(doc[token.i - 1])
        ):
            found.append(Span(doc, token.i - 1, token.i, label="GPE"))
    return found


def _is_capitalised(token: "Token") -> bool:
    return token.is_title and token.is_alpha and not token.is_stop
