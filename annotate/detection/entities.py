"""Entities mended by context where the statistical model is plainly wrong about places."""

from typing import TYPE_CHECKING

from claimdesk.annotate.detection.gazetteer import kind_of
from claimdesk.annotate.detection.places import LOCATIVE, cues, listed_places, missed_places

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

_NOT_NAMES = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL"})
"""Labels left to the number layer, which knows their values."""
_KEPT = frozenset({"GPE", "LOC", "FAC"})
"""Labels of places: the model is rarely wrong about them."""
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
"""Nouns right before a name that make it an organisation: "the retailer Lidl"."""
_NOT_BODIES = frozenset({"GPE", "PERSON", "PRODUCT", "NORP"})
"""Labels that the model gives to organisations by mistake."""
_NOT_PLACES = frozenset({"PERSON", "ORG", "PRODUCT", "WORK_OF_ART"})
"""Labels that the model gives to places by mistake."""
_ALSO_NAMES = frozenset(["Jordan", "Chad", "Georgia", "Guinea", "Israel", "America", "Lebanon"])
"""Countries whose names people and others bear too."""
_NOT_BEHIND = frozenset({"state", "border", "capital", "area"})
"""Cues of places that follow names of other things too: "the Disney area"."""


def mend_entities(doc: "Doc") -> None:
    """Relabel names that their context shows to be places, and drop the model's number entities.

    "the village of Svesa" is a place even where the model takes Svesa for a person.
    """
    entities = [_mended(entity) for entity in doc.ents if _is_name(entity)]

    # "New York City" of the gazetteer gives way to a longer name that the model found there.
    for place in (*missed_places(doc), *listed_places(doc)):
        if not any(_overlap(place, entity) for entity in entities):
            entities.append(place)
    doc.ents = tuple(entities)


def _overlap(one: "Span", other: "Span") -> bool:
    return one.start < other.end and other.start < one.end


def _is_name(entity: "Span") -> bool:
    """Return True if an entity has a letter in it and no number's label, unlike "--" and "61"."""
    if entity.label_ in _NOT_NAMES:
        return False
    return any(character.isalpha() for character in entity.text)


def _mended(entity: "Span") -> "Span":
    """Return an entity with the label that its context shows, without a possessive "'s"."""
    from spacy.tokens import Span

    end = entity.end
    if len(entity) > 1 and entity[-1].tag_ == "POS":
        end -= 1
    return Span(entity.doc, entity.start, end, label=_label_by_context(entity))


def _label_by_context(entity: "Span") -> str:
    """Return the label of an entity by the words around it and by the gazetteer."""
    label = str(entity.label_)
    if label == "GPE" and _is_adjective(entity):
        return "NORP"

    # "the retailer Lidl", where the model takes Lidl for a person.
    if label in _NOT_BODIES and _is_behind_body(entity):
        return "ORG"

    # "near Marseille", where the model takes Marseille for a team.
    if label not in _KEPT and _is_place(entity):
        return "GPE"
    return label


def _is_adjective(entity: "Span") -> bool:
    """Return True for "Ukrainian" in "eastern Ukrainian city": the adjective is no place."""
    return len(entity) == 1 and bool(entity[0].tag_ == "JJ")


def _is_behind_body(entity: "Span") -> bool:
    """Return True for "Lidl" in "the retailer Lidl"."""
    if not entity.start:
        return False
    before = entity.doc[entity.start - 1]
    return before.tag_ == "NN" and before.lower_ in _BODIES


def _is_place(entity: "Span") -> bool:
    """Return True if an entity is a place that the model takes for something else."""
    before = entity.doc[entity.start - 1].lower_ if entity.start else ""

    # "in Svesa": products are seldom anything to be in.
    if before == "in" and entity.label_ == "PRODUCT":
        return True
    return _is_listed_place(entity, before) or _is_place_by_context(entity)


def _is_listed_place(entity: "Span", before: str) -> bool:
    """Return True if an entity is a place of the gazetteer: a country, or a city behind "in"."""
    kind = kind_of(entity.text.removeprefix("the ").removeprefix("The "))

    # A country is one in any context, unless people bear its name too: "Jordan".
    is_country = kind == "country" and entity.label_ != "LANGUAGE"
    if is_country and entity.text not in _ALSO_NAMES:
        return True

    # "near Marseille", where the model takes Marseille for a team.
    return bool(kind) and before in LOCATIVE and entity.label_ in _NOT_PLACES


def _is_place_by_context(entity: "Span") -> bool:
    """Return True for X in "village of X" and "X region"; "attack on X" is not enough."""
    doc, start, end = entity.doc, entity.start, entity.end

    # "the village of Svesa", "a town called Svesa"
    joined = start >= 2 and doc[start - 1].lower_ in {"of", "called", "named"}
    if joined and doc[start - 2].lower_ in cues():
        return True

    # "the Ukrainian border": the adjective stays one.
    if entity.label_ == "NORP" or end == len(doc):
        return False

    # "the Svesa region", but not "the Disney area"
    behind = doc[end].lower_
    return behind in cues() and behind not in _NOT_BEHIND
