"""`claimdesk apply`: edited sheets, printed and applied."""

from pathlib import Path

import openpyxl
import pytest

from claimdesk.annotate.cli.apply import apply
from claimdesk.annotate.cli.record import export
from claimdesk.annotate.project import Project, preferences
from tests.support.commands import run
from tests.support.projects import claims_of


def edited(path: Path, sheet: Path, *verdicts: str) -> None:
    """Export a project, and write these words into the verdict cells of the first claims."""
    run(export, path, "-o", sheet)
    book = openpyxl.load_workbook(sheet)
    claims = book["Claims"]
    column = [cell.value for cell in claims[1]].index("Verdict") + 1
    for row, verdict in enumerate(verdicts, 2):
        claims.cell(row, column).value = verdict
    book.save(sheet)


def verdicts_of(path: Path) -> list[str]:
    # verdicts are a reviewer's own: those of the person who ran the command
    with Project.open(path, preferences.reviewer(), read_only=True) as project:
        article = project.read.articles()[0].id
        return [str(view.verdict or "") for view in claims_of(project, article)]


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    return tmp_path / "p.xlsx"


def test_edits_are_applied_and_printed(path: Path, sheet: Path) -> None:
    edited(path, sheet, "verified", "disputed")

    result = run(apply, path, sheet)

    assert (result.exit_code, len(result.stdout.splitlines())) == (0, 2)
    assert result.stderr.endswith("2 edits applied.\n")
    assert verdicts_of(path) == ["verified", "disputed", ""]


def test_a_dry_run_changes_nothing(path: Path, sheet: Path) -> None:
    edited(path, sheet, "verified")
    result = run(apply, path, sheet, "--dry-run")
    # the edit is printed as if it were applied
    assert result.exit_code == 0
    assert "verified" in result.stdout
    assert verdicts_of(path) == ["", "", ""]


def test_an_unknown_word_is_listed_and_the_rest_applied(path: Path, sheet: Path) -> None:
    edited(path, sheet, "dubious", "disputed")
    result = run(apply, path, sheet)
    # an edit that was not understood is lost unless the exit code shows it
    assert result.exit_code == 1
    assert "“dubious”" in result.stderr
    assert verdicts_of(path) == ["", "disputed", ""]


def test_a_word_is_remembered_by_the_project(path: Path, sheet: Path) -> None:
    edited(path, sheet, "dubious")
    assert run(apply, path, sheet, "--word", "dubious=disputed").exit_code == 0
    edited(path, sheet, "verified", "dubious")
    assert run(apply, path, sheet).exit_code == 0
    assert verdicts_of(path) == ["verified", "disputed", ""]


@pytest.mark.parametrize("word", ["dubious", "=disputed", "dubious=wrong"])
def test_a_word_without_a_meaning_is_wrong_usage(path: Path, sheet: Path, word: str) -> None:
    edited(path, sheet)
    assert run(apply, path, sheet, "--word", word).exit_code == 2
