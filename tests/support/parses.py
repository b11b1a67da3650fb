"""Tokens, numbers and parses made by hand, for tests of detection without a model."""

from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from claimdesk.annotate.detection.findings import Number, NumberKind, Relation
from claimdesk.annotate.detection.numbers import find_numbers
from claimdesk.annotate.detection.numbers.tokens import Tagged
from claimdesk.annotate.text.span import Span

# as spaCy's tokenizer parts words
_NO_SPACE_BEFORE = frozenset({".", ",", ":", ";", "?", "!", "”", "%", "'s", "’s", ")"})
_NO_SPACE_BEHIND = frozenset({"“", "("})


def span_of(text: str, words: str) -> Span:
    """Return the span of the first place where a text has these words."""
    start = text.index(words)
    return Span(start, start + len(words))


def number(
    text: str,
    printed: str,
    value: float | tuple[float, float],
    *,
    kind: NumberKind = NumberKind.COUNT,
    unit: str = "",
    relation: Relation = Relation.EQUAL,
    precision: float = 1.0,
) -> Number:
    """Return the number printed in a text; a range has a pair of values, the lower one first."""
    low, high = value if isinstance(value, tuple) else (value, value)
    span = span_of(text, printed)
    return Number(span, kind, low, high, unit, relation=relation, precision=precision)


def dated(text: str, printed: str, date: str) -> Number:
    """Return the date printed in a text; `date` is ISO 8601."""
    return Number(span_of(text, printed), NumberKind.DATE, None, None, date=date)


def only_number(text: str, tokens: list[Tagged] | None = None) -> Number:
    """Return the number in a text that has no other."""
    (number,) = find_numbers(text, tokens or [])
    return number


def tagged(text: str, tags: str) -> list[Tagged]:
    """Return tokens with tags, written as in "sold/VBD 200/CD"; each is looked up in turn."""
    made: list[Tagged] = []
    start = 0
    for pair in tags.split():
        word, _, tag = pair.rpartition("/")
        start = text.index(word, start)
        made.append(Tagged(start, start + len(word), word, tag))
        start += len(word)
    return made


@cache
def blank() -> Language:
    """Return spaCy's English tokenizer alone."""
    return spacy.blank("en")


def parsed(*rows: str, entities: list[str] | None = None) -> Doc:
    """Return a document with the parse in `rows`: word, tag, dependency and the head's index.

    "dam NN nsubj 4" hangs on the fifth word. `entities` are labels in the IOB scheme, one a word.
    """
    # spaCy keeps the extensions that hold our findings in one place for all documents
    from claimdesk.annotate.detection import components

    assert components.make_numbers
    words, tags, dependencies, heads = zip(*(row.split() for row in rows), strict=True)
    following = [*words[1:], ""]
    return Doc(
        blank().vocab,
        words=list(words),
        spaces=[_is_apart(*pair) for pair in zip(words, following, strict=True)],
        tags=list(tags),
        deps=list(dependencies),
        heads=[int(head) for head in heads],
        ents=entities,
    )


def _is_apart(word: str, following: str) -> bool:
    is_last = not following
    return not is_last and following not in _NO_SPACE_BEFORE and word not in _NO_SPACE_BEHIND
