"""Blind review: nothing of others is shown, in lists, views, histories or exports."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner, Result

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.cli import main
from claimdesk.annotate.project import Project
from claimdesk.annotate.review.verdict import Verdict
from tests.support.projects import ME
from tests.support.records import BO, claim_ids, code_of, first_article


@pytest.fixture
def blind(apart_at: Path) -> Iterator[Project]:
    """Bo's desk in a blind review, after Ann settled the fifth claim."""
    with Project.open(apart_at, ME) as ann:
        ann.adjudications.adjudicate([claim_ids(ann)[4]], Verdict.VERIFIED, "wording")
        ann.team.set_blind(blind=True)
    with Project.open(apart_at, BO) as bo:
        yield bo


def test_the_list_of_disagreements_is_closed(blind: Project) -> None:
    assert blind.team.blind

    with pytest.raises(ProjectError) as refusal:
        blind.adjudications.disagreements()

    assert code_of(refusal) == "blind"


def test_adjudication_is_closed(blind: Project) -> None:
    claim = claim_ids(blind)[4]

    with pytest.raises(ProjectError) as refusal:
        blind.adjudications.adjudicate([claim], Verdict.VERIFIED, "wording")

    assert code_of(refusal) == "blind"


def test_views_show_the_reviewers_own_answers_only(blind: Project) -> None:
    views = blind.read.claims_of_all(first_article(blind))

    authors = {review.reviewer for view in views for review in view.everybody}
    assert authors == {BO.id}
    assert [view for view in views if view.settled] == []


def test_the_history_shows_the_reviewers_own_decisions_only(blind: Project) -> None:
    authors = {change.reviewer for change in blind.history.changes() if change.claim}

    assert authors == {BO.id}


def test_findings_name_no_other_reviewer(blind: Project, tmp_path: Path) -> None:
    target = tmp_path / "blind.jsonl"

    run_to_end(blind.export(target))

    # neither by the name nor by the identifier: the findings are the one format that has all
    # reviews of everybody
    written = target.read_text("utf-8")
    assert "Ann" not in written
    assert ME.id not in written


@pytest.mark.parametrize("ending", ["xlsx", "csv", "html"])
def test_exports_are_written_while_blind(blind: Project, tmp_path: Path, ending: str) -> None:
    # the sheets of a team are made of agreement, which is closed now
    target = tmp_path / f"blind.{ending}"

    run_to_end(blind.export(target))

    assert target.stat().st_size > 0


def test_the_end_of_blind_review_shows_everything(blind: Project) -> None:
    blind.team.set_blind(blind=False)

    first = blind.read.claims_of_all(first_article(blind))[0]
    assert len(first.everybody) == 2


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def test_the_command_prints_agreement_and_disagreements(apart_at: Path) -> None:
    done = run("agreement", apart_at)

    assert done.exit_code == 0, done.output
    assert "Cohen's kappa, Ann / Bo" in done.stdout
    assert "2 disagreements, most important first:" in done.stdout


def test_the_command_prints_agreement_as_data(apart_at: Path) -> None:
    done = run("agreement", apart_at, "--json")

    data = msgspec.json.decode(done.stdout)
    assert data["agreement"]["percent"]["value"] == pytest.approx(4 / 6)
    assert len(data["disagreements"]) == 2


def test_the_command_keeps_agreement_closed_while_blind(apart_at: Path) -> None:
    begun = run("team", apart_at, "--blind")

    done = run("agreement", apart_at)

    assert (begun.exit_code, done.exit_code) == (0, 1)
    assert "blind" in done.output
