"""`claimdesk agreement`: the agreement of reviewers, and their disagreements."""

from collections.abc import Iterator, Mapping, Sequence

import click
import msgspec

from claimdesk.annotate.agreement.disagreement import Disagreement
from claimdesk.annotate.agreement.values import Agreement, Measure
from claimdesk.annotate.base.plurals import counted
from claimdesk.annotate.cli.terminal import exit_on_error, opened, say
from claimdesk.annotate.project import Place, place_of
from claimdesk.annotate.review.verdict import Target

MOST = 20
"""Disagreements that are printed; the JSON holds all."""


@click.command(epilog="Example: claimdesk agreement election.claimdesk")
@click.argument("project", type=place_of)
@click.option("--json", "as_json", is_flag=True, help="Print everything as JSON.")
@click.option(
    "--attribution", is_flag=True, help="Agreement on “was it said?” instead of “is it true?”."
)
def agreement(project: Place, *, as_json: bool, attribution: bool) -> None:
    """Print how far the reviewers of PROJECT agree, and the disagreements that matter most."""
    # a quotation has two questions: that it is so, and that the speaker put it so
    target = Target.ATTRIBUTION if attribution else Target.STATEMENT

    # while the review is blind there is only a sentence that says so
    with opened(project, read_only=True) as current, exit_on_error():
        found, differing = current.adjudications.overview(target)
        names = current.read.reviewers()

    if as_json:
        encoded = msgspec.json.encode(_data(found, differing, names))
        click.echo(msgspec.json.format(encoded, indent=2).decode())
        return

    say(found.meaning)
    click.echo("\n".join([*_lines(found, names), *_disagreement_lines(differing, names)]))


def _data(
    found: Agreement, differing: Sequence[Disagreement], names: Mapping[str, str]
) -> dict[str, object]:
    return {
        "reviewers": {rater: names.get(rater, rater) for rater in found.raters},
        "agreement": found,
        "disagreements": differing,
    }


def _lines(found: Agreement, names: Mapping[str, str]) -> Iterator[str]:
    yield _line("Krippendorff's alpha", found.alpha)
    yield _line("Fleiss' kappa", found.fleiss)
    yield _line("percent agreement", found.percent)
    for pair in found.pairs:
        both = f"{names.get(pair.first, pair.first)} / {names.get(pair.second, pair.second)}"
        yield _line(f"Cohen's kappa, {both}", pair.kappa)
    for one in found.verdicts:
        yield _line(f"alpha of “{one.verdict}” ({counted(one.times, 'time')})", one.alpha)
    # agreement on the places of claims, apart from their verdicts
    yield _line("claim spans: alpha", found.spans.alpha, "article")
    yield _line("claim spans: same start and end (F1)", found.spans.exact, "article")
    if found.spans.left_out:
        articles = counted(found.spans.left_out, "article")
        yield f"{articles} not finished by two reviewers were left out of these."


def _line(name: str, one: Measure, noun: str = "claim") -> str:
    """Return a measure as a line: "percent agreement   0.912 (0.850 to 0.960)  120 claims"."""
    # two reviewers without a claim in common: there is nothing to measure, not an agreement of 0
    if one.value is None:
        return f"{name:<46}undefined  {one.why}"
    interval = ""
    if one.low is not None and one.high is not None:
        interval = f" ({one.low:.3f} to {one.high:.3f})"
    return f"{name:<46}{one.value:.3f}{interval}  {counted(one.n, noun)}"


def _disagreement_lines(
    differing: Sequence[Disagreement], names: Mapping[str, str]
) -> Iterator[str]:
    if differing:
        yield f"{counted(len(differing), 'disagreement')}, most important first:"

    # as in: 990feaec3cf350d5  Ann verified, Bo disputed: “61 drones were shot down”
    for one in differing[:MOST]:
        answers = [f"{names.get(a.reviewer, a.reviewer)} {a.verdict.value}" for a in one.answers]
        yield f"  {one.claims[0]}  {', '.join(answers)}: “{one.quote[:70]}”"

    if len(differing) > MOST:
        yield f"  and {len(differing) - MOST:,} more"
