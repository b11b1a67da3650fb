"""The meaning of a table's columns, by their names and by their cells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdesk.annotate.base.errors import SourceError
from claimdesk.annotate.sources.tables.columns import Columns, guess
from claimdesk.annotate.sources.tables.table import Table

LONG = "The port authority lost 40 million euros in 2019, and its chair has resigned over that."


def table(header: str, *rows: tuple[str, ...]) -> Table:
    return Table("list.csv", tuple(header.split(",")), list(rows))


def test_names_are_read_without_case_and_underscores() -> None:
    found = guess(table("Article_Text,HEADLINE,pub-date", ("It lost.", "Port", "2020-05-05")))
    assert found == Columns(text="Article_Text", title="HEADLINE", published="pub-date")


def test_a_column_that_is_empty_has_no_meaning() -> None:
    # "text" is there by name, and the texts are in the other one
    assert guess(table("text,summary", ("", LONG))).text == "summary"


def test_cells_give_a_meaning_to_columns_without_known_names() -> None:
    rows = [
        (LONG, "https://example.org/a", "5 May 2020", "Port authority lost millions"),
        (LONG, "https://example.org/b", "6 May 2020", "Chair of the port resigns"),
    ]
    assert guess(table("a,b,c,d", *rows)) == Columns(text="a", url="b", published="c", title="d")


def test_a_name_is_surer_than_the_cells() -> None:
    # notes may be longer than the texts they are on
    assert guess(table("text,notes", ("It lost.", LONG))).text == "text"


def test_a_choice_wins_over_the_guess_and_may_be_none() -> None:
    there = table("title,text", ("Port", LONG))
    assert Columns.of(there, {"text": "title", "title": ""}) == Columns(text="title")


@pytest.mark.parametrize("choice", [{"text": "story"}, {"body": "text"}])
def test_a_choice_of_no_column_or_no_meaning_is_refused(choice: dict[str, str]) -> None:
    with pytest.raises(SourceError) as refused:
        Columns.of(table("title,text", ("Port", LONG)), choice)
    assert refused.value.code == "column"


def test_the_summary_leaves_out_meanings_without_a_column() -> None:
    assert Columns(text="body", url="link").summary == "text from “body”, url from “link”"


@given(st.lists(st.lists(st.text(max_size=20), min_size=1, max_size=5), min_size=1, max_size=6))
def test_any_rows_get_a_guess_whose_columns_are_there(rows: list[list[str]]) -> None:
    made = padded(rows)
    found = guess(made)
    names = {found.text, found.title, found.url, found.published, found.byline, found.language}
    assert names <= {"", *made.header}
    assert Columns.of(made, {}) == found


def padded(rows: list[list[str]]) -> Table:
    width = max(map(len, rows))
    header = tuple(f"c{number}" for number in range(width))
    return Table("t", header, [(*row, *[""] * (width - len(row))) for row in rows])
