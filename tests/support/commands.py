"""Commands run in this process, with their output and exit code."""

import click
from click.testing import CliRunner, Result


def run(command: click.Command, *arguments: object) -> Result:
    """Run a command of the command line."""
    # paths and numbers are written as a person would type them
    return CliRunner().invoke(command, [str(argument) for argument in arguments])
