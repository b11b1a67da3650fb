"""`claimdesk packet`, `merge` and `copy`: a project handed out in parts, put together again, and moved."""

import sys
from pathlib import Path

import click
import msgspec

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.annotate.base.plurals import counted
from claimdesk.annotate.cli.terminal import follow, opened, say
from claimdesk.annotate.project import Place, Project, place_of
from claimdesk.annotate.store.place import ENDING


@click.command(
    epilog="Example: claimdesk packet election.claimdesk --reviewer Olena -o olena.claimdesk"
)
@click.argument("project", type=place_of)
@click.option(
    "--reviewer",
    "names",
    multiple=True,
    required=True,
    metavar="NAME",
    help="For whom; may be repeated.",
)
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True,
              help="The packet to write; for several reviewers a folder.")  # fmt: skip
@click.option(
    "--article", "articles", multiple=True, metavar="ID", help="Only this article; may be repeated."
)
@click.option(
    "--overlap", type=int, help="Draw the articles so that each goes to this many of the reviewers."
)
@click.option(
    "--seed", type=int, default=1, show_default=True, help="The same seed draws the same."
)
def packet(
    project: Place,
    names: tuple[str, ...],
    output: Path,
    articles: tuple[str, ...],
    overlap: int | None,
    seed: int,
) -> None:
    """Make a blind copy of PROJECT for each reviewer: articles and claims, and nobody else's decisions."""
    with opened(project) as desk:
        try:
            drawn = (
                desk.packets.draw(names, overlap, seed, articles) if overlap is not None else None
            )
            if len(names) == 1 and drawn is None:
                _make(desk, names[0], output, articles)
                return
            if output.exists() and not output.is_dir():
                raise click.UsageError(
                    f"{output} is a file: packets for several reviewers go into a folder."
                )
            output.mkdir(parents=True, exist_ok=True)
            for name in dict.fromkeys(" ".join(one.split()) for one in names):
                some = drawn[name] if drawn is not None else list(articles)
                if drawn is not None and not some:
                    say(f"{name}: no articles were left to draw; no packet was made.")
                    continue
                _make(desk, name, output / f"{_file_name(name)}{ENDING}", some)
        except ClaimdeskError as error:
            say(str(error))
            sys.exit(1)
        except OSError as error:
            say(f"{output} cannot be written: {error.strerror}.")
            sys.exit(1)


def _make(desk: Project, name: str, target: Path, articles: tuple[str, ...] | list[str]) -> None:
    count = desk.packets.make(name, target, articles)
    say(f"{target}: {counted(count, 'claim')} for {name}.")


def _file_name(name: str) -> str:
    """A reviewer's name as a file may be called."""
    kept = "".join(c if c.isalnum() or c in " -_" else "_" for c in name).strip()
    return kept or "reviewer"


@click.command(epilog="Example: claimdesk merge election.claimdesk olena.claimdesk bo.claimdesk")
@click.argument("project", type=place_of)
@click.argument(
    "files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE..."
)
@click.option(
    "--copies",
    is_flag=True,
    help="Take in full copies of the project too, which speak for everybody.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
def merge(project: Place, files: tuple[Path, ...], *, copies: bool, as_json: bool) -> None:
    """Bring packets back into PROJECT and say what came of each. Order and repetition do not matter."""
    with opened(project) as desk:
        try:
            results = follow(desk.packets.merge(files, copies=copies))
        except ClaimdeskError as error:
            say(str(error))
            sys.exit(1)
    failed = False
    reports = []
    for result in results:
        if isinstance(result, ClaimdeskError):
            failed = True
            say(str(result))
            continue
        failed = failed or not result.whole
        reports.append(result)
        if not as_json:
            for sentence in result.sentences():
                click.echo(sentence)
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(reports), indent=2).decode())
    sys.exit(1 if failed else 0)


@click.command(
    epilog="Example: claimdesk copy election.claimdesk postgresql://db.example.org/election"
)
@click.argument("project", type=place_of)
@click.argument("target", type=place_of)
def copy(project: Place, target: Place) -> None:
    """Copy the whole record of PROJECT to TARGET: a file to a server, or a server to a file. PROJECT stays."""
    from claimdesk.annotate.project.copy_project import copy_project

    try:
        rows = follow(copy_project(project, target))
    except ClaimdeskError as error:
        say(str(error))
        sys.exit(1)
    say(f"{counted(rows, 'row')} copied and counted.")
