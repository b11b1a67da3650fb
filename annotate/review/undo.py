"""Undo and redo: the changes that they would reverse, worked out from all changes.

Undo appends the opposite of a change, redo the opposite of an undo. Nothing is ever deleted, so the
done and the undone changes follow from the order of changes, across restarts. After the changes a,
b and the undo of b, undo reverses a and redo brings b back; a new change c then ends that redo.
"""

from collections.abc import Iterable


class UndoStacks:
    """One reviewer's done and undone changes, by identifier, latest last."""

    def __init__(self, history: Iterable[tuple[str, str]] = ()) -> None:
        self._done: list[str] = []
        self._undone: list[str] = []
        self._undo_of: dict[str, str] = {}  # the reversed change, by its undo
        for identifier, undoes in history:
            self.append(identifier, undoes)

    def append(self, identifier: str, undoes: str) -> None:
        """Take in the next change; `undoes` is the change that it reverses, if any."""
        # only the latest change can be undone and only the latest undo redone; any other reversal,
        # as of one change from the history list, counts as a new change
        reverses_latest = bool(undoes) and self.to_undo == undoes
        reversed_undo = self._undo_of.get(undoes)
        redoes_latest = bool(self._undone) and self._undone[-1] == reversed_undo

        if reverses_latest:  # an undo
            self._undone.append(self._done.pop())
            self._undo_of[identifier] = undoes
        elif redoes_latest:  # the undo of an undo
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
