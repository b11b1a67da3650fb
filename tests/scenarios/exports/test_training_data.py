"""Training data: a folder as the Hugging Face Hub reads it, never over another one."""

import re
from pathlib import Path
from typing import Any

import pytest

from claimdesk.annotate.base.errors import ExportError
from claimdesk.annotate.project import Project
from tests.support.exports import exported, read_lines


@pytest.fixture
def folder(still: Project, tmp_path: Path) -> Path:
    return exported(still, tmp_path / "data", "huggingface")


def verdict_on(folder: Path, claim: str) -> dict[str, Any]:
    """Return the row of a claim, in whichever part it is."""
    rows: list[dict[str, Any]] = []
    for path in (folder / "verdicts").iterdir():
        rows += read_lines(path)
    return next(row for row in rows if row["claim"] == claim)


def test_verdicts_have_the_shape_of_averitec(folder: Path) -> None:
    first = verdict_on(folder, "One thing happened on Monday.")

    assert (first["label"], first["justification"]) == ("Refuted", "The log says Tuesday.")
    assert first["questions"][0]["answers"] == [
        {
            "answer": "On Tuesday …",
            "answer_type": "Extractive",
            "source_url": "https://example.org/log?a=1&b=2",
            "source_medium": "Web text",
        }
    ]


def test_the_card_lists_every_file(folder: Path) -> None:
    # the Hub reads the data set by these paths alone
    card = (folder / "README.md").read_text()

    assert card.startswith("---\nlanguage:\n- en\n")
    files = {str(path.relative_to(folder)) for path in folder.rglob("*.jsonl")}
    assert set(re.findall(r"path: (\S+)", card)) == files


def test_an_empty_folder_may_be_there(still: Project, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()

    folder = exported(still, tmp_path / "data", "huggingface")

    assert (folder / "README.md").is_file()


def test_training_data_never_overwrites(still: Project, folder: Path) -> None:
    with pytest.raises(ExportError) as caught:
        exported(still, folder, "huggingface")

    assert caught.value.code == "would-overwrite"
    # nothing half-written is left
    assert list(folder.parent.glob(".data*")) == []
