"""JSON as lines or as one document, complete or not at all."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from claimdesk.annotate.base.progress import Job, Progress, run_to_end
from claimdesk.annotate.export.export_report import ExportReport
from claimdesk.annotate.export.material import ArticleMaterial
from claimdesk.annotate.formats.json_files import write_document, write_lines
from tests.support.materials import article_with, project_of, view

ARTICLES = (article_with(view(), view(), view(), title="A"), article_with(title="Б"))


def titles(one: ArticleMaterial, report: ExportReport) -> Iterator[dict[str, Any]]:
    report.drop("texts")
    yield {"title": one.article.title}


def broken(one: ArticleMaterial, report: ExportReport) -> Iterator[dict[str, Any]]:
    yield from titles(one, report)
    if one.article.title != "A":
        raise RuntimeError("a fault")


def test_an_object_is_a_line_in_utf_8(tmp_path: Path) -> None:
    report = run_to_end(write_lines(project_of(*ARTICLES), tmp_path / "x", titles))

    # not escaped as "\\u0411": a person may read it
    assert (tmp_path / "x").read_bytes().decode() == '{"title":"A"}\n{"title":"Б"}\n'
    assert (report.rows, report.dropped) == (3, {"texts": 2})


def test_a_document_wraps_the_objects_of_all_articles(tmp_path: Path) -> None:
    job = write_document(project_of(*ARTICLES), tmp_path / "x", titles, lambda items: [items])
    report = run_to_end(job)

    assert (tmp_path / "x").read_text().split() == (
        ["[", "[", "{", '"title":', '"A"', "},", "{", '"title":', '"Б"', "}", "]", "]"]
    )
    assert report.rows == 3


def test_progress_is_in_articles(tmp_path: Path) -> None:
    # the last one is full, so that a bar ends at its end
    steps = list(write_lines(project_of(*ARTICLES), tmp_path / "x", titles))
    assert steps == [Progress(0, 2, "A"), Progress(1, 2, "Б"), Progress(2, 2)]


def as_list(target: Path) -> Job[ExportReport]:
    return write_document(project_of(*ARTICLES), target, broken, list)


def as_lines(target: Path) -> Job[ExportReport]:
    return write_lines(project_of(*ARTICLES), target, broken)


@pytest.mark.parametrize("export", [as_list, as_lines])
def test_a_fault_leaves_the_older_file(
    tmp_path: Path, export: Callable[[Path], Job[ExportReport]]
) -> None:
    target = tmp_path / "x"
    target.write_text("older")

    # the first article is written by then
    with pytest.raises(RuntimeError, match="a fault"):
        run_to_end(export(target))

    # and no half of the new one beside it
    assert [path.read_text() for path in tmp_path.iterdir()] == ["older"]
