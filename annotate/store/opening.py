"""Opening a project by its place: a file by its path, a server's project by its address."""

from pathlib import Path

from claimdesk.annotate.store.database import Database
from claimdesk.annotate.store.place import Place
from claimdesk.annotate.store.sqlite import ProjectFile


def open_database(place: Place, *, create: bool = False, read_only: bool = False) -> Database:
    """Open the database at a place; with `create`, make it where there is none.

    Raises:
        ProjectError: it cannot be opened; says why.
    """
    if isinstance(place, Path):
        return ProjectFile.open(place, create=create, read_only=read_only)
    # psycopg is loaded only where a project is on a server
    from claimdesk.annotate.store.postgresql import ProjectServer

    return ProjectServer.open(place, create=create, read_only=read_only)
