"""CSV that runs nothing in a spreadsheet, and JSON that follows its schema."""

from collections import Counter
from pathlib import Path

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


def test_web_annotations_find_their_words_again(still: Project, tmp_path: Path) -> None:
    document = read_json(exported(still, tmp_path / "a.jsonld", "annotation"))
    articles = [still.read.article(view.id) for view in still.read.articles()]
    texts = {f"urn:sha256:{article.sha256}": article.text for article in articles}

    items = document["first"]["items"]

    for item in items:
        place, quote = item["target"]["selector"]
        text = texts[item["target"]["source"]]
        assert text[place["start"] : place["end"]] == quote["exact"]
    assert Counter(item["motivation"] for item in items) == {"assessing": 5, "highlighting": 2}


def test_claim_reviews_carry_rated_claims_alone(still: Project, tmp_path: Path) -> None:
    path = tmp_path / "r.jsonld"
    report = sentences(still, path, "claimreview")

    ratings = [one["reviewRating"] for one in read_json(path)["@graph"]]

    assert sorted((one["alternateName"], one["ratingValue"]) for one in ratings) == [
        ("Disputed", 1),
        ("Unverifiable", 2),
        ("Verified", 3),
        ("Verified", 3),
    ]
    assert mentions(report, "3 claims without a rating")
    assert mentions(report, "1 private notes")
