"""Kinds of first words after `claimdesk`: a subcommand, a source to open, or a mistake."""

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

SUBCOMMANDS = (
    "detect",
    "add",
    "export",
    "apply",
    "packet",
    "merge",
    "copy",
    "team",
    "agreement",
    "train",
    "history",
    "doctor",
)
"""Names of the commands in annotate.cli; kept here so that a window need not load them."""
SAMPLE = "sample"
_PROJECT_ENDING = ".claimdesk"
_ADDRESSES = ("http://", "https://", "postgresql://", "postgres://")


def is_subcommand(word: str) -> bool:
    """Return True for a subcommand or an option ("--version"), which are for the command line."""
    # "-" alone stands for the text on standard input, which a window opens
    is_option = word.startswith("-") and word != "-"
    return word in SUBCOMMANDS or is_option


def can_be_opened(word: str) -> bool:
    """Return True if a word names a source or project that a window can open.

    That is "-" (standard input), an address, an existing file or folder, a row of an existing table
    ("list.csv#3"), or a project that is still to be made ("new.claimdesk").
    """
    if word == "-" or word.lower().startswith(_ADDRESSES):
        return True
    if word.endswith(_PROJECT_ENDING) or _exists(word):
        return True

    file, mark, row = word.rpartition("#")
    return bool(mark) and row.isdecimal() and _exists(file)


def mistake(word: str) -> str:
    """Return a sentence for a word that means nothing, with a suggestion: "exprot" -> "export"."""
    alike = get_close_matches(word, [*SUBCOMMANDS, SAMPLE], n=1) or _files_like(word)
    suggestion = "Check the name; `claimdesk --help` lists the commands."
    if alike:
        suggestion = f"Did you mean “{alike[0]}”?"
    return f"“{word}” is no command, and there is no file or folder of that name. {suggestion}"


def _files_like(word: str) -> Sequence[str]:
    """Return the files with nearly the name of one that is not there."""
    path = Path(word)
    try:
        names = [one.name for one in path.parent.iterdir()]
    except (OSError, ValueError):
        return []
    return [str(path.with_name(name)) for name in get_close_matches(path.name, names, n=1)]


def _exists(name: str) -> bool:
    try:
        return Path(name).exists() or Path(name).is_symlink()
    except (OSError, ValueError):
        # a name that no file can have: too long, or with a null character
        return False
