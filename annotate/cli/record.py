"""`claimdesk export`, `history` and `doctor`: export of a project, its history, its examination."""

import sys
from datetime import datetime
from pathlib import Path

import click

from claimdesk.annotate.cli.terminal import exit_on_error, follow, opened, say
from claimdesk.annotate.project import Place, place_of
from claimdesk.annotate.project.export_formats import FORMATS


@click.command(epilog="Example: claimdesk export election.claimdesk -o election.xlsx")
@click.argument("project", type=place_of)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), required=True, help="File to write."
)
@click.option(
    "--format",
    "name",
    type=click.Choice([one.name for one in FORMATS]),
    help="Format; chosen by the ending of the file if left out.",
)
def export(project: Place, output: Path, name: str | None) -> None:
    """Export PROJECT as a workbook, CSV, JSON Lines, report or training data."""
    with opened(project, read_only=True) as current, exit_on_error(usage="format-unknown"):
        report = follow(current.export(output, name or ""))

    say(f"{output}: {report.rows} rows.")
    for sentence in report.sentences:
        say(sentence)


@click.command(epilog="Example: claimdesk history election.claimdesk --claim 990feaec3cf350d5")
@click.argument("project", type=place_of)
@click.option("--claim", default="", help="Only changes of the claim with this ID.")
@click.option("--by", "name", default="", metavar="NAME", help="Only changes by this reviewer.")
@click.option(
    "--since", type=click.DateTime(["%Y-%m-%d"]), help="Only changes from this day on (UTC)."
)
@click.option(
    "--until",
    type=click.DateTime(["%Y-%m-%d"]),
    help="Only changes up to and including this day (UTC).",
)
def history(
    project: Place, claim: str, name: str, since: datetime | None, until: datetime | None
) -> None:
    """Print all changes of PROJECT with name and time, oldest first."""
    with opened(project, read_only=True) as current:
        names = current.read.reviewers()
        entries = current.history.entries(claim)
    if not entries:
        say("No decisions yet.")

    # a line a change: number, time, reviewer, words
    for change, words in entries:
        # --by bo finds Bo
        who = names.get(change.reviewer, change.reviewer)
        if name and name.casefold() != who.casefold():
            continue
        if _is_between(change.time[:10], since, until):
            click.echo("\t".join((str(change.sequence), change.time, who, words)))


def _is_between(day: str, since: datetime | None, until: datetime | None) -> bool:
    """Return True if an ISO date is not before `since` and not after `until`."""
    # ISO dates sort as text: "2026-02-28" < "2026-03-01"
    if since and day < f"{since:%Y-%m-%d}":
        return False
    return not (until and day > f"{until:%Y-%m-%d}")


@click.command(epilog="Example: claimdesk doctor election.claimdesk")
@click.argument("project", type=click.Path(path_type=Path), required=False)
@click.option("--check", is_flag=True, help="Check PROJECT only; repair nothing.")
def doctor(project: Path | None, *, check: bool) -> None:
    """Check the installation: packages, model, display, and how to get what is missing.

    With PROJECT, check that project file; a damaged one is restored from its newest sound backup
    and kept aside.
    """
    sys.exit(_look_after(project, mend=not check) if project else _examine())


def _examine() -> int:
    """Print the state of the installation; return the exit code."""
    from claimdesk.annotate.base.installation import examine, report

    findings = examine()
    click.echo(report(findings))
    all_well = all(finding.well for finding in findings)
    return int(not all_well)


def _look_after(project: Path, *, mend: bool) -> int:
    """Print the diagnosis of a project file; return the exit code."""
    from claimdesk.annotate.project.doctor import look_after

    with exit_on_error():
        diagnosis = look_after(project, mend=mend)

    for sentence in (*diagnosis.found, *diagnosis.done):
        click.echo(sentence)

    # nothing found is worth a sentence too
    if not diagnosis.found:
        click.echo(f"{project.name}: no problems found.")
    return int(not diagnosis.well)
