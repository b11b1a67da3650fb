"""Evidence that comes back: lines of the column Evidence, and rows of the sheet Evidence, which wins."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import msgspec
import uuid_utils

from claimdesk.annotate.export.answers import printed_evidence
from claimdesk.annotate.proposals.as_exported import KnownClaim
from claimdesk.annotate.proposals.proposals import Field, Problem, Proposal
from claimdesk.annotate.review.state import Evidence, EvidenceKind
from claimdesk.annotate.review.verdict import Target
from claimdesk.annotate.sheets.find_columns import EVIDENCE_TITLES
from claimdesk.annotate.sheets.sheet import Sheet, Value
from claimdesk.annotate.sheets.spreadsheet_damage import Kind, plain, read_cell

_DASH = " — "
_HERE = "\x00"
"""Where a part of a line was found."""


@dataclass
class EvidenceSheet:
    """What the sheet Evidence asks for, and the claims it speaks of."""

    proposals: list[Proposal] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    claims: set[str] = field(default_factory=set)
    understood: bool = True


def parsed(line: str, claim: str) -> Evidence:
    """Evidence from one line as a person writes it: a link, a quote in quotation marks, a note, in any order."""
    link = quote = ""
    notes = []
    for part in line.split(_DASH):
        words = part.strip()
        if not link and words.lower().startswith(("http://", "https://")):
            link, _, rest = words.partition(" ")
            notes += [rest.strip()] if rest.strip() else []
        elif not quote and len(words) > 2 and words[0] in '“"„«' and words[-1] in '”"“»':
            quote = words[1:-1]
        else:
            notes.append(words)
    return _evidence(claim, link, quote, _DASH.join(notes))


def _evidence(claim: str, link: str, quote: str, note: str) -> Evidence:
    kind = EvidenceKind.LINK if link else EvidenceKind.QUOTE if quote else EvidenceKind.NOTE
    return Evidence(str(uuid_utils.uuid7()), claim, "", kind, link, quote, note)


def column_proposals(
    known: KnownClaim, text: str, place: str, *, overtaken: bool, why: str
) -> Iterator[Proposal]:
    """What an edited Evidence cell asks for: lines that are new, changed or gone."""
    then = known.then or known.now
    waiting: dict[str, list[Evidence]] = {}
    for one in then.evidence:
        waiting.setdefault(plain(printed_evidence(one)), []).append(one)
    added = []
    for line in text.split("\n"):
        if same := waiting.get(plain(line)):
            same.pop(0)
        elif line.strip():
            added.append(line.strip())
    gone = [one for one in then.evidence if one in waiting[plain(printed_evidence(one))]]
    still_there = {one.id: one for one in known.now.evidence}
    paired = len(gone) == len(added)
    for before, line in zip(gone, added if paired else [""] * len(gone), strict=True):
        now = still_there.get(before.id)
        after = changed(now or before, line) if line else None
        if now is None and after is None:
            continue  # it is gone at the desk too
        # a sheet of unknown age may be older than the evidence that it lacks
        lost = now != before or known.then is None
        yield _proposal(
            known,
            place,
            now,
            after,
            overtaken=overtaken or lost,
            why=why or (_CHANGED if lost else ""),
        )
    for line in () if paired else added:
        yield _proposal(
            known, place, None, parsed(line, known.now.claim.id), overtaken=overtaken, why=why
        )


def changed(before: Evidence, line: str) -> Evidence:
    """Evidence whose printed line became another: the parts that still stand in it stay what they are."""
    rest = line
    kept: dict[str, str] = {}
    quoted = f"“{before.quote}”" if before.quote else ""
    for name, text in (("link", before.link), ("quote", quoted), ("note", before.note)):
        words = " ".join(text.split())
        whole = re.compile(
            rf"(^|{_DASH}){re.escape(words)}(?={_DASH}|$)"
        )  # "n" is no part of "new words"
        if words and whole.search(rest):
            kept[name] = getattr(before, name)
            rest = whole.sub(lambda found: found[1] + _HERE, rest, count=1)
    left = _DASH.join(part.strip() for part in rest.split(_HERE) if part.strip(" —"))
    fresh = (
        parsed(left.strip().removeprefix("—").removesuffix("—").strip(), before.claim)
        if left
        else None
    )
    link = kept.get("link") or (fresh.link if fresh else "")
    quote = kept.get("quote") or (fresh.quote if fresh else "")
    note = kept.get("note") or (fresh.note if fresh else "")
    kind = _evidence(before.claim, link, quote, note).kind
    return msgspec.structs.replace(before, kind=kind, link=link, quote=quote, note=note)


_CHANGED = "this evidence may have been changed or added at the desk since."


def _proposal(
    known: KnownClaim,
    place: str,
    before: Evidence | None,
    after: Evidence | None,
    *,
    overtaken: bool,
    why: str,
) -> Proposal:
    return Proposal(
        place, known.now.claim.id, Target.STATEMENT, Field.EVIDENCE,
        printed_evidence(before) if before else "", printed_evidence(after) if after else "",
        known.now.claim.quote, known.title, overtaken, why, None, before, after,
    )  # fmt: skip


def read_evidence_sheet(sheet: Sheet, claims: Mapping[str, KnownClaim]) -> EvidenceSheet:
    """What the rows of the sheet Evidence ask for. A row that is gone asks for nothing: its line in the column does."""
    found = EvidenceSheet()
    header = next(
        (
            i
            for i, row in enumerate(sheet.rows[:30])
            if "Evidence ID" in [str(v).strip() for v in row]
        ),
        -1,
    )
    if header < 0:
        found.understood = not any(any(str(v).strip() for v in row) for row in sheet.rows)
        return found
    at = {
        str(value).strip(): column
        for column, value in enumerate(sheet.rows[header])
        if str(value).strip() in EVIDENCE_TITLES
    }
    then = {
        one.id: (known, one)
        for known in claims.values()
        for one in (known.then or known.now).evidence
    }
    ids = Counter(
        str(row[at["Evidence ID"]]).strip()
        for row in sheet.rows[header + 1 :]
        if at["Evidence ID"] < len(row)
    )
    for index, row in enumerate(sheet.rows[header + 1 :], header + 1):
        if not any(str(value).strip() for value in row):
            continue
        cells = {title: row[column] if column < len(row) else "" for title, column in at.items()}
        place = sheet.place(index, at["Evidence ID"])
        identifier = str(cells["Evidence ID"]).strip()
        if any(
            (index, at[title]) in sheet.formulas
            for title in ("Link", "Quote", "Note")
            if title in at
        ):
            found.problems.append(
                Problem(place, "the row holds a formula.", "Write its result as text; it was left.")
            )
        elif identifier and ids[identifier] > 1:
            found.problems.append(
                Problem(
                    place, "this evidence stands in two rows.", "Keep one; both were left alone."
                )
            )
        elif identifier in then:
            _read_row(found, *then[identifier], cells, place)
        elif identifier:
            found.problems.append(
                Problem(place, "the desk knows no evidence with this ID.", "It was left alone.")
            )
        else:
            _read_new_row(found, claims, cells, sheet, index, at)
    return found


def _read_row(
    found: EvidenceSheet, known: KnownClaim, was: Evidence, cells: Mapping[str, Value], place: str
) -> None:
    fields = {"Link": was.link, "Quote": was.quote, "Note": was.note}
    said: dict[str, str] = {}
    for title, text in fields.items():
        if title not in cells:
            continue
        reading = read_cell(cells[title], text, as_csv=False)
        if reading.kind is Kind.DAMAGED:
            found.problems.append(
                Problem(
                    place, f"{title}: {reading.what}", "It was left as it is.", lost=reading.edited
                )
            )
        elif reading.kind is Kind.EDITED:
            said[title] = reading.text
    if not said:
        return
    found.claims.add(known.now.claim.id)
    now = next((one for one in known.now.evidence if one.id == was.id), None)
    merged = {title: said.get(title, text) for title, text in fields.items()}
    after = None
    if any(merged.values()):
        fresh = _evidence(was.claim, merged["Link"], merged["Quote"], merged["Note"])
        after = msgspec.structs.replace(
            now or was, kind=fresh.kind, link=fresh.link, quote=fresh.quote, note=fresh.note
        )
    lost = now != was
    found.proposals.append(
        _proposal(known, place, now, after, overtaken=lost, why=_CHANGED if lost else "")
    )


def _read_new_row(
    found: EvidenceSheet, claims: Mapping[str, KnownClaim], cells: Mapping[str, Value], sheet: Sheet, index: int,
    at: Mapping[str, int],
) -> None:  # fmt: skip
    place = sheet.place(index, at.get("Claim ID", 0))
    claim = str(cells.get("Claim ID", "")).strip()
    link, quote, note = (str(cells.get(title, "")).strip() for title in ("Link", "Quote", "Note"))
    if claim not in claims:
        what = (
            "the desk knows no claim with this ID."
            if claim
            else "new evidence without a claim's ID."
        )
        found.problems.append(Problem(place, what, "Copy the claim's ID from the sheet Claims."))
    elif link or quote or note:
        found.claims.add(claim)
        fresh = _evidence(claim, link, quote, note)
        found.proposals.append(
            _proposal(claims[claim], place, None, fresh, overtaken=False, why="")
        )
