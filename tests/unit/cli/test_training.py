"""`claimdesk train`: the list of claim models, and refusals. Training itself needs a model."""

from pathlib import Path

import pytest

from claimdesk.annotate.cli.training import train
from tests.support.commands import run


def test_the_shipped_model_is_in_use_where_none_was_trained(path: Path) -> None:
    result = run(train, path, "--list")
    assert (result.exit_code, result.stdout) == (0, "used 0  the one included with Claimdesk\n")


def test_a_file_is_never_overwritten(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "finder.tsv"
    target.write_text("a finder of last week")
    # refused before the training, which takes minutes
    assert run(train, path, "-o", target).exit_code == 2
    assert target.read_text() == "a finder of last week"


@pytest.mark.parametrize("options", [["--use", 7], []])
def test_an_unknown_model_and_too_few_decisions_are_refused(
    path: Path, options: list[object]
) -> None:
    assert run(train, path, *options).exit_code == 1
