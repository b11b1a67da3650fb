"""Files that ship with Claimdesk: lexicons, schemas, the sample article."""

from functools import cache
from importlib.resources import files


def read_text(name: str) -> str:
    """The text of a shipped file, by its path below `resources/`."""
    return files("claimdesk.resources").joinpath(name).read_text(encoding="utf-8")


@cache
def lexicon(name: str) -> tuple[str, ...]:
    """The entries of `resources/lexicons/NAME.txt`, one a line; `#` starts a comment."""
    lines = (
        line.split("#", 1)[0].strip() for line in read_text(f"lexicons/{name}.txt").splitlines()
    )
    return tuple(line for line in lines if line)


@cache
def lexicon_table(name: str) -> dict[str, str]:
    """The entries of a lexicon whose lines read `spelling, spelling, ... = meaning`, by spelling."""
    table: dict[str, str] = {}
    for line in lexicon(name):
        spellings, meaning = line.rsplit("=", 1)
        for spelling in spellings.split(","):
            table[spelling.strip()] = meaning.strip()
    return table
