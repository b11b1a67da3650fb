"""Mentions of one person or body joined within an article, and pronouns resolved where it is safe.

"Volodymyr Zelensky", "Mr Zelensky" and "Zelensky" are one; "IMF" is the International Monetary Fund
that the article names. Two people of one surname are kept apart: a bare surname is then left open.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from claimdesk.annotate.detection.findings import Attribution, Entity
from claimdesk.annotate.detection.gazetteer import kind_of
from claimdesk.annotate.detection.person_names import (
    gender_by_title,
    is_same_first,
    name_words,
    on_one_line,
)
from claimdesk.annotate.text.span import Span, SpanIndex

_PRONOUNS = {"he": "m", "she": "f"}
_PLACES = frozenset({"GPE", "LOC"})
_MISTAKEN = frozenset({"ORG", "GPE", "LOC", "PRODUCT", "NORP", "WORK_OF_ART", "FAC"})
"""Labels that the model gives to bare surnames by mistake."""
_SMALL = frozenset({"of", "the", "and", "for", "on", "in", "de", "des", "du", "la"})
"""Words without a letter in an abbreviation: "the Bank of England" is BE here."""
_ADDED = re.compile(r",\s|\s(?:who|which|whose)\b")
_SHORT = 48
"""Characters of a source that are shown whole."""
_REACH = 600
"""Characters before a pronoun in which its person must be the only one named."""
_MOST_PEOPLE = 20
"""Mentions of people before a pronoun that are looked at."""

_Named = tuple[Span, list[str]]
"""A mention of a person and the words of the name."""


def canonical_mentions(text: str, entities: Sequence[Entity]) -> dict[Span, Span]:
    """Return for each mention the fullest one of the same person or body.

    "Mr Zelensky" -> "Volodymyr Zelensky"; a mention without any other stands for itself.
    """
    ordered = sorted(entities, key=lambda entity: entity.span.start)
    found = {entity.span: entity.span for entity in ordered}

    people = [
        (entity.span, name_words(entity.span.of(text)))
        for entity in ordered
        if entity.label == "PERSON"
    ]
    full = _full_names(people)
    for span, name in people:
        if name:
            found[span] = _fullest(span, name, full.get(name[-1], []))

    bodies = [entity.span for entity in ordered if entity.label == "ORG"]
    found.update(_abbreviated(text, bodies))
    return found


def _full_names(people: Sequence[_Named]) -> dict[str, list[_Named]]:
    """Return the first full mention of each person, by surname: Olena and Volodymyr are two."""
    full: dict[str, list[_Named]] = {}
    for span, name in people:
        if len(name) > 1:
            _add_namesake(full.setdefault(name[-1], []), span, name)
    return full


def _add_namesake(namesakes: list[_Named], span: Span, name: list[str]) -> None:
    """Add a person unless it is there already: "Ms Olena Moroz" is "Olena Moroz"."""
    is_known = any(is_same_first(name, other) for _, other in namesakes)
    if not is_known:
        namesakes.append((span, name))


def _fullest(span: Span, name: list[str], namesakes: Sequence[_Named]) -> Span:
    """Return the mention of a person among the full names of one surname; else the span."""
    # "V. Zelensky": the namesake whose first name fits.
    if len(name) > 1:
        return next((full for full, other in namesakes if is_same_first(name, other)), span)

    # "Zelensky": only where a single person bears the name.
    if len(namesakes) == 1:
        only, _ = namesakes[0]
        return only
    return span


def _abbreviated(text: str, spans: Sequence[Span]) -> dict[Span, Span]:
    """Return the full names of bodies by their abbreviations: "IMF", "I.M.F."."""
    full: dict[str, Span] = {}
    for span in spans:
        initials = _initials(span.of(text))
        if initials:
            full.setdefault(initials, span)

    found = {}
    for span in spans:
        abbreviation = span.of(text).replace(".", "")
        if abbreviation.isupper() and abbreviation in full:
            found[span] = full[abbreviation]
    return found


def _initials(name: str) -> str:
    """Return the initials of two words or more: "the International Monetary Fund" -> "IMF"."""
    words = [word for word in name.split() if word.lower() not in _SMALL]
    if len(words) < 2:
        return ""
    return "".join(word[0] for word in words).upper()


def with_one_label(text: str, entities: Sequence[Entity]) -> tuple[Entity, ...]:
    """Return the entities with bare surnames of people labelled as people.

    "Neumann" is a person where "Adam Neumann" is named too. The model reads a paragraph at a time
    and may take the surname alone for a company or a place.
    """
    surnames = _surnames(text, entities)

    def relabelled(entity: Entity) -> Entity:
        name = name_words(entity.span.of(text))
        is_bare_surname = len(name) == 1 and name[0] in surnames
        if is_bare_surname and entity.label in _MISTAKEN:
            return Entity(entity.span, "PERSON")
        return Entity(entity.span, entity.label)

    return tuple(relabelled(entity) for entity in entities)


def _surnames(text: str, entities: Sequence[Entity]) -> set[str]:
    """Return the surnames of people with a first name: "Neumann" of "Adam Neumann"."""
    people = [name_words(one.span.of(text)) for one in entities if one.label == "PERSON"]
    surnames = {name[-1] for name in people if len(name) > 1}

    # "Jordan" stays a place where it is one elsewhere in the article, even beside "Michael Jordan".
    places = {one.span.of(text) for one in entities if one.label in _PLACES}
    return {name for name in surnames if name not in places or not kind_of(name)}


class Speakers:
    """The speakers of one article."""

    def __init__(self, text: str, entities: Sequence[Entity]) -> None:
        self._text = text
        self._canonical = canonical_mentions(text, entities)
        people = [entity.span for entity in entities if entity.label == "PERSON"]
        self._people = sorted(people, key=lambda span: span.start)
        self._named = SpanIndex(
            [entity.span for entity in entities if entity.label in {"PERSON", "ORG"}],
            lambda span: span,
        )

    def of(self, one: Attribution) -> Span | None:
        """Return the fullest name of the person or body that a source names or means.

        A pronoun is resolved only where the text before names one person alone, and no title speaks
        against it: "Mrs Quill ... he".
        """
        if one.source is None:
            return None

        gender = _PRONOUNS.get(one.source.of(self._text).strip().lower())
        if gender is not None:
            return self._meant(one.source.start, gender)

        # "a spokesman for Ada Quill" names her: the first name that is not an owner counts.
        for name in self._named.overlapping(one.source):
            if self._is_head(one.source, name):
                return self._canonical[name]
        return None

    def _is_head(self, source: Span, name: Span) -> bool:
        """Return True if a name speaks, unlike "Blair" in "Mr Blair's spokesman"."""
        around_end = self._text[name.end - 2 : name.end + 2].replace("’", "'")
        owns_more = "'s" in around_end and name.end + 2 < source.end
        return source.contains(name) and not owns_more

    def label(self, one: Attribution) -> str:
        """Return the source as a reader needs it: "He (Volodymyr Zelensky)".

        A long one ends before an addition: "Ada Quill" of "Ada Quill, who has led the council ...".
        """
        if one.source is None:
            return ""

        words = " ".join(one.source.of(self._text).split())
        if len(words) > _SHORT:
            words = _ADDED.split(words, maxsplit=1)[0]

        # "He" needs a name behind it, "Ada Quill" none.
        named = self.of(one)
        if named is None:
            return words
        full = on_one_line(named.of(self._text))
        return f"{words} ({full})" if full and full not in words else words

    def _meant(self, position: int, gender: str) -> Span | None:
        """Return the person that a pronoun at a position means, if there is only one before it."""
        near = self._people_before(position)
        meant = {self._canonical[span] for span in near}
        if len(meant) != 1:
            return None

        # "Mrs Quill left. He ...": the pronoun means another person, who is not named.
        genders = {gender_by_title(self._text, span) for span in near} - {None}
        return meant.pop() if genders <= {gender} else None

    def _people_before(self, position: int) -> list[Span]:
        until = bisect_left(self._people, position, key=lambda span: span.start)
        before = self._people[max(0, until - _MOST_PEOPLE) : until]
        return [span for span in before if position - span.end < _REACH]
