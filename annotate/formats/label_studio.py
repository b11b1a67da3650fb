"""The project for Label Studio: a task an article, an annotation a reviewer.

Offsets are in UTF-16 units, as Label Studio counts. It comes back with `claimdesk apply`. The
labelling configuration it fits is in `CONFIGURATION`.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from claimdesk.annotate.base.progress import Job
from claimdesk.annotate.export.export_report import ExportReport
from claimdesk.annotate.export.material import ArticleMaterial, Material
from claimdesk.annotate.formats.conll import has_more_reviews
from claimdesk.annotate.formats.doccano import CLAIM
from claimdesk.annotate.formats.json_files import write_document, write_lines
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.text.utf16 import CodeUnits

CONFIGURATION = (
    '<View><Labels name="verdict" toName="text">'
    + "".join(f'<Label value="{verdict.value}"/>' for verdict in Verdict)
    + f'<Label value="{CLAIM}"/></Labels><Text name="text" value="$text"/></View>'
)


def export_label_studio(material: Material, target: Path) -> Job[ExportReport]:
    """Write tasks, as one list or (for an ending .jsonl) one a line; yields progress in articles.

    Raises:
        ExportError: the target cannot be written.
    """

    def make(one: ArticleMaterial, report: ExportReport) -> Iterator[dict[str, Any]]:
        # Label Studio knows the labels of the configuration: verdicts and "claim".
        report.drop("names", len(one.findings.entities))
        report.drop("numbers", len(one.findings.numbers))
        report.drop("attributions", len(one.findings.attributions))
        report.drop("sums", len(one.findings.checks))
        report.drop(
            "notes, corrections and evidence of claims",
            sum(has_more_reviews(view) for view in one.claims),
        )
        task = _task(one, material.reviewers, report)
        # By these, `claimdesk apply` knows what was exported when.
        task["data"] |= {"project": material.project_id, "export": material.export_id}
        yield task

    # A large project is read more easily line by line.
    if target.suffix.lower() == ".jsonl":
        report = yield from write_lines(material, target, make)
    else:
        report = yield from write_document(material, target, make, lambda items: items)
    report.remarks.append(f"The labelling configuration for it: {CONFIGURATION}")
    return report


def _task(one: ArticleMaterial, reviewers: dict[str, str], report: ExportReport) -> dict[str, Any]:
    """Return an article as a task: the verdicts as annotations, all claims as predictions."""
    units = CodeUnits(one.article.text)
    by_reviewer: dict[str, list[dict[str, Any]]] = {}
    for view in one.claims:
        for review in view.everybody:
            # A label can say that it is so, or that it was said, not both.
            if review.target is Target.ATTRIBUTION:
                report.drop("verdicts on “was it said?”", int(review.verdict is not None))
            elif review.verdict:
                name = reviewers.get(review.reviewer, review.reviewer)
                # An annotation is all that one person marked in a task.
                by_reviewer.setdefault(name, []).append(_result(view, review.verdict.value, units))

    # Every claim is proposed, settled or not: an annotator starts from all of them.
    proposed = [_result(view, CLAIM, units, view.score) for view in one.claims]
    return {
        "data": {
            "text": one.article.text,
            "article": one.article.id,
            "title": one.article.title,
            "source": one.article.source,
        },
        "annotations": [
            {"result": result, "reviewer": name} for name, result in by_reviewer.items()
        ],
        "predictions": [{"model_version": one.model, "result": proposed}],
    }


def _result(
    view: ClaimView, label: str, units: CodeUnits, score: float | None = None
) -> dict[str, Any]:
    claim = view.claim
    start, end = units.to_units(claim.start), units.to_units(claim.end)
    result: dict[str, Any] = {
        "id": claim.id,
        "from_name": "verdict",
        "to_name": "text",
        "type": "labels",
        "value": {"start": start, "end": end, "text": claim.quote, "labels": [label]},
    }
    # Only proposals have a score, that of detection; a verdict has none.
    if score is not None:
        result["score"] = score
    return result
