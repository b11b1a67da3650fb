"""CSV that runs nothing in a spreadsheet, and JSON that follows its schema."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from claimdesk.annotate.project import Project
from tests.support.exports import (
    check_schema,
    exported,
    mentions,
    read_csv,
    read_json,
    read_lines,
    sentences,
)

# CSV


def test_a_csv_begins_with_a_mark_of_its_encoding(settled: Project, tmp_path: Path) -> None:
    # without it, Excel reads “ as â€œ
    path = exported(settled, tmp_path / "out.csv")
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")


def test_no_cell_of_a_csv_begins_like_a_formula(settled: Project, tmp_path: Path) -> None:
    rows = read_csv(exported(settled, tmp_path / "out.csv"))

    assert "'=1+1 danger." in [row["Claim"] for row in rows]
    cells = [cell for row in rows for cell in row.values()]
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))] == []


# JSON


def test_findings_carry_reviews_but_no_private_note(settled: Project, tmp_path: Path) -> None:
    path = exported(settled, tmp_path / "out.jsonl")

    first = read_lines(path)[0]
    verdicts = [review["verdict"] for review in first["reviews"]]

    assert verdicts == ["disputed", "verified", "verified"]
    assert "private thought" not in path.read_text()


@pytest.mark.parametrize("name", ["settled", "still"])
def test_findings_follow_their_schema(
    request: pytest.FixtureRequest, tmp_path: Path, name: str
) -> None:
    project: Project = request.getfixturevalue(name)
    path = exported(project, tmp_path / "out.jsonl")

    lines = read_lines(path)

    assert len(lines) == 2
    check_schema(lines, "findings")


@pytest.mark.parametrize(
    ("name", "schema"), [("annotation", "web_annotation"), ("claimreview", "claim_review")]
)
def test_json_follows_its_schema(still: Project, tmp_path: Path, name: str, schema: str) -> None:
    document = read_json(exported(still, tmp_path / "out.json", name))

    assert document["@context"]
    check_schema([document], schema)


@pytest.fixture
def annotations(still: Project, tmp_path: Path) -> list[dict[str, Any]]:
    """Return the project as Web Annotations."""
    document = read_json(exported(still, tmp_path / "a.jsonld", "annotation"))
    return list(document["first"]["items"])


def test_open_claims_are_highlighted_and_reviews_assess(annotations: list[dict[str, Any]]) -> None:
    motivations = Counter(item["motivation"] for item in annotations)
    assert motivations == {"assessing": 5, "highlighting": 2}


def test_web_annotations_find_their_words_again(
    still: Project, annotations: list[dict[str, Any]]
) -> None:
    articles = [still.read.article(view.id) for view in still.read.articles()]
    texts = {f"urn:sha256:{article.sha256}": article.text for article in articles}

    for target in (item["target"] for item in annotations):
        place, quote = target["selector"]
        words = texts[target["source"]][place["start"] : place["end"]]
        assert words == quote["exact"]


def test_claim_reviews_carry_rated_claims_alone(still: Project, tmp_path: Path) -> None:
    document = read_json(exported(still, tmp_path / "r.jsonld", "claimreview"))

    ratings = [one["reviewRating"] for one in document["@graph"]]

    assert sorted((one["alternateName"], one["ratingValue"]) for one in ratings) == [
        ("Disputed", 1),
        ("Unverifiable", 2),
        ("Verified", 3),
        ("Verified", 3),
    ]


def test_what_claim_reviews_leave_out_is_counted(still: Project, tmp_path: Path) -> None:
    report = sentences(still, tmp_path / "r.jsonld", "claimreview")
    # two open claims, and one that was found to be none
    assert mentions(report, "3 claims without a rating")
    assert mentions(report, "1 private notes")
