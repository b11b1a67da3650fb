"""The claims as CSV."""

import csv
from pathlib import Path

import pytest

from claimdesk.annotate.base.errors import ExportError
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.sheets.csv_file import export_csv
from tests.support.materials import article_with, review, view, written

NOTE = 'a "quoted"\nnote, with commas'


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_a_claim_is_a_row_with_its_time_to_the_second(tmp_path: Path) -> None:
    views = view(None, review(Verdict.VERIFIED, note=NOTE)), view()

    report = written(export_csv, tmp_path / "x.csv", article_with(*views))

    first, second = rows_of(tmp_path / "x.csv")
    assert (report.rows, first["Verdict"], first["Note"]) == (2, "verified", NOTE)
    # to the second: by its time an old row is known when it comes back,
    # and a claim that was open then by the lack of one
    assert (first["Updated"], second["Updated"]) == ("2026-01-05 09:00:12", "")


def test_cells_run_nothing_and_hold_what_a_file_can(tmp_path: Path) -> None:
    risky = review(correction="=1+1", note="page\fbreak")

    report = written(export_csv, tmp_path / "x.csv", article_with(view(None, risky)))

    (row,) = rows_of(tmp_path / "x.csv")
    assert (row["Correction"], row["Note"]) == ("'=1+1", "page\ufffdbreak")
    assert report.replaced == 1


def test_the_file_begins_with_a_mark_of_its_encoding(tmp_path: Path) -> None:
    written(export_csv, tmp_path / "x.csv")
    assert (tmp_path / "x.csv").read_bytes().startswith(b"\xef\xbb\xbfID,Article,Claim,")


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExportError) as caught:
        written(export_csv, tmp_path / "no" / "x.csv")
    assert caught.value.code == "cannot-write"
