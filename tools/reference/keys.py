"""The page of keyboard shortcuts, from the window's table of commands."""

from itertools import groupby

from claimdesk.gui.model.command_registry import COMMANDS, MENUS, Command


def generated() -> str:
    """Return the generated part in Markdown, a table for each menu."""
    parts = []
    in_menu_order = sorted(COMMANDS, key=lambda command: MENUS.index(command.menu))
    for menu, commands in groupby(in_menu_order, key=lambda command: command.menu):
        rows = "".join(_row(command) for command in commands)
        parts.append(f"\n## {menu.replace('&', '')}\n\n| command | shortcut |\n|---|---|\n{rows}")
    return "".join(parts)


def _row(command: Command) -> str:
    shortcuts = " or ".join(f"`{key}`" for key in command.keys)
    return f"| {command.text} | {shortcuts} |\n"
