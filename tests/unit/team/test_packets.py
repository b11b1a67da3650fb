"""Packets of a project file: refusals before anything is written, and known ones."""

from pathlib import Path

import pytest

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.project import Project
from claimdesk.annotate.team.merge_report import MergeReport
from claimdesk.annotate.team.packets import Packets
from tests.support.projects import reading


@pytest.fixture
def packets(project: Project) -> Packets:
    """The packets of a project of two articles."""
    project.intake.add(reading())
    project.intake.add(reading("It rained. It was late.", "rain.txt"))
    return project.packets


def code_of_making(packets: Packets, name: str, target: Path, articles: list[str]) -> str:
    with pytest.raises(ProjectError) as refusal:
        packets.make(name, target, articles)
    return refusal.value.code


def test_a_packet_gets_the_ending_of_projects(packets: Packets, tmp_path: Path) -> None:
    # another ending than that of files: it is part of the name
    packets.make("Bo", tmp_path / "bo.v2")

    assert (tmp_path / "bo.v2.claimdesk").is_file()


@pytest.mark.parametrize(
    ("name", "articles", "code"),
    [
        (" ", [], "reviewer-unnamed"),
        ("Bo", ["no such article"], "article-unknown"),
    ],
)
def test_a_packet_that_cannot_be_made_leaves_no_file(
    packets: Packets, tmp_path: Path, name: str, articles: list[str], code: str
) -> None:
    target = tmp_path / "bo.claimdesk"

    assert code_of_making(packets, name, target, articles) == code
    assert not target.exists()
    assert packets.handed_out() == []


@pytest.mark.parametrize("given", ["bo.claimdesk", "bo"])
def test_a_packet_overwrites_nothing(packets: Packets, tmp_path: Path, given: str) -> None:
    target = tmp_path / "bo.claimdesk"
    target.write_text("mine")

    # "bo" gets the ending first: it would have been written into the project of that name
    assert code_of_making(packets, "Bo", tmp_path / given, []) == "would-overwrite"
    assert target.read_text() == "mine"


def test_a_packet_of_a_project_without_articles_is_refused(
    project: Project, tmp_path: Path
) -> None:
    assert code_of_making(project.packets, "Bo", tmp_path / "b.claimdesk", []) == "article-unknown"


def test_a_packet_is_recognised_as_ours(packets: Packets, tmp_path: Path) -> None:
    target = tmp_path / "bo.claimdesk"
    packets.make("Bo", target)
    text = tmp_path / "text.claimdesk"
    text.write_text("no database")

    assert packets.is_ours(target)
    # a file that cannot be read is not ours, and no error
    assert not packets.is_ours(text)


def test_a_draw_weighs_articles_that_are_named_alone(packets: Packets, project: Project) -> None:
    first = project.read.articles()[0].id

    assert packets.draw([" Ann  L "], 1, seed=1, among=[first]) == {"Ann L": [first]}


def test_a_merge_reports_on_each_file(packets: Packets, tmp_path: Path) -> None:
    target = tmp_path / "bo.claimdesk"
    packets.make("Bo", target)

    missing, known = run_to_end(packets.merge([tmp_path / "no.claimdesk", target]))

    # a file that is refused does not keep the next ones out
    assert isinstance(missing, ProjectError)
    assert isinstance(known, MergeReport)
    assert (known.source, known.added) == ("bo.claimdesk", 0)
