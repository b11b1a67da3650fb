"""States by key in SQL: the one place where a change reaches the tables."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar, cast

import msgspec
from sqlalchemy import Connection, CursorResult, Table, and_, delete, func, insert, select, update

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.review.change import Change, Edit, Key
from claimdesk.annotate.review.state import (
    Adjudication,
    BlockRole,
    Claim,
    Correction,
    Evidence,
    NothingToCheck,
    Page,
    Review,
    Shelf,
    State,
    Tick,
)
from claimdesk.annotate.store import schema
from claimdesk.annotate.store.bulk import insert_many
from claimdesk.annotate.text.article import Role

Kept = TypeVar("Kept", bound=State)
FEW = 20
_NEW = object()
AT_ONCE = 500
"""Identifiers in one question: SQLite takes no more than some thousand."""
CLOCK = "clock"
"""The fact that says where a packet's clock begins: at that of the record it was made from."""
_encode_edits = msgspec.json.Encoder().encode
_decode_edits = msgspec.json.Decoder(tuple[Edit, ...]).decode


@dataclass(frozen=True, slots=True)
class _Shape:
    """How a kind of state lies in its table. `fixed` tables have their rows made elsewhere: states only update."""

    table: Table
    keys: tuple[str, ...]
    read: Callable[[Any], State]
    fixed: bool = False


def _columns(state: State) -> dict[str, Any]:
    """A state as column values: "end" is called "stop" in SQL; times of day stay text."""
    values = msgspec.structs.asdict(state)
    if "end" in values:
        values["stop"] = values.pop("end")
    return values


def _reader(kind: type[State]) -> Callable[[Any], State]:
    names = [field.name for field in msgspec.structs.fields(kind)]
    columns = ["stop" if name == "end" else name for name in names]

    def read(row: Any) -> State:
        values = dict(zip(names, (getattr(row, column) for column in columns), strict=True))
        return msgspec.convert(values, kind)

    return read


_SHAPES: dict[type, _Shape] = {
    Claim: _Shape(schema.claims, ("id",), _reader(Claim)),
    Review: _Shape(schema.reviews, ("claim", "reviewer", "target"), _reader(Review)),
    Evidence: _Shape(schema.evidence, ("id",), _reader(Evidence)),
    Tick: _Shape(schema.ticks, ("article", "start", "stop", "reviewer"), _reader(Tick)),
    Correction: _Shape(schema.corrections, ("article", "start", "stop"), _reader(Correction)),
    BlockRole: _Shape(
        schema.blocks,
        ("article", "start"),
        lambda row: BlockRole(row.article, row.start, Role(row.role)),
        fixed=True,
    ),
    Shelf: _Shape(schema.articles, ("id",), _reader(Shelf), fixed=True),
    NothingToCheck: _Shape(
        schema.nothing_to_check, ("article", "reviewer"), _reader(NothingToCheck)
    ),
    Page: _Shape(schema.pages, ("name",), _reader(Page)),
    Adjudication: _Shape(schema.adjudications, ("claim", "target"), _reader(Adjudication)),
}


def read_state(kind: type[Kept], row: Any) -> Kept:
    """A row of the kind's table as a state."""
    return cast(Kept, _SHAPES[kind].read(row))


class SqlRecord:
    """`annotate.review.record.Record` on a connection. The caller holds the transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, kind: type[Kept], key: tuple[str | int, ...]) -> Kept | None:
        shape = _SHAPES[kind]
        found = self._connection.execute(select(shape.table).where(_is(shape, key))).first()
        return None if found is None else cast(Kept, shape.read(found))

    def apply(self, edit: Edit) -> None:
        """Make the table say what the edit says."""
        subject = edit.subject
        shape = _SHAPES[type(subject)]
        if edit.after is None:
            _done(self._connection.execute(delete(shape.table).where(_is(shape, subject.key))))
        elif edit.before is None and not shape.fixed:
            self._connection.execute(insert(shape.table).values(_columns(edit.after)))
        else:
            before = _columns(edit.before) if edit.before is not None else {}
            values = {
                k: v
                for k, v in _columns(edit.after).items()
                if k not in shape.keys and before.get(k, _NEW) != v
            }
            if isinstance(subject, BlockRole):
                values["detected"] = False
            if values:
                _done(
                    self._connection.execute(
                        update(shape.table).where(_is(shape, subject.key)).values(values)
                    )
                )

    def get_many(self, keys: Iterable[Key]) -> dict[Key, State]:
        """The current states of many keys; those that are not there are left out."""
        wanted: dict[type[State], set[tuple[str | int, ...]]] = defaultdict(set)
        for kind, key in keys:
            wanted[kind].add(key)
        found: dict[Key, State] = {}
        for kind, some in wanted.items():
            shape = _SHAPES[kind]
            leading = sorted({key[0] for key in some})
            narrow = [shape.table.c[name].in_(values) for name, values in _few(shape, some).items()]
            for start in range(0, len(leading), AT_ONCE):
                column = shape.table.c[shape.keys[0]]
                query = select(shape.table).where(
                    column.in_(leading[start : start + AT_ONCE]), *narrow
                )
                for state in map(shape.read, self._connection.execute(query)):
                    if state.key in some:
                        found[kind, state.key] = state
        return found

    def apply_many(self, edits: Sequence[Edit]) -> None:
        """Make the tables say what many edits say; claims first, since all else is about them."""
        by_kind: dict[type[State], list[Edit]] = defaultdict(list)
        for edit in edits:
            by_kind[type(edit.subject)].append(edit)
        for kind in sorted(by_kind, key=lambda one: one is not Claim):
            shape = _SHAPES[kind]
            new = [e for e in by_kind[kind] if e.before is None and not shape.fixed]
            rows = [_columns(edit.after) for edit in new if edit.after is not None]
            insert_many(self._connection, shape.table, rows)
            for edit in by_kind[kind]:
                if edit.before is not None or shape.fixed:
                    self.apply(edit)

    def append(self, change: Change) -> None:
        """Write the change into the story. Its sequence is given here."""
        self.append_many([change])

    def append_many(self, changes: Iterable[Change]) -> None:
        """Write changes into the story."""
        rows = []
        for change in changes:
            values = msgspec.structs.asdict(change)
            values["edits"] = _encode_edits(change.edits).decode()
            rows.append(values)
        insert_many(self._connection, schema.changes, rows)

    def last_place(self) -> tuple[int, int]:
        """The greatest sequence and the greatest clock so far; 0 before the first change."""
        sequence = select(func.max(schema.changes.c.sequence)).scalar_subquery()
        clock = select(func.max(schema.changes.c.clock)).scalar_subquery()
        base = select(schema.facts.c.value).where(schema.facts.c.name == CLOCK).scalar_subquery()
        row = self._connection.execute(select(sequence, clock, base)).one()
        return row[0] or 0, max(row[1] or 0, int(row[2] or 0))


def _few(shape: _Shape, keys: Iterable[tuple[str | int, ...]]) -> dict[str, list[str | int]]:
    """Further key columns that take few values, such as the reviewer: asking for these keeps others' rows away."""
    values: dict[str, set[str | int]] = {name: set() for name in shape.keys[1:]}
    for key in keys:
        for name, value in zip(shape.keys[1:], key[1:], strict=True):
            values[name].add(value)
    return {name: sorted(some, key=str) for name, some in values.items() if len(some) <= FEW}


def _done(result: CursorResult[Any]) -> None:
    """A server leaves rows alone, without a word, that its rules keep from a reviewer."""
    if result.rowcount != 1:
        raise ProjectError("no-right", "This is somebody else's, and your login may not change it.",
                           "Ask the lead of the team.")  # fmt: skip


def read_change(row: Any) -> Change:
    """A row of the story as a change."""
    return msgspec.convert(
        {
            "id": row.id,
            "sequence": row.sequence,
            "reviewer": row.reviewer,
            "time": row.time,
            "operation": row.operation,
            "article": row.article,
            "claim": row.claim,
            "edits": _decode_edits(row.edits),
            "undoes": row.undoes,
            "brought_by": row.brought_by,
            "clock": row.clock,
        },
        Change,
    )


def _is(shape: _Shape, key: tuple[str | int, ...]) -> Any:
    return and_(
        *(shape.table.c[name] == value for name, value in zip(shape.keys, key, strict=True))
    )
