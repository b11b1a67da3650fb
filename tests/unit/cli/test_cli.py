"""The command line: output, messages, exit codes, and help with an example."""

import json
import subprocess
import sys
from pathlib import Path

import click
import openpyxl
import pytest

from claimdesk.annotate.cli import main
from claimdesk.gui.arguments import SUBCOMMANDS
from tests.support.commands import run


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "boats.txt"
    path.write_text("The harbour master said on Monday that 12 boats came back. Nobody was hurt.")
    return path


def test_there_is_help() -> None:
    assert run(main, "--help").exit_code == 0


@pytest.mark.parametrize("command", SUBCOMMANDS)
def test_help_on_a_command_has_an_example(command: str) -> None:
    result = run(main, command, "--help")
    assert result.exit_code == 0
    assert "Example: claimdesk" in result.output


def test_subcommands_are_those_the_entry_point_knows() -> None:
    # the entry point loads the window for every other word
    assert isinstance(main, click.Group)
    assert set(main.commands) == set(SUBCOMMANDS)


def test_detect_prints_a_line_per_article(article: Path) -> None:
    result = run(main, "detect", article)

    line = json.loads(result.stdout)
    claims = [claim["text"] for claim in line["claims"]]
    assert claims[1] == "Nobody was hurt."
    assert line["article"]["source"] == str(article)
    assert (result.exit_code, result.stderr) == (0, "")


def test_detect_names_each_failure_and_does_the_rest(article: Path, tmp_path: Path) -> None:
    empty, binary, missing = tmp_path / "empty.txt", tmp_path / "binary", tmp_path / "no.txt"
    out = tmp_path / "out.jsonl"
    empty.touch()
    binary.write_bytes(bytes(range(256)) * 20)

    result = run(main, "detect", empty, article, binary, missing, "-o", out)

    assert (result.exit_code, result.stdout) == (1, "")
    assert len(out.read_text().splitlines()) == 1
    messages = result.stderr.splitlines()
    # in the order of the command line
    named = [
        str(name) in line for name, line in zip((empty, binary, missing), messages, strict=True)
    ]
    assert named == [True, True, True]


def test_an_article_is_added_once(article: Path, tmp_path: Path) -> None:
    project = tmp_path / "p.claimdesk"
    first, again = (run(main, "add", project, article) for _ in range(2))
    # the same text a second time is refused, and changes nothing
    assert (first.exit_code, again.exit_code) == (0, 1)
    assert str(article) in again.stderr
    assert run(main, "history", project).stdout.split("\t")[-1] == "article added\n"


def test_export_writes_a_row_for_each_claim(path: Path, tmp_path: Path) -> None:
    book = tmp_path / "p.xlsx"
    assert run(main, "export", path, "-o", book).exit_code == 0
    # three claims below the header
    assert openpyxl.load_workbook(book)["Claims"].max_row == 4


@pytest.mark.parametrize(
    "arguments", [["detect"], ["add"], ["export", "x"], ["nonsense"], ["detect", "--nonsense", "x"]]
)
def test_wrong_usage_exits_with_2(arguments: list[str]) -> None:
    assert run(main, *arguments).exit_code == 2


@pytest.mark.parametrize("part", ["Claimdesk", "English model", "Qt", "Display", "Preferences"])
def test_doctor_names_every_part(part: str, doctor_output: str) -> None:
    assert part in doctor_output


@pytest.fixture(scope="module")
def doctor_output() -> str:
    """Return the output of one run: it starts processes that load Qt and Pango."""
    return run(main, "doctor").output


def test_the_installed_command_reads_a_pipe_without_loading_qt(article: Path) -> None:
    code = (
        "import sys; sys.argv = ['claimdesk', 'detect', '-']\n"
        "from claimdesk.gui import app\n"
        "try:\n    app.main()\n"
        "except SystemExit as stop:\n    assert not stop.code, stop.code\n"
        "assert 'PySide6' not in sys.modules"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, input=article.read_bytes(), capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    assert json.loads(done.stdout)["article"]["source"] == "-"
