"""Features of a sentence for the check-worthiness model: its words and the other layers' findings.

Words are lower-cased, numerals become `#`. A feature's name begins with its family: `w` a word, `b`
two words in a row, `d` a finding of another layer, `l` the length in steps of four words. "Exports
fell by 8.4 %." has `w exports`, `b by #`, `d number percent` and `l 1`.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from claimdesk.annotate.detection.findings import Attribution, Entity, Number, NumberKind
from claimdesk.annotate.text.span import Span, SpanIndex

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?|\d+(?:[.,]\d+)*|[$%€£?!]")
_NO_STATISTIC = frozenset({NumberKind.DATE, NumberKind.ORDINAL, NumberKind.AGE})
"""Kinds of numbers that count nothing: "in 2024", "the third", "aged 61"."""
_LONGEST = 8
"""The last step of length: sentences of 32 words and more are alike."""
_LEXICAL_WEIGHT = 3.0
"""The Euclidean length of the words' part of the vector: long sentences do not win by length."""
_FUNCTION_TAGS = frozenset({"PRP", "DT", "WP", "EX"})
"""Tags of subjects that are features by their word ("he", "this"); of others "noun" is enough."""


@dataclass(frozen=True, slots=True)
class Layers:
    """Findings of the other layers in a document, by place: each of its sentences looks them up."""

    text: str
    numbers: SpanIndex[Number]
    entities: SpanIndex[Entity]
    attributions: SpanIndex[Attribution]

    @classmethod
    def of(cls, doc: "Doc") -> "Layers":
        """Return the layers of an analysed document; those that no component filled are empty."""
        entities = [
            Entity(Span(entity.start_char, entity.end_char), entity.label_)
            for entity in doc.ents
            if entity.end_char > entity.start_char
        ]

        # A sentence has the features of a source where the cue is in it, not where the content is.
        attributions = doc._.claimdesk_attributions or []
        cued = [one for one in attributions if one.cue is not None]
        return cls(
            doc.text,
            SpanIndex(doc._.claimdesk_numbers or [], lambda number: number.span),
            SpanIndex(entities, lambda entity: entity.span),
            SpanIndex(cued, lambda one: one.cue or one.content),
        )


def features(
    layers: Layers, span: Span, tokens: "Iterable[Token]", *, hedged: bool
) -> dict[str, float]:
    """Return the features of the sentence at `span`, by name, with their values."""
    words = [_normal(word) for word in _WORD.findall(span.of(layers.text).lower())]

    # "<" and ">" stand for the beginning and the end of the sentence.
    lexical = {f"w {word}" for word in words}
    lexical.update(f"b {first} {second}" for first, second in pairwise(["<", *words, ">"]))
    found = dict.fromkeys(lexical, _LEXICAL_WEIGHT / len(lexical) ** 0.5)

    found.update(dict.fromkeys(_findings(layers, span), 1.0))
    found.update(dict.fromkeys(_parse(tokens), 1.0))
    found[f"l {min(_LONGEST, len(words) // 4)}"] = 1.0
    if hedged:
        found["d hedged"] = 1.0
    return found


def _normal(word: str) -> str:
    """Return a word as features name it: "8.4" -> "#", "won’t" -> "won't"."""
    if word[0].isdigit():
        return "#"
    return word.replace("’", "'")


def _findings(layers: Layers, span: Span) -> set[str]:
    """Return the features by numbers, entities and attributions in a sentence."""
    found = _findings_of_numbers(layers.numbers.within(span))

    # A name across two sentences belongs to the first.
    entities = [one for one in layers.entities.overlapping(span) if one.span.start >= span.start]
    for entity in entities:
        found.add(f"d entity {entity.label}")
    if len(entities) > 1:
        found.add("d entities")

    # "reportedly" and "is expected to" have no source: "d source unnamed".
    for attribution in layers.attributions.within(span):
        found.add(f"d source {_kind_of_source(layers, attribution.source)}")
    return found


def _findings_of_numbers(numbers: Sequence[Number]) -> set[str]:
    """Return the features by numbers: "8.4 %" has "d number percent" and "d statistic"."""
    found: set[str] = set()
    for number in numbers:
        found.add(f"d number {number.kind.value}")
        found.add(f"d relation {number.relation.value}")
        if number.kind not in _NO_STATISTIC:
            found.add("d statistic")
    return found


def _kind_of_source(layers: Layers, source: Span | None) -> str:
    """Return the kind of a source: named ("Ada Quill"), mentioned ("he", "experts") or unnamed."""
    if source is None:
        return "unnamed"
    if layers.entities.overlapping(source):
        return "named"
    return "mentioned"


def _parse(tokens: "Iterable[Token]") -> set[str]:
    """Return the features by tags and by the words that carry the sentence."""
    found: set[str] = set()
    for token in tokens:
        found.add(f"d tag {token.tag_}")
        found.update(_dependency(token))
    return found


def _dependency(token: "Token") -> list[str]:
    """Return the features of a root, a subject, an auxiliary or a negation.

    "He has not left": "d subject PRP", "d subject word he", "d auxiliary has", "d negation",
    "d root VBN", "d root word left".
    """
    dependency = token.dep_
    if dependency == "ROOT":
        return [f"d root {token.tag_}", f"d root word {token.lower_}"]
    if dependency == "aux":
        return [f"d auxiliary {token.lower_}"]
    if dependency == "neg":
        return ["d negation"]

    # Subjects of clauses below the root count as words only.
    is_subject = dependency in {"nsubj", "nsubjpass"} and token.head.dep_ == "ROOT"
    if not is_subject:
        return []
    word = token.lower_ if token.tag_ in _FUNCTION_TAGS else "noun"
    return [f"d subject {token.tag_}", f"d subject word {word}"]
