"""`claimdesk team`: members, and the rules of the review."""

from pathlib import Path

import pytest

from claimdesk.annotate.cli.team import team
from claimdesk.annotate.project import Project
from claimdesk.annotate.review.verdict import Verdict
from tests.support.commands import run
from tests.support.projects import ME, claims_of


def test_members_are_printed_with_the_claims_they_settled(path: Path) -> None:
    with Project.open(path, ME) as project:
        article = project.read.articles()[0].id
        project.act.set_verdict(claims_of(project, article)[0].claim.id, Verdict.VERIFIED)

    result = run(team, path)

    (line,) = result.stdout.splitlines()
    name, _, settled, _ = line.split("\t")
    # a login and a day stand beside them: a file knows no logins
    assert (result.exit_code, name, settled) == (0, "Ann", "1")


def test_the_rules_go_to_standard_error(path: Path) -> None:
    assert run(team, path).stderr == "3 claims, each for 1 reviewer; the review is open.\n"


def test_rules_that_are_not_named_stay(path: Path) -> None:
    run(team, path, "--blind", "--overlap", 2)
    # one that is left out of the command is no choice of "open"
    assert run(team, path, "--overlap", 3).stderr.endswith(
        "3 claims, each for 3 reviewers; the review is blind.\n"
    )


@pytest.mark.parametrize("login", ["bo", "=Bo", "bo= "])
def test_a_login_without_a_name_is_wrong_usage(path: Path, login: str) -> None:
    assert run(team, path, "--login", login).exit_code == 2
