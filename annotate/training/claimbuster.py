"""The ClaimBuster corpus (Arslan, Hassan, Li, Tremayne, ICWSM 2020; Zenodo 3609356; CC BY 4.0)."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from annotate.errors import ClaimdeskError

_FILES = ("crowdsourced.csv", "groundtruth.csv")


@dataclass(frozen=True, slots=True)
class DebateSentence:
    """A sentence of a presidential debate. Check-worthy: an important factual claim (label 1 of -1, 0, 1)."""

    text: str
    check_worthy: bool
    year: int


def read_claimbuster(folder: Path) -> Iterator[DebateSentence]:
    """The sentences of both files in `folder`, crowd-labelled first."""
    for name in _FILES:
        path = folder / name
        if not path.is_file():
            raise ClaimdeskError(
                "training-data", f"There is no {name} in {folder}.", "Unpack the ClaimBuster corpus there first."
            )
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                yield DebateSentence(row["Text"], row["Verdict"] == "1", int(row["File_id"][:4]))
