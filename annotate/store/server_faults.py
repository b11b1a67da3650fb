"""Errors of a PostgreSQL server, or of the connection to it, as sentences with a remedy."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from psycopg import errors
from sqlalchemy.exc import DBAPIError

from claimdesk.annotate.base.errors import ProjectError

_REFUSED = (
    errors.InvalidPassword,
    errors.InvalidAuthorizationSpecification,
    errors.InvalidCatalogName,
    errors.DiskFull,
    errors.QueryCanceled,
    errors.LockNotAvailable,
    errors.DeadlockDetected,
)
"""Operational errors that a server answered with: the connection itself is sound."""


def is_gone(error: BaseException) -> bool:
    """Return True if the connection broke, so that the work may be done again on a new one."""
    if isinstance(error, DBAPIError):
        if error.connection_invalidated:
            return True
        return error.orig is not None and is_gone(error.orig)
    if isinstance(error, _REFUSED):
        return False
    return isinstance(error, psycopg.OperationalError | psycopg.InterfaceError)


@contextmanager
def translating_server_errors(title: str, *, gone: bool = True) -> Iterator[None]:
    """Turn errors of the server into a ProjectError; faults of Claimdesk itself pass.

    With `gone` false a lost connection passes too, for a caller that tries again.
    """
    try:
        yield
    except (DBAPIError, psycopg.Error) as error:
        problem = _problem(title, error, gone=gone)
        if problem is None:
            raise
        raise problem from error


def _problem(title: str, error: DBAPIError | psycopg.Error, *, gone: bool) -> ProjectError | None:
    # SQLAlchemy wraps the driver's errors; those of connecting and listening come bare.
    cause = error.orig if isinstance(error, DBAPIError) else error
    if not is_gone(error):
        return _answer(title, cause)

    # A refused login looks like a lost connection, but trying again would never help.
    refusal = None if cause is None else _refusal(title, str(cause))
    if refusal is not None:
        return refusal
    if not gone:
        return None
    return ProjectError(
        "server-gone",
        f"The server of {title} does not answer.",
        "Confirmed changes are safe. Try again when the connection is back.",
    )


def _refusal(title: str, reason: str) -> ProjectError | None:
    """Return why a connection was not made; None if the message names no refusal.

    libpq gives no code for these, only words: 'connection failed: FATAL: database "boats" does not
    exist'.
    """
    reason = reason.lower()
    if "password authentication failed" in reason or "no password supplied" in reason:
        return ProjectError(
            "server-password",
            f"The server of {title} does not accept the login.",
            "Put the password into the password file of PostgreSQL (~/.pgpass) or PGPASSWORD.",
        )
    if "does not exist" in reason and "database" in reason:
        return _unknown(title, "database")
    if "does not exist" in reason and "role" in reason:
        return _unknown(title, "login")
    if "ssl" in reason or "certificate" in reason:
        return ProjectError(
            "server-tls",
            f"No secure connection to the server of {title} could be made.",
            "Check sslmode and sslrootcert in the address.",
        )
    # pg_hba.conf is the server's list of machines and logins that may connect
    if "no pg_hba.conf entry" in reason:
        return ProjectError(
            "server-refused",
            f"The server of {title} refuses this machine or login.",
            "Ask the administrator of the server.",
        )
    return None


def _unknown(title: str, missing: str) -> ProjectError:
    return ProjectError(
        "server-unknown",
        f"The server of {title} has no such {missing}.",
        "Ask the administrator of the server.",
    )


def _answer(title: str, cause: BaseException | None) -> ProjectError | None:
    """Return why a server refused the work; None for faults of Claimdesk itself."""
    if isinstance(cause, errors.InsufficientPrivilege | errors.ReadOnlySqlTransaction):
        return ProjectError(
            "no-right",
            f"Your login may not do this in {title}.",
            "Ask the lead of the team for the role that may.",
        )
    if isinstance(cause, errors.DiskFull):
        return ProjectError(
            "disk-full",
            f"{title} cannot be written: the server's disk is full.",
            "Nothing is lost.",
        )
    # such as a deadlock: PostgreSQL undid this transaction, and it can be done again
    if isinstance(cause, _REFUSED):
        return ProjectError(
            "server-busy", f"{title} could not be written.", "Repeat the last action."
        )
    return None
