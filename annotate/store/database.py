"""Where a project is kept, as the desk sees it: one SQLite file, or one database on a PostgreSQL server."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol, TypeVar

from sqlalchemy import Connection, text

from claimdesk.annotate.base.errors import ProjectError

Result = TypeVar("Result")

REVISIONS = ("0001", "0002", "0003", "0004", "0005")
"""The schema's revisions, oldest first; the last one is this program's."""


class Database(Protocol):
    """An open database with one connection, which one thread uses at a time."""

    connection: Connection
    read_only: bool

    @property
    def name(self) -> str:
        """What the project is called, without ending or address."""
        ...

    @property
    def title(self) -> str:
        """The name for messages: the file's, or the database's with its server. Never a password."""
        ...

    @property
    def address(self) -> str:
        """What opens it again: a path or a postgresql:// address without its password."""
        ...

    @property
    def folder(self) -> Path:
        """Where files that belong to it would be looked for."""
        ...

    @property
    def is_shared(self) -> bool:
        """Whether others have it open too, and the server looks after backups."""
        ...

    @property
    def login(self) -> str:
        """As whom the server knows the reviewer; "" for a file."""
        ...

    def translating_errors(self) -> AbstractContextManager[None]:
        """Turn what the surroundings do wrong into a ProjectError."""
        ...

    def before_reading(self) -> None:
        """Called before a transaction that only reads."""
        ...

    def before_writing(self) -> None:
        """Called inside a transaction that will write, first thing: writers go one after the other."""
        ...

    def roll_back(self) -> None:
        """Leave no transaction behind after a failure."""
        ...

    def repeated(self, work: Callable[[bool], Result]) -> Result:
        """Do the work; where the connection breaks, again on a new one. It is told whether it is a repetition."""
        ...

    def notify(self, message: str) -> None:
        """Let other desks on the same record have a short message, when the transaction is durable."""
        ...

    def hear(self, heard: Callable[[str], None], joined: Callable[[], None]) -> None:
        """Have other desks' messages, in a thread of their own.

        `joined` is called whenever listening begins, also after the connection was lost: what was told before
        then was not heard.
        """
        ...

    def back_up(self, reason: str) -> Path:
        """Copy the record, verified; the caller holds no transaction."""
        ...

    def close(self) -> None:
        """Let go of it. Everything is durable already."""
        ...


def known_revision(connection: Connection, title: str) -> str:
    """The revision of a database that has one.

    Raises:
        ProjectError: a newer Claimdesk made it.
    """
    revision = str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one())
    if revision not in REVISIONS:
        raise ProjectError(
            "newer",
            f"{title} was made by a newer Claimdesk (format {revision}, this program knows {REVISIONS[-1]}).",
            "Update Claimdesk to open it; nothing was changed.",
        )
    return revision


def upgrade(connection: Connection) -> None:
    """Bring the schema to this program's revision. The caller holds the transaction."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "claimdesk.annotate:store/migrations")
    config.attributes["connection"] = connection
    command.upgrade(config, REVISIONS[-1])
