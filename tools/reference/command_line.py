"""The page of the command line, from the help of its commands."""

import inspect

import click

from claimdesk.annotate.cli import main


def generated() -> str:
    """Return the generated part in Markdown, a section for each command."""
    return "".join(_section(name, main.commands[name]) for name in sorted(main.commands))


def _section(name: str, command: click.Command) -> str:
    context = click.Context(command, info_name=f"claimdesk {name}")
    usage = " ".join(command.collect_usage_pieces(context))
    # click keeps "\b" before paragraphs that it must not wrap
    text = inspect.cleandoc(command.help or "").replace("\b\n", "")
    lines = [f"\n## {name}\n", f"    claimdesk {name} {usage}\n", f"{text}\n"]
    options = [option for option in command.params if isinstance(option, click.Option)]
    rows = [_row(option, context) for option in options]
    if rows:
        lines.append("| option | effect |\n|---|---|\n" + "".join(rows))
    if command.epilog:
        example = command.epilog.removeprefix("Example: ")
        lines.append(f"Example:\n\n    {example}\n")
    return "\n".join(lines)


def _row(option: click.Option, context: click.Context) -> str:
    record = option.get_help_record(context)
    if record is None:  # a hidden option
        return ""
    names, effect = (part.replace("|", "\\|") for part in record)
    return f"| `{names}` | {effect} |\n"
