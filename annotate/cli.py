"""The subcommands of `claimdesk`. Results go to standard output or the named file, messages to standard error.

Exit codes: 0 done; 1 some inputs failed, each named with its reason, the others done; 2 wrong usage.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from annotate import version
from annotate.errors import ClaimdeskError
from annotate.export.formats import FORMATS
from annotate.progress import Job, run_to_end
from annotate.project import Project
from annotate.project import preferences as kept

if TYPE_CHECKING:
    from annotate.detection.detector import Detector

Result = TypeVar("Result")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(version(), prog_name="claimdesk")
def main() -> None:
    """A desk for checking claims.

    Without a subcommand: claimdesk [PROJECT | SOURCE ...] opens the window.
    """


def _say(message: str) -> None:
    click.echo(message, err=True)


def _follow(job: Job[Result]) -> Result:
    """Run a job to its end, with a progress bar when a person watches."""
    if not sys.stderr.isatty():
        return run_to_end(job)
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


def _each(sources: tuple[str, ...], work: Callable[[str], None]) -> int:
    """Do the work for every source; name those that failed; the exit code."""
    failed = 0
    for name in sources:
        try:
            work(name)
        except ClaimdeskError as error:
            failed += 1
            _say(str(error))
    return 1 if failed else 0


def _expanded(sources: tuple[str, ...]) -> tuple[str, ...]:
    from annotate.reading import expand

    return tuple(source.name for source in expand(list(sources)))


@main.command(epilog="Example: claimdesk detect article.txt page.html -o findings.jsonl")
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write here instead of standard output.")
@click.option("--model", default="", help="An installed spaCy model instead of the packaged one.")
@click.option(
    "--ranking",
    type=click.Choice(["linear", "transformer"]),
    default="linear",
    help="What scores check-worthiness; transformer needs the extra of that name.",
)
def detect(sources: tuple[str, ...], output: Path | None, model: str, ranking: str) -> None:
    """Print what is found in each SOURCE as JSON Lines; no project needed.

    SOURCE is a file, a folder, an http(s) link, or - for standard input.
    """
    from annotate.detection.checkworthiness import Ranking
    from annotate.detection.detector import Detector
    from annotate.export.findings_json import as_line, material_of
    from annotate.reading import Source, read

    detector = Detector(model, Ranking(ranking))
    lines: list[bytes] = []

    def work(name: str) -> None:
        reading = read(Source(name))
        article = reading.article
        if article.replaced:
            _say(f"{name}: {article.replaced} characters that no file can hold were replaced.")
        found = detector.analyse(article.text, reading.blocks, article.language, article.published)
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
    """A model that was asked for and is not there is wrong usage."""
    try:
        detector.model("en")
    except ClaimdeskError as error:
        raise click.UsageError(str(error)) from error


def _write(output: Path, lines: list[bytes]) -> None:
    from annotate.export.replacing import replacing
    from annotate.project import ENDING

    if output.suffix == ENDING:
        _say(f"{output} is a project's name: findings never overwrite one. Choose another name.")
        sys.exit(2)
    try:
        with replacing(output) as temporary:
            temporary.write_bytes(b"".join(lines))
    except ClaimdeskError as error:
        _say(str(error))
        sys.exit(1)


@main.command(epilog="Example: claimdesk add election.claimdesk speech.txt pages/")
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@click.option("--model", default="", help="An installed spaCy model instead of the packaged one.")
def add(project: Path, sources: tuple[str, ...], model: str) -> None:
    """Import each SOURCE into PROJECT (made if missing) and detect what is in it."""
    from annotate.detection.detector import Detector
    from annotate.reading import Source, read

    names = _expanded(sources)
    detector = Detector(model)
    _check_model(detector)
    with _opened(project, create=True) as opened:

        def work(name: str) -> None:
            identifier = opened.intake.add(read(Source(name)))
            _follow(opened.intake.detect(identifier, detector))
            progress = opened.read.progress().get(identifier)
            _say(f"{name}: {progress.total if progress else 0} claims.")

        code = _each(names, work)
        for identifier in opened.intake.undetected():  # of an earlier run that was cut short
            _follow(opened.intake.detect(identifier, detector))
    sys.exit(code)


@main.command(epilog="Example: claimdesk export election.claimdesk -o election.xlsx")
@click.argument("project", type=click.Path(path_type=Path))
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, help="The file to write.")
@click.option("--format", "name", type=click.Choice(FORMATS), help="Instead of the one of the file's ending.")
def export(project: Path, output: Path, name: str | None) -> None:
    """Write PROJECT as a workbook (.xlsx), CSV or JSON Lines."""
    with _opened(project, read_only=True) as opened:
        try:
            report = _follow(opened.export(output, name or ""))
        except ClaimdeskError as error:
            _say(str(error))
            sys.exit(2 if error.code == "format-unknown" else 1)
    _say(f"{output}: {report.rows} rows.")
    for sentence in report.sentences:
        _say(sentence)


@main.command(epilog="Example: claimdesk history election.claimdesk --claim 990feaec3cf350d5")
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--claim", default="", help="Only the story of the claim with this ID.")
def history(project: Path, claim: str) -> None:
    """Print who decided what, when, oldest first."""
    with _opened(project, read_only=True) as opened:
        names = opened.read.reviewers()
        story = opened.story.told(claim)
        if not story:
            _say("Nothing was decided yet.")
        for change, words in story:
            name = names.get(change.reviewer, change.reviewer)
            click.echo("\t".join((str(change.sequence), change.time, name, words)))


@main.command(epilog="Example: claimdesk doctor")
def doctor() -> None:
    """Say what is installed, which model and display there are, what is missing and how to get it."""
    from annotate.project.health import examine

    findings = examine()
    for finding in findings:
        click.echo(f"{'ok  ' if finding.well else 'MISS'}  {finding.what}: {finding.state}")
        if finding.remedy:
            click.echo(f"      {finding.remedy}")
    sys.exit(0 if all(finding.well for finding in findings) else 1)


def _opened(project: Path, *, create: bool = False, read_only: bool = False) -> Project:
    try:
        return Project.open(project, kept.reviewer(), create=create, read_only=read_only)
    except ClaimdeskError as error:
        _say(str(error))
        sys.exit(1)
