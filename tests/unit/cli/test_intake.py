"""`claimdesk detect` and `add`, with an analyser that needs no model."""

import json
from pathlib import Path

import pytest

from claimdesk.annotate.cli.intake import add, detect
from claimdesk.annotate.project import Project
from tests.support.commands import run
from tests.support.projects import ME, FullStops

HARBOUR = "12 boats came back. Nobody was hurt."


class Analyser(FullStops):
    """Stand-in for the detector, made with its arguments."""

    def __init__(self, *_: object, **__: object) -> None:
        super().__init__()


@pytest.fixture
def article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("claimdesk.annotate.detection.detector.Detector", Analyser)
    path = tmp_path / "boats.txt"
    path.write_text(HARBOUR)
    return path


def test_a_name_of_a_project_is_refused_for_findings(article: Path, tmp_path: Path) -> None:
    project = tmp_path / "election.claimdesk"
    project.write_bytes(b"a project")

    # a slip such as this would replace a year of decisions
    assert run(detect, article, "-o", project).exit_code == 2
    assert project.read_bytes() == b"a project"


def test_findings_are_written_even_if_a_source_failed(article: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    assert run(detect, tmp_path / "no.txt", article, "-o", out).exit_code == 1
    assert json.loads(out.read_text())["article"]["source"] == str(article)


def test_nothing_is_written_if_every_source_failed(article: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    assert run(detect, tmp_path / "no.txt", "-o", out).exit_code == 1
    assert not out.exists()


def test_a_model_that_is_not_installed_is_wrong_usage(tmp_path: Path) -> None:
    assert run(detect, tmp_path / "a.txt", "--model", "no_such_model").exit_code == 2


def test_claims_of_each_article_are_counted(article: Path, tmp_path: Path) -> None:
    result = run(add, tmp_path / "p.claimdesk", article)
    assert result.exit_code == 0
    assert f"{article}: 2 claims.\n" in result.stderr


def test_an_article_that_was_left_undetected_is_finished(article: Path, path: Path) -> None:
    with Project.open(path, ME) as project:
        project.intake.add_text("9 boats were lost.", "of-an-earlier-run.txt")

    run(add, path, article)

    with Project.open(path, ME) as project:
        assert project.intake.undetected() == []


@pytest.mark.parametrize(("column", "title"), [("title=Second", "two"), ("title=First", "one")])
def test_a_column_may_be_chosen(article: Path, tmp_path: Path, column: str, title: str) -> None:
    table, project = tmp_path / "list.csv", tmp_path / "p.claimdesk"
    table.write_text(f"First,Second,text\none,two,{HARBOUR}\n")
    run(add, project, table, "--column", column)
    with Project.open(project, ME) as opened:
        assert [view.title for view in opened.read.articles()] == [title]


def test_a_column_without_its_meaning_is_wrong_usage(article: Path, tmp_path: Path) -> None:
    assert run(add, tmp_path / "p.claimdesk", article, "--column", "Second").exit_code == 2
