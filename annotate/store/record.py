"""States by key in SQL: the one place where a change reaches the tables."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar, cast

import msgspec
from sqlalchemy import Connection, Table, and_, delete, func, insert, select, update

from annotate.article import Role
from annotate.review.change import Change, Edit
from annotate.review.state import BlockRole, Claim, Correction, Evidence, Review, Shelf, State, Tick
from annotate.store import schema

Kept = TypeVar("Kept", bound=State)
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
            self._connection.execute(delete(shape.table).where(_is(shape, subject.key)))
        elif edit.before is None and not shape.fixed:
            self._connection.execute(insert(shape.table).values(_columns(edit.after)))
        else:
            values = {k: v for k, v in _columns(edit.after).items() if k not in shape.keys}
            if isinstance(subject, BlockRole):
                values["detected"] = False
            self._connection.execute(update(shape.table).where(_is(shape, subject.key)).values(values))

    def append(self, change: Change) -> None:
        """Write the change into the story. Its sequence is given here."""
        values = msgspec.structs.asdict(change)
        values["edits"] = _encode_edits(change.edits).decode()
        self._connection.execute(insert(schema.changes).values(values))

    def last_sequence(self) -> int:
        return self._connection.execute(select(func.max(schema.changes.c.sequence))).scalar_one() or 0


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
        },
        Change,
    )


def _is(shape: _Shape, key: tuple[str | int, ...]) -> Any:
    return and_(*(shape.table.c[name] == value for name, value in zip(shape.keys, key, strict=True)))
