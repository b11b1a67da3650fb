"""Articles of a table's rows, from CSV, workbooks and JSON Lines."""

import json
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from claimdesk.annotate.sources import Reader, Source
from tests.support.refusals import refusal_of
from tests.support.workbooks import saved_workbook

STORY = (
    "The harbour handled 4.2 million tonnes last year, officials said on Monday, which was more "
    "than in 2023."
)
OTHER = (
    "The old bridge will close for 18 months, the council announced, and 11,000 cars a day must "
    "go another way."
)


class Row(NamedTuple):
    """The particulars of an article that come from columns."""

    title: str
    text: str
    url: str
    published: str


def rows_of(path: Path, columns: dict[str, dict[str, str]] | None = None) -> list[Row]:
    with Reader(columns) as reader:
        found = [reader.read(source).article for source in reader.expand([str(path)])]
    return [Row(one.title, one.text, one.url, one.published) for one in found]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_csv_by_its_headings(tmp_path: Path, separator: str) -> None:
    path = tmp_path / "list.csv"
    row = Row("Harbour grows", STORY, "https://example.org/a", "2025-01-05")
    header = '"Headline","Body","Link","Publish Date"'.replace(",", separator)
    cells = f'"{separator}"'.join(row)
    # Excel begins its files with a byte order mark
    path.write_text(f'{header}\n"{cells}"', encoding="utf-8-sig")
    assert rows_of(path) == [row]


def test_columns_without_names_are_known_by_their_cells(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    first = f'1,https://example.org/a,"{STORY}",2025-01-05\n'
    second = f'2,https://example.org/b,"{OTHER}",2025-02-05\n'
    path.write_text(first + second)

    found = rows_of(path)
    assert [row.text for row in found] == [STORY, OTHER]
    assert [row.url for row in found] == ["https://example.org/a", "https://example.org/b"]


def test_a_person_may_choose_the_column(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(f'title,text,long version\nHarbour,short,"{STORY}"\n')

    assert rows_of(path)[0].text == "short"
    assert rows_of(path, {str(path): {"text": "long version"}})[0].text == STORY


def test_a_chosen_column_that_is_not_there_is_refused_with_those_that_are(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(f'title,text\nHarbour,"{STORY}"\n')

    with Reader({"": {"text": "nix"}}) as reader:
        error = refusal_of(lambda: reader.table(str(path)))
    assert error.code == "column"
    assert "“nix”" in error.message
    assert "title, text" in error.hint


def test_workbook_and_its_dates(tmp_path: Path) -> None:
    rows: list[list[object]] = [["id", "content", "date"], [7, STORY, date(2025, 1, 5)]]
    path = saved_workbook(tmp_path / "list.xlsx", List=rows)
    assert rows_of(path) == [Row("", STORY, "", "2025-01-05")]


def test_json_lines_with_a_text_inside(tmp_path: Path) -> None:
    path = tmp_path / "list.jsonl"
    path.write_text(json.dumps({"article": {"text": STORY, "title": "Harbour"}, "n": 3}) + "\n")
    assert rows_of(path) == [Row("Harbour", STORY, "", "")]


@pytest.fixture
def with_gap(tmp_path: Path) -> Path:
    """Return a table whose middle row has no text."""
    path = tmp_path / "list.csv"
    path.write_text(f'text,title\n"{STORY}",a\n,b\n"{OTHER}",c\n')
    return path


def test_rows_are_named_by_their_number_and_empty_ones_left_out(with_gap: Path) -> None:
    with Reader() as reader:
        names = [source.name for source in reader.expand([str(with_gap)])]
        last = reader.read(Source(f"{with_gap}#4"))

    assert names == [f"{with_gap}#2", f"{with_gap}#4"]
    assert last.article.title == "c"


def test_the_choice_of_columns_is_shown_in_words(with_gap: Path) -> None:
    with Reader() as reader:
        reader.table(str(with_gap))
        assert reader.chosen_columns() == {str(with_gap): "text from “text”, title from “title”"}


def test_a_table_without_texts_is_refused_with_its_columns(tmp_path: Path) -> None:
    path = tmp_path / "sums.csv"
    path.write_text("town,people\nBern,134000\nThun,43000\n")

    # the table stands for itself, as it has no rows to read
    error = refusal_of(lambda: rows_of(path))
    assert error.code == "column"
    assert "town, people" in error.hint
