"""The attributions of a paragraph, from verbs, "according to", nouns, states of mind and open quotations."""

from dataclasses import replace
from typing import TYPE_CHECKING

from claimdesk.annotate.detection.attribution.contents import contents_of
from claimdesk.annotate.detection.attribution.others import from_layout, from_others
from claimdesk.annotate.detection.attribution.parse import cue_of, is_passive, source_of
from claimdesk.annotate.detection.attribution.quotations import quotation_at, quotations
from claimdesk.annotate.detection.attribution.verbs import Frame, frames, particles
from claimdesk.annotate.detection.findings import Attribution, AttributionType
from claimdesk.annotate.detection.sentences import sentences
from claimdesk.annotate.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def find_attributions(doc: "Doc") -> list[Attribution]:
    """The attributions of a parsed paragraph, in the order of their cues."""
    quotes = quotations(doc.text)
    spans = sentences(doc)
    found = from_layout(doc.text)
    for sentence in spans:
        tokens = doc.char_span(sentence.start, sentence.end, alignment_mode="expand")
        for token in tokens if tokens is not None else ():
            if quotation_at(quotes, token.idx):
                continue  # what is said inside a quotation is its speaker's, and not attributed again
            verb = token.tag_.startswith("VB") and (
                token.lower_ in frames() or token.lower_ in particles()
            )
            found += (_from_verb(token, sentence, quotes) if verb else []) or from_others(
                token, sentence
            )
    text = doc.text
    found = [
        _with_speaker(one, found) if one.cue and one.cue.of(text).endswith("ing") else one
        for one in found
    ]
    return _ordered(found + _continued(found, quotes))


def open_report(doc: "Doc") -> tuple[Span, Span] | None:
    """Source and cue of a report that a paragraph ends with ("The governor added:"): the next one is its content."""
    text = doc.text.rstrip()
    if not text.endswith(":"):
        return None
    for token in reversed(doc[max(0, len(doc) - 14) :]):
        if token.tag_.startswith("VB") and Frame.SPEECH in frames().get(token.lower_, frozenset()):
            source = source_of(token)
            return (source, cue_of(token)) if source is not None else None
    return None


def _from_verb(verb: "Token", sentence: Span, quotes: list[Span]) -> list[Attribution]:
    if verb.tag_ == "VB" and any(
        child.lower_ == "to" and child.dep_ == "aux" for child in verb.children
    ):
        return []  # "to find", "to say": nobody says it yet
    cue = cue_of(verb, particles().get(verb.lower_, frozenset()))
    source = source_of(verb)
    if source is not None and source.overlaps(cue):
        source = None
    contents = contents_of(verb, cue, source, sentence, quotes)
    if source is None and not (is_passive(verb) and verb.tag_ == "VBN"):
        return []
    return [Attribution(source, cue, content, type_of(content, quotes)) for content in contents]


def _with_speaker(one: Attribution, all_found: list[Attribution]) -> Attribution:
    """A participle behind a report is its speaker's: "He said the front was quiet, describing ..."."""
    if one.source is None or one.cue is None:
        return one
    for other in all_found:
        follows = other.cue is not None and other.cue.end < one.cue.start
        if follows and other.source is not None and other.content.contains(one.source):
            return replace(one, source=other.source)
    return one


def _continued(found: list[Attribution], quotes: list[Span]) -> list[Attribution]:
    """Quotations that go on behind an attributed one ("... ," he said. "And ...") have its source."""
    more: list[Attribution] = []
    direct = [a for a in found if a.type is not AttributionType.INDIRECT and a.source is not None]
    for quote in quotes:
        if len(quote) < 24 or any(a.content.overlaps(quote) for a in found):
            continue
        before = [a for a in direct if a.content.start < quote.start]
        if before:
            last = max(before, key=lambda a: a.content.start)
            more.append(Attribution(last.source, last.cue, quote, AttributionType.DIRECT))
    return more


def _ordered(found: list[Attribution]) -> list[Attribution]:
    unique = dict.fromkeys(found)
    return sorted(unique, key=lambda a: ((a.cue or a.content).start, a.content.start))


def type_of(content: Span, quotes: list[Span]) -> AttributionType:
    """Direct if nearly all of the content stands in quotation marks, mixed if part of it does."""
    covered = sum(
        min(q.end, content.end) - max(q.start, content.start) for q in quotes if content.overlaps(q)
    )
    if not covered:
        return AttributionType.INDIRECT
    return AttributionType.DIRECT if covered >= 0.85 * len(content) else AttributionType.MIXED
