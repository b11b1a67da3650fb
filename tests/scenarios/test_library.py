"""The public interface of the library, and the example in its documentation."""

import re
from pathlib import Path

import pytest
from openpyxl import load_workbook

import claimdesk.annotate as library

PAGE = Path(__file__).parents[2] / "docs" / "developers" / "library.md"


def test_every_public_name_can_be_loaded() -> None:
    for name in library.__all__:
        assert getattr(library, name) is not None


def test_an_unknown_name_is_an_attribute_error() -> None:
    # hasattr() and import statements rely on it
    assert not hasattr(library, "Desk")


def test_every_public_name_is_documented() -> None:
    page = PAGE.read_text(encoding="utf-8")

    assert [name for name in library.__all__ if f"`{name}`" not in page and name != "version"] == []


def test_the_example_of_the_documentation_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("speech.txt").write_text(
        "The ministry spent 40 million euros on roads in 2019.\n", encoding="utf-8"
    )
    found = re.search(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None

    exec(compile(found[1], str(PAGE), "exec"), {})

    sheet = load_workbook("election.xlsx")["Claims"]
    cells = {str(cell.value) for row in sheet.iter_rows() for cell in row}
    assert {"verified", "The ministry spent 40 million euros on roads in 2019."} <= cells
