"""Rows of a table as articles."""

import pytest

from claimdesk.annotate.base.errors import SourceError
from claimdesk.annotate.sources.tables.columns import Columns
from claimdesk.annotate.sources.tables.row import article_of_row
from claimdesk.annotate.sources.tables.table import Table
from claimdesk.annotate.text.article import Article

COLUMNS = Columns("text", "title", "url", "published", "byline", "language")


def article(*cells: str) -> Article:
    header = ("text", "title", "url", "published", "byline", "language")
    table = Table("list.csv", header, [cells])
    return article_of_row(table, 0, COLUMNS, "list.csv#2").article


def test_every_column_gives_its_particular() -> None:
    found = article("It lost.", "Port\n lost", "http://a", "5 May 2020", "Jane  Doe", "en-GB")

    assert (found.text, found.title, found.url) == ("It lost.", "Port lost", "http://a")
    assert (found.published, found.byline) == ("2020-05-05", "Jane Doe")
    assert (found.language, found.source) == ("en", "list.csv#2")


def test_an_address_that_is_none_and_a_date_without_a_day_are_left_out() -> None:
    found = article("It lost.", "", "print edition, page 4", "May 2020", "", "")
    assert (found.url, found.published) == ("", "")


def test_an_empty_cell_leaves_what_the_text_shows() -> None:
    text = (
        "Bridge closes for repairs\n\nBy Jane Doe\n\n"
        "The old bridge over the Arl will close on Monday for six weeks, the city said.\n\n"
        "Engineers found cracks in two of its nine arches last spring, it said on Friday.\n"
    )
    assert article(text, "", "", "", "", "").byline == "Jane Doe"
    assert article(text, "", "", "", "Li Wei", "").byline == "Li Wei"


def test_markup_in_a_cell_is_read_as_a_page() -> None:
    # some exports of content systems keep it
    assert article(" <p>It <b>lost</b>.</p>", "", "", "", "", "").text == "It lost."


def test_a_row_without_a_text_is_refused() -> None:
    with pytest.raises(SourceError) as refused:
        article(" ", "Port", "", "", "", "")
    assert refused.value.code == "source-empty"
