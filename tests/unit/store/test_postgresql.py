"""Projects on a server: opened, tried again after a broken connection, and backed up."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.store import database, postgresql
from claimdesk.annotate.store.database import REVISIONS, known_revision
from claimdesk.annotate.store.history import read_fact, write_fact
from claimdesk.annotate.store.postgresql import ProjectServer, shown_title
from claimdesk.annotate.store.sqlite import ProjectFile
from tests.support.empty_record import TEXT, add_article
from tests.support.server import Server


@pytest.fixture
def opened(server: Server) -> Iterator[ProjectServer]:
    """A new project on the server of the tests."""
    project = ProjectServer.open(server.new_database(), create=True)
    yield project
    project.close()


def code_of(address: str, *, create: bool = False) -> str:
    """Return the code of the refusal to open an address."""
    with pytest.raises(ProjectError) as refused:
        ProjectServer.open(address, create=create)
    return refused.value.code


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("postgresql://olena:secret@db.example.org/boats", "boats on db.example.org"),
        ("postgresql://db.example.org", "the project on db.example.org"),
        ("postgresql:///boats", "boats on this machine"),
    ],
)
def test_a_project_has_a_name_before_its_server_was_reached(address: str, title: str) -> None:
    assert shown_title(address) == title


def test_an_address_that_is_none_or_leads_nowhere_is_refused() -> None:
    assert code_of("postgresql://host/boats?nosuch=1") == "address"
    assert code_of("postgresql:///boats?host=/nowhere&connect_timeout=1") == "server-gone"


def test_a_database_without_a_project_is_refused(server: Server) -> None:
    assert code_of(server.new_database()) == "missing"
    assert code_of(server.address("nosuch")) == "server-unknown"


def revision_of(project: ProjectServer) -> str:
    with project.connection.begin():
        return known_revision(project.connection, "")


def test_a_new_project_has_the_newest_tables(opened: ProjectServer) -> None:
    assert revision_of(opened) == REVISIONS[-1]


def test_an_older_project_is_migrated(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    address = server.new_database()
    monkeypatch.setattr(database, "REVISIONS", REVISIONS[:-1])
    ProjectServer.open(address, create=True).close()
    monkeypatch.undo()

    project = ProjectServer.open(address)
    migrated = revision_of(project)
    project.close()

    assert migrated == REVISIONS[-1]


def test_a_server_is_shared_and_has_no_folder(opened: ProjectServer) -> None:
    assert (opened.is_shared, opened.login, opened.read_only) == (True, "postgres", False)
    assert opened.folder == Path.home()
    # a path is a socket of this machine, which has no name worth showing
    assert opened.title == opened.name


def test_a_broken_connection_is_made_anew_before_reading(
    opened: ProjectServer, server: Server
) -> None:
    server.cut_connections()

    opened.before_reading()

    with opened.connection.begin():
        assert opened.connection.execute(text("SELECT 1")).scalar_one() == 1


def test_work_is_repeated_once_the_connection_broke(opened: ProjectServer, server: Server) -> None:
    tries: list[bool] = []

    def work(again: bool) -> int:
        tries.append(again)
        with opened.connection.begin():
            if not again:
                server.cut_connections()
            return int(opened.connection.execute(text("SELECT 7")).scalar_one())

    assert opened.repeated(work) == 7
    # the second time it is known that the first may have become durable
    assert tries == [False, True]


def test_an_answer_of_the_server_is_not_tried_again(opened: ProjectServer) -> None:
    tries: list[bool] = []

    # such as a wrong query, which would be as wrong the next time
    def work(again: bool) -> None:
        tries.append(again)
        opened.connection.execute(text("SELECT verdit"))

    with pytest.raises(ProgrammingError):
        opened.repeated(work)
    assert tries == [False]


def test_patience_with_a_dead_connection_ends(
    opened: ProjectServer, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgresql, "PATIENCE", -1.0)

    def work(again: bool) -> None:
        with opened.connection.begin():
            server.cut_connections()
            opened.connection.execute(text("SELECT 1"))

    with pytest.raises(ProjectError) as refused:
        opened.repeated(work)
    assert refused.value.code == "server-gone"
    # closing a connection that broke must not fail either
    opened.connection.invalidate()


def test_a_transaction_that_a_failure_left_open_is_undone(opened: ProjectServer) -> None:
    opened.connection.begin()
    write_fact(opened.connection, "x", "1")

    opened.roll_back()
    # with none open there is nothing to undo
    opened.roll_back()

    with opened.connection.begin():
        assert read_fact(opened.connection, "x") == ""


def test_a_backup_of_a_server_is_a_file_of_the_reviewer(
    opened: ProjectServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    with opened.connection.begin():
        add_article(opened.connection)

    target = opened.back_up("by hand")

    assert target.parent == tmp_path / f"{opened.name} backups"
    copy = ProjectFile.open(target, read_only=True)
    with copy.connection.begin():
        words = copy.connection.execute(text("SELECT text FROM articles")).scalar_one()
    copy.close()
    assert words == TEXT


class Heard:
    """Messages that a project receives, waited for without a clock of the test's own."""

    def __init__(self, failures: int = 0) -> None:
        self.joined = threading.Semaphore(0)
        self.messages: list[str] = []
        self.arrived = threading.Semaphore(0)
        self._failures = failures

    def join(self) -> None:
        self.joined.release()
        if self._failures:
            self._failures -= 1
            raise ProjectError("server-gone", "The connection broke.")

    def hear(self, message: str) -> None:
        self.messages.append(message)
        self.arrived.release()


def test_messages_arrive_once_their_transaction_is_durable(opened: ProjectServer) -> None:
    heard = Heard()
    opened.hear(heard.hear, heard.join)
    assert heard.joined.acquire(timeout=30)

    opened.connection.begin()
    opened.notify("undone")
    opened.roll_back()
    with opened.connection.begin():
        opened.notify("durable")

    assert heard.arrived.acquire(timeout=30)
    assert heard.messages == ["durable"]


def test_listening_begins_again_after_it_failed(
    opened: ProjectServer, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postgresql, "WAIT", 0.01)
    heard = Heard(failures=1)

    opened.hear(heard.hear, heard.join)
    # reading what others did failed, and then the connection itself broke
    assert heard.joined.acquire(timeout=30)
    assert heard.joined.acquire(timeout=30)
    server.run(
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
        "WHERE query LIKE 'LISTEN%' AND pid <> pg_backend_pid()"
    )

    # messages sent before then were missed, so everything is read again
    assert heard.joined.acquire(timeout=30)
