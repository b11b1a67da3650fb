"""Words behind `claimdesk`: a command, something to open, or a mistake."""

import sys
from pathlib import Path

import pytest

from claimdesk.gui import app
from claimdesk.gui.arguments import can_be_opened, is_subcommand, mistake


@pytest.mark.parametrize("word", ["detect", "doctor", "--version", "-h"])
def test_commands_and_options_go_to_the_command_line(word: str) -> None:
    assert is_subcommand(word)


@pytest.mark.parametrize(
    "word",
    [
        "-",
        "postgresql://db.example.org/x",
        "postgres://db/x",
        "https://example.org/a",
        "HTTP://EXAMPLE.org",
        "new.claimdesk",
    ],
)
def test_addresses_and_new_projects_can_be_opened(word: str) -> None:
    assert can_be_opened(word)
    assert not is_subcommand(word)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a table and a link to a file that is gone."""
    (tmp_path / "list.csv").write_text("text\n")
    (tmp_path / "link").symlink_to(tmp_path / "gone")
    return tmp_path


# the last two are a row of a table, and a link that leads nowhere but is there
@pytest.mark.parametrize("name", [".", "list.csv", "list.csv#3", "link"])
def test_existing_files_can_be_opened(folder: Path, name: str) -> None:
    assert can_be_opened(str(folder / name))


@pytest.mark.parametrize("name", ["none.txt", "none.csv#3"])
def test_missing_files_cannot_be_opened(folder: Path, name: str) -> None:
    assert not can_be_opened(str(folder / name))


# systems refuse to look for these at all
@pytest.mark.parametrize("word", ["\0", "x" * 5000], ids=["null", "too long"])
def test_words_that_no_file_may_have_cannot_be_opened(word: str) -> None:
    assert not can_be_opened(word)


@pytest.mark.parametrize(
    ("word", "suggested"),
    [("exprot", "“export”"), ("artcle.txt", "“article.txt”"), ("qqqq", "--help")],
    ids=["a command", "a file", "nothing like it"],
)
def test_a_mistake_suggests_the_nearest_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, word: str, suggested: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("article.txt").write_text("x")

    assert suggested in mistake(word)


@pytest.mark.parametrize("word", ["exprot", "nothing-of-the-kind.txt"])
def test_a_mistake_ends_with_status_2_and_names_the_word(
    word: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["claimdesk", word])

    with pytest.raises(SystemExit) as ended:
        app.main()

    assert ended.value.code == 2
    assert word in capsys.readouterr().err
