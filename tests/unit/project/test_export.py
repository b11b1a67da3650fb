"""Exports: the file that is written, and what is never overwritten."""

from pathlib import Path

import pytest

from claimdesk.annotate.base.errors import ExportError
from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.project import Project
from claimdesk.annotate.project.export import formats
from claimdesk.annotate.review.verdict import Verdict
from tests.support.projects import with_article
from tests.support.records import BO, claim_ids


def code_of_export(project: Project, target: Path, name: str = "") -> str:
    with pytest.raises(ExportError) as refusal:
        run_to_end(project.export(target, name))
    return refusal.value.code


def test_the_usual_formats_come_first() -> None:
    assert [one.name for one in formats()[:3]] == ["xlsx", "csv", "jsonl"]


def test_a_project_is_never_overwritten(project: Project, tmp_path: Path) -> None:
    # whatever format was asked for
    assert code_of_export(project, tmp_path / "other.claimdesk", "csv") == "would-overwrite"


def test_a_link_to_the_project_is_not_overwritten(project: Project, tmp_path: Path) -> None:
    # the ending is not that of a project, the bytes are
    link = tmp_path / "backup.json"
    link.symlink_to(project.address)
    before = Path(project.address).read_bytes()

    assert code_of_export(project, link, "labelstudio") == "would-overwrite"
    assert Path(project.address).read_bytes() == before


def test_an_unknown_ending_is_refused_before_anything_is_written(
    project: Project, tmp_path: Path
) -> None:
    assert code_of_export(project, tmp_path / "out.docx") == "format-unknown"
    assert not (tmp_path / "out.docx").exists()


def test_the_report_counts_verdicts_without_evidence(project: Project, tmp_path: Path) -> None:
    with_article(project)
    first, second, third = claim_ids(project)
    project.act.set_verdict(first, Verdict.VERIFIED)
    project.act.set_verdict(second, Verdict.DISPUTED)
    project.act.add_evidence(second, link="https://example.org")
    # a claim that is none needs no evidence
    project.act.set_verdict(third, Verdict.NOT_A_CLAIM)

    report = run_to_end(project.export(tmp_path / "out.jsonl"))

    assert "1 verified or disputed claim without evidence." in report.remarks


def test_a_blind_export_of_one_reviewer_is_the_whole(project: Project, tmp_path: Path) -> None:
    with_article(project)
    project.act.set_verdict(claim_ids(project)[0], Verdict.VERIFIED)
    project.team.set_blind(blind=True)

    # a reviewer without colleagues has nothing hidden
    alone = run_to_end(project.export(tmp_path / "alone.jsonl"))
    project.team.link("bo", BO.name)
    of_two = run_to_end(project.export(tmp_path / "two.jsonl"))

    warning = "The review is blind, so only your own decisions are exported."
    assert warning not in alone.remarks
    assert warning in of_two.remarks
