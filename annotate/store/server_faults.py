"""What a PostgreSQL server or the way to it did wrong, told in sentences."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from psycopg import errors
from sqlalchemy.exc import DBAPIError

from claimdesk.annotate.base.errors import ProjectError


def is_gone(error: BaseException) -> bool:
    """Whether the connection broke, so that what was asked for may be asked again on a new one."""
    if isinstance(error, DBAPIError):
        return error.connection_invalidated or (error.orig is not None and is_gone(error.orig))
    if isinstance(error, _REFUSED):
        return False
    return isinstance(error, psycopg.OperationalError | psycopg.InterfaceError)


_REFUSED = (
    errors.InvalidPassword,
    errors.InvalidAuthorizationSpecification,
    errors.InvalidCatalogName,
    errors.DiskFull,
    errors.QueryCanceled,
    errors.LockNotAvailable,
    errors.DeadlockDetected,
)


@contextmanager
def translating_server_errors(title: str, *, gone: bool = True) -> Iterator[None]:
    """Turn what the server refused into a ProjectError, a lost connection too where `gone`; our own faults pass."""
    try:
        yield
    except (DBAPIError, psycopg.Error) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        if is_gone(error):
            refusal = _refusal(title, str(cause)) if cause is not None else None
            if refusal:
                raise refusal from error
            if not gone:
                raise
            raise ProjectError(
                "server-gone",
                f"The server of {title} does not answer.",
                "What was confirmed is kept; try again when the connection is back.",
            ) from error
        told = _told(title, cause)
        if told is None:
            raise
        raise told from error


def _refusal(title: str, reason: str) -> ProjectError | None:
    """Why a connection was not even made: libpq says it in words only."""
    lowered = reason.lower()
    if "password authentication failed" in lowered or "no password supplied" in lowered:
        return ProjectError(
            "server-password",
            f"The server of {title} does not accept the login.",
            "Put the password into the password file of PostgreSQL (~/.pgpass) or PGPASSWORD.",
        )
    if "does not exist" in lowered and ("database" in lowered or "role" in lowered):
        what = "database" if "database" in lowered else "login"
        return ProjectError(
            "server-unknown",
            f"The server of {title} knows no such {what}.",
            "Ask who keeps the server.",
        )
    if "ssl" in lowered or "certificate" in lowered:
        return ProjectError(
            "server-tls",
            f"No secure connection to the server of {title} could be made.",
            "Check sslmode and sslrootcert in the address.",
        )
    if "no pg_hba.conf entry" in lowered:
        return ProjectError("server-refused", f"The server of {title} refuses this machine or login.",
                            "Ask who keeps the server.")  # fmt: skip
    return None


def _told(title: str, cause: BaseException | None) -> ProjectError | None:
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
    if isinstance(cause, _REFUSED):
        return ProjectError(
            "server-busy", f"{title} could not be written just now.", "Repeat the last action."
        )
    return None
