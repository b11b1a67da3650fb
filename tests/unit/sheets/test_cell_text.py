"""Text as a cell can hold it."""

import pytest

from claimdesk.annotate.export.export_report import ExportReport
from claimdesk.annotate.sheets.cell_text import csv_guarded, escaped, holdable


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_csv_guards_every_prefix_of_the_owasp_list(start: str) -> None:
    assert csv_guarded(f"{start}1") == f"'{start}1"


def test_an_apostrophe_before_a_risky_sign_gets_another() -> None:
    # one can then be taken off again, without a guess
    assert csv_guarded("'=x") == "''=x"
    assert csv_guarded("'tis so") == "'tis so"


def test_characters_that_no_workbook_holds_are_replaced_and_counted() -> None:
    report = ExportReport()
    assert holdable("page\fbreak\ud800", report) == "page\ufffdbreak\ufffd"
    assert holdable("tab\tand\nline", report) == "tab\tand\nline"
    assert report.replaced == 2


def test_only_what_excel_would_unescape_is_escaped() -> None:
    assert escaped("_x0041_") == "_x005F_x0041_"
    assert escaped("_x and _x41_") == "_x and _x41_"
