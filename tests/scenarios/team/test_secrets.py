"""A password goes to the server and nowhere else."""

import logging
import time
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.project import Project
from tests.support.making import ME, with_article
from tests.support.server import Server

SECRET = "correct-horse-battery"


def with_password(address: str) -> str:
    return address.replace("postgres@", f"postgres:{SECRET}@") + f"&password={SECRET}"


def everything_below(folder: Path) -> str:
    return "".join(
        path.read_bytes().decode("utf-8", "replace") for path in folder.rglob("*") if path.is_file()
    )


def test_password_is_in_no_project_no_log_and_no_message(
    server: Server, tmp_path: Path, own_home: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    address = with_password(server.new_database())
    with Project.open(address, ME, create=True) as project:
        with_article(project)
        server.cut_connections()
        project.act.write_note(
            project.read.claims(project.read.articles()[0].id)[0].claim.id, "seen"
        )
        project.packets.make("Bo", tmp_path / "bo.claimdesk")
        told = f"{project.name} {project.title} {project.address}"
    for broken in (
        address.replace("/team_", "/no_team_"),
        "postgresql://me:" + SECRET + "@127.0.0.1:1/none",
    ):
        with pytest.raises(ProjectError) as refusal:
            Project.open(broken, ME)
        told += str(refusal.value)
    assert SECRET not in told + caplog.text + everything_below(tmp_path) + everything_below(
        own_home
    )


@pytest.fixture
def guarded(server: Server) -> str:
    """A project whose login `guard` needs a password; the server asks for it."""
    address = server.new_database()
    with Project.open(address, ME, create=True) as project:
        with_article(project)
        project.team.set_rights()
    rules = server.folder / "pg_hba.conf"
    if "guard" not in rules.read_text():
        server.run(f"CREATE ROLE guard LOGIN PASSWORD '{SECRET}'")
        rules.write_text("local all guard scram-sha-256\n" + rules.read_text())
        server.run("SELECT pg_reload_conf()")
        while server.answers(address.replace("postgres@", "guard@")):
            time.sleep(0.05)  # until the new rule holds
    server.run("GRANT claimdesk_reader TO guard")
    return address.replace("postgres@", "guard@")


def test_password_comes_by_libpqs_ways(
    guarded: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PGPASSFILE", str(tmp_path / "none"))
    with pytest.raises(ProjectError) as told:
        Project.open(guarded, ME)
    assert told.value.code == "server-password"
    assert "password file" in str(told.value)
    monkeypatch.setenv("PGPASSWORD", "wrong")
    with pytest.raises(ProjectError) as told:
        Project.open(guarded, ME)
    assert told.value.code == "server-password"
    monkeypatch.setenv("PGPASSWORD", SECRET)
    Project.open(guarded, ME).close()
    monkeypatch.delenv("PGPASSWORD")
    passwords = tmp_path / "pgpass"
    passwords.write_text(f"*:*:*:guard:{SECRET}\n")
    passwords.chmod(0o600)
    monkeypatch.setenv("PGPASSFILE", str(passwords))
    Project.open(guarded, ME).close()


def test_tls_settings_reach_libpq_and_their_failure_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []

    def refuses(conninfo: str, **_: object) -> None:
        asked.append(conninfo)
        raise psycopg.OperationalError(
            "connection failed: server does not support SSL, but SSL was required"
        )

    monkeypatch.setattr(psycopg, "connect", refuses)
    with pytest.raises(ProjectError) as told:
        Project.open(
            "postgresql://bo@db.example.org/election?sslmode=verify-full&sslrootcert=/ca.pem", ME
        )
    assert told.value.code == "server-tls"
    assert "sslmode=verify-full" in asked[0]
    assert "sslrootcert=/ca.pem" in asked[0]


def test_faults_are_logged_without_what_was_written(tmp_path: Path) -> None:
    with (
        Project.open(tmp_path / "p.claimdesk", ME, create=True) as project,
        project._ledger.writing() as connection,
    ):
        with pytest.raises(DBAPIError) as fault:
            connection.execute(text("INSERT INTO nowhere VALUES (:note)"), {"note": SECRET})
        assert SECRET not in str(fault.value)
