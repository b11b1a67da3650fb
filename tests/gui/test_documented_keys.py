"""The page of keyboard shortcuts is the window's own table of commands."""

from pathlib import Path

from claimdesk.gui.model.command_registry import COMMANDS
from tools.reference import keys

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "keys.md"


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == keys.page(), "run `make reference`"


def test_every_command_is_on_the_page() -> None:
    page = keys.page()

    assert [command.id for command in COMMANDS if f"| {command.text} |" not in page] == []
