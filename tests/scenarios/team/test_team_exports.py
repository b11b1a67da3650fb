"""What a team hands on: long and wide sheets, agreement, settled verdicts, who did what."""

import json
from collections.abc import Iterator
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
from tests.scenarios.team.test_adjudication import BO, TEXT
from tests.support.making import ME, claims_of, with_article


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Project]:
    """Two claims agreed on, one apart and settled, one apart and open, one note of each reviewer."""
    path = tmp_path / "team.claimdesk"
    for who, verdicts in ((ME, "vvdd"), (BO, "vvvu")):
        with Project.open(path, who, create=True) as project:
            article = with_article(project, TEXT) if who is ME else project.read.articles()[0].id
            for view, letter in zip(claims_of(project, article), verdicts, strict=False):
                verdict = {"v": Verdict.VERIFIED, "d": Verdict.DISPUTED, "u": Verdict.UNVERIFIABLE}[
                    letter
                ]
                project.act.set_verdict(view.claim.id, verdict)
            project.act.write_note(
                claims_of(project, article)[0].claim.id, f"a note of {who.name}", private=who is BO
            )
    with Project.open(path, ME) as project:
        third = claims_of(project, article)[2].claim.id
        project.adjudications.adjudicate(
            [third], Verdict.VERIFIED, "reviewer error", "the table says 2"
        )
        yield project


def rows(path: Path, sheet: str) -> list[dict[str, Any]]:
    titles, *lines = openpyxl.load_workbook(path)[sheet].iter_rows(values_only=True)
    return [dict(zip(titles, line, strict=True)) for line in lines]


@pytest.fixture
def workbook(team: Project, tmp_path: Path) -> Path:
    target = tmp_path / "team.xlsx"
    run_to_end(team.export(target))
    return target


def test_claims_sheet_shows_what_was_settled_else_what_all_say(workbook: Path) -> None:
    claims = rows(workbook, "Claims")
    assert [row["Verdict"] for row in claims[:4]] == ["verified", "verified", "verified", None]
    assert claims[2]["Reviewer"] == "Ann", "who settled it"


def test_long_sheet_has_a_row_a_review(workbook: Path) -> None:
    reviews = rows(workbook, "Reviews")
    assert len(reviews) == 8
    assert {row["Reviewer"] for row in reviews} == {"Ann", "Bo"}
    assert "a note of Ann" in {row["Note"] for row in reviews}
    assert "a note of Bo" not in {row["Note"] for row in reviews}, "it is private"


def test_wide_sheet_has_a_column_a_reviewer(workbook: Path) -> None:
    wide = rows(workbook, "By reviewer")
    told = [
        (row["Ann"], row["Bo"], row["Same answer"], row["Settled as"], row["Settled by"])
        for row in wide[:5]
    ]
    assert told == [
        ("verified", "verified", "yes", None, None),
        ("verified", "verified", "yes", None, None),
        ("disputed", "verified", "no", "verified", "Ann"),
        ("disputed", "unverifiable", "no", None, None),
        (None, None, None, None, None),
    ]


def test_settled_agreement_and_activity_are_sheets(workbook: Path) -> None:
    (settled,) = rows(workbook, "Settled")
    assert (settled["Verdict"], settled["Reason"], settled["Settled by"]) == (
        "verified",
        "reviewer error",
        "Ann",
    )
    agreement = {row["What"]: row for row in rows(workbook, "Agreement")}
    assert agreement["All reviewers: percent agreement"]["Value"] == pytest.approx(0.5)
    assert agreement["Ann and Bo: Cohen's kappa"]["Of how many"] == 4
    assert "FEVER" in agreement["All reviewers: Krippendorff's alpha"]["What it means"]
    days = rows(workbook, "Activity")
    assert [(row["Reviewer"], row["Verdicts"], row["Notes and corrections"], row["Settled"]) for row in days] == [
        ("Ann", 4, 1, 1), ("Bo", 4, 1, 0),
    ]  # fmt: skip


def test_alone_there_are_no_team_sheets(tmp_path: Path) -> None:
    with Project.open(tmp_path / "alone.claimdesk", ME, create=True) as project:
        with_article(project)
        run_to_end(project.export(tmp_path / "alone.xlsx"))
    assert "By reviewer" not in openpyxl.load_workbook(tmp_path / "alone.xlsx").sheetnames


def test_blind_export_says_that_it_is(team: Project, tmp_path: Path) -> None:
    team.team.set_blind(blind=True)
    report = run_to_end(team.export(tmp_path / "blind.xlsx"))
    assert "The review is blind: only your own decisions are in it." in report.sentences
    book = openpyxl.load_workbook(tmp_path / "blind.xlsx")
    assert "Agreement" not in book.sheetnames
    assert {row["Reviewer"] for row in rows(tmp_path / "blind.xlsx", "Reviews")} == {"Ann"}


def test_findings_carry_settlements_and_keep_their_schema(team: Project, tmp_path: Path) -> None:
    run_to_end(team.export(tmp_path / "team.jsonl"))
    found = json.loads((tmp_path / "team.jsonl").read_text("utf-8"))
    jsonschema.validate(found, json.loads(read_text("schemas/findings.schema.json")))
    (settled,) = found["adjudications"]
    assert (settled["reviewer"], settled["verdict"], settled["reason"]) == (
        "Ann",
        "verified",
        "reviewer error",
    )


def test_training_labels_are_soft_and_settled_ones_count(team: Project) -> None:
    (material,) = materials(team.read)
    third, fourth = decided(material)[2:4]
    assert third.soft == {"disputed": 0.5, "verified": 0.5}
    assert third.verdict is Verdict.VERIFIED, "it was settled"
    assert fourth.verdict is None, "nobody settled it"
