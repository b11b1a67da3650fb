"""Claims settled before, found again: CheckThat! 2020 Task 2, the development part."""

import csv
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from claimdesk.annotate.similarity import ClaimIndex
from tests.quality.measuring import DATA, Row

DEPTH = 5
FOLDER = DATA / "claimmatch"


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter="\t"))


def average_precision(found: list[str], wanted: set[str]) -> float:
    """Return the average precision at 5 of one question."""
    hits, total = 0, 0.0
    for place, one in enumerate(found[:DEPTH], 1):
        if one in wanted:
            hits += 1
            total += hits / place
    return total / min(DEPTH, len(wanted))


def settled_before() -> Iterator[Row]:
    """Yield the figures for posts that repeat claims which were fact-checked."""
    rows = _rows(FOLDER / "verified_claims.docs.tsv")[1:]
    claims = [(row[0], f"{row[1]} {row[2]}") for row in rows]
    began = time.perf_counter()
    index = ClaimIndex()
    for _ in index.add(claims):
        pass
    seconds = time.perf_counter() - began

    # nothing is trained on either part: the larger one is the surer measure
    for part in ("dev", "train"):
        precision = _mean_precision(index, part)
        whose = "winner 2020, on its test part"
        yield Row(f"settled before, {part}", "MAP@5", precision, 0.929, whose)
    yield Row("settled before", f"seconds to index {len(claims):,}", seconds)


def _mean_precision(index: ClaimIndex, part: str) -> float:
    """Return the mean average precision over the posts of a part."""
    wanted: dict[str, set[str]] = defaultdict(set)
    for question, _, claim, *_ in _rows(FOLDER / f"{part}.qrels"):
        wanted[question].add(claim)

    scores = []
    for question, text, *_ in _rows(FOLDER / f"{part}.queries.tsv")[1:]:
        # posts without a settled claim have no precision
        if question in wanted:
            found = [match.claim for match in index.find(text, DEPTH)]
            scores.append(average_precision(found, wanted[question]))
    return sum(scores) / len(scores)
