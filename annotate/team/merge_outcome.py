"""The outcome of one merge, counted and put into sentences."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from sqlalchemy import Connection

from claimdesk.annotate.base.plurals import counted
from claimdesk.annotate.review.state import BlockRole, Claim, Correction, Review, Shelf, State, Tick
from claimdesk.annotate.store.claims import read_quotes
from claimdesk.annotate.team.merge_report import MergeReport
from claimdesk.annotate.team.merge_rules import Conflict, Merged, Part
from claimdesk.annotate.team.merge_sql import verdicts_in
from claimdesk.annotate.team.packet_checks import Fault, Objection
from claimdesk.annotate.team.vetting import Vetted

_SHORT = 60
_KINDS: dict[type[State], str] = {
    BlockRole: "a paragraph",
    Correction: "a corrected name or number",
    Shelf: "an article",
    Tick: "a tick",
}
PART_NAMES = {
    Part.EDGES: "edges",
    Part.PRESENCE: "removal",
    Part.PARKING: "parking",
    Part.LINKS: "link",
    Part.WHOLE: "state",
}


def report_of(path: Path, vetted: Vetted, merged: Merged, names: Mapping[str, str]) -> MergeReport:
    """Return the report of a file that was taken in, without conflicts and unread paragraphs."""
    made_elsewhere = sum(
        isinstance(edit.subject, Claim) and edit.before is None for edit in merged.edits
    )
    return MergeReport(
        source=path.name,
        reviewers=sorted({names.get(change.reviewer, change.reviewer) for change in vetted.fresh}),
        added=len(vetted.fresh),
        known=vetted.known,
        verdicts=verdicts_in(vetted.fresh),
        changed=len(merged.edits),
        claims=made_elsewhere + len(vetted.new_claims),
        articles=len(vetted.new_articles),
        unknown=_gathered(vetted.objections, Fault.UNKNOWN),
        unreadable=_gathered(vetted.objections, Fault.UNREADABLE),
        refused=_gathered(vetted.objections, Fault.REFUSED),
    )


def _gathered(objections: list[Objection], fault: Fault) -> list[str]:
    """Return each sentence of a kind once: "a mark outside its article (3 times)"."""
    times = Counter(one.sentence for one in objections if one.fault is fault)
    sentences: list[str] = []
    for sentence, count in times.items():
        if count > 1:
            sentence = f"{sentence} ({counted(count, 'time')})"
        sentences.append(sentence)
    return sentences


def quotes_of(connection: Connection, merged: Merged) -> dict[str, str]:
    """Return the quotes of the claims that conflicts are about, by claim."""
    claims = {_claim_of(conflict.subject) for conflict in merged.conflicts} - {""}
    return read_quotes(connection, sorted(claims))


def _claim_of(state: State) -> str:
    return str(getattr(state, "claim", ""))


def conflict_sentences(
    merged: Merged, names: Mapping[str, str], quotes: Mapping[str, str]
) -> list[str]:
    """Return a sentence for each conflict of a merge."""
    return [_conflict_sentence(conflict, names, quotes) for conflict in merged.conflicts]


def _conflict_sentence(
    conflict: Conflict, names: Mapping[str, str], quotes: Mapping[str, str]
) -> str:
    subject = conflict.subject
    if isinstance(subject, Claim):
        words = subject.quote
    else:
        words = quotes.get(_claim_of(subject), "")
    if words:
        about = f"“{words[:_SHORT]}”"
    else:
        about = _KINDS.get(type(subject), "something")

    # one reviewer's answer only competes with the same reviewer's at another machine
    if isinstance(subject, Review):
        who = names.get(subject.reviewer, subject.reviewer)
        lost, kept = _verdict(conflict.lost), _verdict(conflict.kept)
        return (
            f"{about}: {who} chose {lost} on one computer and {kept} on another; {kept} was kept."
        )
    part = PART_NAMES[conflict.part]
    return f"{about}: {part} changed on both sides; the later change was kept."


def _verdict(state: State | None) -> str:
    verdict = getattr(state, "verdict", None)
    if not verdict:
        return "nothing"
    return f"“{verdict}”"
