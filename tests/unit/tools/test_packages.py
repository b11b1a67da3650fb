"""Progress of an installation: a few lines in a log, one on a terminal."""

import io
import time
from pathlib import Path

import pytest

from tools.prepare.packages import Progress


class Terminal(io.StringIO):
    """A terminal that remembers all that was printed."""

    def isatty(self) -> bool:
        return True


def fetch_and_install(progress: Progress, folder: Path) -> None:
    for number in range(100):
        progress.fetched(f"package{number}")
        (folder / f"package{number}.dist-info").mkdir()
    progress.installing()


def test_progress_is_a_few_lines_in_a_log(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    printed = ""
    with Progress(100, tmp_path) as progress:
        fetch_and_install(progress, tmp_path)
        # the folder is looked at every half second
        end = time.monotonic() + 30
        while "installed" not in printed and time.monotonic() < end:
            time.sleep(0.05)
            printed += capsys.readouterr().out
    printed += capsys.readouterr().out
    # a line a fifth of the way, and not one a package
    assert 5 <= printed.count("\n") <= 14
    assert "100 of 100 installed" in printed


# besides the line before and the one behind
def test_progress_is_one_line_on_a_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stdout", terminal)
    with Progress(2, tmp_path) as progress:
        progress.fetched("alembic")
        progress.fetched("click")
    assert terminal.getvalue().count("\n") == 2
    assert "\r\x1b[K  2 of 2 fetched  click" in terminal.getvalue()
