"""`claimdesk packet`, `merge` and `copy`: packets of a project, and copies of it."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import click
import msgspec

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.annotate.base.plurals import counted
from claimdesk.annotate.cli.terminal import exit_on_error, follow, opened, say
from claimdesk.annotate.project import Place, Project, place_of
from claimdesk.annotate.store.place import ENDING
from claimdesk.annotate.team.merge_report import MergeReport


@click.command(
    help="""Make a blind copy of PROJECT for each reviewer: articles and claims without the
    decisions of others.""",
    epilog="Example: claimdesk packet election.claimdesk --reviewer Olena -o olena.claimdesk",
)
@click.argument("project", type=place_of)
@click.option(
    "--reviewer",
    "names",
    multiple=True,
    required=True,
    metavar="NAME",
    help="Name of the reviewer; can be repeated.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    required=True,
    help="Packet to write; a folder for several reviewers.",
)
@click.option(
    "--article", "articles", multiple=True, metavar="ID", help="Only this article; can be repeated."
)
@click.option(
    "--overlap", type=int, help="Draw the articles so that each goes to this many reviewers."
)
@click.option(
    "--seed",
    type=int,
    default=1,
    show_default=True,
    help="Seed of the draw; the same seed gives the same packets.",
)
def packet(
    project: Place,
    names: tuple[str, ...],
    output: Path,
    articles: tuple[str, ...],
    overlap: int | None,
    seed: int,
) -> None:
    """Make one packet at the path of --output, or several in a folder of that name."""
    with opened(project) as current, exit_on_error():
        try:
            _make_packets(current, names, output, articles, overlap, seed)
        except OSError as error:
            say(f"{output} cannot be written: {error.strerror}.")
            sys.exit(1)


def _make_packets(
    current: Project,
    names: Sequence[str],
    output: Path,
    articles: Sequence[str],
    overlap: int | None,
    seed: int,
) -> None:
    # an overlap draws, also for one reviewer: then of all articles
    if overlap is not None:
        drawn = current.packets.draw(names, overlap, seed, articles)
        _make_drawn(current, names, output, drawn)
    elif len(names) == 1:
        _make(current, names[0], output, articles)
    else:
        _make_equal(current, names, output, articles)


def _make_equal(
    current: Project, names: Sequence[str], folder: Path, articles: Sequence[str]
) -> None:
    """Make a packet of the same articles for each reviewer."""
    _make_folder(folder)
    for name in _cleaned(names):
        _make(current, name, _path_in(folder, name), articles)


def _make_drawn(
    current: Project, names: Sequence[str], folder: Path, drawn: Mapping[str, Sequence[str]]
) -> None:
    """Make a packet for each reviewer of the articles that were drawn for them."""
    _make_folder(folder)
    for name in _cleaned(names):
        if drawn[name]:
            _make(current, name, _path_in(folder, name), drawn[name])
        else:  # two articles for three reviewers
            say(f"{name}: no articles were left to draw, so no packet was made.")


def _make_folder(folder: Path) -> None:
    """Make the folder for several packets.

    Raises:
        UsageError: there is a file of that name.
    """
    if folder.exists() and not folder.is_dir():
        raise click.UsageError(
            f"{folder} is a file. Give a folder for the packets of several reviewers."
        )
    folder.mkdir(parents=True, exist_ok=True)


def _cleaned(names: Sequence[str]) -> list[str]:
    """Return each name once, without needless spaces."""
    return list(dict.fromkeys(" ".join(name.split()) for name in names))


def _make(current: Project, name: str, target: Path, articles: Sequence[str]) -> None:
    count = current.packets.make(name, target, articles)
    say(f"{target}: {counted(count, 'claim')} for {name}.")


def _path_in(folder: Path, name: str) -> Path:
    """Return the packet's path for a reviewer: "Bo/Larsen" as "Bo_Larsen.claimdesk"."""
    # "../../etc" must not leave the folder
    kept = "".join(c if c.isalnum() or c in " -_" else "_" for c in name).strip()
    return folder / f"{kept or 'reviewer'}{ENDING}"


@click.command(
    help="""Merge packets into PROJECT and print a report on each. You can merge them in any
    order and more than once.""",
    epilog="Example: claimdesk merge election.claimdesk olena.claimdesk bo.claimdesk",
)
@click.argument("project", type=place_of)
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE..."
)
@click.option(
    "--copies",
    is_flag=True,
    help="Also merge full project copies, with everyone's decisions.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
def merge(project: Place, files: tuple[Path, ...], *, copies: bool, as_json: bool) -> None:
    """Merge packets and copies, and report on each; exit with 1 if one was not taken in whole."""
    with opened(project) as current, exit_on_error():
        results = follow(current.packets.merge(files, copies=copies))

    # errors go to standard error also with --json, so that standard output stays JSON
    reports: list[MergeReport] = []
    for result in results:
        if isinstance(result, ClaimdeskError):
            say(str(result))
            continue
        reports.append(result)
        if not as_json:
            _print_report(result)

    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(reports), indent=2).decode())

    # a packet that was taken in with refused changes counts as failed too
    whole = [report for report in reports if report.whole]
    sys.exit(int(len(whole) < len(results)))


def _print_report(report: MergeReport) -> None:
    for sentence in report.sentences():
        click.echo(sentence)


@click.command(
    help="""Copy PROJECT to TARGET: a file to a server, or a server to a file.

    PROJECT is not changed.
    """,
    epilog="Example: claimdesk copy election.claimdesk postgresql://db.example.org/election",
)
@click.argument("project", type=place_of)
@click.argument("target", type=place_of)
def copy(project: Place, target: Place) -> None:
    """Copy a project, and count the copied rows."""
    from claimdesk.annotate.project.copy_project import copy_project

    with exit_on_error():
        rows = follow(copy_project(project, target))
    say(f"{counted(rows, 'row')} copied and checked.")
