"""Projects opened by their place."""

from pathlib import Path

import pytest

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.store.opening import open_database
from claimdesk.annotate.store.place import Place
from tests.support.empty_record import empty_file


def test_a_path_is_a_file(tmp_path: Path) -> None:
    database = open_database(empty_file(tmp_path / "boats.claimdesk"))
    names = (database.name, database.title, database.folder, database.is_shared, database.login)
    database.close()

    assert names == ("boats", "boats.claimdesk", tmp_path, False, "")


@pytest.mark.parametrize(
    ("place", "code"),
    [
        (Path("/nowhere/boats.claimdesk"), "missing"),
        # PostgreSQL knows no such setting
        ("postgresql://host/boats?password_of=olena", "address"),
        # a socket that no server listens to: no network is asked
        ("postgresql:///boats?host=/nowhere&connect_timeout=1", "server-gone"),
    ],
)
@pytest.mark.parametrize("create", [False, True])
def test_a_place_without_a_project_is_refused(place: Place, code: str, create: bool) -> None:
    with pytest.raises(ProjectError) as refused:
        open_database(place, create=create)
    assert refused.value.code == code
