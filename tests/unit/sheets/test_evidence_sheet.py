"""The sheet Evidence as it comes back: its rows beside the evidence of the record."""

from datetime import date

from claimdesk.annotate.proposals.as_exported import KnownClaim
from claimdesk.annotate.sheets.evidence_sheet import EvidenceSheet, read_evidence_sheet
from claimdesk.annotate.sheets.sheet import Sheet, Value
from tests.support.materials import evidence, view
from tests.support.returned import known

TITLES: list[Value] = ["Claim ID", "Claim", "Link", "Quote", "Note", "Evidence ID"]
PROOF = evidence(quote="1-2", note="page 4")
CLAIM = known(view(proof=(PROOF,)))
SENT: list[Value] = ["c1", "", "https://a.org", "1-2", "page 4", "e1"]


def read(*rows: list[Value], claim: KnownClaim = CLAIM) -> EvidenceSheet:
    return read_evidence_sheet(Sheet("Evidence", [list(TITLES), *rows]), {"c1": claim})


def changed(**cells: Value) -> list[Value]:
    """Return the exported row with other cells, by title."""
    row = dict(zip((str(title) for title in TITLES), SENT, strict=True))
    return list((row | cells).values())


def problems(found: EvidenceSheet) -> list[tuple[str, str]]:
    return [(problem.place, problem.what) for problem in found.problems]


def test_an_untouched_row_asks_for_nothing() -> None:
    found = read(SENT, ["", "", "", "", "", ""])
    assert (found.proposals, found.problems, found.claims) == ([], [], set())


def test_an_edited_cell_changes_its_part_alone() -> None:
    (made,) = read(changed(Note="page 5")).proposals

    assert (made.place, made.before) == ("Evidence!F2", PROOF)
    assert made.new == "https://a.org — “1-2” — page 5"
    assert not made.overtaken


def test_emptied_cells_remove_the_evidence_but_a_missing_row_does_not() -> None:
    (made,) = read(changed(Link="", Quote="", Note="")).proposals

    assert (made.before, made.after) == (PROOF, None)
    # people delete rows to see less
    assert read().proposals == []


def test_evidence_that_changed_since_is_overtaken() -> None:
    gone = known(view(), then=view(proof=(PROOF,)))

    (made,) = read(changed(Note="page 5"), claim=gone).proposals

    assert made.overtaken
    assert made.before is None


def test_damage_is_no_edit() -> None:
    found = read(changed(Quote=date(2026, 2, 1)))

    assert found.proposals == []
    assert problems(found) == [("Evidence!F2", "Quote: “1-2” was turned into the date 2026-02-01.")]


def test_a_new_row_belongs_to_the_claim_it_names() -> None:
    found = read(SENT, ["c1", "", "", "", "by phone", ""], ["c9", "", "x", "", "", ""])

    assert [one.new for one in found.proposals] == ["by phone"]
    assert found.claims == {"c1"}
    assert problems(found) == [("Evidence!A4", "the project has no claim with this ID.")]


def test_a_copied_row_and_an_unknown_one_are_left_alone() -> None:
    # of a copied row it cannot be known which of the two was edited
    found = read(changed(Note="page 5"), SENT, changed(**{"Evidence ID": "e9"}))

    assert found.proposals == []
    assert problems(found) == [
        ("Evidence!F2", "this evidence is in two rows."),
        ("Evidence!F3", "this evidence is in two rows."),
        ("Evidence!F4", "the project has no evidence with this ID."),
    ]


def test_a_row_with_a_formula_is_left_alone() -> None:
    sheet = Sheet("Evidence", [list(TITLES), changed(Link="https://b.org")], formulas={(1, 2)})

    found = read_evidence_sheet(sheet, {"c1": CLAIM})

    assert found.proposals == []
    assert problems(found) == [("Evidence!F2", "the row holds a formula.")]


def test_translated_titles_are_not_understood_but_an_empty_sheet_is() -> None:
    claims = {"c1": CLAIM}
    assert not read_evidence_sheet(Sheet("Evidence", [["Beleg-ID"], ["e1"]]), claims).understood
    assert read_evidence_sheet(Sheet("Evidence", [["", " "]]), claims).understood
