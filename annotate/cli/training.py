"""`claimdesk train`: a claim finder from the project's own decisions."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimdesk.annotate.base.atomic_file import replacing
from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.annotate.claim_model.report import Interval, TrainingReport
from claimdesk.annotate.cli.terminal import follow, opened, say
from claimdesk.annotate.detection.checkworthiness import written
from claimdesk.annotate.project import Place, Project, place_of

if TYPE_CHECKING:
    from claimdesk.annotate.detection.detector import Detector


@click.command(epilog="Example: claimdesk train election.claimdesk -o election-finder.tsv")
@click.argument("project", type=place_of)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="Write the trained finder here too."
)
@click.option(
    "--use",
    "number",
    type=int,
    help="Put finder NUMBER into use instead of training; 0 is the shipped one.",
)
@click.option("--list", "listing", is_flag=True, help="List the trained finders and leave.")
@click.option("--model", default="", help="An installed spaCy model instead of the packaged one.")
def train(
    project: Place, output: Path | None, number: int | None, *, listing: bool, model: str
) -> None:
    """Train the claim finder on the decisions in PROJECT, measure it on held-out articles, and keep the better one.

    Nothing is overwritten: every trained finder stays in the project, and --use goes back. No verdict is predicted.
    """
    from claimdesk.annotate.detection.detector import Detector

    if output is not None and output.exists():
        raise click.UsageError(
            f"{output} is there already: a finder never overwrites. Choose another name."
        )
    with opened(project, read_only=listing) as desk:
        try:
            if listing:
                _list(desk)
            elif number is not None:
                desk.claim_models.use(number)
                count = follow(desk.claim_models.score_again(Detector(model)))
                say(f"Finder {number} is in use; {count} claims were scored again.")
            else:
                _train(desk, output, Detector(model))
        except ClaimdeskError as error:
            say(str(error))
            sys.exit(1)


def _train(desk: Project, output: Path | None, reader: "Detector") -> None:
    trained = follow(desk.claim_models.train(reader))
    for line in _table(trained.report):
        click.echo(line)
    if output is not None:
        with replacing(output) as temporary:
            temporary.write_text(
                written(trained.model, f"Claim finder {trained.number} of {desk.name}"), "utf-8"
            )
        say(f"{output} was written.")
    if trained.used:
        say(
            f"Finder {trained.number} is better than the shipped one and in use now. Back with: --use 0"
        )
    else:
        say(
            f"Finder {trained.number} is kept and not used: the one in use does better on held-out articles."
        )


def _table(report: TrainingReport) -> list[str]:
    """The report as a table: a measure a line, the trained finder beside the shipped one."""
    others = report.decisions - report.claims
    counts = f"{report.decisions} decisions in {report.articles} articles: {report.claims} claims, {others} not a claim"
    lines = [
        f"{counts}; {report.folds} folds, whole articles held out",
        f"{'':<20}{'trained':>22}{'shipped':>22}",
    ]
    for name in ("precision", "recall", "f1", "average_precision"):
        mine, other = getattr(report.trained, name), getattr(report.before, name)
        lines.append(f"{name.replace('_', ' '):<20}{_printed(mine):>22}{_printed(other):>22}")
    lines.append(
        "decisions and F1: "
        + ", ".join(f"{point.decisions}: {point.f1:.3f}" for point in report.curve)
    )
    return lines


def _printed(one: Interval) -> str:
    return f"{one.value:.3f} ({one.low:.3f}–{one.high:.3f})"


def _list(desk: Project) -> None:
    names = desk.read.reviewers()
    claim_models = desk.claim_models.all()
    click.echo(
        f"{'used' if not any(one.used for one in claim_models) else '':<5}0  the one that ships with Claimdesk"
    )
    for one in claim_models:
        f1 = _printed(one.report.trained.f1)
        who = names.get(one.reviewer, "")
        click.echo(
            f"{'used' if one.used else '':<5}{one.number}  {one.made}  {who}  {one.report.decisions} decisions  F1 {f1}"
        )
