"""States by key in SQL: the one place where a change reaches the tables.

Everything that a reviewer decides goes through `SqlRecord.apply` and `SqlRecord.append` in one
transaction. If the tables could be written elsewhere, they would hold values that no change
explains: undo, merging and the repair of a damaged project would then lose them.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar, cast

import msgspec
from sqlalchemy import (
    ColumnElement,
    Connection,
    CursorResult,
    Table,
    and_,
    delete,
    func,
    insert,
    select,
    update,
)

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
Address = tuple[str | int, ...]
"""A state's key within its kind, such as (claim, reviewer, target)."""
FEW = 20
"""Values of a key column up to which a query names them all."""
AT_ONCE = 500
"""Identifiers in one query: SQLite takes no more than some thousand."""
CLOCK = "clock"
"""The fact that holds where a packet's clock begins: at that of the record it was made from."""
_NEW = object()
"""Stands for the value of a column that was not there before; equal to no other value."""
# made once: a merge encodes and decodes hundreds of thousands of changes
_encode_edits = msgspec.json.Encoder().encode
_decode_edits = msgspec.json.Decoder(tuple[Edit, ...]).decode


@dataclass(frozen=True, slots=True)
class _Shape:
    """The table of a kind of state, its key columns, and the way back from a row.

    The rows of a `fixed` table are made elsewhere (articles and blocks, when a text is added);
    states only update them.
    """

    table: Table
    keys: tuple[str, ...]
    read: Callable[[Any], State]
    fixed: bool = False


def _columns(state: State) -> dict[str, Any]:
    """Return a state as column values: "end" is called "stop" in SQL, where END is a keyword."""
    values = msgspec.structs.asdict(state)
    if "end" in values:
        values["stop"] = values.pop("end")
    return values


def _reader(kind: type[State]) -> Callable[[Any], State]:
    """Return a function that turns a row into a state of this kind."""
    columns = {field.name: field.name for field in msgspec.structs.fields(kind)}
    if "end" in columns:
        columns["end"] = "stop"

    def read(row: Any) -> State:
        values = {name: getattr(row, column) for name, column in columns.items()}
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
    """Return a row of the kind's table as a state."""
    return cast(Kept, _SHAPES[kind].read(row))


class SqlRecord:
    """`annotate.review.record.Record` on a connection. The caller holds the transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, kind: type[Kept], key: Address) -> Kept | None:
        """Return the current state of a key; None if there is none."""
        shape = _SHAPES[kind]
        found = self._connection.execute(select(shape.table).where(_is(shape, key))).first()
        return None if found is None else cast(Kept, shape.read(found))

    def apply(self, edit: Edit) -> None:
        """Write one edit into its table.

        Raises:
            ProjectError: the server's rules keep the row from this reviewer, or it is not there.
        """
        shape = _SHAPES[type(edit.subject)]
        place = _is(shape, edit.subject.key)
        if edit.after is None:
            _require_one_row(self._connection.execute(delete(shape.table).where(place)))
            return
        if edit.before is None and not shape.fixed:
            self._connection.execute(insert(shape.table).values(_columns(edit.after)))
            return

        values = _changed_columns(shape, edit.before, edit.after)
        if isinstance(edit.after, BlockRole):
            # A caption that becomes a paragraph is read for claims, and the other way round: the
            # findings of the earlier role no longer hold.
            values["detected"] = False
        if values:
            _require_one_row(
                self._connection.execute(update(shape.table).where(place).values(values))
            )

    def get_many(self, keys: Iterable[Key]) -> dict[Key, State]:
        """Return the current states of many keys; those that are not there are left out."""
        wanted: dict[type[State], set[Address]] = defaultdict(set)
        for kind, key in keys:
            wanted[kind].add(key)

        found: dict[Key, State] = {}
        for kind, addresses in wanted.items():
            found |= self._get_of_one_kind(kind, addresses)
        return found

    def _get_of_one_kind(self, kind: type[State], addresses: set[Address]) -> dict[Key, State]:
        # The query yields neighbours too: see `_candidates`.
        candidates = self._candidates(kind, addresses)
        return {(kind, state.key): state for state in candidates if state.key in addresses}

    def _candidates(self, kind: type[State], addresses: set[Address]) -> Iterator[State]:
        """Yield all states of a kind that these addresses name, and a few more.

        Asked for ("c1", "ann") and ("c2", "bo"), it also yields ("c1", "bo"): one query with two
        lists is faster than one query a key.
        """
        shape = _SHAPES[kind]
        first = shape.table.c[shape.keys[0]]
        first_values = sorted({address[0] for address in addresses})
        narrow = [
            shape.table.c[name].in_(values)
            for name, values in _few_values(shape, addresses).items()
        ]
        for start in range(0, len(first_values), AT_ONCE):
            batch = first_values[start : start + AT_ONCE]
            query = select(shape.table).where(first.in_(batch), *narrow)
            yield from map(shape.read, self._connection.execute(query))

    def apply_many(self, edits: Sequence[Edit]) -> None:
        """Write many edits into the tables; claims first, since all else refers to them."""
        by_kind: dict[type[State], list[Edit]] = defaultdict(list)
        for edit in edits:
            by_kind[type(edit.subject)].append(edit)
        claims_first = sorted(by_kind, key=lambda kind: kind is not Claim)
        for kind in claims_first:
            self._apply_of_one_kind(_SHAPES[kind], by_kind[kind])

    def _apply_of_one_kind(self, shape: _Shape, edits: Sequence[Edit]) -> None:
        """Insert the new rows at once, then make the other edits one by one."""
        # A new project's first merge inserts a hundred thousand rows and updates few.
        rows = []
        others = []
        for edit in edits:
            if edit.before is not None or shape.fixed:
                others.append(edit)
            elif edit.after is not None:
                rows.append(_columns(edit.after))
        insert_many(self._connection, shape.table, rows)
        for edit in others:
            self.apply(edit)

    def append(self, change: Change) -> None:
        """Write a change into the history."""
        self.append_many([change])

    def append_many(self, changes: Iterable[Change]) -> None:
        """Write changes into the history."""
        rows = []
        for change in changes:
            values = msgspec.structs.asdict(change)
            values["edits"] = _encode_edits(change.edits).decode()
            rows.append(values)
        insert_many(self._connection, schema.changes, rows)

    def last_place(self) -> tuple[int, int]:
        """Return the greatest sequence and the greatest clock so far; 0 before the first change.

        A packet's clock goes on from that of the record it was made from, so that changes made in
        the packet are later than those that its reviewer saw in it.
        """
        sequence = select(func.max(schema.changes.c.sequence)).scalar_subquery()
        clock = select(func.max(schema.changes.c.clock)).scalar_subquery()
        base = select(schema.facts.c.value).where(schema.facts.c.name == CLOCK).scalar_subquery()
        row = self._connection.execute(select(sequence, clock, base)).one()
        return row[0] or 0, max(row[1] or 0, int(row[2] or 0))


def _changed_columns(shape: _Shape, before: State | None, after: State) -> dict[str, Any]:
    """Return the columns, without the key, whose values `after` changes.

    Only these are written: a server may forbid a reviewer some columns of a row and allow others.
    """
    old = {} if before is None else _columns(before)
    return {
        name: value
        for name, value in _columns(after).items()
        if name not in shape.keys and old.get(name, _NEW) != value
    }


def _few_values(shape: _Shape, addresses: Iterable[Address]) -> dict[str, list[str | int]]:
    """Return the key columns after the first that take at most `FEW` values, with these values.

    A packet is of one reviewer: naming this reviewer keeps the rows of all others out of the query.
    """
    further = shape.keys[1:]
    values: dict[str, set[str | int]] = {name: set() for name in further}
    for address in addresses:
        for name, value in zip(further, address[1:], strict=True):
            values[name].add(value)
    return {name: sorted(some, key=str) for name, some in values.items() if len(some) <= FEW}


def _require_one_row(result: CursorResult[Any]) -> None:
    """Refuse an update or deletion that reached no row.

    A server's row rules skip the rows of other reviewers without an error. Without this step the
    change would be written into the history while the table keeps its old state.
    """
    if result.rowcount != 1:
        raise ProjectError(
            "no-right",
            "This belongs to another reviewer, and your login may not change it.",
            "Ask the lead of the team.",
        )


def read_change(row: Any) -> Change:
    """Return a row of the history as a change."""
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


def _is(shape: _Shape, key: Address) -> ColumnElement[bool]:
    """Return the condition that a row has this key."""
    parts = zip(shape.keys, key, strict=True)
    return and_(*(shape.table.c[name] == value for name, value in parts))
