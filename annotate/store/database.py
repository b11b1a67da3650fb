"""The database of a project: one SQLite file, or one database on a PostgreSQL server."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol, TypeVar

from sqlalchemy import Connection, text

from claimdesk.annotate.base.errors import ProjectError

Result = TypeVar("Result")

# A released revision is never changed: projects that have it would not get the change.
REVISIONS = ("0001", "0002", "0003", "0004", "0005")
"""The schema's revisions, oldest first; the last one is this program's."""


class Database(Protocol):
    """An open database with one connection, which one thread uses at a time."""

    connection: Connection
    read_only: bool

    @property
    def name(self) -> str:
        """The name of the project, without ending or address."""
        ...

    @property
    def title(self) -> str:
        """The name for messages: the file, or the database and its server. Never a password."""
        ...

    @property
    def address(self) -> str:
        """The place to open it again: a path or a postgresql:// address without its password."""
        ...

    @property
    def folder(self) -> Path:
        """The folder in which files that belong to it are looked for."""
        ...

    @property
    def is_shared(self) -> bool:
        """True if others have it open too, and the server looks after backups."""
        ...

    @property
    def login(self) -> str:
        """The reviewer's name on the server; "" for a file."""
        ...

    def translating_errors(self) -> AbstractContextManager[None]:
        """Turn faults of the drive, the network or the server into a ProjectError."""
        ...

    def before_reading(self) -> None:
        """Prepare for a transaction that only reads."""
        ...

    def before_writing(self) -> None:
        """Let writers go one after the other; called first inside a transaction that will write.

        Without it two reviewers could decide on the same state, and the later change would be
        recorded with a "before" that was never there.
        """
        ...

    def roll_back(self) -> None:
        """End a transaction that a failure left open, undoing it."""
        ...

    def repeated(self, work: Callable[[bool], Result]) -> Result:
        """Do the work; where the connection breaks, again on a new one.

        `work` gets True on a repetition: the first try may have become durable before the
        connection broke, and must not be recorded twice.
        """
        ...

    def notify(self, message: str) -> None:
        """Send the other users of the record a short message, once the transaction is durable."""
        ...

    def hear(self, heard: Callable[[str], None], joined: Callable[[], None]) -> None:
        """Receive other users' messages in a separate thread.

        `joined` is called whenever listening begins, also after the connection was lost: messages
        sent before then were missed, so the caller reads the record again.
        """
        ...

    def back_up(self, reason: str) -> Path:
        """Copy the record, verified; return the copy's path. The caller holds no transaction."""
        ...

    def close(self) -> None:
        """Close it. Everything is durable already."""
        ...


def known_revision(connection: Connection, title: str) -> str:
    """Return the revision of a database that has one.

    A newer one is refused, even for reading: this program would leave out what it does not know,
    and write rows that the newer Claimdesk takes for damaged.

    Raises:
        ProjectError: a newer Claimdesk made it.
    """
    revision = str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one())
    if revision not in REVISIONS:
        raise ProjectError(
            "newer",
            f"{title} was made by a newer Claimdesk "
            f"(format {revision}, this program knows {REVISIONS[-1]}).",
            "Update Claimdesk to open it; nothing was changed.",
        )
    return revision


def upgrade(connection: Connection) -> None:
    """Bring the schema to this program's revision. The caller holds the transaction."""
    # loaded here: most projects need no migration, and Alembic takes a while to load
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "claimdesk.annotate:store/migrations")
    config.attributes["connection"] = connection
    command.upgrade(config, REVISIONS[-1])
