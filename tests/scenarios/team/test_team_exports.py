"""Exports of a team: long and wide sheets, agreement, settled verdicts, activity."""

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import jsonschema
import openpyxl
import pytest

from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.base.resources import read_text
from claimdesk.annotate.export.material import materials
from claimdesk.annotate.labels.labels import decided
from claimdesk.annotate.project import Project
from claimdesk.annotate.review.verdict import Verdict
from tests.support.projects import ME, with_article
from tests.support.records import BO, claim_ids
from tests.support.team import SIX, settle_claims

VERIFIED, DISPUTED, UNVERIFIABLE = Verdict.VERIFIED, Verdict.DISPUTED, Verdict.UNVERIFIABLE


def settle(project: Project, verdicts: Sequence[Verdict], note: str, *, private: bool) -> None:
    """Settle the first claims, and write a note on the first one."""
    settle_claims(project, verdicts)
    project.act.write_note(claim_ids(project)[0], note, private=private)


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Project]:
    """Two claims agreed on, one apart and settled, one apart and open, and a note of each."""
    path = tmp_path / "team.claimdesk"
    with Project.open(path, ME, create=True) as project:
        with_article(project, SIX)
        settle(project, (VERIFIED, VERIFIED, DISPUTED, DISPUTED), "a note of Ann", private=False)
    with Project.open(path, BO) as project:
        settle(project, (VERIFIED, VERIFIED, VERIFIED, UNVERIFIABLE), "a note of Bo", private=True)

    with Project.open(path, ME) as project:
        third = claim_ids(project)[2]
        project.adjudications.adjudicate([third], VERIFIED, "reviewer error", "the table says 2")
        yield project


def rows(path: Path, sheet: str) -> list[dict[str, Any]]:
    """Return the rows of a sheet by its titles."""
    titles, *lines = openpyxl.load_workbook(path)[sheet].iter_rows(values_only=True)
    names = [str(title) for title in titles]
    return [dict(zip(names, line, strict=True)) for line in lines]


def columns(some: Sequence[dict[str, Any]], *titles: str) -> list[tuple[Any, ...]]:
    """Return some cells of each row."""
    return [tuple(row[title] for title in titles) for row in some]


@pytest.fixture
def workbook(team: Project, tmp_path: Path) -> Path:
    """The team's project as a workbook."""
    target = tmp_path / "team.xlsx"
    run_to_end(team.export(target))
    return target


def test_the_claims_have_what_was_settled_else_what_all_say(workbook: Path) -> None:
    claims = rows(workbook, "Claims")

    assert [row["Verdict"] for row in claims[:4]] == ["verified", "verified", "verified", None]
    # the third claim is the settler's, though Bo said the same before
    assert claims[2]["Reviewer"] == "Ann"


def test_the_long_sheet_has_a_row_a_review(workbook: Path) -> None:
    reviews = rows(workbook, "Reviews")

    assert len(reviews) == 8
    assert {row["Reviewer"] for row in reviews} == {"Ann", "Bo"}


def test_the_long_sheet_has_no_private_note(workbook: Path) -> None:
    notes = {row["Note"] for row in rows(workbook, "Reviews")}

    assert "a note of Ann" in notes
    assert "a note of Bo" not in notes


def test_the_wide_sheet_has_a_column_a_reviewer(workbook: Path) -> None:
    wide = rows(workbook, "By reviewer")

    answers = columns(wide[:5], "Ann", "Bo", "Same answer", "Settled as", "Settled by")
    assert answers == [
        ("verified", "verified", "yes", None, None),
        ("verified", "verified", "yes", None, None),
        ("disputed", "verified", "no", "verified", "Ann"),
        ("disputed", "unverifiable", "no", None, None),
        (None, None, None, None, None),
    ]


def test_settled_verdicts_have_a_sheet(workbook: Path) -> None:
    settled = rows(workbook, "Settled")

    answers = columns(settled, "Verdict", "Reason", "Settled by")
    assert answers == [("verified", "reviewer error", "Ann")]


def test_agreement_has_a_sheet(workbook: Path) -> None:
    agreement = {row["What"]: row for row in rows(workbook, "Agreement")}

    assert agreement["All reviewers: percent agreement"]["Value"] == pytest.approx(0.5)
    assert agreement["Ann and Bo: Cohen's kappa"]["Of how many"] == 4
    assert "FEVER" in agreement["All reviewers: Krippendorff's alpha"]["What it means"]


def test_activity_has_a_sheet(workbook: Path) -> None:
    days = rows(workbook, "Activity")

    counts = columns(days, "Reviewer", "Verdicts", "Notes and corrections", "Settled")
    assert counts == [("Ann", 4, 1, 1), ("Bo", 4, 1, 0)]


def test_a_reviewer_alone_has_no_team_sheets(project: Project, tmp_path: Path) -> None:
    with_article(project)

    run_to_end(project.export(tmp_path / "alone.xlsx"))

    assert "By reviewer" not in openpyxl.load_workbook(tmp_path / "alone.xlsx").sheetnames


def test_a_blind_export_has_only_the_reviewers_own_work(team: Project, tmp_path: Path) -> None:
    team.team.set_blind(blind=True)

    report = run_to_end(team.export(tmp_path / "blind.xlsx"))

    sheets = openpyxl.load_workbook(tmp_path / "blind.xlsx").sheetnames
    reviewers = {row["Reviewer"] for row in rows(tmp_path / "blind.xlsx", "Reviews")}
    # a reader who does not know that it is blind would take it for the whole
    assert "The review is blind, so only your own decisions are exported." in report.sentences
    assert "Agreement" not in sheets
    assert reviewers == {"Ann"}


@pytest.fixture
def findings(team: Project, tmp_path: Path) -> dict[str, Any]:
    """The team's project as findings."""
    run_to_end(team.export(tmp_path / "team.jsonl"))
    found: dict[str, Any] = json.loads((tmp_path / "team.jsonl").read_text("utf-8"))
    return found


def test_findings_with_settlements_keep_their_schema(findings: dict[str, Any]) -> None:
    jsonschema.validate(findings, json.loads(read_text("schemas/findings.schema.json")))

    answers = columns(findings["adjudications"], "reviewer", "verdict", "reason")
    assert answers == [("Ann", "verified", "reviewer error")]


def test_training_labels_are_soft_and_settled_ones_count(team: Project) -> None:
    (material,) = materials(team.read)

    third, fourth = decided(material)[2:4]

    # both are apart, the third one was settled
    assert third.soft == {"disputed": 0.5, "verified": 0.5}
    assert (third.verdict, fourth.verdict) == (VERIFIED, None)
