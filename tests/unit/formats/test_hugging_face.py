"""Training data as a folder: all files or none, and never over another."""

import json
from pathlib import Path

import pytest

from claimdesk.annotate.base.errors import ExportError
from claimdesk.annotate.formats.hugging_face import export_folder
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.text.article import Role
from tests.support.materials import BO, article_with, review, view, written

SETTLED = article_with(view(None, review(Verdict.VERIFIED, note="hm", private=True)))
APART = article_with(
    view(None, review(Verdict.VERIFIED), review(Verdict.NOT_A_CLAIM, BO)), text="Another. " * 5
)


def refusal(target: Path) -> str:
    with pytest.raises(ExportError) as caught:
        written(export_folder, target, SETTLED)
    return caught.value.code


def rows_of(folder: Path) -> dict[str, int]:
    """Return the number of rows in each file, by its place in the folder."""
    found = {}
    for path in folder.rglob("*.jsonl"):
        found[path.relative_to(folder).as_posix()] = len(path.read_text().splitlines())
    return found


def test_only_parts_with_rows_have_a_file(tmp_path: Path) -> None:
    report = written(export_folder, tmp_path / "data", SETTLED)

    # of one article all is for training
    assert rows_of(tmp_path / "data") == {
        "claims/train.jsonl": 1,
        "check-worthiness/train.jsonl": 1,
        "entities/train.jsonl": 1,
        "verdicts/train.jsonl": 1,
    }
    assert (report.rows, report.dropped) == (1, {"private notes": 1})


def test_rows_carry_no_note_that_is_private(tmp_path: Path) -> None:
    written(export_folder, tmp_path / "data", SETTLED)

    row = json.loads((tmp_path / "data" / "verdicts" / "train.jsonl").read_text())

    assert (row["label"], row["justification"]) == ("Supported", None)


def test_disagreement_is_in_the_card(tmp_path: Path) -> None:
    written(export_folder, tmp_path / "data", SETTLED, APART)
    card = (tmp_path / "data" / "README.md").read_text()
    # at the beginning of a line: "11 claims" would not do
    assert "\nReviewers disagree on 1 sentence" in card


def test_page_furniture_is_left_out_and_counted(tmp_path: Path) -> None:
    report = written(export_folder, tmp_path / "data", article_with(role=Role.FURNITURE))

    assert report.dropped == {"page furniture (paragraphs)": 1}
    assert rows_of(tmp_path / "data") == {}


def test_an_older_folder_or_file_is_not_overwritten(tmp_path: Path) -> None:
    # a data set may have been edited since it was written
    (tmp_path / "file").write_text("older")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "README.md").write_text("edited since")

    assert refusal(tmp_path / "file") == "would-overwrite"
    assert refusal(tmp_path / "folder") == "would-overwrite"
    assert (tmp_path / "folder" / "README.md").read_text() == "edited since"


def test_a_place_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "no" / "data") == "cannot-write"
