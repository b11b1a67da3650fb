"""Web Annotations: a review is one annotation, an open claim is highlighted."""

import json
from pathlib import Path
from typing import Any

from claimdesk.annotate.export.material import ArticleMaterial
from claimdesk.annotate.formats.web_annotation import export_annotations
from claimdesk.annotate.review.article_views import Findings
from claimdesk.annotate.review.verdict import Target, Verdict
from tests.support.materials import BO, TEXT, article_with, evidence, review, view, written
from tests.support.parses import number


def items_of(target: Path, *articles: ArticleMaterial) -> list[dict[str, Any]]:
    written(export_annotations, target, *articles)
    found = json.loads(target.read_text())
    assert (found["label"], found["total"]) == ("Boats", len(found["first"]["items"]))
    return list(found["first"]["items"])


def body(purpose: str, value: str) -> dict[str, str]:
    return {"type": "TextualBody", "purpose": purpose, "value": value}


def test_a_target_is_the_text_by_its_hash_and_the_page_its_scope(tmp_path: Path) -> None:
    one = article_with(view(), url="https://a.org")

    (item,) = items_of(tmp_path / "x", one)

    assert item["motivation"] == "highlighting"
    target = item["target"]
    assert target["source"] == f"urn:sha256:{one.article.sha256}"
    assert target["scope"] == "https://a.org"
    assert target["selector"] == [
        {"type": "TextPositionSelector", "start": 20, "end": 39},
        {
            "type": "TextQuoteSelector",
            "exact": "12 boats came back.",
            "prefix": "Ada Quill said that ",
            "suffix": " Nobody was hurt.",
        },
    ]


def test_each_answer_has_its_purpose_and_a_private_note_none(tmp_path: Path) -> None:
    disputed = review(Verdict.DISPUTED, reason="outdated", correction="13", note="log")
    private = review(Verdict.VERIFIED, BO, note="hm", private=True)

    first, second = items_of(tmp_path / "x", article_with(view(None, disputed, private)))

    assert first["body"] == [
        body("assessing", "disputed"),
        body("classifying", "outdated"),
        body("editing", "13"),
        body("commenting", "log"),
    ]
    assert second["body"] == [body("assessing", "verified")]
    assert (second["creator"]["name"], second["created"]) == ("Bo", "2026-01-05T09:00:12+00:00")


def test_evidence_is_in_the_statement_of_its_own_reviewer(tmp_path: Path) -> None:
    mine = review(Verdict.VERIFIED)
    others = review(Verdict.VERIFIED, BO), review(Verdict.VERIFIED, target=Target.ATTRIBUTION)
    proof = (evidence(quote="so it says", note="page 4"),)

    found = items_of(tmp_path / "x", article_with(view(None, mine, *others, proof=proof)))

    # an annotation has one creator: Ann's evidence is not Bo's
    own, of_bo, said = (item["body"] for item in found)
    assert own[1:] == [
        {
            "type": "SpecificResource",
            "purpose": "linking",
            "source": "https://a.org",
            "selector": {"type": "TextQuoteSelector", "exact": "so it says"},
            "rdfs:comment": "page 4",
        }
    ]
    assert of_bo == [body("assessing", "verified")]
    assert said == [body("assessing", "verified"), body("identifying", "that it was said")]


def test_evidence_of_an_open_claim_stands_alone(tmp_path: Path) -> None:
    # there is no review whose body it could be in
    proof = (evidence(link="", quote="so it says", note="page 4"),)

    _, item = items_of(tmp_path / "x", article_with(view(proof=proof)))

    assert item["motivation"] == "linking"
    assert item["body"] == [body("linking", "“so it says” — page 4")]


def test_what_is_no_claim_is_counted(tmp_path: Path) -> None:
    findings = Findings(numbers=(number(TEXT, "12", 12),))
    report = written(export_annotations, tmp_path / "x", article_with(view(), findings=findings))
    assert (report.rows, report.dropped) == (1, {"numbers": 1})
