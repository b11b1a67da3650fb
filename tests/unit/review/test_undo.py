"""Undo and redo."""

from hypothesis import given
from hypothesis import strategies as st

from claimdesk.annotate.review.undo import UndoStacks


class Editor:
    """Undo and redo as every editor has them: a stack of done changes and one of undone ones."""

    def __init__(self) -> None:
        self.stacks = UndoStacks()
        self.history: list[tuple[str, str]] = []
        self._done: list[str] = []
        self._undone: list[tuple[str, str]] = []  # each with the undo that took it back

    @property
    def to_undo(self) -> str:
        return self._done[-1] if self._done else ""

    @property
    def to_redo(self) -> str:
        return self._undone[-1][1] if self._undone else ""

    def step(self, kind: str) -> None:
        """Do something new, or undo or redo; the stacks must name the change that it reverses."""
        reverses = {"do": "", "undo": self.stacks.to_undo, "redo": self.stacks.to_redo}[kind]
        if kind != "do" and not reverses:
            return
        identifier = f"c{len(self.history)}"
        self.stacks.append(identifier, reverses)
        self.history.append((identifier, reverses))
        self._follow(kind, identifier)

    def _follow(self, kind: str, identifier: str) -> None:
        if kind == "undo":
            self._undone.append((self._done.pop(), identifier))
        elif kind == "redo":
            self._done.append(self._undone.pop()[0])
        else:
            self._done.append(identifier)
            self._undone.clear()


STEPS = st.lists(st.sampled_from(["do", "undo", "redo"]), max_size=60)


@given(STEPS)
def test_stacks_behave_like_an_editor(steps: list[str]) -> None:
    editor = Editor()
    for kind in steps:
        editor.step(kind)
        assert (editor.stacks.to_undo, editor.stacks.to_redo) == (editor.to_undo, editor.to_redo)


@given(STEPS)
def test_stacks_are_the_same_after_a_restart(steps: list[str]) -> None:
    editor = Editor()
    for kind in steps:
        editor.step(kind)

    # the stacks are not kept in the record: they follow from the history of changes, and a program
    # that is started anew must undo the same change as the one that was closed
    again = UndoStacks(editor.history)

    assert (again.to_undo, again.to_redo) == (editor.to_undo, editor.to_redo)


def test_a_reversal_out_of_order_is_a_new_change() -> None:
    # "a" was taken back from the list of changes while "b" is the latest
    stacks = UndoStacks([("a", ""), ("b", ""), ("c", "a")])

    assert (stacks.to_undo, stacks.to_redo) == ("c", "")


def test_a_change_that_cannot_be_taken_back_is_skipped() -> None:
    stacks = UndoStacks([("a", ""), ("b", "")])

    stacks.skip()
    assert stacks.to_undo == "a"


def test_there_may_be_nothing_to_skip() -> None:
    stacks = UndoStacks()
    stacks.skip()
    assert stacks.to_undo == ""
