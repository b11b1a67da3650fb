"""Labels that come back from doccano and Label Studio."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from claimdesk.annotate.base.errors import SourceError
from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.cli import main
from claimdesk.annotate.formats.read_labels import labelled_texts
from claimdesk.annotate.project import Project
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.text.article import normalise
from claimdesk.annotate.text.utf16 import CodeUnits
from tests.support.making import claims_of, with_article

RESCUE = "🛟🛟 Rescue says 61 boats came back. Nobody was hurt. All was well."


@pytest.fixture
def rescue(project: Project) -> tuple[Project, str]:
    article = with_article(project, RESCUE, "rescue.txt")
    first, second, _ = (view.claim.id for view in claims_of(project, article))
    project.act.set_verdict(first, Verdict.VERIFIED)
    project.act.set_verdict(second, Verdict.DISPUTED)
    return project, article


def edited(project: Project, path: Path, name: str, edit: Callable[[list[Any]], None]) -> Path:
    """Export, edit the objects, write them back."""
    run_to_end(project.export(path, name))
    text = path.read_text()
    objects = (
        json.loads(text)
        if text.startswith("[")
        else [json.loads(line) for line in text.splitlines()]
    )
    edit(objects)
    path.write_text("\n".join(json.dumps(one) for one in objects))
    return path


@pytest.mark.parametrize(("name", "file"), [("doccano", "d.jsonl"), ("labelstudio", "l.json")])
def test_what_nobody_edited_asks_for_nothing(
    rescue: tuple[Project, str], tmp_path: Path, name: str, file: str
) -> None:
    project, article = rescue
    path = edited(project, tmp_path / file, name, lambda objects: None)
    project.act.set_verdict(claims_of(project, article)[2].claim.id, Verdict.VERIFIED)
    found = run_to_end(project.returned_files.compare(path))
    assert (found.proposals, found.problems, found.words) == ([], [], {})


def test_doccano_settles_makes_and_asks(rescue: tuple[Project, str], tmp_path: Path) -> None:
    project, article = rescue

    def by_hand(objects: list[Any]) -> None:
        labels = objects[0]["label"]
        for label in labels:
            if label[2] == "disputed":
                label[2] = "verified"
            elif label[2] == "claim":
                label[2] = "OK"
        labels.append([17, 25, "unverifiable"])  # in UTF-16 units, behind two characters of two

    path = edited(project, tmp_path / "d.jsonl", "doccano", by_hand)
    found = run_to_end(project.returned_files.compare(path))
    assert [(p.quote, p.old, p.new) for p in found.proposals] == [
        ("Nobody was hurt.", "disputed", "verified"), ("61 boats", "no claim yet", "unverifiable")
    ]  # fmt: skip
    assert list(found.words) == ["OK"]
    assert project.returned_files.apply(found.ready, "Olena")
    made = next(
        view for view in project.read.claims_of_all(article) if view.claim.quote == "61 boats"
    )
    assert made.verdict is Verdict.UNVERIFIABLE
    assert project.history.undo()
    assert "61 boats" not in {view.claim.quote for view in claims_of(project, article)}


def test_label_studio_edits_and_overtaken_ones(rescue: tuple[Project, str], tmp_path: Path) -> None:
    project, article = rescue

    def by_hand(objects: list[Any]) -> None:
        for result in objects[0]["annotations"][0]["result"]:
            result["value"]["labels"] = ["unverifiable"]

    path = edited(project, tmp_path / "l.json", "labelstudio", by_hand)
    project.act.set_verdict(claims_of(project, article)[0].claim.id, Verdict.NOT_A_CLAIM)
    found = run_to_end(project.returned_files.compare(path))
    assert [(p.old, p.new, p.overtaken) for p in found.proposals] == [
        ("not a claim", "unverifiable", True), ("disputed", "unverifiable", False)
    ]  # fmt: skip


def test_annotators_who_disagree_and_wrong_offsets_are_left_alone(
    rescue: tuple[Project, str], tmp_path: Path
) -> None:
    project, _ = rescue

    def by_hand(objects: list[Any]) -> None:
        own = objects[0]["annotations"][0]
        other = json.loads(json.dumps(own))
        other["result"][0]["value"]["labels"] = ["disputed"]
        other["result"][1]["value"]["text"] = "other words"
        objects[0]["annotations"].append(other)

    path = edited(project, tmp_path / "l.json", "labelstudio", by_hand)
    found = run_to_end(project.returned_files.compare(path))
    assert found.proposals == []
    assert [p.what for p in found.problems] == [
        "1 labels do not mark the words they quote.", "it is labelled disputed and verified."
    ]  # fmt: skip


def test_a_text_that_is_not_there_can_be_added_first(
    project: Project, tmp_path: Path, own_home: Path
) -> None:
    path = tmp_path / "tasks.jsonl"
    lines = [
        {"text": "The mill burned down in 1903.", "label": [[0, 29, "verified"]], "title": "Mill"},
        {"text": "It rained.\r\nIt rained 🌧 again.", "label": [[12, 32, "disputed"]]},
        {"id": 3},
    ]
    path.write_text("\n".join(map(json.dumps, lines)))
    found = run_to_end(project.returned_files.compare(path))
    assert [problem.remedy for problem in found.problems] == [
        "Add the file to the project first."
    ] * 2
    copy = tmp_path / "copy.claimdesk"
    assert CliRunner().invoke(main, ["add", str(copy), str(path)]).exit_code == 0
    done = CliRunner().invoke(main, ["apply", str(copy), str(path)])
    assert (done.exit_code, done.stderr.strip()) == (0, "2 edits applied.")
    out = tmp_path / "out.csv"
    assert CliRunner().invoke(main, ["export", str(copy), "-o", str(out)]).exit_code == 0
    assert "It rained 🌧 again.,disputed" in out.read_text()
    assert "The mill burned down in 1903.,verified" in out.read_text()


@pytest.mark.parametrize("text", ["{", "[1]", '{"a": 1}', "", "{}"])
def test_files_without_texts_are_named_when_they_are_added(
    tmp_path: Path, own_home: Path, text: str
) -> None:
    path = tmp_path / "x.json"
    path.write_text(text)
    done = CliRunner().invoke(main, ["detect", str(path)])
    assert (done.exit_code, done.stderr.count("\n"), done.exception.__class__) == (1, 1, SystemExit)
    assert "x.json" in done.stderr


@pytest.mark.parametrize(
    ("text", "code"), [("{", "json-broken"), ("[1]", "json-broken"), ('{"a": 1}', "no-texts")]
)
def test_files_without_labels_are_a_sentence(
    project: Project, tmp_path: Path, text: str, code: str
) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text(text)
    with pytest.raises(SourceError) as caught:
        run_to_end(project.returned_files.compare(path))
    assert caught.value.code == code


@given(st.text(min_size=1, max_size=40).filter(lambda t: t.strip() and t.isprintable()), st.data())
def test_any_span_comes_back_where_it_was(
    tmp_path_factory: pytest.TempPathFactory, text: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    units = CodeUnits(text)
    path = tmp_path_factory.mktemp("labels") / "x.jsonl"
    value = {
        "start": units.to_units(start),
        "end": units.to_units(end),
        "text": text[start:end],
        "labels": ["x"],
    }
    path.write_text(
        json.dumps({"data": {"text": text}, "annotations": [{"result": [{"value": value}]}]})
    )
    (found,) = labelled_texts(path)
    (label,) = found.labels
    assert found.text == normalise(text)[0]
    assert found.text[label.start : label.end] == text[start:end]
