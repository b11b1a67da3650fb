"""Files with an article a row."""

import json
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdesk.annotate.base.errors import SourceError
from claimdesk.annotate.sources import Reader, Source
from claimdesk.annotate.sources.documents import DocumentReader
from claimdesk.annotate.sources.tables import Columns, Table, guess, open_table

STORY = "The harbour handled 4.2 million tonnes last year, officials said on Monday, which was more than in 2023."
OTHER = "The old bridge will close for 18 months, the council announced, and 11,000 cars a day must go another way."


def readings(
    path: Path, columns: dict[str, dict[str, str]] | None = None
) -> list[tuple[str, str, str, str]]:
    with Reader(columns) as reader:
        found = [reader.read(source).article for source in reader.expand([str(path)])]
    return [(one.title, one.text, one.url, one.published) for one in found]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_csv_by_its_headings(tmp_path: Path, separator: str) -> None:
    path = tmp_path / "list.csv"
    rows = [
        ["Headline", "Body", "Link", "Publish Date"],
        ["Harbour grows", STORY, "https://example.org/a", "2025-01-05"],
    ]
    path.write_text(
        "\n".join(separator.join(f'"{cell}"' for cell in row) for row in rows), encoding="utf-8-sig"
    )
    assert readings(path) == [("Harbour grows", STORY, "https://example.org/a", "2025-01-05")]


def test_columns_without_telling_names_are_told_by_what_stands_in_them(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(
        f'1,https://example.org/a,"{STORY}",2025-01-05\n2,https://example.org/b,"{OTHER}",2025-02-05\n'
    )
    assert [(text, url) for _, text, url, _ in readings(path)] == [
        (STORY, "https://example.org/a"), (OTHER, "https://example.org/b")
    ]  # fmt: skip


def test_a_person_says_which_column_is_what(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(f'title,text,long version\nHarbour,short,"{STORY}"\n')
    assert readings(path)[0][1] == "short"
    assert readings(path, {str(path): {"text": "long version"}})[0][1] == STORY
    with (
        pytest.raises(SourceError, match=r"no column “nix”\. It has: title"),
        Reader({"": {"text": "nix"}}) as reader,
    ):
        reader.table(str(path))


def test_workbook_and_its_dates(tmp_path: Path) -> None:
    from datetime import date

    book = openpyxl.Workbook()
    book.active.append(["id", "content", "date"])  # type: ignore[union-attr]
    book.active.append([7, STORY, date(2025, 1, 5)])  # type: ignore[union-attr]
    path = tmp_path / "list.xlsx"
    book.save(path)
    assert [(text, day) for _, text, _, day in readings(path)] == [(STORY, "2025-01-05")]


def test_json_lines_with_a_text_inside(tmp_path: Path) -> None:
    path = tmp_path / "list.jsonl"
    path.write_text(json.dumps({"article": {"text": STORY, "title": "Harbour"}, "n": 3}) + "\n")
    assert [(title, text) for title, text, *_ in readings(path)] == [("Harbour", STORY)]


def test_rows_are_named_by_their_number_and_empty_ones_left_out(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(f'text,title\n"{STORY}",a\n,b\n"{OTHER}",c\n')
    with Reader() as reader:
        names = [source.name.rpartition("#")[2] for source in reader.expand([str(path)])]
        assert names == ["2", "4"]
        assert reader.read(Source(f"{path}#4")).article.title == "c"
        assert reader.chosen_columns() == {str(path): "text from “text”, title from “title”"}


def test_a_table_without_texts_says_what_it_has(tmp_path: Path) -> None:
    path = tmp_path / "sums.csv"
    path.write_text("town,people\nBern,134000\nThun,43000\n")
    with Reader() as reader, pytest.raises(SourceError, match="it has: town, people"):
        for source in reader.expand([str(path)]):
            reader.read(source)


def test_one_cell_at_the_far_corner_does_not_fill_the_memory(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active["XFD1048576"] = "far"  # type: ignore[index]
    book.active["A1"] = "text"  # type: ignore[index]
    path = tmp_path / "far.xlsx"
    book.save(path)
    with DocumentReader() as reader, pytest.raises(SourceError, match=r"far\.xlsx is a workbook"):
        open_table(path, reader)


@given(st.lists(st.lists(st.text(max_size=20), min_size=1, max_size=5), min_size=1, max_size=6))
def test_any_rows_get_a_guess_whose_columns_are_there(rows: list[list[str]]) -> None:
    width = max(map(len, rows))
    table = Table(
        "t",
        tuple(f"c{i}" for i in range(width)),
        [(*row, *[""] * (width - len(row))) for row in rows],
    )
    found = guess(table)
    names = [found.text, found.title, found.url, found.published, found.byline, found.language]
    assert {name for name in names if name} <= set(table.header)
    assert Columns.of(table, {}) == found
