"""`claimdesk export`, `history` and `doctor`."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from claimdesk.annotate.cli.record import doctor, export, history
from claimdesk.annotate.project import Project, Reviewer
from claimdesk.annotate.review.verdict import Verdict
from tests.support.commands import run
from tests.support.projects import claims_of

BO = Reviewer("01234567-0000-7000-8000-000000000002", "Bo")


@pytest.fixture
def settled(path: Path) -> Path:
    """Return a project whose first claim Bo settled, behind Ann's import."""
    with Project.open(path, BO) as project:
        article = project.read.articles()[0].id
        project.act.set_verdict(claims_of(project, article)[0].claim.id, Verdict.DISPUTED)
    return path


def names_in(output: str) -> list[str]:
    return [line.split("\t")[2] for line in output.splitlines()]


def test_history_prints_the_oldest_change_first(settled: Path) -> None:
    assert names_in(run(history, settled).stdout) == ["Ann", "Bo"]


def test_a_reviewer_is_found_in_any_case(settled: Path) -> None:
    # the whole name: "B" may be of several
    assert names_in(run(history, settled, "--by", "BO").stdout) == ["Bo"]
    assert run(history, settled, "--by", "B").stdout == ""


@pytest.mark.parametrize(
    ("option", "days", "changes"),
    # both days are included
    [("--since", 0, 2), ("--since", 1, 0), ("--until", 0, 2), ("--until", -1, 0)],
)
def test_a_day_bounds_the_history(settled: Path, option: str, days: int, changes: int) -> None:
    # the day of the change itself: midnight may pass while the test runs
    printed = run(history, settled).stdout.splitlines()[-1].split("\t")[1]
    day = date.fromisoformat(printed[:10]) + timedelta(days=days)
    assert len(run(history, settled, option, day).stdout.splitlines()) == changes


def test_an_unknown_format_is_wrong_usage(path: Path, tmp_path: Path) -> None:
    assert run(export, path, "-o", tmp_path / "p.nix").exit_code == 2


def test_a_file_that_cannot_be_written_fails_with_a_sentence(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "no" / "p.xlsx"
    result = run(export, path, "-o", target)
    assert result.exit_code == 1
    assert str(target) in result.stderr


def test_a_project_that_is_missing_is_not_made(tmp_path: Path) -> None:
    missing = tmp_path / "none.claimdesk"
    assert run(export, missing, "-o", tmp_path / "x.xlsx").exit_code == 1
    assert not missing.exists()


def test_doctor_finds_a_whole_project_whole(path: Path) -> None:
    result = run(doctor, path, "--check")
    assert (result.exit_code, result.stdout.count("\n")) == (0, 1)
    assert result.stdout.startswith("p.claimdesk: no problems found.")


def test_doctor_only_looks_where_it_is_asked_to(path: Path) -> None:
    # a header of SQLite, and noise behind it
    damaged = path.read_bytes()[:4096] + bytes(8192)
    path.write_bytes(damaged)
    assert run(doctor, path, "--check").exit_code == 1
    assert path.read_bytes() == damaged
