"""Copying of a whole record: a file to a server, a server to a file."""

from pathlib import Path

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.base.progress import Job, Progress
from claimdesk.annotate.store.copying import copy_record
from claimdesk.annotate.store.opening import open_database
from claimdesk.annotate.store.place import Place


def copy_project(source: Place, target: Place) -> Job[int]:
    """Copy everything on record; return the number of rows. The source stays as it is.

    Raises:
        ProjectError: one of them cannot be opened, the target holds a project already, or the copy
            is not whole.
    """
    # a server's database is checked by `copy_record`, as it may be there and empty
    if isinstance(target, Path) and target.exists():
        raise ProjectError(
            "not-empty", f"{target} already exists.", "Choose another name. Nothing was copied."
        )
    # two steps for the bar: both are open, all is copied
    yield Progress(0, 2)
    here = open_database(source, read_only=True)
    try:
        there = open_database(target, create=True)
        try:
            yield Progress(1, 2)
            with here.translating_errors(), there.translating_errors():
                rows = copy_record(here.connection, there.connection)
        except BaseException:
            # half a project must not be taken for a whole one
            there.close()
            if isinstance(target, Path):
                target.unlink(missing_ok=True)
            raise
        there.close()
    finally:
        here.close()
    yield Progress(2, 2)
    return rows
