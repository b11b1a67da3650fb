"""`make quality`: our figures on the public test sets, beside the best published ones.

Predictions are made here; the measures are those that come with the sets. Without the sets there is nothing to do.
"""

import gzip
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotate.article import Role
from annotate.detection.findings import NumberKind
from annotate.detection.pipeline import load_pipeline
from annotate.reading.html import read_html
from annotate.reading.prose import article_lines

SHARED = Path(__file__).parents[3] / "shared"
DATA = SHARED / "data"
Row = tuple[str, str, float, str]


def _score(test: str, gold: Path, predictions: Any) -> dict[str, Any]:
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(predictions, file)
        file.flush()
        command = [sys.executable, str(SHARED / "tools" / "score.py"), test, str(gold), file.name]
        return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def numbers() -> Iterator[Row]:
    """NewsQuant, development half: value, with relation, with unit."""
    gold = DATA / "newsquant" / "newsquant-dev.json"
    pipeline = load_pipeline()
    texts = [entry["text"] for entry in json.loads(gold.read_text())]
    predictions = []
    for doc in pipeline.documents(texts):
        found = [
            n
            for n in doc._.claimdesk_numbers
            if n.kind not in {NumberKind.DATE, NumberKind.ORDINAL} and n.low is not None
        ]
        predictions.append(
            [{"low": n.low, "high": n.high, "relation": n.relation.value, "unit": n.unit or "-"} for n in found]
        )
    scores = _score("newsquant", gold, predictions)
    for measure, best in (("value", "CQE .920"), ("value+relation", "CQE .881"), ("value+unit", "CQE .856")):
        yield "NewsQuant (half)", f"{measure} F1", scores[measure]["F1"], best


def furniture() -> Iterator[Row]:
    """Pages as plain text: characters of article lines."""
    gold = DATA / "articles" / "plain-text.jsonl"
    pages = [json.loads(line) for line in gold.open(encoding="utf-8")]
    predictions = {page["id"]: article_lines([line["text"] for line in page["lines"]]) for page in pages}
    yield "furniture in plain text", "mean F1", _score("furniture", gold, predictions)["mean F1"], "segment .875"


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
    yield (
        "article from HTML",
        "F1",
        _score("article", gold, ours)["F1"],
        f"stock {_score('article', gold, stock)['F1']}",
    )


def main() -> None:
    if not DATA.is_dir():
        sys.exit("The public test sets are not beside the project; there is nothing to measure.")
    print(f"{'data set':<28}{'measure':<20}{'ours':>8}  best")
    for part in (numbers, furniture, extraction):
        for data_set, measure, ours, best in part():
            print(f"{data_set:<28}{measure:<20}{ours:>8.4f}  {best}", flush=True)


if __name__ == "__main__":
    main()
