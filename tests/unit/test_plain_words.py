"""First lines of docstrings: plain words that say what a thing is or does."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDERS = ("annotate", "gui", "tests", "tools")
RIDDLE = re.compile(r"^(What|Who|Whether|How|Where|Whatever|Whoever)\b(?!.*\?$)")
MANNERED = re.compile(
    r"\b(at the desk|in hand|of one's own|put away|nobody|somebody|whatever)\b|\b(is|are|was) told\b",
    re.IGNORECASE,
)
Documented = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Module


def first_lines(folder: str) -> Iterator[tuple[str, str]]:
    """Yield the place and the first line of each docstring in a folder."""
    for path in sorted((ROOT / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            text = ast.get_docstring(node) if isinstance(node, Documented) else None
            if text:
                yield str(path.relative_to(ROOT)), text.splitlines()[0]


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_first_line_is_a_riddle(folder: str) -> None:
    # "Who somebody is that is only named." says neither what it is nor what it does
    assert [found for found in first_lines(folder) if RIDDLE.match(found[1])] == []


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_first_line_is_mannered(folder: str) -> None:
    assert [found for found in first_lines(folder) if MANNERED.search(found[1])] == []
