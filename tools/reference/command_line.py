"""The page of the command line, from the help of its commands."""

import inspect

import click

from claimdesk.annotate.cli import main

_HEAD = """\
# Command line

<!-- Written by `make reference` from the commands' own help. -->

    claimdesk [PROJECT | SOURCE ...]     open the window
    claimdesk sample [FOLDER]            open the sample article; with FOLDER, write its results there
    claimdesk COMMAND ...                run one of the commands below

PROJECT is a `.claimdesk` file or a `postgresql://` address. SOURCE is a file, a folder, an http(s) link, or
`-` for standard input.

Results go to standard output or to the file you name. Messages go to standard error. Exit codes: 0 for success;
1 if some inputs failed, each of which is named; 2 for wrong usage.
"""


def page() -> str:
    """Return the page in Markdown, a section for each command."""
    parts = [_HEAD]
    for name in sorted(main.commands):
        parts.append(_section(name, main.commands[name]))
    return "".join(parts)


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
