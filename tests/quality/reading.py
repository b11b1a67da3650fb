"""Articles out of pages: as HTML, and as the text that a person copies."""

import gzip
import json
from collections.abc import Iterator

from claimdesk.annotate.sources.html import read_html
from claimdesk.annotate.sources.prose import article_lines
from claimdesk.annotate.text.article import Role
from tests.quality.measuring import DATA, Row, score

_ARTICLE = frozenset({Role.BODY, Role.CAPTION, Role.STANDFIRST})
"""Roles that the ground truth counts as article; it leaves headlines and bylines out."""


def furniture() -> Iterator[Row]:
    """Yield the figure for pages as plain text: characters of article lines."""
    gold = DATA / "articles" / "plain-text.jsonl"
    predictions = {}
    for row in gold.open(encoding="utf-8"):
        page = json.loads(row)
        predictions[page["id"]] = article_lines([line["text"] for line in page["lines"]])
    ours = score("furniture", gold, predictions)["mean F1"]
    yield Row("furniture in plain text", "mean F1", ours, 0.875, "best contiguous segment")


def extraction() -> Iterator[Row]:
    """Yield the figure for pages as HTML, beside the stock extractor's in the same run."""
    from trafilatura import extract

    gold = DATA / "articles" / "ground-truth.json"
    ours, stock = {}, {}
    for name in json.loads(gold.read_text()):
        data = gzip.decompress((DATA / "articles" / "html" / f"{name}.html.gz").read_bytes())
        ours[name] = _article_in(data, name)
        # the extractor gives None where it finds no article
        stock[name] = extract(data.decode("utf-8", "replace"), include_comments=False) or ""
    best = score("article", gold, stock)["F1"]
    mine = score("article", gold, ours)["F1"]
    yield Row("article from HTML", "F1", mine, best, "stock trafilatura, same run")


def _article_in(data: bytes, name: str) -> str:
    """Return the article's text in a page, its paragraphs a line each."""
    reading = read_html(data, name)
    kept = [block.span for block in reading.blocks if block.role in _ARTICLE]
    return "\n".join(span.of(reading.article.text) for span in kept)
