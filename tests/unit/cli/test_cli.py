"""The command line: results on standard output, messages on standard error, exit codes, help with an example."""

import json
import subprocess
import sys
from pathlib import Path

import click
import openpyxl
import pytest
from click.testing import CliRunner, Result

from claimdesk.annotate.cli import main
from claimdesk.annotate.project import Project
from claimdesk.gui.arguments import SUBCOMMANDS
from tests.support.making import ME, with_article


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "boats.txt"
    path.write_text("The harbour master said on Monday that 12 boats came back. Nobody was hurt.")
    return path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.mark.parametrize("command", ["", *SUBCOMMANDS])
def test_help_has_an_example(command: str) -> None:
    result = run(*([command] if command else []), "--help")
    assert result.exit_code == 0
    assert not command or "Example: claimdesk" in result.output


def test_subcommands_are_those_the_entry_point_knows() -> None:
    assert isinstance(main, click.Group)
    assert set(main.commands) == set(SUBCOMMANDS)


def test_detect_prints_a_line_per_article(article: Path) -> None:
    result = run("detect", article)
    assert result.exit_code == 0
    line = json.loads(result.stdout)
    assert [claim["text"] for claim in line["claims"]][1] == "Nobody was hurt."
    assert line["article"]["source"] == str(article)
    assert result.stderr == ""


def test_detect_names_what_failed_and_does_the_rest(article: Path, tmp_path: Path) -> None:
    empty, binary, out = tmp_path / "empty.txt", tmp_path / "binary", tmp_path / "out.jsonl"
    empty.touch()
    binary.write_bytes(bytes(range(256)) * 20)
    result = run("detect", empty, article, binary, tmp_path / "no.txt", "-o", out)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert len(out.read_text().splitlines()) == 1
    messages = result.stderr.splitlines()
    assert len(messages) == 3
    for name, message in zip((empty, binary, tmp_path / "no.txt"), messages, strict=True):
        assert str(name) in message


def test_add_export_history(article: Path, tmp_path: Path) -> None:
    project, book = tmp_path / "p.claimdesk", tmp_path / "p.xlsx"
    assert run("add", project, article).exit_code == 0
    again = run("add", project, article)
    assert again.exit_code == 1
    assert "already" in again.stderr
    assert run("export", project, "-o", book).exit_code == 0
    assert openpyxl.load_workbook(book)["Claims"].max_row == 3
    history = run("history", project)
    assert history.stdout.split("\t")[-1] == "article added\n"


def test_export_to_nowhere_fails_with_a_sentence(tmp_path: Path) -> None:
    project = tmp_path / "p.claimdesk"
    with Project.open(project, ME, create=True) as opened:
        with_article(opened)
    result = run("export", project, "-o", tmp_path / "no" / "p.xlsx")
    assert result.exit_code == 1
    assert "cannot be written" in result.stderr
    assert run("export", tmp_path / "none.claimdesk", "-o", tmp_path / "x.xlsx").exit_code == 1


@pytest.mark.parametrize(
    "arguments", [["detect"], ["add"], ["export", "x"], ["nonsense"], ["detect", "--nonsense", "x"]]
)
def test_wrong_usage_exits_with_2(arguments: list[str]) -> None:
    assert run(*arguments).exit_code == 2


def test_doctor_tells_what_is_there() -> None:
    result = run("doctor")
    for word in ("Claimdesk", "English model", "Qt", "Display", "Preferences"):
        assert word in result.output


def test_the_installed_command_reads_a_pipe_without_loading_qt(article: Path) -> None:
    code = (
        "import sys; sys.argv = ['claimdesk', 'detect', '-']\n"
        "from claimdesk.gui import app\n"
        "try:\n    app.main()\n"
        "except SystemExit as stop:\n    assert not stop.code, stop.code\n"
        "assert 'PySide6' not in sys.modules"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], input=article.read_bytes(), capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    assert json.loads(done.stdout)["article"]["source"] == "-"
