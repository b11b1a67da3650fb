"""Columns of a returned sheet under titles that may have changed."""

from claimdesk.annotate.export.answers import Field
from claimdesk.annotate.sheets.find_columns import find_columns, find_renamed
from claimdesk.annotate.sheets.sheet import Sheet, Value

IDS = {"c1", "c2", "c3", "c4"}


def sheet_of(*rows: list[Value]) -> Sheet:
    return Sheet("Claims", list(rows))


def test_a_heading_may_stand_above_the_titles() -> None:
    found = find_columns(sheet_of(["Note to all"], [], ["ID", "Verdict"], ["c1", ""]), IDS)

    assert found is not None
    assert (found.header, found.at) == (2, {"ID": 0, "Verdict": 1})


def test_a_title_is_known_by_its_translation_but_not_beside_itself() -> None:
    found = find_columns(sheet_of(["Kennung", "Urteil", "Note", "Notiz"]), IDS)

    assert found is not None
    assert found.at == {"ID": 0, "Verdict": 1, "Note": 2}
    assert found.unknown == {3: "Notiz"}
    assert found.remarks == [
        "“Kennung” in A1 was read as ID.",
        "“Urteil” in B1 was read as Verdict.",
    ]


def test_of_two_translations_neither_is_taken() -> None:
    found = find_columns(sheet_of(["ID", "Claim", "Urteil", "Bewertung"]), IDS)

    assert found is not None
    assert "Verdict" not in found.at
    assert found.remarks == ["“Urteil” and “Bewertung” may both be Verdict: neither was read."]


def test_a_byte_order_mark_that_was_misread_is_no_part_of_the_title() -> None:
    found = find_columns(sheet_of(["ï»¿ID", "Claim"]), IDS)
    assert found is not None
    assert found.at["ID"] == 0


def test_renamed_ids_are_known_by_their_cells() -> None:
    titles: list[Value] = ["No.", "Claim", "Verdict"]
    # half of the filled cells are enough, one less is not
    enough = sheet_of(titles, ["c1"], ["c2"], ["x"], ["y"], [""])
    too_few = sheet_of(titles, ["c1"], ["x"], ["y"])

    found = find_columns(enough, IDS)

    assert found is not None
    assert found.at["ID"] == 0
    assert find_columns(too_few, IDS) is None


def test_a_table_with_one_known_word_is_none_of_claims() -> None:
    assert find_columns(sheet_of(["Note", "Ada"], ["c1", "c2"]), IDS) is None
    assert find_columns(sheet_of(), IDS) is None


def test_a_renamed_answer_is_known_by_the_exported_texts() -> None:
    sheet = sheet_of(["ID", "Claim", "Status"], ["c1", "", "verified"], ["c2", "", "edited"])
    exported = {"c1": {Field.VERDICT: "verified"}, "c2": {Field.VERDICT: "disputed"}}
    columns = find_columns(sheet, IDS)
    assert columns is not None

    missing = find_renamed(
        sheet, columns, [Field.VERDICT, Field.NOTE], lambda identifier, _: exported[identifier]
    )

    # there was no note in the export by which its column could be known
    assert missing == [Field.NOTE]
    assert columns.at["Verdict"] == 2
    assert columns.remarks == ["“Status” in C1 was read as Verdict, by what is in it."]
