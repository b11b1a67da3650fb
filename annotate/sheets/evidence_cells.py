"""Evidence in the column Evidence: a line for each piece, with its link, quote and note."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import msgspec
import uuid_utils

from claimdesk.annotate.export.answers import printed_evidence
from claimdesk.annotate.proposals.as_exported import KnownClaim
from claimdesk.annotate.proposals.proposals import Field, Proposal
from claimdesk.annotate.review.state import Evidence, EvidenceKind
from claimdesk.annotate.review.verdict import Target
from claimdesk.annotate.sheets.spreadsheet_damage import plain

_DASH = " — "
_HERE = "\x00"
"""The place in a line where a known part stood."""
_OPENING, _CLOSING = '“"„«', '”"“»'
CHANGED = "this evidence may have been changed or added in the project since."


@dataclass(frozen=True, slots=True)
class _Lines:
    """The difference between an edited cell and the evidence that was exported in it."""

    gone: list[Evidence]
    added: list[str]


def parsed(line: str, claim: str) -> Evidence:
    """Return evidence from one line as a person writes it.

    The line has a link, a quote in quotation marks and a note, in any order, parted by dashes:
    `page 4 — https://example.org — “so it says”`. Words after the link belong to the note.
    """
    link = quote = ""
    notes = []
    for part in line.split(_DASH):
        words = part.strip()
        # "https://example.org seen on Monday": words after the link are a note
        if not link and words.lower().startswith(("http://", "https://")):
            link, _, rest = words.partition(" ")
            if rest.strip():
                notes.append(rest.strip())
        elif not quote and _is_quoted(words):
            quote = words[1:-1]
        else:
            notes.append(words)
    return new_evidence(claim, link, quote, _DASH.join(notes))


def _is_quoted(words: str) -> bool:
    """Return True for "“so it says”" and "„so steht es“"; not for "“”", which quotes nothing."""
    return len(words) > 2 and words[0] in _OPENING and words[-1] in _CLOSING


def new_evidence(claim: str, link: str, quote: str, note: str) -> Evidence:
    """Return new evidence of a claim, with an identifier but without a reviewer and times."""
    identifier = str(uuid_utils.uuid7())
    return Evidence(identifier, claim, "", kind_of(link, quote), link, quote, note)


def kind_of(link: str, quote: str) -> EvidenceKind:
    """Return the kind of evidence with these parts: a link before a quote before a note."""
    if link:
        return EvidenceKind.LINK
    if quote:
        return EvidenceKind.QUOTE
    return EvidenceKind.NOTE


def column_proposals(
    known: KnownClaim, text: str, place: str, *, overtaken: bool, why: str
) -> Iterator[Proposal]:
    """Yield the proposals of an edited Evidence cell: for lines that are new, changed or gone."""
    changes, fresh = _paired(_compared(known, text))
    claim = known.now.claim.id
    still_there = {one.id: one for one in known.now.evidence}
    for before, line in changes:
        now = still_there.get(before.id)
        after = changed(now or before, line) if line else None
        if now is None and after is None:
            continue  # it was removed in Claimdesk too
        # A sheet of unknown age may be older than the evidence that it lacks.
        is_lost = now != before or known.then is None
        reason = why or (CHANGED if is_lost else "")
        yield evidence_proposal(
            known, place, now, after, overtaken=overtaken or is_lost, why=reason
        )

    for line in fresh:
        after = parsed(line, claim)
        yield evidence_proposal(known, place, None, after, overtaken=overtaken, why=why)


def _paired(lines: _Lines) -> tuple[list[tuple[Evidence, str]], list[str]]:
    """Return the changed lines, each with its evidence, and the new ones; "" for a line gone."""
    # As many lines are new as are gone: each is taken for a changed one, in their order.
    if len(lines.gone) == len(lines.added):
        return list(zip(lines.gone, lines.added, strict=True)), []
    return [(before, "") for before in lines.gone], lines.added


def _compared(known: KnownClaim, text: str) -> _Lines:
    """Compare the lines of a cell with the exported evidence.

    Quotation marks and spaces do not count: a line with "so it says" in straight quotes is the
    exported one.
    """
    exported = (known.then or known.now).evidence
    waiting: dict[str, list[Evidence]] = {}
    for one in exported:
        waiting.setdefault(plain(printed_evidence(one)), []).append(one)

    added = []
    for line in text.split("\n"):
        same = waiting.get(plain(line))
        # Two equal lines stand for two equal pieces of evidence: each is found once.
        if same:
            same.pop(0)
        elif line.strip():
            added.append(line.strip())
    gone = [one for one in exported if one in waiting[plain(printed_evidence(one))]]
    return _Lines(gone, added)


def changed(before: Evidence, line: str) -> Evidence:
    """Return the evidence after its line was edited: the parts that still stand in it are kept.

    Of `https://example.org — “a — b” — page 4`, changed to `https://example.org — “a — b” — page
    5`, only the note is read anew; the dash inside the quote parts nothing.
    """
    kept, rest = _kept_parts(before, line)
    left = _DASH.join(part.strip() for part in rest.split(_HERE) if part.strip(" —"))
    # "— page 5", which stood after the parts that were kept
    bare = left.strip().removeprefix("—").removesuffix("—").strip()
    fresh = parsed(bare, before.claim) if left else Evidence("", before.claim, "")
    # A part that stands in the line no longer is taken from the new words, or is gone.
    link = kept.get("link") or fresh.link
    quote = kept.get("quote") or fresh.quote
    note = kept.get("note") or fresh.note
    return msgspec.structs.replace(
        before, kind=kind_of(link, quote), link=link, quote=quote, note=note
    )


def _kept_parts(before: Evidence, line: str) -> tuple[dict[str, str], str]:
    """Return the parts that still stand in a line, and the line with a mark in their places."""
    rest = line
    kept: dict[str, str] = {}
    quoted = f"“{before.quote}”" if before.quote else ""
    printed = {"link": before.link, "quote": quoted, "note": before.note}
    for name, text in printed.items():
        words = " ".join(text.split())
        # Only a whole part: the note "n" does not stand in "new words".
        whole = re.compile(rf"(^|{_DASH}){re.escape(words)}(?={_DASH}|$)")
        if words and whole.search(rest):
            kept[name] = getattr(before, name)
            rest = whole.sub(rf"\1{_HERE}", rest, count=1)
    return kept, rest


def evidence_proposal(
    known: KnownClaim,
    place: str,
    before: Evidence | None,
    after: Evidence | None,
    *,
    overtaken: bool,
    why: str,
) -> Proposal:
    """Return the proposal to replace evidence by other evidence; None stands for no evidence."""
    return Proposal(
        place,
        known.now.claim.id,
        Target.STATEMENT,
        Field.EVIDENCE,
        old=printed_evidence(before) if before else "",
        new=printed_evidence(after) if after else "",
        quote=known.now.claim.quote,
        article=known.title,
        overtaken=overtaken,
        why=why,
        before=before,
        after=after,
    )
