"""Meaning of a table's columns: text, title, date, guessed by name first, then by their cells."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from statistics import mean

from claimdesk.annotate.base.errors import SourceError
from claimdesk.annotate.sources.dates import printed_date
from claimdesk.annotate.sources.link import is_link
from claimdesk.annotate.sources.tables.table import Table

# Names that files give to these columns, the surest first; "Article_Text" is read as "article
# text".
_NAMES: dict[str, tuple[str, ...]] = {
    "text": (
        "text", "body", "content", "article", "article text", "full text", "fulltext", "maintext",
        "story", "article body", "articlebody", "plain text", "article.text", "data.text",
        "transcript", "speech",
    ),
    "title": (
        "title", "headline", "heading", "head", "name", "article.title", "data.title", "subject",
    ),
    "url": (
        "url", "link", "source url", "article url", "canonical", "permalink", "address", "webpage",
        "article.url",
    ),
    "published": (
        "published", "date", "publish date", "publication date", "published at", "pub date",
        "pubdate", "datepublished", "created", "created at", "day", "time", "timestamp",
        "article.published",
    ),
    "byline": ("byline", "author", "authors", "by", "writer", "reporter", "article.byline"),
    "language": ("language", "lang", "article.language"),
}  # fmt: skip
# Rows by which a column is judged.
_SAMPLED = 50
# Characters that a column's cells have on average where they are texts.
_PROSE = 80
# The share of cells that have to fit.
_MOSTLY = 0.6
# Names of columns that a refusal lists.
_LISTED = 12
# A fit of cells for a meaning; 0 for none at all.
Fit = Callable[[list[str]], float]


@dataclass(frozen=True, slots=True)
class Columns:
    """The names of the columns with a meaning; "" for none."""

    text: str = ""
    title: str = ""
    url: str = ""
    published: str = ""
    byline: str = ""
    language: str = ""

    @classmethod
    def of(cls, table: Table, chosen: Mapping[str, str]) -> "Columns":
        """Return the guess, with a reviewer's choice over it: {"text": "story"}.

        Raises:
            SourceError: there is no such column, or no such meaning.
        """
        for meaning, name in chosen.items():
            cls._check(table, meaning, name)
        return replace(guess(table), **dict(chosen))

    @classmethod
    def _check(cls, table: Table, meaning: str, name: str) -> None:
        # {"body": "text"} has it the wrong way round
        known = {field.name for field in fields(cls)}
        if meaning not in known:
            raise SourceError(
                "column",
                f"“{meaning}” is not a part of an article.",
                f"Use: {', '.join(sorted(known))}.",
            )
        # "" chooses no column at all
        if name and name not in table.header:
            there = ", ".join(table.header[:_LISTED])
            raise SourceError(
                "column", f"{table.name} has no column “{name}”.", f"It has: {there}."
            )

    @property
    def summary(self) -> str:
        """The choice in words, as in "text from “body”, title from “headline”"."""
        chosen = [(field.name, getattr(self, field.name)) for field in fields(self)]
        return ", ".join(f"{meaning} from “{name}”" for meaning, name in chosen if name)


def guess(table: Table) -> Columns:
    """Return the likely meaning of each column; without a text where no column looks like one.

    The header "Headline", "Body", "x" with dates below "x" gives title, text, published.
    """
    found = _by_name(table)
    rest = [name for name in table.header if name not in found.values()]
    for meaning, fit in _FITS.items():
        # a name is surer than the cells: "Summary" may be long too
        if meaning in found:
            continue
        best, score = _best(table, rest, fit)
        # each column has one meaning
        if score > 0:
            found[meaning] = best
            rest.remove(best)
    return Columns(**found)


def _best(table: Table, names: list[str], fit: Fit) -> tuple[str, float]:
    """Return the first of the columns that fit best, and its fit; 0 for none."""
    scores = [fit(_cells(table, name)) for name in names]
    if not scores:
        return "", 0.0
    best = max(scores)
    return names[scores.index(best)], best


def _by_name(table: Table) -> dict[str, str]:
    """Return the columns whose names are known, by meaning; empty columns are left out."""
    # of "URL" and "url" the first column counts
    columns = {_plain(name): name for name in reversed(table.header)}
    found: dict[str, str] = {}
    for meaning, names in _NAMES.items():
        known = [columns[name] for name in names if name in columns]
        if known and known[0] not in found.values() and _cells(table, known[0]):
            found[meaning] = known[0]
    return found


def _plain(name: str) -> str:
    """Return a column's name as it is looked up: "Article_Text" -> "article text"."""
    return " ".join(name.replace("_", " ").replace("-", " ").casefold().split())


def _cells(table: Table, name: str) -> list[str]:
    """Return the first cells of a column that are not empty."""
    place = table.header.index(name)
    cells = (row[place].strip() for row in table.rows[:_SAMPLED])
    return [cell for cell in cells if cell]


def _share(cells: list[str], fits: Callable[[str], bool]) -> float:
    """Return the share of cells that fit, where most do; else 0."""
    if not cells:
        return 0.0
    share = mean(map(fits, cells))
    return share if share > _MOSTLY else 0.0


def _text_fit(cells: list[str]) -> float:
    """Return the usual length of cells that are texts: 80 characters and more, with spaces."""
    if not _share(cells, lambda cell: " " in cell):
        return 0.0
    length = mean(map(len, cells))
    return length if length >= _PROSE else 0.0


def _link_fit(cells: list[str]) -> float:
    """Return the share of addresses: "https://example.org", not "https://example.org (port)"."""
    return _share(cells, lambda cell: is_link(cell) and " " not in cell)


def _date_fit(cells: list[str]) -> float:
    """Return the share of dates: "2020-05-05T14:05:00Z", not "5 May 2020" in a long sentence."""
    return _share(cells, lambda cell: len(cell) < 40 and bool(printed_date(cell)))


def _title_fit(cells: list[str]) -> float:
    """Return the share of titles: "Port authority lost millions", not "Politics" or "It is so."."""
    return _share(cells, lambda cell: 3 <= len(cell.split()) <= 25 and not cell.endswith("."))


_FITS: dict[str, Fit] = {
    "text": _text_fit,
    "url": _link_fit,
    "published": _date_fit,
    "title": _title_fit,
}
