"""Contents of verbs: clauses, quotations, the rest of a sentence around a parenthesis, objects."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from claimdesk.annotate.detection.attribution.parse import first_of, passive_subject, subtree
from claimdesk.annotate.detection.attribution.reports import Report, is_content, reported
from claimdesk.annotate.detection.attribution.verbs import Frame, frames, particles
from claimdesk.annotate.text.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_REPORTS = frozenset({Frame.SPEECH, Frame.CLAUSE, Frame.SHOW})
"""Frames with a finite clause: "says that ...", "denies that ...", "the poll shows that ..."."""
_NOUNS = frozenset({Frame.OBJECT, Frame.SHOW})
"""Frames with a noun phrase: "rejected the appeal", "the report shows a fall in exports"."""
_EDGE = re.compile(r"^[\s,;:–—-]+|[\s,;:–—.-]+$")
_RIGHT_EDGE = re.compile(r"[\s,;:–—]+\Z")
_QUOTATION_MARKS = ("“", '"', "'", "‘")


def contents_of(
    verb: "Token", cue: Span, source: Span | None, sentence: Span, quotes: list[Span]
) -> list[Span]:
    """Return the contents of a verb, in text order; none if it attributes nothing here.

    Cue and source are cut off where a content begins or ends with them.
    """
    text = verb.doc.text
    taken = [cue]
    if source is not None:
        taken.append(source)

    # A content of one or two characters is a left-over of punctuation and names.
    contents = []
    for span in _carried(Report(verb, cue, source, sentence, quotes, text)):
        content = _clipped(text, span, taken)
        if content is not None and len(content) > 2:
            contents.append(content)
    return contents


def _carried(report: Report) -> list[Span]:
    """Return the contents in the first frame of the verb that has any."""
    return next(filter(None, _by_frame(report)), [])


def _by_frame(report: Report) -> Iterator[list[Span]]:
    """Yield the contents of a verb in each of its frames, the frame that says most first."""
    verb = report.verb
    some = frames().get(verb.lower_, frozenset())

    if some & _REPORTS:  # "The minister said the dam was safe"
        yield reported(report, speech=Frame.SPEECH in some)

    whole = passive_subject(verb)  # "The plan was criticised by the unions": "The plan"
    if whole is not None:
        yield [whole]

    if Frame.OBJECT in some:  # "She criticised that nothing was done": "that nothing was done"
        yield [subtree(c) for c in verb.rights if c.dep_ == "ccomp" and is_content(c)][:1]

    if Frame.PLAN in some:  # "The mayor plans to close two schools": "to close two schools"
        yield _infinitive(verb)

    yield _with_particle(verb)

    if some & _NOUNS:  # "The court rejected the appeal": "the appeal"
        yield _object(verb)


def _infinitive(verb: "Token") -> list[Span]:
    """Return the infinitive behind a verb: "to leave" in "She wants to leave"."""
    behind = (child for child in verb.children if child.i > verb.i)
    clause = first_of(behind, "xcomp", "ccomp")
    if clause is None:
        return []
    return [subtree(clause)]


def _with_particle(verb: "Token") -> list[Span]:
    """Return the phrase behind a preposition: "a strike" in "The union called for a strike"."""
    wanted = particles().get(verb.lower_, frozenset())
    for child in verb.rights:
        if child.lower_ not in wanted or child.dep_ not in {"prep", "prt"}:
            continue

        behind = first_of(child.children, "pobj", "pcomp")
        if behind is not None:
            return [subtree(behind)]

        # "The council called off the vote": the object is the verb's, not the particle's.
        if child.dep_ == "prt":
            return _object(verb)
    return []


def _object(verb: "Token") -> list[Span]:
    """Return the objects of a verb as one span: "the appeal" in "The court rejected the appeal"."""
    nouns = [child for child in verb.rights if child.dep_ in {"dobj", "oprd", "attr"}]

    # "The governor described himself as calm" says nothing of anything else.
    if not nouns or nouns[0].lower_.endswith(("self", "selves")):
        return []
    end = max(subtree(noun).end for noun in nouns)
    return [Span(subtree(nouns[0]).start, end)]


def _clipped(text: str, span: Span, taken: list[Span]) -> Span | None:
    """Return a span without cue and source at its edges, and without punctuation around it."""
    start, end = span.start, span.end
    for other in taken:
        if not other.overlaps(Span(start, end)):
            continue

        # The longer side stays: in "the dam is safe, he said" what stands before "he said".
        before, behind = other.start - start, end - other.end
        if before > behind:
            end = other.start
        else:
            start = other.end
        if start >= end:
            return None
    return _without_punctuation(text, start, end)


def _without_punctuation(text: str, start: int, end: int) -> Span | None:
    """Return a span without punctuation at its edges: ", it is safe." -> "it is safe"."""
    left = _EDGE.match(text[start:end])
    if left is not None:
        start += left.end()
    end = start + len(_RIGHT_EDGE.sub("", text[start:end]))

    # The full stop of a quotation is part of it: “We lost.
    words = text[start:end]
    if words.endswith(".") and not words.startswith(_QUOTATION_MARKS):
        end -= 1
    return Span(start, end) if end > start else None
