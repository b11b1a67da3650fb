"""The project for doccano: an article a line, with labelled spans in UTF-16 units, as it counts.

It comes back with `claimdesk apply`: a span that is labelled with a verdict becomes a review, a new
one a claim.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from claimdesk.annotate.base.progress import Job
from claimdesk.annotate.export.export_report import ExportReport
from claimdesk.annotate.export.material import ArticleMaterial, Material
from claimdesk.annotate.formats.conll import has_more_reviews
from claimdesk.annotate.formats.json_files import write_lines
from claimdesk.annotate.labels.labels import decided
from claimdesk.annotate.text.span import Span
from claimdesk.annotate.text.utf16 import CodeUnits

CLAIM = "claim"
"""The label of a claim that is open, or on which reviewers disagree."""


def export_doccano(material: Material, target: Path) -> Job[ExportReport]:
    """Write JSON Lines for sequence labelling with overlapping spans; yields progress in articles.

    Raises:
        ExportError: the target cannot be written.
    """

    def make(one: ArticleMaterial, report: ExportReport) -> Iterator[dict[str, Any]]:
        yield _line(one, report) | {"project": material.project_id, "export": material.export_id}

    return (yield from write_lines(material, target, make))


def _line(one: ArticleMaterial, report: ExportReport) -> dict[str, Any]:
    units = CodeUnits(one.article.text)

    def place(span: Span) -> tuple[int, int]:
        # After one emoji, which is two UTF-16 units, a span moves by 1.
        return units.to_units(span.start), units.to_units(span.end)

    verdicts = verdict_labels(one, report)
    # A label is a list, [start, end, label]; doccano has no room for more.
    labels = [[*place(view.claim.span), verdicts[view.claim.id]] for view in one.claims]
    labels += [[*place(entity.span), entity.label] for entity in one.findings.entities]
    # "number: percent" cannot be mistaken for the label of a name.
    labels += [
        [*place(number.span), f"number: {number.kind.value}"] for number in one.findings.numbers
    ]
    report.drop("attributions", len(one.findings.attributions))
    report.drop("sums", len(one.findings.checks))
    return {
        "text": one.article.text,
        "label": sorted(labels),
        "article": one.article.id,
        "title": one.article.title,
        "source": one.article.source,
    }


def verdict_labels(one: ArticleMaterial, report: ExportReport) -> dict[str, str]:
    """Return the label of each claim, by ID: the verdict that most reviewers give, or "claim".

    Facts that a label cannot carry are counted: two verified, one disputed is "verified" alone.
    """
    found = {view.claim.id: CLAIM for view in one.claims}
    for each in decided(one):
        if each.verdict:
            found[each.view.claim.id] = each.verdict.value
        # Two say verified, one disputed: the label is "verified".
        if len(each.verdicts) > 1:
            report.drop("disagreements (the most frequent verdict was written)")
    report.drop(
        "notes, corrections and evidence of claims",
        sum(has_more_reviews(view) for view in one.claims),
    )
    return found
