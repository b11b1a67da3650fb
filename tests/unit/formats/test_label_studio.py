"""Label Studio: a task an article, an annotation a reviewer."""

import json
import re
from pathlib import Path
from typing import Any

from claimdesk.annotate.formats.label_studio import CONFIGURATION, export_label_studio
from claimdesk.annotate.review.verdict import Target, Verdict
from tests.support.materials import BO, article_with, claim, review, view, written

TEXT = "🛟 Oslo lost 12 boats. It rained."
LOST = claim("Oslo lost 12 boats.", text=TEXT)
RAINED = claim("It rained.", "c2", text=TEXT)


def task(target: Path) -> dict[str, Any]:
    """Return the only task of a project in which two reviewers answered."""
    reviews = (review(Verdict.VERIFIED), review(Verdict.DISPUTED, BO), review(note="seen"))
    said = review(Verdict.VERIFIED, target=Target.ATTRIBUTION)
    views = view(LOST, *reviews, said), view(RAINED, review(Verdict.UNVERIFIABLE, claim="c2"))
    report = written(export_label_studio, target, article_with(*views, text=TEXT))
    assert report.dropped["verdicts on “was it said?”"] == 1
    (found,) = json.loads(target.read_text())
    return dict(found)


def marked(result: dict[str, Any]) -> tuple[Any, ...]:
    value = result["value"]
    return value["text"], value["start"], value["end"], *value["labels"]


def test_an_annotation_is_all_that_one_reviewer_marked(tmp_path: Path) -> None:
    annotations = task(tmp_path / "x.json")["annotations"]

    # the review without a verdict is no label
    found = {one["reviewer"]: [marked(result) for result in one["result"]] for one in annotations}

    # the lifebelt is two units
    assert found == {
        "Ann": [
            ("Oslo lost 12 boats.", 3, 22, "verified"),
            ("It rained.", 23, 33, "unverifiable"),
        ],
        "Bo": [("Oslo lost 12 boats.", 3, 22, "disputed")],
    }


def test_every_claim_is_proposed_with_its_score(tmp_path: Path) -> None:
    (proposed,) = task(tmp_path / "x.json")["predictions"]

    assert proposed["model_version"] == "model 1"
    assert [(one["id"], one["score"]) for one in proposed["result"]] == [("c1", 0.5), ("c2", 0.5)]
    assert {marked(one)[-1] for one in proposed["result"]} == {"claim"}


def test_a_task_carries_its_export(tmp_path: Path) -> None:
    data = task(tmp_path / "x.json")["data"]
    assert (data["project"], data["export"]) == ("project-id", "export-id")


def test_an_ending_asks_for_a_task_a_line(tmp_path: Path) -> None:
    written(export_label_studio, tmp_path / "x.JSONL", article_with(), article_with(text="Rain."))

    lines = (tmp_path / "x.JSONL").read_text().splitlines()

    assert [json.loads(line)["data"]["text"] for line in lines][1] == "Rain."


def test_the_configuration_offers_every_label() -> None:
    assert re.findall('<Label value="([^"]+)"', CONFIGURATION) == [
        "verified",
        "disputed",
        "unverifiable",
        "not a claim",
        "claim",
    ]
