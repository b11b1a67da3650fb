"""The styles of cells, by the kind of their column."""

from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.cell.cell import Cell

from claimdesk.annotate.sheets.cell_styles import header, styled
from claimdesk.annotate.sheets.columns import ColumnKind


def cell() -> Cell:
    return Cell(Workbook()["Sheet"], 1, 1)


@pytest.mark.parametrize(
    ("kind", "number_format"),
    [
        # without it, "1-2" typed into a cell becomes a date
        (ColumnKind.TEXT, "@"),
        (ColumnKind.GREY, "@"),
        (ColumnKind.LINK, "@"),
        (ColumnKind.WRAPPED, "@"),
        (ColumnKind.NUMBER, "General"),
        (ColumnKind.SHARE, "0.00"),
        (ColumnKind.DATE, "yyyy-mm-dd hh:mm"),
    ],
)
def test_a_kind_has_a_number_format(kind: ColumnKind, number_format: str) -> None:
    found = styled(cell(), kind)
    assert found.number_format == number_format
    assert found.alignment.wrap_text == (kind is ColumnKind.WRAPPED)


def test_identifiers_are_small_and_grey_and_links_underlined() -> None:
    grey, link = styled(cell(), ColumnKind.GREY).font, styled(cell(), ColumnKind.LINK).font

    assert (grey.size, grey.color.rgb) == (9, "00767676")
    assert (link.underline, link.color.rgb) == ("single", "000563C1")


def test_a_quoted_cell_keeps_text_that_looks_like_a_formula() -> None:
    plain: Any = styled(cell(), ColumnKind.TEXT)
    quoted: Any = styled(cell(), ColumnKind.TEXT, quoted=True)
    assert (plain.quotePrefix, quoted.quotePrefix) == (False, True)


def test_a_title_is_bold_on_a_ground() -> None:
    title = header(cell())
    assert title.font.bold
    assert (title.fill.fill_type, title.fill.fgColor.rgb) == ("solid", "00EDEBE6")
