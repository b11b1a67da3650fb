"""`claimdesk train`: a claim model trained on the project's decisions."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from claimdesk.annotate.base.atomic_file import replacing
from claimdesk.annotate.claim_model.report import Interval, TrainingReport
from claimdesk.annotate.cli.terminal import exit_on_error, follow, opened, say
from claimdesk.annotate.detection.checkworthiness import written
from claimdesk.annotate.project import Place, Project, place_of

if TYPE_CHECKING:
    from claimdesk.annotate.detection.detector import Detector


@click.command(
    help="""Train a claim model on the decisions in PROJECT, measure it on held-out articles, and
    use the better one.

    Nothing is overwritten: every trained model stays in the project, and --use goes back. No
    verdict is predicted.
    """,
    epilog="Example: claimdesk train election.claimdesk -o election-model.tsv",
)
@click.argument("project", type=place_of)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="Also write the trained model to this file.",
)
@click.option(
    "--use",
    "number",
    type=int,
    help="Use model NUMBER instead of training; 0 is the included one.",
)
@click.option("--list", "listing", is_flag=True, help="List the trained models; train nothing.")
@click.option(
    "--model", default="", help="Installed spaCy model to use instead of the included one."
)
def train(
    project: Place, output: Path | None, number: int | None, *, listing: bool, model: str
) -> None:
    """Train a claim model, put one into use, or list them."""
    from claimdesk.annotate.detection.detector import Detector

    if output is not None and output.exists():
        raise click.UsageError(f"{output} already exists. Choose another name.")
    with opened(project, read_only=listing) as current, exit_on_error():
        if listing:
            _list(current)
        elif number is not None:
            _use(current, number, Detector(model))
        else:
            _train(current, output, Detector(model))


def _use(current: Project, number: int, reader: "Detector") -> None:
    """Put a trained model into use, and score all claims again, as their order depends on it."""
    current.claim_models.use(number)
    count = follow(current.claim_models.score_again(reader))
    say(f"Model {number} is in use; {count} claims were scored again.")


def _train(current: Project, output: Path | None, reader: "Detector") -> None:
    trained = follow(current.claim_models.train(reader))
    for line in _table(trained.report):
        click.echo(line)
    # written whether it is better or not: it was asked for
    if output is not None:
        text = written(trained.model, f"Claim model {trained.number} of {current.name}")
        with replacing(output) as temporary:
            temporary.write_text(text, "utf-8")
        say(f"{output} was written.")

    if trained.used:
        say(
            f"Model {trained.number} is better than the included one and in use now. "
            "To go back: --use 0"
        )
    else:
        say(
            f"Model {trained.number} is saved but not used: "
            "the model in use does better on held-out articles."
        )


def _table(report: TrainingReport) -> list[str]:
    """Return the report as a table: a measure a line, the trained model beside the shipped one."""
    # decisions are verdicts: "not a claim" on one side, all others on the other
    others = report.decisions - report.claims
    counts = (
        f"{report.decisions} decisions in {report.articles} articles: "
        f"{report.claims} claims, {others} not a claim"
    )
    lines = [
        f"{counts}; {report.folds} folds, whole articles held out",
        f"{'':<20}{'trained':>22}{'shipped':>22}",
    ]
    for name in ("precision", "recall", "f1", "average_precision"):
        mine, other = getattr(report.trained, name), getattr(report.before, name)
        lines.append(f"{name.replace('_', ' '):<20}{_printed(mine):>22}{_printed(other):>22}")

    points = [f"{point.decisions}: {point.f1:.3f}" for point in report.curve]
    lines.append(f"decisions and F1: {', '.join(points)}")
    return lines


def _printed(one: Interval) -> str:
    return f"{one.value:.3f} ({one.low:.3f}–{one.high:.3f})"


def _list(current: Project) -> None:
    names = current.read.reviewers()
    claim_models = current.claim_models.all()
    shipped_is_used = not any(one.used for one in claim_models)
    click.echo(f"{_mark(used=shipped_is_used)}0  the one included with Claimdesk")
    for one in claim_models:
        f1 = _printed(one.report.trained.f1)
        who = names.get(one.reviewer, "")
        click.echo(
            f"{_mark(used=one.used)}{one.number}  {one.made}  {who}  "
            f"{one.report.decisions} decisions  F1 {f1}"
        )


def _mark(*, used: bool) -> str:
    """Return the first column of the list, five characters wide."""
    return "used " if used else "     "
