"""What `claimdesk WORD` takes for a command, for something to open, or for a mistake."""

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


def test_what_is_there_can_be_opened(tmp_path: Path) -> None:
    table = tmp_path / "list.csv"
    table.write_text("text\n")
    (tmp_path / "link").symlink_to(tmp_path / "gone")
    for name in (str(tmp_path), str(table), f"{table}#3", str(tmp_path / "link")):
        assert can_be_opened(name)
    for name in (str(tmp_path / "none.txt"), f"{tmp_path / 'none.csv'}#3", "\0", "x" * 5000):
        assert not can_be_opened(name)


def test_a_mistake_suggests_what_was_meant(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("article.txt").write_text("x")
    assert "“export”" in mistake("exprot")
    assert "“article.txt”" in mistake("artcle.txt")
    assert "--help" in mistake("qqqq")


@pytest.mark.parametrize("word", ["exprot", "nothing-of-the-kind.txt"])
def test_a_mistake_ends_with_2_and_a_sentence(
    word: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["claimdesk", word])
    with pytest.raises(SystemExit) as ended:
        app.main()
    assert ended.value.code == 2
    assert word in capsys.readouterr().err
