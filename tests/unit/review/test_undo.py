"""Undo and redo against a model: two stacks."""

from hypothesis import given
from hypothesis import strategies as st

from claimdesk.annotate.review.undo import UndoStacks


@given(st.lists(st.sampled_from(["do", "undo", "redo"]), max_size=60))
def test_stacks_behave_like_an_editor(steps: list[str]) -> None:
    stacks, done, undone, story = UndoStacks(), [], [], []
    for number, step in enumerate(steps):
        identifier = f"c{number}"
        if step == "do":
            entry = (identifier, "")
            done.append(identifier)
            undone.clear()
        elif step == "undo":
            if not done:
                assert stacks.to_undo == ""
                continue
            assert stacks.to_undo == done[-1]
            entry = (identifier, stacks.to_undo)
            undone.append((done.pop(), identifier))
        else:
            if not undone:
                assert stacks.to_redo == ""
                continue
            assert stacks.to_redo == undone[-1][1]
            entry = (identifier, stacks.to_redo)
            done.append(undone.pop()[0])
        stacks.append(*entry)
        story.append(entry)
    again = UndoStacks(story)
    assert (again.to_undo, again.to_redo) == (stacks.to_undo, stacks.to_redo)
    assert stacks.to_undo == (done[-1] if done else "")
