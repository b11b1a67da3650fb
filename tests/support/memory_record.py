"""A record in memory, for tests of decisions without a database."""

from typing import TypeVar

from claimdesk.annotate.review.change import Draft, key_of
from claimdesk.annotate.review.state import State

Kept = TypeVar("Kept", bound=State)
Address = tuple[type, tuple[str | int, ...]]
"""The type and the key of a state."""


class MemoryRecord:
    """States by their keys, as `annotate.review.record.Record` asks for them."""

    def __init__(self, *states: State) -> None:
        self.states: dict[Address, State] = {(type(one), one.key): one for one in states}

    def get(self, kind: type[Kept], key: tuple[str | int, ...]) -> Kept | None:
        """Return the state of a key, or None."""
        found = self.states.get((kind, key))
        assert found is None or isinstance(found, kind)
        return found

    def all(self, kind: type[Kept]) -> list[Kept]:
        """Return the states of a kind, in the order they came."""
        return [state for state in self.states.values() if isinstance(state, kind)]

    def apply(self, draft: Draft | None) -> Draft:
        """Make the edits of a draft, which must be one, and return it."""
        assert draft is not None, "nothing would change"
        for edit in draft.edits:
            if edit.after is None:
                del self.states[key_of(edit)]
            else:
                self.states[key_of(edit)] = edit.after
        return draft
