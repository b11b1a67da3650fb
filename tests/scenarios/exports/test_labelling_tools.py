"""doccano and Label Studio, whose offsets count UTF-16 units."""

from pathlib import Path
from typing import Any

import pytest

from claimdesk.annotate.project import Project
from claimdesk.annotate.text.utf16 import CodeUnits
from tests.support.exports import exported, read_json, read_lines


def test_doccano_counts_as_javascript_does(still: Project, tmp_path: Path) -> None:
    _, line = read_lines(exported(still, tmp_path / "d.jsonl", "doccano"))
    # two bytes a unit: the lifebelt at the beginning takes four
    units = line["text"].encode("utf-16-le")

    marked = [(units[2 * start : 2 * end], label) for start, end, label in line["label"]]

    assert {(words.decode("utf-16-le"), label) for words, label in marked} >= {
        ("🛟 Rescue: 61 of 103 boats came back on Monday.", "unverifiable"),
        ("=1+1 is <b>no</b> sum.", "not a claim"),
        ("Monday", "DATE"),
        ("103", "number: count"),
    }


@pytest.fixture
def tasks(still: Project, tmp_path: Path) -> Path:
    return exported(still, tmp_path / "l.json", "labelstudio")


def values_of(task: dict[str, Any]) -> list[dict[str, Any]]:
    """Return all that is marked in a task: verdicts and proposals."""
    marked = task["annotations"] + task["predictions"]
    return [result["value"] for one in marked for result in one["result"]]


def marked_by(value: dict[str, Any], text: str) -> str:
    """Return the words between the offsets, which count UTF-16 units."""
    units = CodeUnits(text)
    return text[units.to_points(value["start"]) : units.to_points(value["end"])]


# the second text begins with an emoji
@pytest.mark.parametrize("place", [0, 1])
def test_label_studio_quotes_what_its_offsets_mark(tasks: Path, place: int) -> None:
    task = read_json(tasks)[place]
    values = values_of(task)

    marked = [marked_by(value, task["data"]["text"]) for value in values]

    assert marked
    assert marked == [value["text"] for value in values]


def test_label_studio_tasks_are_the_same_one_a_line(
    still: Project, tasks: Path, tmp_path: Path
) -> None:
    lines = exported(still, tmp_path / "l.jsonl", "labelstudio")
    assert read_lines(lines) == read_json(tasks)


def test_label_studio_names_the_reviewer(tasks: Path) -> None:
    annotations = read_json(tasks)[0]["annotations"]
    assert [one["reviewer"] for one in annotations] == ["Ann"]
