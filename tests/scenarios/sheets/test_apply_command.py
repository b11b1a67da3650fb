"""`claimdesk apply`: the differences of a sheet printed, then applied."""

import shutil
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result

from claimdesk.annotate.cli import main
from claimdesk.annotate.project import Project, preferences
from tests.support.projects import ME
from tests.support.sheets import HURT, LEFT, put


@pytest.fixture
def path(settled: Project, own_home: Path, tmp_path: Path) -> Path:
    """Return the path of a copy of the project that no other process has open."""
    preferences.save(preferences.Preferences(reviewer_id=ME.id, reviewer_name=ME.name))
    return Path(shutil.copy(settled.address, tmp_path / "copy.claimdesk"))


@pytest.fixture
def place(workbook: Path) -> str:
    """Edit the workbook: a verdict, and a word that is none; returns the verdict's cell."""
    book = openpyxl.load_workbook(workbook)
    address = put(book["Claims"], HURT, "Verdict", "verified")
    put(book["Claims"], LEFT, "Verdict", "ok")
    book.save(workbook)
    return address


def apply(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["apply", *map(str, arguments)])


def test_a_dry_run_prints_the_difference_and_asks_about_words(
    path: Path, workbook: Path, place: str
) -> None:
    dry = apply(path, workbook, "--dry-run")

    assert dry.exit_code == 1
    assert dry.stdout.startswith(f"{place}\t")
    assert "1 edit would be applied. Nothing was changed." in dry.stderr
    assert '--word "ok=verified"' in dry.stderr


def test_edits_are_applied_once_under_the_editors_name(
    path: Path, workbook: Path, place: str
) -> None:
    done = apply(path, workbook, "--as", "Olena", "--word", "ok=verified")

    assert (done.exit_code, done.stderr.strip()) == (0, "2 edits applied.")
    history = CliRunner().invoke(main, ["history", str(path)]).stdout
    assert "Olena\tspreadsheet imported, edits: 2" in history
    # the meaning of "ok" is remembered, so that nothing is asked again
    assert "0 edits applied." in apply(path, workbook).stderr


@pytest.mark.parametrize("word", ["ok=fine", "ok", "=verified"])
def test_words_without_meaning_are_wrong_usage(path: Path, workbook: Path, word: str) -> None:
    assert apply(path, workbook, "--word", word).exit_code == 2


def test_a_refused_sheet_is_one_sentence_and_exit_code_one(path: Path, tmp_path: Path) -> None:
    (tmp_path / "x.xlsx").write_text("no workbook")

    done = apply(path, tmp_path / "x.xlsx")

    assert (done.exit_code, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1
