"""Attributions of a paragraph: from its layout, its verbs, other words and open quotations."""

from dataclasses import replace
from typing import TYPE_CHECKING

from claimdesk.annotate.detection.attribution.contents import contents_of
from claimdesk.annotate.detection.attribution.layout import from_layout
from claimdesk.annotate.detection.attribution.others import from_others
from claimdesk.annotate.detection.attribution.parse import cue_of, is_passive, source_of
from claimdesk.annotate.detection.attribution.quotations import quotation_at, quotations
from claimdesk.annotate.detection.attribution.verbs import frames, is_speech, particles
from claimdesk.annotate.detection.findings import Attribution, AttributionType
from claimdesk.annotate.detection.sentences import sentences
from claimdesk.annotate.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LAST_TOKENS = 14
"""Tokens at the end of a paragraph in which the verb of an open report must stand."""
_SHORTEST_CONTINUED = 24
"""Characters, marks included, of a quotation that goes on behind an attributed one."""
_ALL_QUOTED = 0.85
"""The share of a content in quotation marks from which it is direct speech."""


def find_attributions(doc: "Doc") -> list[Attribution]:
    """Return the attributions of a parsed paragraph, in the order of their cues."""
    text = doc.text
    quotes = quotations(text)
    found = from_layout(text)
    for sentence in sentences(doc):
        tokens = doc.char_span(sentence.start, sentence.end, alignment_mode="expand")
        if tokens is None:
            continue
        for token in tokens:
            # “The mayor says it is safe,” she said: the report inside the quotation is left out.
            if quotation_at(quotes, token.idx) is None:
                found += _from_token(token, sentence, quotes)

    found = [_with_speaker(one, found, text) for one in found]
    return _ordered(found + _continued(found, quotes))


def open_report(doc: "Doc") -> tuple[Span, Span] | None:
    """Return source and cue of a report that a paragraph ends with.

    "The governor added:" -> "The governor", "added:"; the next paragraph is its content.
    """
    text = doc.text.rstrip()
    if not text.endswith(":"):
        return None

    first = max(0, len(doc) - _LAST_TOKENS)
    for token in reversed(doc[first:]):
        if not is_speech(token):
            continue

        # "Asked about it:" has no source, and opens nothing.
        source = source_of(token)
        return None if source is None else (source, cue_of(token))
    return None


def _from_token(token: "Token", sentence: Span, quotes: list[Span]) -> list[Attribution]:
    """Return the attributions whose cue is a token, as a verb or else as another word."""
    if token.tag_.startswith("VB"):
        lower = token.lower_
        if lower in frames() or lower in particles():
            found = _from_verb(token, sentence, quotes)
            if found:
                return found
    return from_others(token, sentence)


def _from_verb(verb: "Token", sentence: Span, quotes: list[Span]) -> list[Attribution]:
    """Return the attributions of a verb: "The minister said ..."."""
    if _is_infinitive(verb):
        return []

    cue = cue_of(verb, particles().get(verb.lower_, frozenset()))
    source = source_of(verb)
    if source is not None and source.overlaps(cue):
        source = None

    # Without a source only a passive attributes: "The dam is expected to hold".
    can_lack_source = is_passive(verb) and verb.tag_ == "VBN"
    if source is None and not can_lack_source:
        return []

    contents = contents_of(verb, cue, source, sentence, quotes)
    return [Attribution(source, cue, content, type_of(content, quotes)) for content in contents]


def _is_infinitive(verb: "Token") -> bool:
    """Return True for "to find", "to say": it is not done yet."""
    if verb.tag_ != "VB":
        return False
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in verb.children)


def _with_speaker(one: Attribution, all_found: list[Attribution], text: str) -> Attribution:
    """Return an attribution by a participle with the source of the report it stands behind.

    "He said the front was quiet, describing ...": "describing" is his, not the front's.
    """
    is_participle = one.cue is not None and one.cue.of(text).endswith("ing")
    if not is_participle:
        return one

    # "the front" stands in the content of "He said", so "He" describes it.
    speakers = (other.source for other in all_found if _stands_behind(one, other))
    speaker = next(filter(None, speakers), None)
    if speaker is None:
        return one
    return replace(one, source=speaker)


def _stands_behind(one: Attribution, other: Attribution) -> bool:
    """Return True if an attribution has its source in the content of one before it."""
    if one.cue is None or one.source is None or other.cue is None:
        return False
    return other.cue.end < one.cue.start and other.content.contains(one.source)


def _continued(found: list[Attribution], quotes: list[Span]) -> list[Attribution]:
    """Return attributions of quotations that go on behind an attributed one.

    “We lost it,” he said. “And we will not get another chance.”: both quotations are his.
    """
    more: list[Attribution] = []
    direct = list(filter(_quotes_someone, found))
    for quote in quotes:
        # A short one is a name or a term: the "reform".
        is_short = len(quote) < _SHORTEST_CONTINUED
        if is_short or any(one.content.overlaps(quote) for one in found):
            continue

        # The nearest quotation before it has the same speaker.
        last = _last_before(quote, direct)
        if last is not None:
            more.append(Attribution(last.source, last.cue, quote, AttributionType.DIRECT))
    return more


def _last_before(quote: Span, direct: list[Attribution]) -> Attribution | None:
    """Return the last attribution that begins before a quotation; the first of several there."""
    before = [one for one in direct if one.content.start < quote.start]
    return max(before, key=lambda one: one.content.start, default=None)


def _quotes_someone(one: Attribution) -> bool:
    """Return True if an attribution has a source, and quotation marks in its content."""
    return one.source is not None and one.type is not AttributionType.INDIRECT


def _ordered(found: list[Attribution]) -> list[Attribution]:
    """Return attributions once each, by their cues, else their contents."""
    unique = dict.fromkeys(found)
    return sorted(unique, key=lambda a: ((a.cue or a.content).start, a.content.start))


def type_of(content: Span, quotes: list[Span]) -> AttributionType:
    """Return direct if nearly all of a content stands in quotation marks, mixed if part of it does.

    “The dam is safe” is direct, the dam is “a safe and modern building” mixed.
    """
    covered = sum(_shared(quote, content) for quote in quotes)
    if not covered:
        return AttributionType.INDIRECT
    if covered >= _ALL_QUOTED * len(content):
        return AttributionType.DIRECT
    return AttributionType.MIXED


def _shared(one: Span, other: Span) -> int:
    """Return the number of characters that two spans have in common."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))
