"""Names given to the window: packets of the open project, projects, links and files."""

from pathlib import Path

import pytest

from claimdesk.annotate.base.errors import SourceError
from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.project import Project
from claimdesk.gui.commands.given import Given, is_link, needs_no_question, previews_of, sort_given
from tests.support.projects import with_article

SERVER = "postgresql://db.example.org/election"


@pytest.fixture
def packet(project: Project, tmp_path: Path) -> str:
    """Return a packet that the open project handed out."""
    with_article(project)
    path = tmp_path / "for Bo.claimdesk"
    project.packets.make("Bo", path)
    return str(path)


def test_a_packet_of_the_open_project_is_merged(project: Project, packet: str) -> None:
    assert sort_given([packet, "a.pdf"], project) == Given([packet], [], ["a.pdf"])


def test_without_its_project_a_packet_is_opened(packet: str) -> None:
    # the reviewer it was made for opens it so
    assert sort_given([packet], None) == Given([], [packet], [])


def test_servers_and_new_names_are_projects_and_links_are_sources(project: Project) -> None:
    names = [SERVER, "new.claimdesk", "https://example.org/a.claimdesk?x=1"]

    assert sort_given(names, project) == Given([], [SERVER, "new.claimdesk"], [names[2]])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" https://example.org/news ", True),
        ("HTTP://EXAMPLE.ORG", True),
        # a text with a link in it is a text, and nothing is fetched
        ("https://example.org/news says so", False),
        ("See https://example.org", False),
        ("example.org", False),
        ("", False),
    ],
)
def test_a_link_is_one_address_and_nothing_else(text: str, expected: bool) -> None:
    assert is_link(text) is expected


def test_a_table_that_cannot_be_read_stands_beside_the_others(tmp_path: Path) -> None:
    good, empty = tmp_path / "good.csv", tmp_path / "empty.csv"
    good.write_text("title,text\nHarbour,It grew by 4 per cent in the last year.\n")
    empty.touch()

    (first, preview), (second, error) = run_to_end(previews_of([str(good), str(empty)]))

    assert (first, second) == (str(good), str(empty))
    assert isinstance(error, SourceError)
    assert not isinstance(preview, Exception)
    assert preview.columns["text"] == "text"


def test_only_files_that_name_their_fields_need_no_question(tmp_path: Path) -> None:
    lines = tmp_path / "list.jsonl"
    lines.write_text('{"text": "It grew by 4 per cent in the last year."}\n')
    ((_, preview),) = run_to_end(previews_of([str(lines)]))
    assert not isinstance(preview, Exception)

    assert needs_no_question("list.jsonl", preview)
    # the header of a CSV file may be a first row of words
    assert not needs_no_question("list.csv", preview)
