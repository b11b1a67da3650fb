"""Labels that come back from doccano and Label Studio."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from claimdesk.annotate.base.errors import SourceError
from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.cli import main
from claimdesk.annotate.project import Project
from claimdesk.annotate.review.verdict import Verdict
from tests.support.projects import claims_of, with_article
from tests.support.sheets import compared, reasons

# the lifebelts are two UTF-16 units each, so that offsets in units and characters differ
RESCUE = "🛟🛟 Rescue says 61 boats came back. Nobody was hurt. All was well."
SAID, HURT, WELL = range(3)
"""The claims of that text, in its order."""


@pytest.fixture
def article(project: Project) -> str:
    """Add the article, with two of its three claims settled; returns its identifier."""
    identifier = with_article(project, RESCUE, "rescue.txt")
    settle(project, identifier, SAID, Verdict.VERIFIED)
    settle(project, identifier, HURT, Verdict.DISPUTED)
    return identifier


def settle(project: Project, article: str, place: int, verdict: Verdict) -> None:
    project.act.set_verdict(claims_of(project, article)[place].claim.id, verdict)


def edited(project: Project, path: Path, name: str, edit: Callable[[list[Any]], None]) -> Path:
    """Export, edit the objects, and write them back as JSON Lines."""
    run_to_end(project.export(path, name))
    objects = parsed(path.read_text())
    edit(objects)
    return written(path, objects)


def parsed(text: str) -> list[Any]:
    """Return the objects of a JSON list, or of JSON Lines."""
    if text.startswith("["):
        return list(json.loads(text))
    return [json.loads(line) for line in text.splitlines()]


def written(path: Path, objects: list[Any]) -> Path:
    path.write_text("\n".join(json.dumps(one) for one in objects))
    return path


def verdicts(project: Project, article: str) -> dict[str, Verdict | None]:
    """Return the agreed verdict of each claim, by its words."""
    return {view.claim.quote: view.verdict for view in project.read.claims_of_all(article)}


def claimdesk(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(one) for one in arguments])


@pytest.mark.parametrize(("name", "file"), [("doccano", "d.jsonl"), ("labelstudio", "l.json")])
def test_an_untouched_file_asks_for_nothing(
    project: Project, article: str, tmp_path: Path, name: str, file: str
) -> None:
    path = edited(project, tmp_path / file, name, lambda objects: None)
    # settled since: the file shows it open, and must not take the verdict off
    settle(project, article, WELL, Verdict.VERIFIED)

    found = compared(project, path)

    assert (found.proposals, found.problems, found.words) == ([], [], {})


# doccano


@pytest.fixture
def from_doccano(project: Project, article: str, tmp_path: Path) -> Path:
    """A verdict changed, a word that is none, and a span that is no claim yet."""
    others = {"disputed": "verified", "claim": "OK"}

    def by_hand(objects: list[Any]) -> None:
        labels = objects[0]["label"]
        for label in labels:
            label[2] = others.get(label[2], label[2])
        labels.append([17, 25, "unverifiable"])

    return edited(project, tmp_path / "d.jsonl", "doccano", by_hand)


def test_doccano_settles_makes_and_asks(project: Project, from_doccano: Path) -> None:
    found = compared(project, from_doccano)

    assert [(one.quote, one.old, one.new) for one in found.proposals] == [
        ("Nobody was hurt.", "disputed", "verified"),
        ("61 boats", "no claim yet", "unverifiable"),
    ]
    assert list(found.words) == ["OK"]


def test_a_marked_span_becomes_a_claim_and_undo_takes_it_back(
    project: Project, article: str, from_doccano: Path
) -> None:
    found = compared(project, from_doccano)

    assert project.returned_files.apply(found.ready, "Olena")
    assert verdicts(project, article)["61 boats"] is Verdict.UNVERIFIABLE

    assert project.history.undo()
    assert "61 boats" not in verdicts(project, article)


# Label Studio


def test_label_studio_edits_and_overtaken_ones(
    project: Project, article: str, tmp_path: Path
) -> None:
    def by_hand(objects: list[Any]) -> None:
        for result in objects[0]["annotations"][0]["result"]:
            result["value"]["labels"] = ["unverifiable"]

    path = edited(project, tmp_path / "l.json", "labelstudio", by_hand)
    settle(project, article, SAID, Verdict.NOT_A_CLAIM)

    found = compared(project, path)

    assert [(one.old, one.new, one.overtaken) for one in found.proposals] == [
        ("not a claim", "unverifiable", True),
        ("disputed", "unverifiable", False),
    ]


def test_annotators_who_disagree_and_wrong_offsets_are_left_alone(
    project: Project, article: str, tmp_path: Path
) -> None:
    def by_hand(objects: list[Any]) -> None:
        annotations = objects[0]["annotations"]
        other = json.loads(json.dumps(annotations[0]))
        other["result"][0]["value"]["labels"] = ["disputed"]
        other["result"][1]["value"]["text"] = "other words"
        annotations.append(other)

    path = edited(project, tmp_path / "l.json", "labelstudio", by_hand)

    found = compared(project, path)

    assert found.proposals == []
    assert reasons(found) == [
        "1 labels do not mark the words they quote.",
        "it is labelled disputed and verified.",
    ]


# texts that the project lacks


@pytest.fixture
def tasks(tmp_path: Path) -> Path:
    """Two labelled texts, and an object without one."""
    path = tmp_path / "tasks.jsonl"
    objects = [
        {"text": "The mill burned down in 1903.", "label": [[0, 29, "verified"]], "title": "Mill"},
        # offsets count the two characters of the line end, and two units of the rain
        {"text": "It rained.\r\nIt rained 🌧 again.", "label": [[12, 32, "disputed"]]},
        {"id": 3},
    ]
    return written(path, objects)


def test_a_text_that_the_project_lacks_is_reported(project: Project, tasks: Path) -> None:
    found = compared(project, tasks)

    assert [problem.place for problem in found.problems] == ["text 1", "text 2"]
    assert {problem.remedy for problem in found.problems} == {"Add the file to the project first."}


def test_texts_can_be_added_and_then_labelled(tmp_path: Path, tasks: Path, own_home: Path) -> None:
    copy, out = tmp_path / "copy.claimdesk", tmp_path / "out.csv"

    added = claimdesk("add", copy, tasks)
    applied = claimdesk("apply", copy, tasks)
    exported = claimdesk("export", copy, "-o", out)

    assert (added.exit_code, applied.exit_code, exported.exit_code) == (0, 0, 0)
    assert applied.stderr.strip() == "2 edits applied."
    lines = out.read_text()
    assert "It rained 🌧 again.,disputed" in lines
    assert "The mill burned down in 1903.,verified" in lines


@pytest.mark.parametrize("text", ["{", "[1]", '{"a": 1}', "", "{}"])
def test_files_without_texts_are_named_when_they_are_added(
    tmp_path: Path, own_home: Path, text: str
) -> None:
    path = tmp_path / "x.json"
    path.write_text(text)

    done = claimdesk("detect", path)

    # one line of error, and no traceback
    assert (done.exit_code, type(done.exception)) == (1, SystemExit)
    (line,) = done.stderr.splitlines()
    assert "x.json" in line


@pytest.mark.parametrize(
    ("text", "code"), [("{", "json-broken"), ("[1]", "json-broken"), ('{"a": 1}', "no-texts")]
)
def test_a_file_without_labels_is_refused(
    project: Project, tmp_path: Path, text: str, code: str
) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text(text)

    with pytest.raises(SourceError) as caught:
        compared(project, path)

    assert caught.value.code == code
