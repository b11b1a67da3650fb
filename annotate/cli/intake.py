"""`claimdesk detect` and `claimdesk add`: sources, read and imported."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.annotate.cli.terminal import exit_on_error, follow, opened, say
from claimdesk.annotate.project import Place, Project, place_of
from claimdesk.annotate.review.article_views import Progress

if TYPE_CHECKING:
    from claimdesk.annotate.detection.detector import Detector
    from claimdesk.annotate.text.article import Reading


def _each(sources: tuple[str, ...], work: Callable[[str], None]) -> int:
    """Do the work for every source and name those that failed; return the exit code."""
    # a page that is gone must not keep the ninety others out
    code = 0
    for name in sources:
        try:
            work(name)
        except ClaimdeskError as error:
            code = 1  # the other sources go on
            say(str(error))
    return code


def _expanded(sources: tuple[str, ...]) -> tuple[str, ...]:
    from claimdesk.annotate.sources import expand

    return tuple(source.name for source in expand(list(sources)))


@click.command(epilog="Example: claimdesk detect article.txt page.html -o findings.jsonl")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="File to write; standard output if left out.",
)
@click.option(
    "--model", default="", help="Installed spaCy model to use instead of the included one."
)
@click.option(
    "--claim-model",
    "--finder",
    "claim_model",
    default="",
    metavar="FILE",
    help="Claim model written by `claimdesk train`.",
)
@click.option(
    "--ranking",
    type=click.Choice(["linear", "transformer"]),
    default="linear",
    help="Model that scores check-worthiness; transformer needs `pip install .[transformer]`.",
)
def detect(
    sources: tuple[str, ...], output: Path | None, model: str, claim_model: str, ranking: str
) -> None:
    """Print the findings of each SOURCE as JSON Lines. Needs no project.

    SOURCE is a file, a folder, an http(s) link, or - for standard input.
    """
    from claimdesk.annotate.detection.checkworthiness import Ranking
    from claimdesk.annotate.detection.detector import Detector
    from claimdesk.annotate.formats.findings_json import as_line, material_of
    from claimdesk.annotate.sources import Source, read

    detector = Detector(model, Ranking(ranking), claim_model)
    lines: list[bytes] = []

    def work(name: str) -> None:
        reading = read(Source(name))
        article = reading.article
        if article.replaced:
            say(f"{name}: {article.replaced} characters that cannot be stored were replaced.")
        found = detector.analyse(article.text, reading.blocks, article.language, article.published)
        # without --output each line is written at once, so that a pipe can read along
        line = as_line(material_of(article, found, detector.model(article.language)))
        if output:
            lines.append(line)
        else:
            sys.stdout.buffer.write(line)
            sys.stdout.buffer.flush()

    _check_model(detector)
    code = _each(_expanded(sources), work)
    if output and (lines or not code):
        _write(output, lines)
    sys.exit(code)


def _check_model(detector: "Detector") -> None:
    """Exit with wrong usage if a model was asked for that is not installed."""
    try:
        detector.model("en")
    except ClaimdeskError as error:
        raise click.UsageError(str(error)) from error


def _write(output: Path, lines: list[bytes]) -> None:
    from claimdesk.annotate.base.atomic_file import replacing
    from claimdesk.annotate.store.place import ENDING

    # a slip such as `-o election.claimdesk` would replace a project by findings
    if output.suffix == ENDING:
        say(f"{output} is the name of a project, which is never overwritten. Choose another name.")
        sys.exit(2)

    with exit_on_error(), replacing(output) as temporary:
        temporary.write_bytes(b"".join(lines))


@click.command(epilog="Example: claimdesk add election.claimdesk speech.txt pages/")
@click.argument("project", type=place_of)
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option(
    "--model", default="", help="Installed spaCy model to use instead of the included one."
)
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="PART=NAME",
    help="For tables: column with the text, title, url, published, byline or language; "
    "guessed if left out.",
)
def add(project: Place, sources: tuple[str, ...], model: str, columns: tuple[str, ...]) -> None:
    """Import each SOURCE into PROJECT (made if missing) and detect what is in it.

    SOURCE is a text, HTML, PDF, Word or OpenDocument file, a table with an article a row (CSV,
    workbook, JSON Lines), a folder, an http(s) link, or - for standard input.
    """
    from claimdesk.annotate.detection.detector import Detector
    from claimdesk.annotate.sources import Reader, Source

    _check_model(Detector(model))
    with opened(project, create=True) as current, Reader({"": _columns(columns)}) as reader:
        names = tuple(source.name for source in reader.expand(sources))
        for table, columns_chosen in reader.chosen_columns().items():
            say(f"{table}: {columns_chosen}.")
        detector = Detector(model, claim_model=current.claim_models.file())

        def work(name: str) -> None:
            _add_one(current, name, reader.read(Source(name)), detector)

        code = _each(names, work)
        for identifier in current.intake.undetected():  # of an earlier run that was cut short
            follow(current.intake.detect(identifier, detector))
    sys.exit(code)


def _add_one(current: Project, name: str, reading: "Reading", detector: "Detector") -> None:
    # asked before it is added, else the article would be almost the same as itself
    alike = current.intake.near_same(reading.article)
    identifier = current.intake.add(reading)
    for remark in reading.remarks:
        say(f"{name}: {remark}")
    if alike:
        say(f"{name} is almost the same text as {alike}.")

    follow(current.intake.detect(identifier, detector))
    progress = current.read.progress().get(identifier, Progress())
    say(f"{name}: {progress.total} claims.")


def _columns(given: tuple[str, ...]) -> dict[str, str]:
    """Return the columns that --column gives by their part: "text=body" as {"text": "body"}.

    Raises:
        click.BadParameter: there is no "=" in it.
    """
    for one in given:
        if "=" not in one:
            raise click.BadParameter(f"“{one}” has the wrong form. Write for example text=NAME.")
    return dict(one.split("=", 1) for one in given)
