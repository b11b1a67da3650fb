"""Targets that cannot be written, and exports that end early: the older file stays."""

from pathlib import Path

import pytest

from claimdesk.annotate.base.atomic_file import replacing
from claimdesk.annotate.base.errors import ExportError
from claimdesk.annotate.base.system_libraries import PDF, absent
from claimdesk.annotate.project import Project
from claimdesk.annotate.project.export_formats import FORMATS, Format
from tests.support.exports import exported


def refusal(project: Project, target: Path, name: str = "") -> ExportError:
    with pytest.raises(ExportError) as caught:
        exported(project, target, name)
    return caught.value


@pytest.mark.parametrize("name", ["out.docx", "out"])
def test_an_unknown_format_is_refused(settled: Project, tmp_path: Path, name: str) -> None:
    error = refusal(settled, tmp_path / name)

    assert error.code == "format-unknown"
    # the formats there are
    assert "xlsx, csv, jsonl" in error.hint


def test_an_ending_of_several_formats_has_to_be_named(project: Project, tmp_path: Path) -> None:
    error = refusal(project, tmp_path / "x.jsonld")

    assert error.code == "format-unknown"
    assert error.hint == "Use one of: annotation, claimreview."


def test_a_missing_folder_is_refused(settled: Project, tmp_path: Path) -> None:
    assert refusal(settled, tmp_path / "no" / "out.xlsx").code == "cannot-write"


def test_a_folder_in_place_of_the_file_is_refused_and_left_alone(
    settled: Project, tmp_path: Path
) -> None:
    folder = tmp_path / "folder.xlsx"
    folder.mkdir()

    error = refusal(settled, folder)

    # no half-written file is left beside it
    assert (error.code, folder.is_dir()) == ("cannot-write", True)
    assert list(tmp_path.glob(".*")) == []


def test_a_cancelled_export_leaves_what_stood_there(settled: Project, tmp_path: Path) -> None:
    target = tmp_path / "out.xlsx"
    target.write_text("the older one")

    job = settled.export(target)
    next(job)
    job.close()

    assert target.read_text() == "the older one"
    assert list(tmp_path.glob(".out*")) == []


def test_a_full_disk_leaves_what_stood_there(tmp_path: Path) -> None:
    target = tmp_path / "x.txt"
    target.write_text("old")

    with pytest.raises(ExportError) as caught, replacing(target) as temporary:
        temporary.write_text("half")
        raise OSError(28, "No space left on device")

    # the system's own reason is passed on
    assert caught.value.message == f"{target} cannot be written (No space left on device)."
    assert list(tmp_path.iterdir()) == [target]
    assert target.read_text() == "old"


@pytest.mark.parametrize("format_", FORMATS, ids=lambda one: one.name)
def test_every_format_writes_an_empty_project_or_is_refused(
    project: Project, tmp_path: Path, format_: Format
) -> None:
    target = tmp_path / f"out{format_.ending}"
    if format_.name == "pdf" and absent(PDF):
        assert refusal(project, target, format_.name).code == "no-pango"
        return

    assert exported(project, target, format_.name).exists()
