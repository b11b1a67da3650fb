"""Which column of a table is an article's text, title, date: guessed by name first, then by what stands in it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from statistics import mean

from claimdesk.annotate.base.errors import SourceError
from claimdesk.annotate.sources.dates import printed_date
from claimdesk.annotate.sources.link import is_link
from claimdesk.annotate.sources.tables.table import Table

_NAMES: dict[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "article", "article text", "full text", "fulltext", "maintext", "story",
             "article body", "articlebody", "plain text", "article.text", "data.text", "transcript", "speech"),
    "title": ("title", "headline", "heading", "head", "name", "article.title", "data.title", "subject"),
    "url": ("url", "link", "source url", "article url", "canonical", "permalink", "address", "webpage", "article.url"),
    "published": ("published", "date", "publish date", "publication date", "published at", "pub date", "pubdate",
                  "datepublished", "created", "created at", "day", "time", "timestamp", "article.published"),
    "byline": ("byline", "author", "authors", "by", "writer", "reporter", "article.byline"),
    "language": ("language", "lang", "article.language"),
}  # fmt: skip
"""What files call these columns."""
_SAMPLED = 50
_PROSE = 80
"""Characters that a column's cells have on average where they are texts."""
_MOSTLY = 0.6


@dataclass(frozen=True, slots=True)
class Columns:
    """The names of the columns that mean something; "" for none."""

    text: str = ""
    title: str = ""
    url: str = ""
    published: str = ""
    byline: str = ""
    language: str = ""

    @classmethod
    def of(cls, table: Table, chosen: Mapping[str, str]) -> "Columns":
        """The guess with what a person says instead: {"text": "story"}.

        Raises:
            SourceError: there is no such column, or it is none that means something.
        """
        known = {field.name for field in fields(cls)}
        for meaning, name in chosen.items():
            if meaning not in known:
                raise SourceError(
                    "column",
                    f"“{meaning}” is no part of an article.",
                    f"Use: {', '.join(sorted(known))}.",
                )
            if name and name not in table.header:
                there = ", ".join(table.header[:12])
                raise SourceError(
                    "column", f"{table.name} has no column “{name}”.", f"It has: {there}."
                )
        return replace(guess(table), **dict(chosen))

    @property
    def summary(self) -> str:
        """The choice in words: "text from “body”, title from “headline”"."""
        chosen = [(field.name, getattr(self, field.name)) for field in fields(self)]
        return ", ".join(f"{meaning} from “{name}”" for meaning, name in chosen if name)


def guess(table: Table) -> Columns:
    """Which column is what; without a text where no column looks like one."""
    found: dict[str, str] = {}
    plain = {_plain(name): name for name in reversed(table.header)}
    for meaning, names in _NAMES.items():
        name = next((plain[wanted] for wanted in names if wanted in plain), "")
        if name and name not in found.values() and _holds_any(table, name):
            found[meaning] = name
    rest = [name for name in table.header if name not in found.values()]
    for meaning, fits in _SHAPES.items():
        if meaning not in found:
            best = max(rest, key=lambda name: fits(_cells(table, name)), default="")
            if best and fits(_cells(table, best)) > 0:
                found[meaning] = best
                rest.remove(best)
    return Columns(**found)


def _plain(name: str) -> str:
    return " ".join(name.replace("_", " ").replace("-", " ").casefold().split())


def _cells(table: Table, name: str) -> list[str]:
    place = table.header.index(name)
    return [cell for row in table.rows[:_SAMPLED] if (cell := row[place].strip())]


def _holds_any(table: Table, name: str) -> bool:
    return bool(_cells(table, name))


def _share(cells: list[str], fits: Callable[[str], object]) -> float:
    """How many of the cells fit, where most do; else 0."""
    share = mean(bool(fits(cell)) for cell in cells) if cells else 0.0
    return share if share > _MOSTLY else 0.0


def _prose(cells: list[str]) -> float:
    long = mean(len(cell) for cell in cells) if cells else 0.0
    return long if long >= _PROSE and _share(cells, lambda cell: " " in cell) else 0.0


_SHAPES: dict[str, Callable[[list[str]], float]] = {
    "text": _prose,
    "url": lambda cells: _share(cells, lambda cell: is_link(cell) and " " not in cell),
    "published": lambda cells: _share(cells, lambda cell: len(cell) < 40 and printed_date(cell)),
    "title": lambda cells: _share(
        cells, lambda cell: 3 <= len(cell.split()) <= 25 and not cell.endswith(".")
    ),
}
"""How well cells fit a meaning; 0 for not at all."""
