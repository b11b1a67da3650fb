"""Files that ship with Claimdesk: lexicons, schemas, the sample article."""

from functools import cache
from importlib.resources import files


def read_text(name: str) -> str:
    """Return the text of a shipped file, by its path below `resources/`."""
    return files("claimdesk.resources").joinpath(name).read_text(encoding="utf-8")


@cache
def lexicon(name: str) -> tuple[str, ...]:
    """Return the entries of `resources/lexicons/NAME.txt`, one a line; `#` starts a comment."""
    lines = read_text(f"lexicons/{name}.txt").splitlines()
    entries = (line.split("#", 1)[0].strip() for line in lines)
    return tuple(entry for entry in entries if entry)


@cache
def lexicon_table(name: str) -> dict[str, str]:
    """Return a lexicon whose lines read `spelling, spelling, ... = meaning`, by spelling.

    "km, kilometre = kilometre" -> {"km": "kilometre", "kilometre": "kilometre"}
    """
    table: dict[str, str] = {}
    for line in lexicon(name):
        spellings, meaning = line.rsplit("=", 1)
        for spelling in spellings.split(","):
            table[spelling.strip()] = meaning.strip()
    return table
