"""What the check-worthiness model sees of a sentence: its words, and what the other layers found in it.

Words are lower-cased, numerals become `#`. A feature's name says its family: `w` a word, `b` two words in a
row, `d` a finding of another layer, `l` the length in steps of four words.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from claimdesk.annotate.detection.findings import Attribution, Entity, Number, NumberKind
from claimdesk.annotate.text.span import Span, SpanIndex

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?|\d+(?:[.,]\d+)*|[$%€£?!]")
_NO_STATISTIC = frozenset({NumberKind.DATE, NumberKind.ORDINAL, NumberKind.AGE})
_LONGEST = 8
_LEXICAL_WEIGHT = 3.0
"""The words' part of the feature vector has this Euclidean length, so that long sentences do not win by length."""


@dataclass(frozen=True, slots=True)
class Layers:
    """What the other layers found in a document, by place: a long paragraph is asked at every sentence."""

    text: str
    numbers: SpanIndex[Number]
    entities: SpanIndex[Entity]
    attributions: SpanIndex[Attribution]

    @classmethod
    def of(cls, doc: "Doc") -> "Layers":
        """The layers of an analysed document."""
        entities = [
            Entity(Span(e.start_char, e.end_char), e.label_)
            for e in doc.ents
            if e.end_char > e.start_char
        ]
        cued = [one for one in doc._.claimdesk_attributions or [] if one.cue is not None]
        return cls(
            doc.text,
            SpanIndex(doc._.claimdesk_numbers or [], lambda number: number.span),
            SpanIndex(entities, lambda entity: entity.span),
            SpanIndex(cued, lambda one: one.cue or one.content),
        )


def features(
    layers: Layers, span: Span, tokens: "Iterable[Token]", *, hedged: bool
) -> dict[str, float]:
    """The features of the sentence at `span`, by name, with their values."""
    words = [
        "#" if word[0].isdigit() else word.replace("’", "'")
        for word in _WORD.findall(span.of(layers.text).lower())
    ]
    lexical = {f"w {word}" for word in words}
    lexical.update(f"b {a} {b}" for a, b in pairwise(["<", *words, ">"]))
    found = dict.fromkeys(lexical, _LEXICAL_WEIGHT / len(lexical) ** 0.5)
    found.update(dict.fromkeys(_findings(layers, span), 1.0))
    found.update(dict.fromkeys(_parse(tokens), 1.0))
    found[f"l {min(_LONGEST, len(words) // 4)}"] = 1.0
    if hedged:
        found["d hedged"] = 1.0
    return found


def _findings(layers: Layers, span: Span) -> set[str]:
    """What numbers, entities and attributions say of the sentence."""
    numbers = layers.numbers.within(span)
    found = {f"d number {number.kind.value}" for number in numbers}
    found |= {f"d relation {number.relation.value}" for number in numbers}
    if any(number.kind not in _NO_STATISTIC for number in numbers):
        found.add("d statistic")
    entities = [
        entity for entity in layers.entities.overlapping(span) if entity.span.start >= span.start
    ]
    found |= {f"d entity {entity.label}" for entity in entities}
    if len(entities) > 1:
        found.add("d entities")
    found |= {
        f"d source {_kind_of_source(layers, one.source)}"
        for one in layers.attributions.within(span)
    }
    return found


def _kind_of_source(layers: Layers, source: Span | None) -> str:
    """Whether a source is named ("the Treasury"), spoken of ("he", "experts") or left out."""
    if source is None:
        return "unnamed"
    return "named" if layers.entities.overlapping(source) else "mentioned"


def _parse(tokens: "Iterable[Token]") -> set[str]:
    """Tags, and the words that carry the sentence: root, subject, auxiliaries, negation."""
    found: set[str] = set()
    for token in tokens:
        found.add(f"d tag {token.tag_}")
        dependency = token.dep_
        if dependency == "ROOT":
            found.update((f"d root {token.tag_}", f"d root word {token.lower_}"))
        elif dependency in {"nsubj", "nsubjpass"} and token.head.dep_ == "ROOT":
            spoken = token.tag_ in {"PRP", "DT", "WP", "EX"}
            found.update(
                (f"d subject {token.tag_}", f"d subject word {token.lower_ if spoken else 'noun'}")
            )
        elif dependency == "aux":
            found.add(f"d auxiliary {token.lower_}")
        elif dependency == "neg":
            found.add("d negation")
    return found
