"""Contents of reports: a clause, quotations, or the sentence around a parenthesis."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimdesk.annotate.detection.attribution.parse import subtree
from claimdesk.annotate.detection.attribution.quotations import quotation_at
from claimdesk.annotate.detection.attribution.verbs import is_speech
from claimdesk.annotate.text.span import Span, trimmed

if TYPE_CHECKING:
    from spacy.tokens import Token

_ASIDES = frozenset({"relcl", "acl", "advcl", "csubj", "parataxis"})
_CONTENT_TAGS = ("VB", "MD", "JJ", "NN", "IN", "RB", "PRP")
_SHORTEST_QUOTATION = 16
"""Characters, marks included; a shorter one is a word in scare quotes: the "reform"."""
_SHORTEST_REST = 20
"""Characters before a report that ends its sentence; fewer are no statement."""


@dataclass(frozen=True, slots=True)
class Report:
    """A verb with its cue and source, their sentence, and the quotations of the paragraph."""

    verb: "Token"
    cue: Span
    source: Span | None
    sentence: Span
    quotes: list[Span]
    text: str

    @property
    def frame(self) -> Span:
        """The span from cue to source or the other way round: "the ministry said"."""
        if self.source is None:
            return self.cue
        start = min(self.cue.start, self.source.start)
        return Span(start, max(self.cue.end, self.source.end))


def reported(report: Report, *, speech: bool) -> list[Span]:
    """Return the contents of a report, in text order.

    They are a clause ("The minister said the dam was safe"), quotations, or the sentence around a
    parenthesis ("The dam, the ministry said, is safe"). Only verbs of speech have the last two.
    """
    if speech:
        return _from_speech(report)

    # "The report shows that exports fell"
    clause = _clause_of(report.verb)
    if clause is None:
        return []
    return _from_clause(report, clause, [])


def _from_speech(report: Report) -> list[Span]:
    """Return the contents of a verb of speech."""
    quoted = _quoted(report)
    clause = _clause_of(report.verb) or _open_clause_of(report.verb)
    if clause is not None:  # "The minister said the dam was safe"
        return _from_clause(report, clause, quoted)
    if quoted:  # “We lost nine ships,” the admiral said.
        return quoted

    # "The dam is safe, the ministry said."
    if report.source is not None and _is_parenthesis(report):
        return _around(report)
    return []


def _clause_of(verb: "Token") -> "Token | None":
    """Return the head of the clause that is reported: "was" in "He said the dam was safe"."""
    for child in verb.children:
        if child.dep_ == "ccomp" and is_content(child):
            return child
    return None


def _open_clause_of(verb: "Token") -> "Token | None":
    """Return the head of a finite clause that the parser takes for an open one ("xcomp")."""
    for child in verb.children:
        if child.dep_ == "xcomp" and child.tag_ in {"VBD", "VBZ", "VBP"}:
            return child
    return None


def _from_clause(report: Report, clause: "Token", quoted: list[Span]) -> list[Span]:
    """Return the contents where the parse gives a clause."""
    whole = subtree(clause)

    # The parser hangs what is reported above a parenthesis: "The dam, the ministry said, is safe".
    if report.source is not None and whole.contains(report.source):
        return quoted or _around(report)

    # "He said the dam was safe and that repairs would end": the parse may leave out the last part.
    behind_cue = whole.start > report.cue.start
    if behind_cue and _reports_to_the_end(report.verb, whole, report.sentence):
        whole = Span(whole.start, report.sentence.end)
    return _with_quotes(whole, quoted, report.quotes)


def _is_parenthesis(report: Report) -> bool:
    """Return True if the report stands beside what it reports: ", the ministry said"."""
    verb = report.verb
    if verb.dep_ == "parataxis":  # "The dam, the ministry said, is safe"
        return True
    if _is_as_report(verb):
        return True
    return verb.dep_ == "ROOT" and _stands_last(report)


def _is_as_report(verb: "Token") -> bool:
    """Return True for "as police have said"."""
    return any(child.lower_ == "as" and child.dep_ in {"mark", "advmod"} for child in verb.lefts)


def _stands_last(report: Report) -> bool:
    """Return True if a report ends its sentence behind a comma: "..., the ministry said"."""
    before = report.text[report.sentence.start : report.frame.start].rstrip()
    return before.endswith((",", "”", '"')) and len(before) > _SHORTEST_REST


def _reports_to_the_end(verb: "Token", clause: Span, sentence: Span) -> bool:
    """Return True if a report goes on to the end of its sentence.

    It does not in "The minister, who said the dam was safe, resigned", nor where another report
    follows: "He said the dam was safe, and the mayor added ...".
    """
    if _is_inside_aside(verb):
        return False

    behind = (token for token in verb.doc[verb.i + 1 :] if clause.end <= token.idx < sentence.end)
    return not any(is_speech(token) for token in behind)


def _is_inside_aside(verb: "Token") -> bool:
    """Return True if the verb, or a word it hangs on, is a clause beside the sentence's own."""
    above = verb
    while above.head != above:
        if above.dep_ in _ASIDES:
            return True
        above = above.head
    return False


def is_content(clause: "Token") -> bool:
    """Return True if the head of a clause can state something by its tag, unlike "12" or "wow"."""
    return clause.tag_.startswith(_CONTENT_TAGS)


def _quoted(report: Report) -> list[Span]:
    """Return the quotations of the sentence that hold neither cue nor source; no scare quotes."""
    return [quote for quote in report.quotes if _is_reported(quote, report)]


def _is_reported(quote: Span, report: Report) -> bool:
    """Return True if a quotation can be a content of a report."""
    if len(quote) < _SHORTEST_QUOTATION or not quote.overlaps(report.sentence):
        return False
    if quote.overlaps(report.cue):
        return False

    # “The Big Issue North” said the dam was safe: the quotation is the source.
    return report.source is None or not quote.overlaps(report.source)


def _with_quotes(clause: Span, quoted: list[Span], quotes: list[Span]) -> list[Span]:
    """Return a clause with the quotation it starts or ends in, and the further quotations.

    The clause in "We lost nine ships," he said, begins behind the mark, the content with it.
    """
    start, end = clause.start, clause.end
    opened = quotation_at(quotes, start)
    closed = quotation_at(quotes, end - 1)
    if opened in quoted and opened is not None:
        start, end = opened.start, max(end, opened.end)

    # The dam was “a safe and modern building”: the clause ends before the mark.
    if closed in quoted and closed is not None:
        end = max(end, closed.end)

    whole = Span(start, end)
    return [whole, *(quote for quote in quoted if not quote.overlaps(whole))]


def _around(report: Report) -> list[Span]:
    """Return the parts of the sentence before and behind a parenthesis such as ", he said,"."""
    text, sentence, frame = report.text, report.sentence, report.frame
    parts = [trimmed(text, sentence.start, frame.start)]
    if text[frame.end : frame.end + 1] == ",":
        parts.append(trimmed(text, frame.end, sentence.end))
    return [part for part in parts if part is not None and len(part) > 2]
