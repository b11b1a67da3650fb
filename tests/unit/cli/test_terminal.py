"""Functions that the commands share: messages, jobs, refusals."""

from pathlib import Path

import pytest

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.base.progress import Job, Progress
from claimdesk.annotate.cli.terminal import exit_on_error, follow, opened, say


def job() -> Job[str]:
    yield Progress(1, 2, "half")
    return "done"


def test_messages_go_to_standard_error(capsys: pytest.CaptureFixture[str]) -> None:
    say("12 boats.")
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", "12 boats.\n")


def test_a_job_gives_its_result_and_no_bar_to_a_log(capsys: pytest.CaptureFixture[str]) -> None:
    assert follow(job()) == "done"
    assert capsys.readouterr().err == ""


def test_a_job_gives_its_result_to_a_person_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    # a person watches a terminal
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    assert follow(job()) == "done"
    assert "half" in capsys.readouterr().err


@pytest.mark.parametrize(("usage", "code"), [("", 1), ("format-unknown", 2), ("missing", 1)])
def test_a_refusal_ends_the_program_with_its_sentence(
    usage: str, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stop, exit_on_error(usage):
        raise ProjectError("format-unknown", "There is no such format.", "Use .xlsx.")
    assert stop.value.code == code
    assert capsys.readouterr().err == "There is no such format. Use .xlsx.\n"


def test_a_fault_of_our_own_is_no_sentence() -> None:
    # it has to end in a report with its traceback
    with pytest.raises(KeyError), exit_on_error():
        raise KeyError("article")


def test_a_project_that_is_missing_ends_the_program(tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as stop:
        opened(tmp_path / "no.claimdesk")
    assert stop.value.code == 1
