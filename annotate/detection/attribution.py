"""Who says what: sources, cues and contents read off the dependency parse.

Roles follow PolNeAR's definitions. A cue is a reporting verb with a subject and something reported, or
"according to"; the source is the subject's noun phrase, the content what is reported.
"""

import re
from functools import cache
from typing import TYPE_CHECKING

from annotate.detection.findings import Attribution, AttributionType
from annotate.detection.sentences import sentences
from annotate.resources import lexicon
from annotate.span import Span, trimmed

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_QUOTED = re.compile(r"“[^”]+”?|\"[^\"]+\"?")
_ACCORDING = re.compile(r"\baccording to\b", re.IGNORECASE)
_NEEDS_CLAUSE = frozenset(
    [
        "found",
        "finds",
        "showed",
        "shows",
        "called",
        "expected",
        "expects",
        "forecast",
        "forecasts",
        "pointed",
        "notes",
        "states",
        "report",
        "reports",
        "claim",
        "claims",
        "posted",
        "responded",
        "responds",
        "believe",
        "estimates",
        "estimate",
        "quoted",
        "recalled",
    ]
)
"""Cues that are often something else; they count only with a clause or a quotation as their object."""


@cache
def _cues() -> frozenset[str]:
    return frozenset(lexicon("attribution_cues"))


def find_attributions(doc: "Doc") -> list[Attribution]:
    """The attributions of a parsed document, in the order of their cues."""
    found: list[Attribution] = []
    for sentence in sentences(doc):
        tokens = doc.char_span(sentence.start, sentence.end, alignment_mode="expand")
        if tokens is None:
            continue
        cues = (token for token in tokens if token.lower_ in _cues() and token.tag_.startswith("VB"))
        found += [one for cue in cues if (one := _from_verb(cue, sentence))]
        if not any(sentence.contains(a.content) for a in found) and (one := _according(doc, sentence)):
            found.append(one)
    return found


def _subtree(token: "Token") -> Span:
    tokens = list(token.subtree)
    return Span(tokens[0].idx, tokens[-1].idx + len(tokens[-1]))


def _source(cue: "Token") -> Span | None:
    subject = next((child for child in cue.children if child.dep_ in _SUBJECTS), None)
    if subject is None and cue.dep_ in {"conj", "advcl"} and cue.head != cue:
        subject = next((child for child in cue.head.children if child.dep_ in _SUBJECTS), None)
    if subject is None or subject.lower_ in {"it", "that", "which", "this", "there", "what"}:
        return None
    left = subject.left_edge
    right = next((t for t in subject.rights if t.dep_ in {"relcl", "punct", "appos"}), None)
    end = subject.right_edge if right is None else subject.doc[right.left_edge.i - 1]
    return Span(left.idx, max(end.idx + len(end), subject.idx + len(subject)))


def _from_verb(cue: "Token", sentence: Span) -> Attribution | None:
    source = _source(cue)
    text = cue.doc.text
    clause = next((c for c in cue.children if c.dep_ in {"ccomp", "xcomp"} and c.i != cue.i), None)
    quoted = [Span(q.start(), q.end()) for q in _QUOTED.finditer(text, sentence.start, sentence.end)]
    outside = source is not None and not any(q.contains(source) for q in quoted)
    inverted = cue.dep_ == "parataxis" or (cue.dep_ == "ROOT" and cue.head == cue and bool(quoted))
    if cue.lower_ in _NEEDS_CLAUSE and clause is None and not quoted:
        return None
    if clause is not None:
        content = _subtree(clause)
    elif quoted and outside:
        content = Span(quoted[0].start, quoted[-1].end)
    elif inverted or cue.head != cue:
        content_or_none = _rest(text, sentence, [s for s in (source, _span(cue)) if s])
        if content_or_none is None or source is None or cue.dep_ not in {"parataxis", "ROOT"}:
            return None
        content = content_or_none
    else:
        return None
    if (
        quoted
        and outside
        and clause is not None
        and not content.overlaps(quoted[0])
        and quoted[0].end < _span(cue).start
    ):
        content = Span(min(content.start, quoted[0].start), content.end) if content.start > quoted[0].start else content
    if source is None or content.contains(source):
        return None
    return Attribution(source, _span(cue), content, _type(content, quoted))


def _span(token: "Token") -> Span:
    return Span(token.idx, token.idx + len(token))


def _rest(text: str, sentence: Span, taken: list[Span]) -> Span | None:
    """The longer part of the sentence before or behind what is taken."""
    first, last = min(s.start for s in taken), max(s.end for s in taken)
    before, after = trimmed(text, sentence.start, first), trimmed(text, last, sentence.end)
    return max((part for part in (before, after) if part), key=len, default=None)


def _according(doc: "Doc", sentence: Span) -> Attribution | None:
    text = doc.text
    found = _ACCORDING.search(text, sentence.start, sentence.end)
    if not found:
        return None
    behind = doc.char_span(found.end(), sentence.end, alignment_mode="contract")
    noun = next((t for t in behind if t.dep_ in {"pobj", "dobj"}), None) if behind is not None else None
    if noun is None:
        return None
    source = _subtree(noun)
    content = _rest(text, sentence, [Span(found.start(), found.end()), source])
    return Attribution(source, Span(found.start(), found.end()), content, _type(content, [])) if content else None


def _type(content: Span, quoted: list[Span]) -> AttributionType:
    inside = [q for q in quoted if content.overlaps(q)]
    if not inside:
        return AttributionType.INDIRECT
    covered = sum(len(q) for q in inside)
    return AttributionType.DIRECT if covered >= 0.85 * len(content) else AttributionType.MIXED
