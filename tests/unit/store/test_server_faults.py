"""Errors of a PostgreSQL server as errors with a code."""

import psycopg
import pytest
from psycopg import errors
from sqlalchemy.exc import DBAPIError, OperationalError

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.store.server_faults import is_gone, translating_server_errors

DROPPED = psycopg.OperationalError("server closed the connection unexpectedly")


def wrapped(cause: Exception, *, invalidated: bool = False) -> DBAPIError:
    """Return an error of the driver as SQLAlchemy raises it."""
    return OperationalError("SELECT 1", {}, cause, connection_invalidated=invalidated)


def code_of(error: Exception) -> str:
    with pytest.raises(ProjectError) as refused, translating_server_errors("boats on db"):
        raise error
    assert "boats on db" in refused.value.message
    return refused.value.code


@pytest.mark.parametrize(
    ("error", "gone"),
    [
        (DROPPED, True),
        (psycopg.InterfaceError("the connection is closed"), True),
        (wrapped(DROPPED), True),
        # SQLAlchemy has noticed it already, by another cause
        (wrapped(ValueError("x"), invalidated=True), True),
        # operational errors that a server answered with
        (errors.DiskFull("x"), False),
        (errors.DeadlockDetected("x"), False),
        (wrapped(errors.LockNotAvailable("x")), False),
        (errors.UndefinedColumn("x"), False),
        (ValueError("x"), False),
    ],
)
def test_a_lost_connection_is_not_an_answer_of_the_server(error: Exception, gone: bool) -> None:
    assert is_gone(error) is gone


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ('password authentication failed for user "olena"', "server-password"),
        ("fe_sendauth: no password supplied", "server-password"),
        ('FATAL:  database "boats" does not exist', "server-unknown"),
        ('FATAL:  role "olena" does not exist', "server-unknown"),
        ("SSL error: certificate verify failed", "server-tls"),
        ('FATAL:  no pg_hba.conf entry for host "10.0.0.7"', "server-refused"),
        ("connection refused", "server-gone"),
    ],
)
def test_a_connection_that_was_not_made_has_a_reason(words: str, code: str) -> None:
    # libpq gives no code for these, only words
    assert code_of(psycopg.OperationalError(words)) == code


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (errors.InsufficientPrivilege("x"), "no-right"),
        (errors.ReadOnlySqlTransaction("x"), "no-right"),
        (errors.DiskFull("x"), "disk-full"),
        (errors.DeadlockDetected("x"), "server-busy"),
        (wrapped(errors.QueryCanceled("x")), "server-busy"),
    ],
)
def test_an_answer_of_the_server_has_a_code(error: Exception, code: str) -> None:
    assert code_of(error) == code


def test_a_lost_connection_passes_for_a_caller_that_tries_again() -> None:
    with (
        pytest.raises(psycopg.OperationalError) as passed,
        translating_server_errors("boats", gone=False),
    ):
        raise DROPPED
    assert passed.value is DROPPED


def test_a_refused_login_is_not_tried_again() -> None:
    refused = psycopg.OperationalError("password authentication failed")
    with pytest.raises(ProjectError) as error, translating_server_errors("boats", gone=False):
        raise refused
    assert error.value.code == "server-password"


def test_faults_of_the_program_stay_loud() -> None:
    with pytest.raises(errors.UndefinedColumn), translating_server_errors("boats"):
        raise errors.UndefinedColumn("column verdit does not exist")
