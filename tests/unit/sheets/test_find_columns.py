"""Columns of a returned sheet under titles that may have changed."""

from claimdesk.annotate.export.answers import Field
from claimdesk.annotate.sheets.find_columns import Columns, find_columns, find_renamed
from claimdesk.annotate.sheets.sheet import Sheet, Value

IDS = {"c1", "c2", "c3", "c4"}


def sheet_of(*rows: list[Value]) -> Sheet:
    return Sheet("Claims", list(rows))


def columns_of(*rows: list[Value]) -> Columns:
    found = find_columns(sheet_of(*rows), IDS)
    assert found is not None
    return found


def test_a_heading_may_stand_above_the_titles() -> None:
    found = columns_of(["Note to all"], [], ["ID", "Verdict"], ["c1", ""])

    assert (found.header, found.at) == (2, {"ID": 0, "Verdict": 1})


def test_a_title_is_known_by_its_translation_but_not_beside_itself() -> None:
    found = columns_of(["Kennung", "Urteil", "Note", "Notiz"])

    assert (found.at, found.unknown) == ({"ID": 0, "Verdict": 1, "Note": 2}, {3: "Notiz"})
    assert found.remarks == [
        "“Kennung” in A1 was read as ID.",
        "“Urteil” in B1 was read as Verdict.",
    ]


def test_of_two_translations_neither_is_taken() -> None:
    found = columns_of(["ID", "Claim", "Urteil", "Bewertung"])

    assert "Verdict" not in found.at
    assert found.remarks == ["“Urteil” and “Bewertung” may both mean Verdict, so neither was read."]


def test_a_byte_order_mark_that_was_misread_is_no_part_of_the_title() -> None:
    found = columns_of(["ï»¿ID", "Claim"])
    assert found.at["ID"] == 0


def test_renamed_ids_are_known_by_their_cells() -> None:
    # half of the filled cells are enough
    found = columns_of(["No.", "Claim", "Verdict"], ["c1"], ["c2"], ["x"], ["y"], [""])
    assert found.at["ID"] == 0


def test_a_column_with_a_few_ids_is_not_that_of_the_ids() -> None:
    sheet = sheet_of(["No.", "Claim", "Verdict"], ["c1"], ["x"], ["y"])
    assert find_columns(sheet, IDS) is None


def test_a_table_with_one_known_word_is_none_of_claims() -> None:
    assert find_columns(sheet_of(["Note", "Ada"], ["c1", "c2"]), IDS) is None
    assert find_columns(sheet_of(), IDS) is None


def all_verified(identifier: str, target: str) -> dict[Field, str]:
    """Return the exported cells of a row."""
    return {Field.VERDICT: "verified"}


def test_a_renamed_answer_is_known_by_the_exported_texts() -> None:
    rows: list[list[Value]] = [
        ["ID", "Claim", "Status"],
        ["c1", "", "verified"],
        # edited since
        ["c2", "", "disputed"],
    ]
    columns = columns_of(*rows)

    missing = find_renamed(sheet_of(*rows), columns, [Field.VERDICT, Field.NOTE], all_verified)

    # there was no note in the export by which its column could be known
    assert (missing, columns.at["Verdict"]) == ([Field.NOTE], 2)
    assert columns.remarks == ["“Status” in C1 was read as Verdict, because of its content."]
