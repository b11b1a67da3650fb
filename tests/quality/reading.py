"""Articles out of pages: as HTML, and as the text that a person copies."""

import gzip
import json
from collections.abc import Iterator

from claimdesk.annotate.sources.html import read_html
from claimdesk.annotate.sources.prose import article_lines
from claimdesk.annotate.text.article import Role
from tests.quality.measuring import DATA, Row, score


def furniture() -> Iterator[Row]:
    """Pages as plain text: characters of article lines."""
    gold = DATA / "articles" / "plain-text.jsonl"
    pages = [json.loads(line) for line in gold.open(encoding="utf-8")]
    predictions = {
        page["id"]: article_lines([line["text"] for line in page["lines"]]) for page in pages
    }
    ours = score("furniture", gold, predictions)["mean F1"]
    yield Row("furniture in plain text", "mean F1", ours, 0.875, "best contiguous segment")


def extraction() -> Iterator[Row]:
    """Pages as HTML: the article's text, ours and the stock extractor's."""
    from trafilatura import extract

    gold = DATA / "articles" / "ground-truth.json"
    ours, stock = {}, {}
    for name in json.loads(gold.read_text()):
        data = gzip.decompress((DATA / "articles" / "html" / f"{name}.html.gz").read_bytes())
        reading = read_html(data, name)
        kept = [b for b in reading.blocks if b.role in {Role.BODY, Role.CAPTION, Role.STANDFIRST}]
        ours[name] = "\n".join(block.span.of(reading.article.text) for block in kept)
        stock[name] = extract(data.decode("utf-8", "replace"), include_comments=False) or ""
    best = score("article", gold, stock)["F1"]
    yield Row(
        "article from HTML",
        "F1",
        score("article", gold, ours)["F1"],
        best,
        "stock trafilatura, same run",
    )
