"""The first word after `claimdesk`: a subcommand, something to open, or a mistake."""

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

SUBCOMMANDS = (
    "detect", "add", "export", "apply", "packet", "merge", "copy", "team",
    "agreement", "train", "history", "doctor",
)  # fmt: skip
"""Handed to annotate.cli; kept here so that a window need not load the command line."""
SAMPLE = "sample"
_PROJECT_ENDING = ".claimdesk"
_ADDRESSES = ("http://", "https://", "postgresql://", "postgres://")


def is_subcommand(word: str) -> bool:
    """Whether the command line takes over: a subcommand or an option ("--version"), but not "-"."""
    return word in SUBCOMMANDS or (word.startswith("-") and word != "-")


def can_be_opened(word: str) -> bool:
    """Whether a word names something that a window can open.

    That is "-" (standard input), an address, a file or folder that is there, a row of a table that is there
    ("list.csv#3"), or a project that is still to be made ("new.claimdesk").
    """
    if word == "-" or word.lower().startswith(_ADDRESSES) or word.endswith(_PROJECT_ENDING):
        return True
    file, mark, row = word.rpartition("#")
    return _exists(word) or bool(mark and row.isdecimal() and _exists(file))


def mistake(word: str) -> str:
    """What is wrong with a first word that is neither a subcommand nor can be opened, with a suggestion."""
    alike = get_close_matches(word, [*SUBCOMMANDS, SAMPLE], n=1) or _files_like(word)
    suggestion = (
        f"Did you mean “{alike[0]}”?"
        if alike
        else "Check the name; `claimdesk --help` lists the commands."
    )
    return f"“{word}” is no command, and there is no file or folder of that name. {suggestion}"


def _files_like(word: str) -> Sequence[str]:
    """Files beside the one that was meant, with nearly its name."""
    path = Path(word)
    try:
        names = [one.name for one in path.parent.iterdir()]
    except (OSError, ValueError):
        return []
    return [str(path.with_name(name)) for name in get_close_matches(path.name, names, n=1)]


def _exists(name: str) -> bool:
    try:
        return Path(name).exists() or Path(name).is_symlink()
    except (OSError, ValueError):  # a name that no file can have
        return False
