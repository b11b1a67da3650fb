"""Tables of articles: separators, headers, and objects as rows."""

from pathlib import Path

import openpyxl
import pytest

from claimdesk.annotate.sources.documents.reader import DocumentReader
from claimdesk.annotate.sources.tables.table import Table, open_table
from tests.support.refusals import refusal_of


def table_of(path: Path, text: str) -> Table:
    path.write_text(text, encoding="utf-8")
    # text files are read here, without the process that reads documents
    with DocumentReader() as reader:
        return open_table(path, reader)


def test_the_separator_is_the_one_that_cuts_the_rows_alike(tmp_path: Path) -> None:
    table = table_of(tmp_path / "a.csv", "title;text\nPort, lost;The port, it lost, and closed\n")
    assert table.header == ("title", "text")
    assert table.rows == [("Port, lost", "The port, it lost, and closed")]


def test_a_first_row_of_data_is_no_header(tmp_path: Path) -> None:
    table = table_of(tmp_path / "a.csv", "17,https://example.org/a\n18,https://example.org/b\n")
    assert table.header == ("column 1", "column 2")
    # as a person counts the rows of the sheet
    assert (len(table.rows), table.first) == (2, 1)


def test_columns_get_names_of_their_own_and_short_rows_are_filled_up(tmp_path: Path) -> None:
    table = table_of(tmp_path / "a.csv", "text,,text\na,b,c\nd\n")
    assert table.header == ("text", "column 2", "text (2)")
    assert table.rows == [("a", "b", "c"), ("d", "", "")]


def test_a_cell_is_found_by_the_name_of_its_column() -> None:
    table = Table("a.csv", ("title", "text"), [("Port", "It lost.")])
    assert (table.cell(0, "text"), table.cell(0, "url")) == ("It lost.", "")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.jsonl", '{"id": 1, "article": {"text": "It lost."}, "tags": ["a"], "new": true}\n\n'),
        ("a.json", '[{"id": 1, "article": {"text": "It lost."}}, 7]'),
    ],
)
def test_objects_are_rows_and_their_names_columns(tmp_path: Path, name: str, text: str) -> None:
    # lists and truth values are no cells, and a number is no object
    table = table_of(tmp_path / name, text)
    assert (table.header, table.rows) == (("id", "article.text"), [("1", "It lost.")])


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("a.csv", " \n,,\n", "source-empty"),
        ("a.csv", "x" + ",x" * 1_000, "table-broken"),
        ("a.jsonl", '{"text": "cut sho', "json-broken"),
        ("a.json", "[" * 100_000, "json-broken"),
        ("a.json", "[1, 2]", "source-empty"),
    ],
)
def test_a_file_without_rows_is_refused(tmp_path: Path, name: str, text: str, code: str) -> None:
    assert refusal_of(lambda: table_of(tmp_path / name, text)).code == code


def test_one_cell_at_the_far_corner_does_not_fill_the_memory(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.create_sheet("Far", 0)
    sheet["A1"] = "text"
    sheet["XFD1048576"] = "far"
    path = tmp_path / "far.xlsx"
    book.save(path)

    with DocumentReader() as reader:
        error = refusal_of(lambda: open_table(path, reader))

    assert error.code == "source-broken"
    assert "far.xlsx" in error.message
