"""A password goes to the server and nowhere else."""

import logging
import time
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.ledger.ledger import Ledger
from claimdesk.annotate.project import Project
from claimdesk.annotate.store.opening import open_database
from tests.support.projects import ME, with_article
from tests.support.records import bytes_of, claim_ids, code_of
from tests.support.server import Server

SECRET = "correct-horse-battery"


def with_password(address: str) -> str:
    """Return an address that has the password at both of its places."""
    return address.replace("postgres@", f"postgres:{SECRET}@") + f"&password={SECRET}"


def test_a_password_is_in_no_name_no_file_and_no_log(
    server: Server, tmp_path: Path, own_home: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    address = with_password(server.new_database())

    with Project.open(address, ME, create=True) as project:
        with_article(project)
        # a new connection is made, with the password again
        server.cut_connections()
        project.act.write_note(claim_ids(project)[0], "seen")
        project.packets.make("Bo", tmp_path / "bo.claimdesk")
        shown = [project.name, project.title, project.address]

    everything = [*shown, caplog.text, bytes_of(tmp_path), bytes_of(own_home)]
    assert SECRET not in "".join(everything)


def test_a_password_is_in_no_message_of_a_server(
    server: Server, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    # libpq names the database in its own message, which goes into ours
    unknown = with_password(server.address("no_such_team"))

    with pytest.raises(ProjectError) as refusal:
        Project.open(unknown, ME)

    assert code_of(refusal) == "server-unknown"
    assert SECRET not in str(refusal.value) + caplog.text


def test_a_password_is_in_no_message_of_a_server_that_is_gone(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)

    with pytest.raises(ProjectError) as refusal:
        Project.open(f"postgresql://me:{SECRET}@127.0.0.1:1/none", ME)

    assert code_of(refusal) == "server-gone"
    assert SECRET not in str(refusal.value) + caplog.text


@pytest.fixture
def guarded(server: Server) -> str:
    """A project whose login `guard` needs a password; the server asks for it."""
    address = server.new_database()
    with Project.open(address, ME, create=True) as project:
        with_article(project)
        project.team.set_rights()

    guard = address.replace("postgres@", "guard@")
    rules = server.folder / "pg_hba.conf"
    if "guard" not in rules.read_text():
        server.run(f"CREATE ROLE guard LOGIN PASSWORD '{SECRET}'")
        rules.write_text("local all guard scram-sha-256\n" + rules.read_text())
        server.run("SELECT pg_reload_conf()")
        # until the new rule holds
        while server.answers(guard):
            time.sleep(0.05)

    server.run("GRANT claimdesk_reader TO guard")
    return guard


@pytest.fixture(autouse=True)
def no_password_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Passwords of the person who runs the tests stay out of them."""
    monkeypatch.setenv("PGPASSFILE", str(tmp_path / "none"))


def test_a_server_that_asks_for_a_password_is_refused_without_one(guarded: str) -> None:
    with pytest.raises(ProjectError) as refusal:
        Project.open(guarded, ME)

    assert code_of(refusal) == "server-password"
    # the remedy that needs no password in an address or a command
    assert "password file" in refusal.value.hint


def test_a_wrong_password_is_refused(guarded: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PGPASSWORD", "wrong")

    with pytest.raises(ProjectError) as refusal:
        Project.open(guarded, ME)

    assert code_of(refusal) == "server-password"


def articles_at(address: str) -> int:
    with Project.open(address, ME) as project:
        return len(project.read.articles())


def test_a_password_comes_by_the_environment(guarded: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PGPASSWORD", SECRET)

    assert articles_at(guarded) == 1


def test_a_password_comes_by_libpqs_password_file(
    guarded: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    passwords = tmp_path / "pgpass"
    passwords.write_text(f"*:*:*:guard:{SECRET}\n")
    # libpq leaves out a file that others may read
    passwords.chmod(0o600)
    monkeypatch.setenv("PGPASSFILE", str(passwords))

    assert articles_at(guarded) == 1


def test_tls_settings_reach_libpq_and_their_failure_has_a_code(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    answer = "connection failed: server does not support SSL, but SSL was required"

    def refuses(conninfo: str, **_: object) -> None:
        asked.append(conninfo)
        raise psycopg.OperationalError(answer)

    # the server of the tests knows no TLS
    monkeypatch.setattr(psycopg, "connect", refuses)
    settings = "sslmode=verify-full&sslrootcert=/ca.pem"
    with pytest.raises(ProjectError) as refusal:
        Project.open(f"postgresql://bo@db.example.org/election?{settings}", ME)

    assert code_of(refusal) == "server-tls"
    assert "sslmode=verify-full" in asked[0]
    assert "sslrootcert=/ca.pem" in asked[0]


def test_a_fault_is_logged_without_what_was_written(tmp_path: Path) -> None:
    # a table that is not there: a fault of Claimdesk itself, which is logged with its traceback
    database = open_database(tmp_path / "p.claimdesk", create=True)
    insertion = text("INSERT INTO nowhere VALUES (:note)")

    with Ledger(database, ME).writing() as connection, pytest.raises(DBAPIError) as fault:
        connection.execute(insertion, {"note": SECRET})
    database.close()

    # the parameters of a statement are notes and texts of articles
    assert SECRET not in str(fault.value)
