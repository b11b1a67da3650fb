"""doccano: an article a line, with spans in UTF-16 units."""

import json
from pathlib import Path

from claimdesk.annotate.detection.findings import Check, Entity, Outcome
from claimdesk.annotate.export.export_report import ExportReport
from claimdesk.annotate.formats.doccano import export_doccano, verdict_labels
from claimdesk.annotate.review.article_views import Findings
from claimdesk.annotate.review.verdict import Verdict
from tests.support.materials import BO, article_with, claim, review, view, written
from tests.support.parses import number, span_of

TEXT = "🛟 Oslo lost 12 boats."


def test_spans_count_units_and_carry_their_export(tmp_path: Path) -> None:
    findings = Findings(
        entities=(Entity(span_of(TEXT, "Oslo"), "GPE"),),
        numbers=(number(TEXT, "12", 12),),
        checks=(Check("share", (), Outcome.CONSISTENT, "7"),),
    )
    one = article_with(view(claim(TEXT, text=TEXT)), text=TEXT, findings=findings, title="Oslo")

    report = written(export_doccano, tmp_path / "x", one)

    (line,) = [json.loads(each) for each in (tmp_path / "x").read_text().splitlines()]
    # the lifebelt is two units
    assert line["label"] == [[0, 22, "claim"], [3, 7, "GPE"], [13, 15, "number: count"]]
    # by these, it is known what was exported when
    assert (line["project"], line["export"], line["title"]) == ("project-id", "export-id", "Oslo")
    assert report.dropped == {"sums": 1}


def test_a_label_is_the_verdict_of_most_and_disagreement_is_counted() -> None:
    reviews = [review(Verdict.VERIFIED, "a"), review(Verdict.VERIFIED, "b")]
    most = view(None, *reviews, review(Verdict.DISPUTED, "c", note="no"))
    tie = view(claim("Nobody was hurt.", "c2"), reviews[0], review(Verdict.DISPUTED, BO))
    report = ExportReport()

    # one claim with a majority, one without, and one that is open
    labels = verdict_labels(article_with(most, tie, view(claim("Ada", "c3"))), report)

    assert labels == {"c1": "verified", "c2": "claim", "c3": "claim"}
    assert report.dropped == {
        "disagreements (the most frequent verdict was written)": 2,
        "notes, corrections and evidence of claims": 1,
    }
