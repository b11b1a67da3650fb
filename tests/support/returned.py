"""Sheets that came back, made by hand beside the claims they are about."""

from typing import Any

from claimdesk.annotate.export.answers import answers_of
from claimdesk.annotate.proposals.as_exported import KnownClaim
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.verdict import Target
from claimdesk.annotate.sheets.find_columns import Columns
from claimdesk.annotate.sheets.match_rows import Row
from claimdesk.annotate.sheets.sheet import Sheet, Value

TITLES = [
    "ID",
    "Claim",
    "Verdict",
    "Target",
    "Reason",
    "Correction",
    "Note",
    "Evidence",
    "Updated",
    "Article hash",
]
"""The columns that are read, A to J here."""


def known(now: ClaimView, then: ClaimView | None = None) -> KnownClaim:
    """Return a claim that was exported as it is now, unless `then` says otherwise."""
    then = then or now
    return KnownClaim(now, then, "Title", "digest", answers_of(then), answers_of(now))


def undated(now: ClaimView, **others: Any) -> KnownClaim:
    """Return a claim of a sheet without an export ID, whose time is not known."""
    return KnownClaim(now, None, "Title", "digest", answers_of(now), answers_of(now), **others)


def line(one: KnownClaim, target: Target = Target.STATEMENT, **edits: Value) -> list[Value]:
    """Return the row of a claim as it was exported, but for the edits, by title."""
    cells: dict[str, Value] = {
        "ID": one.now.claim.id,
        "Claim": one.now.claim.quote,
        "Target": target.value,
        "Updated": "",
        "Article hash": one.digest,
    }
    cells |= {field.value: text for field, text in one.sent[target].items()}
    cells |= edits
    return [cells[title] for title in TITLES]


def sheet_of(*rows: list[Value], name: str = "Claims") -> Sheet:
    """Return a sheet with the row of titles above these rows."""
    return Sheet(name, [list(TITLES), *rows])


def row_of(one: KnownClaim, target: Target = Target.STATEMENT, **edits: Value) -> Row:
    """Return the only row of a sheet, below its titles."""
    places = {title: place for place, title in enumerate(TITLES)}
    sheet = sheet_of(line(one, target, **edits))
    return Row(sheet, Columns(0, places), 1, one, target)
