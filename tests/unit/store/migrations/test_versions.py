"""Migrations: each step alone, and all of them against the tables of the program."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.runtime.environment import EnvironmentContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, create_engine, inspect, text

from claimdesk.annotate.store.database import REVISIONS
from claimdesk.annotate.store.migrations import versions
from claimdesk.annotate.store.schema import metadata
from tests.support.projects import own_shape

STEPS = sorted(path.stem for path in Path(versions.__path__[0]).glob("0*.py"))


def step(revision: str) -> ModuleType:
    """Return the module of a revision; its name begins with a digit, so no statement imports it."""
    (name,) = (one for one in STEPS if one.startswith(revision))
    return import_module(f"{versions.__name__}.{name}")


@pytest.fixture
def memory() -> Iterator[Connection]:
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        yield connection
    engine.dispose()


def upgrade_to(connection: Connection, last: str, after: str = "") -> None:
    """Run the steps behind `after`, up to `last`."""
    with Operations.context(MigrationContext.configure(connection)):
        for revision in REVISIONS:
            if after < revision <= last:
                step(revision).upgrade()


def columns(connection: Connection, table: str) -> set[str]:
    return {column["name"] for column in inspect(connection).get_columns(table)}


def test_each_revision_follows_the_one_before() -> None:
    # a released one is never changed, so a wrong chain could not be mended later
    found = [(step(one).revision, step(one).down_revision) for one in REVISIONS]
    assert found == list(zip(REVISIONS, [None, *REVISIONS[:-1]], strict=True))


def test_all_steps_make_exactly_the_schema(memory: Connection) -> None:
    upgrade_to(memory, REVISIONS[-1])

    options = {"compare_type": False, "include_object": own_shape}
    context = MigrationContext.configure(memory, opts=options)
    assert compare_metadata(context, metadata) == []


def test_the_second_adds_corrections(memory: Connection) -> None:
    upgrade_to(memory, "0001")
    before = set(inspect(memory).get_table_names())

    upgrade_to(memory, "0002", after="0001")

    assert set(inspect(memory).get_table_names()) - before == {"corrections"}


def test_the_third_leaves_old_changes_without_a_bringer(memory: Connection) -> None:
    upgrade_to(memory, "0002")
    _add_change(memory, 1, "first")

    upgrade_to(memory, "0003", after="0002")

    assert memory.execute(text("SELECT brought_by FROM changes")).scalar_one() == ""
    assert "weights" in columns(memory, "models")


@pytest.mark.parametrize("has_changes", [True, False])
def test_the_fourth_names_the_project_and_sets_clocks(
    memory: Connection, has_changes: bool
) -> None:
    upgrade_to(memory, "0003")
    if has_changes:
        _add_change(memory, 4, "first")
        _add_change(memory, 7, "second")

    upgrade_to(memory, "0004", after="0003")

    clocks = memory.execute(text("SELECT clock FROM changes ORDER BY sequence")).scalars()
    name = memory.execute(text("SELECT value FROM facts WHERE name = 'project'")).scalar_one()
    # sheets that are out already name a project by its first change
    assert (list(clocks), name == "first", len(name) > 4) == (
        [4, 7] if has_changes else [],
        has_changes,
        True,
    )


def test_the_fifth_makes_old_articles_findable(memory: Connection) -> None:
    upgrade_to(memory, "0004")
    memory.execute(text("INSERT INTO articles (id, place, text) VALUES ('a', 3, 'Ten boats')"))

    upgrade_to(memory, "0005", after="0004")

    found = memory.execute(text("SELECT rowid FROM search WHERE search MATCH 'boats'"))
    assert found.scalars().all() == [3]


def test_the_environment_works_on_the_callers_connection(memory: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", "claimdesk.annotate:store/migrations")
    config.attributes["connection"] = memory
    seen: list[Any] = []

    def no_steps(revision: Any, context: MigrationContext) -> list[Any]:
        seen.append((revision, context.connection))
        return []

    with EnvironmentContext(config, ScriptDirectory.from_config(config), fn=no_steps):
        import_module("claimdesk.annotate.store.migrations.env")

    # another connection would wait for the caller's transaction without end
    assert seen == [((), memory)]


def _add_change(connection: Connection, sequence: int, identifier: str) -> None:
    connection.execute(text("INSERT OR IGNORE INTO reviewers (id) VALUES ('r')"))
    connection.execute(
        text("INSERT INTO changes (sequence, id, reviewer) VALUES (:sequence, :id, 'r')"),
        {"sequence": sequence, "id": identifier},
    )
