"""Connections to a server: broken ones, wrong addresses, and passwords in them."""

import pytest
from sqlalchemy import Connection, text

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.ledger.ledger import Ledger
from claimdesk.annotate.project import Project
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.store.opening import open_database
from claimdesk.annotate.store.place import without_password
from tests.support.projects import ME
from tests.support.records import claim_ids, code_of
from tests.support.server import Server


def test_verdicts_outlive_cut_connections_and_a_restart(ann: Project, server: Server) -> None:
    first, second, _ = claim_ids(ann)

    server.cut_connections()
    ann.act.set_verdict(first, Verdict.VERIFIED)
    server.restart()
    ann.act.set_verdict(second, Verdict.DISPUTED)

    # once each: a verdict that reached the server before the break is not given twice
    decided = [change.claim for change in ann.history.changes() if change.claim]
    assert decided == [first, second]


def test_a_question_that_is_cut_off_half_way_is_asked_again(address: str, server: Server) -> None:
    asked: list[int] = []

    def question(connection: Connection) -> int:
        asked.append(1)
        if len(asked) == 1:
            server.cut_connections()
        return int(connection.execute(text("SELECT count(*) FROM articles")).scalar_one())

    database = open_database(address)
    answer = Ledger(database, ME).asked(question)
    database.close()

    assert (answer, len(asked)) == (2, 2)


def refusal_of(address: str) -> pytest.ExceptionInfo[ProjectError]:
    with pytest.raises(ProjectError) as refusal:
        Project.open(address, ME)
    return refusal


def test_a_server_that_is_gone_is_named_without_its_password() -> None:
    refusal = refusal_of("postgresql://nobody:secret@127.0.0.1:1/none")

    assert code_of(refusal) == "server-gone"
    assert "secret" not in str(refusal.value)


def test_a_database_that_is_not_there_is_refused(server: Server) -> None:
    assert code_of(refusal_of(server.address("no_such_database"))) == "server-unknown"


def test_a_database_without_a_project_is_refused(server: Server) -> None:
    assert code_of(refusal_of(server.new_database())) == "missing"


def test_an_address_with_an_unknown_option_is_refused() -> None:
    assert code_of(refusal_of("postgresql://host/db?no_such_option=1")) == "address"


def test_passwords_are_taken_out_of_addresses() -> None:
    # libpq takes a password at two places of an address
    address = "postgresql://bo:geheim@db/election?sslmode=require&password=x"

    assert without_password(address) == "postgresql://bo@db/election?sslmode=require"
