"""Mentions of the same person or body joined within an article, and pronouns resolved where it is safe.

"Volodymyr Zelensky", "Mr Zelensky" and "Zelensky" are one; "IMF" is the International Monetary Fund that the
article names. Two people of one surname are kept apart: a bare surname is then left open.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from claimdesk.annotate.detection.findings import Attribution, Entity
from claimdesk.annotate.detection.gazetteer import kind_of
from claimdesk.annotate.text.span import Span, SpanIndex

_TITLE = re.compile(
    r"^(?:(?:mr|mrs|ms|miss|dr|prof|sir|dame|lord|lady|president|prime minister|minister|senator|sen|rep|gov|governor"
    r"|general|gen|col|capt|judge|justice|king|queen|prince|princess|pope|mayor|chancellor|secretary)\.? )+",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"[’']s?$")
_PRONOUNS = {"he": "m", "she": "f"}
_GENDERED = {"mr": "m", "sir": "m", "lord": "m", "king": "m", "prince": "m", "mrs": "f", "ms": "f", "miss": "f",
             "dame": "f", "lady": "f", "queen": "f", "princess": "f"}  # fmt: skip
_PLACES = frozenset({"GPE", "LOC"})
_MISTAKEN = frozenset({"ORG", "GPE", "LOC", "PRODUCT", "NORP", "WORK_OF_ART", "FAC"})
_SMALL = frozenset({"of", "the", "and", "for", "on", "in", "de", "des", "du", "la"})
_ADDED = re.compile(r",\s|\s(?:who|which|whose)\b")
_SHORT = 48
"""Characters of a source that are shown whole."""
_REACH = 600
"""Characters before a pronoun in which its person must be the only one named."""


def canonical_mentions(text: str, entities: Sequence[Entity]) -> dict[Span, Span]:
    """For each mention of a person or body, the fullest mention of the same one; itself where it has no other."""
    ordered = sorted(entities, key=lambda entity: entity.span.start)
    found = {entity.span: entity.span for entity in ordered}
    people = [
        (entity.span, _name(entity.span.of(text))) for entity in ordered if entity.label == "PERSON"
    ]
    full: dict[str, list[tuple[Span, list[str]]]] = {}
    for span, name in people:
        if len(name) > 1 and not any(
            _same_first(name, other) for _, other in full.get(name[-1], [])
        ):
            full.setdefault(name[-1], []).append((span, name))
    for span, name in people:
        found[span] = _fullest(span, name, full.get(name[-1], [])) if name else span
    found.update(_bodies(text, [entity.span for entity in ordered if entity.label == "ORG"]))
    return found


def with_one_label(text: str, entities: Sequence[Entity]) -> tuple[Entity, ...]:
    """The entities with bare surnames of people labelled as people: "Neumann" where "Adam Neumann" is named too.

    The model reads a paragraph at a time and may take the surname alone for a company or a place.
    """
    surnames = {
        name[-1]
        for e in entities
        if e.label == "PERSON" and len(name := _name(e.span.of(text))) > 1
    }
    firm = {e.span.of(text) for e in entities if e.label in _PLACES and kind_of(e.span.of(text))}

    def label(entity: Entity) -> str:
        name = _name(entity.span.of(text))
        bare = len(name) == 1 and name[0] in surnames and name[0] not in firm
        return "PERSON" if bare and entity.label in _MISTAKEN else entity.label

    return tuple(Entity(entity.span, label(entity)) for entity in entities)


def _name(mention: str) -> list[str]:
    """The words of a person's name without title and possessive."""
    return _TITLE.sub("", _POSSESSIVE.sub("", " ".join(mention.split()))).split()


def _same_first(one: list[str], other: list[str]) -> bool:
    """Whether two full names of one surname can be one person's: "V. Zelensky" and "Volodymyr Zelensky"."""
    a, b = one[0].rstrip("."), other[0].rstrip(".")
    return a.startswith(b) or b.startswith(a)


def _fullest(span: Span, name: list[str], namesakes: Sequence[tuple[Span, list[str]]]) -> Span:
    if len(name) > 1:
        return next((full for full, other in namesakes if _same_first(name, other)), span)
    return namesakes[0][0] if len(namesakes) == 1 else span


def _bodies(text: str, spans: Sequence[Span]) -> dict[Span, Span]:
    """Abbreviations of bodies that the article names in full."""
    initials: dict[str, Span] = {}
    for span in spans:
        words = [word for word in span.of(text).split() if word.lower() not in _SMALL]
        if len(words) > 1:
            initials.setdefault("".join(word[0] for word in words).upper(), span)
    return {
        span: initials[key]
        for span in spans
        if (key := span.of(text).replace(".", "")) in initials and key.isupper()
    }


class Speakers:
    """The speakers of one article."""

    def __init__(self, text: str, entities: Sequence[Entity]) -> None:
        self._text = text
        self._canonical = canonical_mentions(text, entities)
        self._people = sorted(
            (e.span for e in entities if e.label == "PERSON"), key=lambda span: span.start
        )
        self._named = SpanIndex(
            [e.span for e in entities if e.label in {"PERSON", "ORG"}], lambda span: span
        )

    def of(self, one: Attribution) -> Span | None:
        """The fullest name of an attribution's source: of the person or body it names, or that its pronoun means.

        A pronoun is resolved only where the text before names one person alone, and no title speaks against it.
        """
        if one.source is None:
            return None
        gender = _PRONOUNS.get(one.source.of(self._text).strip().lower())
        if gender is not None:
            return self._meant(one.source.start, gender)
        inside = [
            span for span in self._named.overlapping(one.source) if self._is_head(one.source, span)
        ]
        return self._canonical[inside[0]] if inside else None

    def _is_head(self, source: Span, name: Span) -> bool:
        """Whether a name in a source is who speaks, not "Blair" in "Mr Blair's spokesman"."""
        owns = self._text[name.end - 2 : name.end + 2].replace("’", "'").find("'s") >= 0
        return source.contains(name) and not (owns and name.end + 2 < source.end)

    def label(self, one: Attribution) -> str:
        """The source as a reader needs it: "He (Volodymyr Zelensky)", or "Ada Quill" without her titles."""
        if one.source is None:
            return ""
        words = " ".join(one.source.of(self._text).split())
        if len(words) > _SHORT:
            words = _ADDED.split(words, maxsplit=1)[0]
        named = self.of(one)
        full = _POSSESSIVE.sub("", " ".join(named.of(self._text).split())) if named else ""
        return f"{words} ({full})" if full and full not in words else words

    def _meant(self, position: int, gender: str) -> Span | None:
        until = bisect_left(self._people, position, key=lambda span: span.start)
        near = [
            span
            for span in self._people[max(0, until - 20) : until]
            if position - span.end < _REACH
        ]
        meant = {self._canonical[span] for span in near}
        if len(meant) != 1:
            return None
        titles = {_GENDERED.get(_title_before(self._text, span)) for span in near} - {None}
        return meant.pop() if titles <= {gender} else None


def _title_before(text: str, span: Span) -> str:
    """The title right before a name, or at its beginning."""
    words = (
        f"{text[max(0, span.start - 12) : span.start]}{span.of(text)}".replace(".", "")
        .lower()
        .split()
    )
    return next((word for word in words if word in _GENDERED), "")
