"""`claimdesk packet`, `merge` and `copy`."""

import json
from pathlib import Path

import pytest

from claimdesk.annotate.cli.packets import copy, merge, packet
from claimdesk.annotate.project import Project, Reviewer
from claimdesk.annotate.review.verdict import Verdict
from tests.support.commands import run
from tests.support.projects import ME, claims_of


def test_one_reviewer_gets_a_file(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "bo.claimdesk"
    result = run(packet, path, "--reviewer", "Bo", "-o", target)
    assert (result.exit_code, result.stderr) == (0, f"{target}: 3 claims for Bo.\n")


def test_several_reviewers_get_files_in_a_folder(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "packets"
    # a name must not lead out of the folder, and needless spaces make no second reviewer
    names = ["--reviewer", "../Bo", "--reviewer", "Li  Wei", "--reviewer", "Li Wei"]
    assert run(packet, path, *names, "-o", folder).exit_code == 0
    files = sorted(file.name for file in folder.iterdir())
    assert files == ["Li Wei.claimdesk", "___Bo.claimdesk"]


def test_a_file_is_no_folder_for_several(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "there.txt"
    target.touch()
    result = run(packet, path, "--reviewer", "Bo", "--reviewer", "Li", "-o", target)
    assert result.exit_code == 2


def test_reviewers_without_a_drawn_article_get_no_packet(path: Path, tmp_path: Path) -> None:
    # one article, handed to one of two
    folder = tmp_path / "packets"
    names = ["--reviewer", "Bo", "--reviewer", "Li"]
    assert run(packet, path, *names, "--overlap", 1, "-o", folder).exit_code == 0
    assert len(list(folder.iterdir())) == 1


@pytest.fixture
def brought(path: Path, tmp_path: Path) -> Path:
    """Return Bo's packet, with one claim settled."""
    target = tmp_path / "bo.claimdesk"
    run(packet, path, "--reviewer", "Bo", "-o", target)
    with Project.open(target, Reviewer("", "")) as project:
        article = project.read.articles()[0].id
        project.act.set_verdict(claims_of(project, article)[0].claim.id, Verdict.VERIFIED)
    return target


def test_a_packet_is_merged_and_reported(path: Path, brought: Path) -> None:
    result = run(merge, path, brought, "--json")

    assert result.exit_code == 0
    report = json.loads(result.stdout)[0]
    assert (report["reviewers"], report["added"], report["verdicts"]) == (["Bo"], 1, 1)


def test_a_packet_is_merged_once(path: Path, brought: Path) -> None:
    run(merge, path, brought)
    again = json.loads(run(merge, path, brought, "--json").stdout)[0]
    assert (again["added"], again["known"]) == (0, 1)


def test_a_packet_that_cannot_be_read_does_not_keep_the_others_out(
    path: Path, brought: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.claimdesk"
    broken.write_text("no project")

    result = run(merge, path, broken, brought, "--json")

    # with --json too, standard output holds nothing but the reports
    (report,) = json.loads(result.stdout)
    assert (result.exit_code, report["added"]) == (1, 1)
    assert "broken.claimdesk" in result.stderr


def test_a_copy_holds_the_same_claims(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.claimdesk"
    assert run(copy, path, target).exit_code == 0
    with Project.open(target, ME, read_only=True) as project:
        assert project.read.total_progress().total == 3


def test_a_project_is_never_copied_over_another(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.claimdesk"
    run(copy, path, target)
    assert run(copy, path, target).exit_code == 1
