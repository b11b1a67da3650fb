"""What a verb attributes: its clause, its quotation, the rest of the sentence around a parenthesis, its object."""

import re
from typing import TYPE_CHECKING

from claimdesk.annotate.detection.attribution.parse import passive_subject, subtree
from claimdesk.annotate.detection.attribution.quotations import quotation_at
from claimdesk.annotate.detection.attribution.verbs import Frame, frames, particles
from claimdesk.annotate.text.span import Span, trimmed

if TYPE_CHECKING:
    from spacy.tokens import Token

_REPORTS = frozenset({Frame.SPEECH, Frame.CLAUSE, Frame.SHOW})
_EDGE = re.compile(r"^[\s,;:–—-]+|[\s,;:–—.-]+$")
_CLOSING = "”\"'’)»"


def contents_of(
    verb: "Token", cue: Span, source: Span | None, sentence: Span, quotes: list[Span]
) -> list[Span]:
    """The contents of a verb, in text order; none if it attributes nothing here."""
    text = verb.doc.text
    some = frames().get(verb.lower_, frozenset())
    found: list[Span] = []
    if some & _REPORTS:
        found = _reported(verb, cue, source, sentence, quotes, speech=Frame.SPEECH in some)
    if not found and (whole := passive_subject(verb)):
        found = [whole]
    if not found and Frame.OBJECT in some:
        clause = next((c for c in verb.rights if c.dep_ == "ccomp" and _is_content(c)), None)
        found = [subtree(clause)] if clause is not None else []
    if not found and Frame.PLAN in some:
        found = _infinitive(verb)
    if not found:
        found = _with_particle(verb)
    if not found and Frame.OBJECT in some | ({Frame.OBJECT} if Frame.SHOW in some else set()):
        found = _object(verb)
    taken = [cue] + ([source] if source else [])
    return [one for span in found if (one := _clipped(text, span, taken)) and len(one) > 2]


def _reported(
    verb: "Token",
    cue: Span,
    source: Span | None,
    sentence: Span,
    quotes: list[Span],
    *,
    speech: bool,
) -> list[Span]:
    text = verb.doc.text
    quoted = _quoted(cue, source, sentence, quotes) if speech else []
    clause = next((c for c in verb.children if c.dep_ == "ccomp" and _is_content(c)), None)
    if speech and clause is None:
        clause = next(
            (c for c in verb.children if c.dep_ == "xcomp" and c.tag_ in {"VBD", "VBZ", "VBP"}),
            None,
        )
    if clause is not None:
        whole = subtree(clause)
        if source and whole.contains(source):
            return quoted or _around(text, sentence, cue, source)
        if whole.start > cue.start and _reports_to_the_end(verb, whole, sentence):
            whole = Span(whole.start, sentence.end)
        return _with_quotes(whole, quoted, quotes)
    if quoted:
        return quoted
    parenthesis = (
        verb.dep_ == "parataxis"
        or _as_reported(verb)
        or (verb.dep_ == "ROOT" and _stands_last(text, cue, source, sentence))
    )
    return _around(text, sentence, cue, source) if speech and source and parenthesis else []


def _as_reported(verb: "Token") -> bool:
    """ "as police have said"."""
    return any(child.lower_ == "as" and child.dep_ in {"mark", "advmod"} for child in verb.lefts)


def _reports_to_the_end(verb: "Token", clause: Span, sentence: Span) -> bool:
    """Whether what is said goes on to the end of the sentence: no other report follows, and the verb is no aside."""
    above = verb
    while above.head != above:
        if above.dep_ in {"relcl", "acl", "advcl", "csubj", "parataxis"}:
            return False
        above = above.head
    doc = verb.doc
    for token in doc[verb.i + 1 :]:
        if token.idx >= sentence.end:
            break
        if (
            token.idx >= clause.end
            and token.tag_.startswith("VB")
            and Frame.SPEECH in frames().get(token.lower_, ())
        ):
            return False
    return True


def _is_content(clause: "Token") -> bool:
    return clause.tag_.startswith(("VB", "MD", "JJ", "NN", "IN", "RB", "PRP"))


def _quoted(cue: Span, source: Span | None, sentence: Span, quotes: list[Span]) -> list[Span]:
    """The quotations of the sentence that hold neither cue nor source, and are more than a word in scare quotes."""
    return [
        quote
        for quote in quotes
        if quote.overlaps(sentence)
        and not quote.overlaps(cue)
        and not (source and quote.overlaps(source))
        and len(quote) >= 16
    ]


def _with_quotes(clause: Span, quoted: list[Span], quotes: list[Span]) -> list[Span]:
    """A clause, widened to the quotation it starts or ends in, and the further quotations of the sentence."""
    start, end = clause.start, clause.end
    opened, closed = quotation_at(quotes, start), quotation_at(quotes, end - 1)
    if opened in quoted and opened is not None:
        start, end = min(start, opened.start), max(end, opened.end)
    if closed in quoted and closed is not None:
        end = max(end, closed.end)
    whole = Span(start, end)
    return [whole] + [quote for quote in quoted if not quote.overlaps(whole)]


def _stands_last(text: str, cue: Span, source: Span | None, sentence: Span) -> bool:
    """Whether cue and source end the sentence behind a comma: "..., the ministry said"."""
    first = min(cue.start, source.start) if source else cue.start
    before = text[sentence.start : first].rstrip()
    return before[-1:] in {",", "”", '"'} and len(before) > 20


def _around(text: str, sentence: Span, cue: Span, source: Span | None) -> list[Span]:
    """The parts of the sentence before and behind a parenthesis such as ", he said,"."""
    first = min(cue.start, source.start) if source else cue.start
    last = max(cue.end, source.end) if source else cue.end
    before, behind = trimmed(text, sentence.start, first), trimmed(text, last, sentence.end)
    comma = text[last : last + 1] == ","
    return [part for part in (before, behind if comma else None) if part and len(part) > 2]


def _infinitive(verb: "Token") -> list[Span]:
    clause = next((c for c in verb.children if c.dep_ in {"xcomp", "ccomp"} and c.i > verb.i), None)
    return [subtree(clause)] if clause is not None else []


def _with_particle(verb: "Token") -> list[Span]:
    """The phrase behind "called for", "spoke about", "insisted on"."""
    wanted = particles().get(verb.lower_, frozenset())
    for child in verb.rights:
        if child.dep_ in {"prep", "prt"} and child.lower_ in wanted:
            behind = next((c for c in child.children if c.dep_ in {"pobj", "pcomp"}), None)
            if behind is not None:
                return [subtree(behind)]
            if child.dep_ == "prt":
                return _object(verb)
    return []


def _object(verb: "Token") -> list[Span]:
    nouns = [c for c in verb.rights if c.dep_ in {"dobj", "oprd", "attr"}]
    if not nouns or nouns[0].lower_.endswith(("self", "selves")):
        return []
    return [Span(subtree(nouns[0]).start, max(subtree(noun).end for noun in nouns))]


def _clipped(text: str, span: Span, taken: list[Span]) -> Span | None:
    """The span without cue and source at its edges, without punctuation around it."""
    start, end = span.start, span.end
    for other in taken:
        if other.overlaps(Span(start, end)):
            if other.start - start > end - other.end:
                end = other.start
            else:
                start = other.end
        if start >= end:
            return None
    inner = text[start:end]
    left = _EDGE.match(inner)
    start += left.end() if left and left.start() == 0 and left[0] else 0
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:–—"):
        end -= 1
    if end > start and text[end - 1] == "." and text[start] not in "“\"'‘":
        end -= 1
    return Span(start, end) if end > start else None
