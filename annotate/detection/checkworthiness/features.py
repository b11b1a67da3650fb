"""What the check-worthiness model sees of a sentence: its words, and what the other layers found in it.

Words are lower-cased, numerals become `#`. A feature's name says its family: `w` a word, `b` two words in a
row, `d` a finding of another layer, `l` the length in steps of four words.
"""

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import TYPE_CHECKING

from annotate.detection.findings import Number, NumberKind
from annotate.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?|\d+(?:[.,]\d+)*|[$%€£?!]")
_NO_STATISTIC = frozenset({NumberKind.DATE, NumberKind.ORDINAL, NumberKind.AGE})
_LONGEST = 8
_LEXICAL_WEIGHT = 3.0
"""The words' part of the feature vector has this Euclidean length, so that long sentences do not win by length."""


def features(doc: "Doc", span: Span, tokens: "Iterable[Token]", *, hedged: bool) -> dict[str, float]:
    """The features of the sentence at `span`, by name, with their values."""
    words = ["#" if word[0].isdigit() else word.replace("’", "'") for word in _WORD.findall(span.of(doc.text).lower())]
    lexical = {f"w {word}" for word in words}
    lexical.update(f"b {a} {b}" for a, b in pairwise(["<", *words, ">"]))
    found = dict.fromkeys(lexical, _LEXICAL_WEIGHT / len(lexical) ** 0.5)
    found.update(dict.fromkeys(_findings(doc, span), 1.0))
    found.update(dict.fromkeys(_parse(tokens), 1.0))
    found[f"l {min(_LONGEST, len(words) // 4)}"] = 1.0
    if hedged:
        found["d hedged"] = 1.0
    return found


def _findings(doc: "Doc", span: Span) -> set[str]:
    """What numbers, entities and attributions say of the sentence."""
    numbers: list[Number] = [n for n in doc._.claimdesk_numbers or [] if span.contains(n.span)]
    found = {f"d number {number.kind.value}" for number in numbers}
    found |= {f"d relation {number.relation.value}" for number in numbers}
    if any(number.kind not in _NO_STATISTIC for number in numbers):
        found.add("d statistic")
    labels = [entity.label_ for entity in doc.ents if span.start <= entity.start_char < span.end]
    found |= {f"d entity {label}" for label in labels}
    if len(labels) > 1:
        found.add("d entities")
    for one in doc._.claimdesk_attributions or []:
        if one.cue is not None and span.contains(one.cue):
            found.add(f"d source {_kind_of_source(doc, one.source)}")
    return found


def _kind_of_source(doc: "Doc", source: Span | None) -> str:
    """Whether a source is named ("the Treasury"), spoken of ("he", "experts") or left out."""
    if source is None:
        return "unnamed"
    named = any(source.start <= entity.start_char < source.end for entity in doc.ents)
    return "named" if named else "mentioned"


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
            found.update((f"d subject {token.tag_}", f"d subject word {token.lower_ if spoken else 'noun'}"))
        elif dependency == "aux":
            found.add(f"d auxiliary {token.lower_}")
        elif dependency == "neg":
            found.add("d negation")
    return found
