"""Every text format against its golden file. CLAIMDESK_GOLDEN=1 writes the files anew."""

import os
import re
from pathlib import Path

import pytest

from claimdesk.annotate.project import Project
from tests.support.exports import exported

REWRITE = bool(os.environ.get("CLAIMDESK_GOLDEN"))
GOLDEN = {
    "csv": "out.csv",
    "jsonl": "out.jsonl",
    "html": "out.html",
    "conll": "out.conll",
    "annotation": "annotation.jsonld",
    "claimreview": "claimreview.jsonld",
    "doccano": "doccano.jsonl",
    "labelstudio": "labelstudio.json",
}


def steady(text: str) -> str:
    """Return a text without the day, the version and the identifiers of changes."""
    text = re.sub(r"Claimdesk \d+\.\d+\.\d+", "Claimdesk VERSION", text)
    text = re.sub(r'("(?:project|export)": ?)"[0-9a-f-]{36}"', r'\1"CHANGE"', text)
    text = re.sub(r"on \d{4}-\d\d-\d\d from", "on DAY from", text)
    return re.sub(r"\d{4}-\d\d-\d\d \d\d:\d\d UTC", "DAY", text)


def check(text: str, golden: Path) -> None:
    """Compare a text with its golden file, byte for byte."""
    if REWRITE:
        golden.write_bytes(text.encode())
    assert text == golden.read_bytes().decode()
    assert "private thought" not in text


@pytest.mark.parametrize("name", sorted(GOLDEN))
def test_golden(still: Project, tmp_path: Path, golden: Path, name: str) -> None:
    written = exported(still, tmp_path / GOLDEN[name], name).read_bytes()

    check(steady(written.decode()), golden / GOLDEN[name])


def test_golden_training_data(still: Project, tmp_path: Path, golden: Path) -> None:
    folder = exported(still, tmp_path / "data", "huggingface")

    files = {str(path.relative_to(folder)): path.read_text() for path in folder.rglob("*.*")}

    text = "".join(f"=== {name}\n{files[name]}" for name in sorted(files))
    check(steady(text), golden / "data.txt")
