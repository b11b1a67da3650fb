"""Attributions without a verb: "according to", nouns such as "claim", states of mind, "reportedly", headlines."""

import re
from functools import cache
from typing import TYPE_CHECKING

from claimdesk.annotate.base.resources import lexicon
from claimdesk.annotate.detection.attribution.parse import cue_of, extent, source_of, subtree
from claimdesk.annotate.detection.findings import Attribution, AttributionType
from claimdesk.annotate.text.span import Span, trimmed

if TYPE_CHECKING:
    from spacy.tokens import Token

_DISTANCING = frozenset({"reportedly", "allegedly", "purportedly", "supposedly"})


@cache
def _nouns() -> frozenset[str]:
    singular = lexicon("attribution_nouns")
    plural = (word[:-1] + "ies" if word.endswith("y") else word + "s" for word in singular)
    return frozenset([*singular, *plural])


@cache
def _states() -> frozenset[str]:
    return frozenset(lexicon("attribution_states"))


_TRANSCRIPT = re.compile(
    r"[\"“]?(?P<source>[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|of|and|the|de|van|al)){0,5})(?P<cue>:) "
    r"(?P<content>\S.{12,})",
    re.DOTALL,
)
_SIGNED = re.compile(
    r"(?P<content>[“\"”].{12,}[”\"“])\s*(?P<cue>[―—–]|--)\s*(?P<source>[A-Z][\w.’'-]*(?: [\w.’'-]+){0,5}?)\.?",
    re.DOTALL,
)
_NO_SPEAKERS = (
    "Update",
    "Note",
    "Photo",
    "Read",
    "More",
    "Watch",
    "Related",
    "Picture",
    "Image",
    "Video",
    "Source",
)
_OVER = frozenset({"about", "of", "with", "to", "over", "by"})


def from_layout(text: str) -> list[Attribution]:
    """A paragraph that is all somebody's: "SMITH: ..." in a transcript, "Mayor: ..." in a headline, "..." ― Name."""
    paragraph, by = text.strip(), len(text) - len(text.lstrip())
    for pattern, kind in (
        (_TRANSCRIPT, AttributionType.INDIRECT),
        (_SIGNED, AttributionType.DIRECT),
    ):
        found = pattern.fullmatch(paragraph)
        if found and not found["source"].endswith(_NO_SPEAKERS):
            source, cue, content = (
                Span(*found.span(group)).shifted(by) for group in ("source", "cue", "content")
            )
            return [Attribution(source, cue, content, kind)]
    return []


def from_others(token: "Token", sentence: Span) -> list[Attribution]:
    """The attribution that hangs on a word that is no verb, if one does."""
    lower = token.lower_
    if lower == "according":
        found = _according(token, sentence)
    elif lower in _nouns() and token.tag_.startswith("NN"):
        found = _noun(token)
    elif lower in _states() and token.tag_ in {"JJ", "VBN", "VBD", "VBG"}:
        found = _state(token)
    elif lower in _DISTANCING:
        found = _distancing(token)
    else:
        found = None
    return [found] if found else []


def _according(token: "Token", sentence: Span) -> Attribution | None:
    doc = token.doc
    if token.i + 1 >= len(doc) or doc[token.i + 1].lower_ != "to":
        return None
    to = doc[token.i + 1]
    noun = next((c for c in to.children if c.dep_ == "pobj"), None)
    if noun is None:
        noun = next((c for c in token.children if c.dep_ in {"pobj", "dobj"}), None)
    if noun is None:
        return None
    source = subtree(noun)
    cue = Span(token.idx, to.idx + len(to))
    before, behind = (
        trimmed(doc.text, sentence.start, cue.start),
        trimmed(doc.text, source.end, sentence.end),
    )
    content = max((part for part in (before, behind) if part), key=len, default=None)
    content = _stripped(doc.text, content) if content else None
    return Attribution(source, cue, content, AttributionType.INDIRECT) if content else None


def _stripped(text: str, span: Span) -> Span | None:
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or text[start] in ",;:–—."):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:–—."):
        end -= 1
    return Span(start, end) if end > start else None


def _noun(noun: "Token") -> Attribution | None:
    """ "his claim that ...", "the plan to ...", "fears of ..."."""
    clause = next(
        (c for c in noun.rights if c.dep_ in {"acl", "relcl", "ccomp"} and _introduces(c)), None
    )
    if clause is None:
        return None
    holder = next((c for c in noun.lefts if c.dep_ == "poss"), None)
    return Attribution(
        subtree(holder) if holder is not None else None,
        extent(noun),
        subtree(clause),
        AttributionType.INDIRECT,
    )


def _introduces(clause: "Token") -> bool:
    first = clause.left_edge
    return first.lower_ in {"that", "to"} and (first.dep_ in {"mark", "aux"})


def _state(word: "Token") -> Attribution | None:
    """ "is convinced that ...", "are afraid to ...", "is opposed to ..."."""
    behind = next((c for c in word.rights if c.dep_ in {"ccomp", "xcomp"}), None)
    if behind is None:
        objects = (
            c
            for over in word.rights
            if over.dep_ == "prep" and over.lower_ in _OVER
            for c in over.children
        )
        behind = next((c for c in objects if c.dep_ in {"pobj", "pcomp"}), None)
    verb = word.head if word.dep_ in {"acomp", "attr"} else word
    source = source_of(verb) if behind is not None else None
    if behind is None or source is None:
        return None
    content = subtree(behind)
    first = cue_of(verb) if verb != word else cue_of(word)
    cue = Span(
        min(first.start, word.idx), max(word.idx + len(word), first.end if verb == word else 0)
    )
    if content.overlaps(source) or cue.overlaps(content):
        return None
    return Attribution(source, cue, content, AttributionType.INDIRECT)


def _distancing(adverb: "Token") -> Attribution | None:
    """ "reportedly": no source is named; the content is its clause."""
    head = adverb.head
    if not head.tag_.startswith(("VB", "MD")):
        return None
    clause = subtree(head)
    content = (
        Span(adverb.idx + len(adverb) + 1, clause.end)
        if clause.end > adverb.idx + len(adverb) + 1
        else None
    )
    return Attribution(None, extent(adverb), content, AttributionType.INDIRECT) if content else None
