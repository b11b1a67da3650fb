"""Attributions without a verb: "according to", "the claim that", "is convinced", "reportedly"."""

from functools import cache
from typing import TYPE_CHECKING

from claimdesk.annotate.base.resources import lexicon
from claimdesk.annotate.detection.attribution.parse import (
    cue_of,
    extent,
    first_of,
    source_of,
    subtree,
    subtree_of_first,
)
from claimdesk.annotate.detection.findings import Attribution, AttributionType
from claimdesk.annotate.text.span import Span, trimmed

if TYPE_CHECKING:
    from spacy.tokens import Token

_DISTANCING = frozenset({"reportedly", "allegedly", "purportedly", "supposedly"})
_OVER = frozenset({"about", "of", "with", "to", "over", "by"})
"""Prepositions behind a state of mind: "afraid of another flood", "opposed to the plan"."""
_PUNCTUATION = ",;:–—."


@cache
def _nouns() -> frozenset[str]:
    """Return the nouns that attribute: "claim" and "claims", "prophecy" and "prophecies"."""
    singular = lexicon("attribution_nouns")
    plural = [word[:-1] + "ies" if word.endswith("y") else word + "s" for word in singular]
    return frozenset([*singular, *plural])


@cache
def _states() -> frozenset[str]:
    return frozenset(lexicon("attribution_states"))


def from_others(token: "Token", sentence: Span) -> list[Attribution]:
    """Return the attribution that hangs on a word that is no verb, if one does."""
    lower = token.lower_
    is_noun = token.tag_.startswith("NN")
    is_state = token.tag_ in {"JJ", "VBN", "VBD", "VBG"}

    found = None
    if lower == "according":
        found = _according(token, sentence)
    elif is_noun and lower in _nouns():
        found = _noun(token)
    elif is_state and lower in _states():
        found = _state(token)
    elif lower in _DISTANCING:
        found = _distancing(token)

    if found is None:
        return []
    return [found]


def _according(token: "Token", sentence: Span) -> Attribution | None:
    """Return the attribution of "Exports fell, according to the ministry"."""
    doc = token.doc
    if token.i + 1 >= len(doc) or doc[token.i + 1].lower_ != "to":
        return None

    # The source mostly hangs on "to"; in some parses it hangs on "according".
    to = doc[token.i + 1]
    noun = first_of(to.children, "pobj") or first_of(token.children, "pobj", "dobj")
    if noun is None:
        return None

    cue = Span(token.idx, to.idx + len(to))
    source = subtree(noun)
    content = _longer_side(doc.text, sentence, cue.start, source.end)
    if content is None:
        return None
    return Attribution(source, cue, content, AttributionType.INDIRECT)


def _longer_side(text: str, sentence: Span, start: int, end: int) -> Span | None:
    """Return the longer part of a sentence before or behind `[start, end)`, without punctuation.

    "According to the ministry, exports fell." has it behind, "exports fell".
    """
    before, behind = trimmed(text, sentence.start, start), trimmed(text, end, sentence.end)
    sides = [side for side in (before, behind) if side is not None]
    if not sides:
        return None
    return _stripped(text, max(sides, key=len))


def _stripped(text: str, span: Span) -> Span | None:
    """Return a span without white space and punctuation at its edges; None if nothing is left."""
    start, end = span.start, span.end
    while start < end and _is_edge(text[start]):
        start += 1
    while end > start and _is_edge(text[end - 1]):
        end -= 1
    return Span(start, end) if end > start else None


def _is_edge(character: str) -> bool:
    return character.isspace() or character in _PUNCTUATION


def _noun(noun: "Token") -> Attribution | None:
    """Return the attribution of "his claim that exports fell" or "the council's plan to leave"."""
    clause = next(filter(_is_clause_of_noun, noun.rights), None)
    if clause is None:
        return None

    # "The claim that exports fell" names no source.
    source = subtree_of_first(noun.lefts, "poss")
    return Attribution(source, extent(noun), subtree(clause), AttributionType.INDIRECT)


def _is_clause_of_noun(clause: "Token") -> bool:
    """Return True if a clause begins like "that exports fell" or "to leave"."""
    if clause.dep_ not in {"acl", "relcl", "ccomp"}:
        return False
    first = clause.left_edge
    return first.lower_ in {"that", "to"} and first.dep_ in {"mark", "aux"}


def _state(word: "Token") -> Attribution | None:
    """Return the attribution of a state of mind: "is convinced that ...", "are afraid to ..."."""
    behind = first_of(word.rights, "ccomp", "xcomp") or _object_of_state(word)
    if behind is None:
        return None

    # "The mayor is convinced": the subject of "is". A participle may have a subject of its own.
    verb = word.head if word.dep_ in {"acomp", "attr"} else word
    source = source_of(verb)
    if source is None:
        return None

    content = subtree(behind)
    cue = _cue_of_state(word, verb)
    if content.overlaps(source) or cue.overlaps(content):
        return None
    return Attribution(source, cue, content, AttributionType.INDIRECT)


def _object_of_state(word: "Token") -> "Token | None":
    """Return the head of the phrase behind a state: "flood" in "afraid of another flood"."""
    for over in word.rights:
        if over.dep_ == "prep" and over.lower_ in _OVER:
            found = first_of(over.children, "pobj", "pcomp")
            if found is not None:
                return found
    return None


def _cue_of_state(word: "Token", verb: "Token") -> Span:
    """Return a state of mind with its verb: "is convinced", "was never sure"."""
    of_verb = cue_of(verb)
    start = min(of_verb.start, word.idx)
    end = word.idx + len(word)
    if verb == word:
        end = max(end, of_verb.end)
    return Span(start, end)


def _distancing(adverb: "Token") -> Attribution | None:
    """Return the attribution of "The ship had reportedly left the harbour": no source is named.

    The content is the rest of the clause: "left the harbour".
    """
    head = adverb.head
    if not head.tag_.startswith(("VB", "MD")):
        return None

    start, end = adverb.idx + len(adverb) + 1, subtree(head).end
    if end <= start:
        return None
    return Attribution(None, extent(adverb), Span(start, end), AttributionType.INDIRECT)
