"""Sentences for faults: a refusal's own, a missing library's remedy, else the log."""

from pathlib import Path

from claimdesk.annotate.base.errors import ProjectError, incomplete_installation
from claimdesk.gui.base.errors import our_fault, sentence_for


def test_a_refusal_speaks_for_itself() -> None:
    error = ProjectError("disk-full", "The disk is full.", "Free some space.")

    assert sentence_for(error) == "The disk is full. Free some space."


def test_a_fault_of_the_program_names_its_kind_and_the_log(own_home: Path) -> None:
    # its words are for developers: they may hold anything
    sentence = sentence_for(KeyError("secret"))

    assert "KeyError" in sentence
    assert str(own_home / "claimdesk.log") in sentence
    assert "secret" not in sentence


def test_a_missing_library_is_no_fault_of_the_program() -> None:
    error = ModuleNotFoundError("No module named 'lxml'", name="lxml.html")

    assert our_fault(error) == str(incomplete_installation(error))
    assert "“lxml”" in our_fault(error)
