"""The page of keyboard shortcuts is the window's own table of commands."""

from claimdesk.gui.model.command_registry import COMMANDS
from tools.reference import FOLDER, keys, page_with


def test_the_page_is_up_to_date() -> None:
    page = (FOLDER / "reference/keys.md").read_text(encoding="utf-8")

    assert page == page_with("reference/keys.md", keys.generated()), "run `make reference`"


def test_every_command_is_on_the_page() -> None:
    page = keys.generated()

    assert [command.id for command in COMMANDS if f"| {command.text} |" not in page] == []
