"""Functions that the subcommands share: messages, jobs with a bar, opening a project."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

import click

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.annotate.base.progress import Job, run_to_end
from claimdesk.annotate.project import Place, Project
from claimdesk.annotate.project import preferences as kept

Result = TypeVar("Result")


def say(message: str) -> None:
    """Print a message for people, on standard error."""
    click.echo(message, err=True)


def follow(job: Job[Result]) -> Result:
    """Run a job to its end, with a progress bar if a person watches; return its result."""
    # in a script or a log a bar would be noise
    if not sys.stderr.isatty():
        return run_to_end(job)

    # steps are fractions, the bar counts thousandths
    with click.progressbar(length=1000, file=sys.stderr, show_eta=False) as bar:
        while True:
            try:
                step = next(job)
            except StopIteration as stop:
                bar.update(1000 - bar.pos)
                result: Result = stop.value
                return result
            bar.label = step.label[:40]
            bar.update(int(step.fraction * 1000) - bar.pos)


@contextmanager
def exit_on_error(usage: str = "") -> Iterator[None]:
    """End the program with a sentence if Claimdesk refuses something.

    The exit code is 1, or 2 if the error has the code `usage`.
    """
    try:
        yield
    except ClaimdeskError as error:
        say(str(error))
        sys.exit(2 if error.code == usage else 1)


def opened(project: Place, *, create: bool = False, read_only: bool = False) -> Project:
    """Return the open project; end the program with a sentence if it cannot be opened."""
    with exit_on_error():
        return Project.open(project, kept.reviewer(), create=create, read_only=read_only)
