"""Imports: each source is added or reported, and the rest goes on."""

from itertools import islice
from pathlib import Path

import pytest

from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.intake.import_sources import (
    ImportReport,
    TablePreview,
    import_sources,
    is_table,
    look_at_table,
)
from claimdesk.annotate.project import Project

HARBOUR = "The harbour handled 4.2 million tonnes last year, officials said on Monday morning."


def imported(project: Project, *paths: Path) -> ImportReport:
    return run_to_end(import_sources(project.intake, [str(path) for path in paths]))


def test_a_failure_is_reported_and_the_rest_is_added(project: Project, tmp_path: Path) -> None:
    missing, there = tmp_path / "no.txt", tmp_path / "harbour.txt"
    there.write_text(HARBOUR)

    report = imported(project, missing, there)

    assert [name for name, _ in report.failed] == [str(missing)]
    assert report.added == [(str(there), project.read.articles()[0].id)]


def test_the_same_text_is_added_once(project: Project, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(HARBOUR)
    report = imported(project, tmp_path)
    assert (len(report.added), len(report.failed)) == (1, 1)
    # the very same text is refused, and is no near-duplicate
    assert report.remarks == []


def test_replaced_characters_of_all_sources_are_counted(project: Project, tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("a.txt", "b.txt")]
    for path in paths:
        path.write_text(f"{HARBOUR * 2} \0 {path.name}")
    assert imported(project, *paths).replaced == 2


def test_an_import_that_is_stopped_keeps_what_was_added(project: Project, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(HARBOUR)
    (tmp_path / "b.txt").write_text(f"{HARBOUR} Twice.")
    job = import_sources(project.intake, [str(tmp_path)])
    steps = list(islice(job, 3))
    job.close()
    # the total is known once all names were looked at
    assert steps[0].total == 0
    assert (steps[-1].done, steps[-1].total) == (1, 2)
    assert len(project.read.articles()) == 1


def test_the_report_names_counts_columns_remarks_and_failures() -> None:
    report = ImportReport(
        added=[("a.txt", "1")],
        failed=[("b.txt", "b.txt is empty.")],
        replaced=1_200,
        remarks=["a.txt: Page 2 is a picture without text."],
        columns={"list.csv": "text from “body”"},
    )
    assert report.sentences == [
        "1 added, 1 left out.",
        "list.csv: text from “body”.",
        "1,200 characters that cannot be stored were replaced.",
        "a.txt: Page 2 is a picture without text.",
        "b.txt is empty.",
    ]


def test_a_preview_shows_the_first_rows_and_counts_all(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("title;text\n" + f"Harbour;{HARBOUR}\n" * 7)
    preview = look_at_table(path)
    assert (preview.name, preview.header) == ("list.csv", ("title", "text"))
    assert (len(preview.rows), preview.count) == (5, 7)


def test_a_preview_guesses_the_columns(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(f"title;text\nHarbour;{HARBOUR}\n")
    columns = look_at_table(path).columns
    # a meaning without a column is there too, to be chosen
    assert (columns["text"], columns["title"], columns["url"]) == ("text", "title", "")


@pytest.mark.parametrize(
    ("header", "is_sheet"),
    [
        (("ID", "Claim", "Verdict", "Note"), True),
        (("Evidence ID", "Link"), True),
        # a list of articles may have columns of such names
        (("ID", "Claim", "Text"), False),
    ],
)
def test_a_sheet_of_claims_is_no_list_of_articles(
    header: tuple[str, ...], *, is_sheet: bool
) -> None:
    assert TablePreview("a.csv", header, [], 0, {}).is_sheet_of_claims is is_sheet


def test_tables_are_known_by_their_ending_in_any_case() -> None:
    assert is_table("folder/LIST.CSV")
    assert not is_table("list.csv.txt")
