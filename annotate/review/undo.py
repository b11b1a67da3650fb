"""Which change undo and redo would reverse, worked out from the story alone.

Undo appends the opposite of a change, redo the opposite of an undo; nothing is ever deleted, so what is done
and what is undone follows from the order of changes, across restarts.
"""

from collections.abc import Iterable


class UndoStacks:
    """One reviewer's done and undone changes, by identifier, latest last."""

    def __init__(self, story: Iterable[tuple[str, str]] = ()) -> None:
        self._done: list[str] = []
        self._undone: list[str] = []
        self._undo_of: dict[str, str] = {}
        for identifier, undoes in story:
            self.append(identifier, undoes)

    def append(self, identifier: str, undoes: str) -> None:
        """Take in the next change: `undoes` is what it reverses, empty for a change of its own."""
        if undoes and self._done and self._done[-1] == undoes:
            self._undone.append(self._done.pop())
            self._undo_of[identifier] = undoes
        elif undoes in self._undo_of and self._undone and self._undone[-1] == self._undo_of[undoes]:
            self._done.append(self._undone.pop())
        else:
            self._done.append(identifier)
            self._undone.clear()

    def skip(self) -> None:
        """Leave the latest done change as it is, because it can no longer be taken back."""
        if self._done:
            self._done.pop()

    @property
    def to_undo(self) -> str:
        """The change that undo would reverse, or ""."""
        return self._done[-1] if self._done else ""

    @property
    def to_redo(self) -> str:
        """The undo that redo would reverse, or ""."""
        if not self._undone:
            return ""
        wanted = self._undone[-1]
        return next(undo for undo, change in reversed(self._undo_of.items()) if change == wanted)
