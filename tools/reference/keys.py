"""The page of keyboard shortcuts, from the window's table of commands."""

from itertools import groupby

from claimdesk.gui.model.command_registry import COMMANDS, MENUS, Command

_HEAD = """\
# Keyboard shortcuts

<!-- Written by `make reference` from the table of commands. -->

Open this list in the window with `?`. Change a shortcut in **Edit › Preferences … › Shortcuts**. Find any
command by its name with `Ctrl+P`.

The arrow keys also move between claims. In a text field, `Ctrl+Enter` saves and `Esc` returns to the article.
"""


def page() -> str:
    """Return the page in Markdown, a table for each menu."""
    parts = [_HEAD]
    in_menu_order = sorted(COMMANDS, key=lambda command: MENUS.index(command.menu))
    for menu, commands in groupby(in_menu_order, key=lambda command: command.menu):
        rows = "".join(_row(command) for command in commands)
        parts.append(f"\n## {menu.replace('&', '')}\n\n| command | shortcut |\n|---|---|\n{rows}")
    return "".join(parts)


def _row(command: Command) -> str:
    shortcuts = " or ".join(f"`{key}`" for key in command.keys)
    return f"| {command.text} | {shortcuts} |\n"
