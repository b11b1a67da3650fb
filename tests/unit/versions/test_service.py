"""Versions of an article: what is taken in, and what is refused."""

from pathlib import Path

import pytest

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.project import Project
from claimdesk.annotate.versions.service import Versions
from tests.support.projects import THREE, reading

NEWER = THREE.replace("12", "13")


@pytest.fixture
def versions(project: Project) -> Versions:
    """The versions of a project with one article."""
    project.intake.add(reading())
    return project.versions


def first(project: Project) -> str:
    return project.read.articles()[0].id


def code_of_taking(versions: Versions, article: str, text: str) -> str:
    with pytest.raises(ProjectError) as refusal:
        versions.take(article, reading(text))
    return refusal.value.code


def test_a_first_version_has_no_report(versions: Versions, project: Project) -> None:
    assert versions.report(first(project)) is None
    assert [identifier for identifier, _ in versions.of(first(project))] == [first(project)]


def test_a_corrected_draft_keeps_its_source(versions: Versions, project: Project) -> None:
    # what is typed comes from nowhere: it is read again from the first source
    report = versions.take_text(first(project), NEWER)

    assert report is not None
    article = project.read.article(report.article)
    assert (article.text, article.source) == (NEWER, "three.txt")


def test_the_same_draft_is_no_new_version(versions: Versions, project: Project) -> None:
    assert versions.take_text(first(project), THREE) is None


def test_an_old_version_has_no_further_one(versions: Versions, project: Project) -> None:
    old = first(project)
    versions.take(old, reading(NEWER))

    # another text, since the last one is in the project already
    assert code_of_taking(versions, old, THREE + " More.") == "article-unknown"


def test_a_version_does_not_come_back_by_its_text(versions: Versions, project: Project) -> None:
    versions.take(first(project), reading(NEWER))

    assert code_of_taking(versions, first(project), THREE) == "article-there"


def test_a_packet_takes_no_versions(versions: Versions, project: Project, tmp_path: Path) -> None:
    # the other reviewers' verdicts are not in it, and could not be carried over
    path = tmp_path / "bo.claimdesk"
    project.packets.make("Bo", path)

    with Project.open(path, project.reviewer) as packet:
        assert code_of_taking(packet.versions, first(packet), NEWER) == "packet"
