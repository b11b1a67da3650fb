"""The ClaimBuster corpus (Arslan, Hassan, Li, Tremayne, ICWSM 2020; Zenodo 3609356; CC BY 4.0)."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from claimdesk.annotate.base.errors import ClaimdeskError

_FILES = ("crowdsourced.csv", "groundtruth.csv")


@dataclass(frozen=True, slots=True)
class DebateSentence:
    """A sentence of a presidential debate. Labels: -1 no fact, 0 an unimportant fact, 1 one worth checking."""

    text: str
    label: int
    year: int
    by_experts: bool
    debate: str = ""

    @property
    def is_factual(self) -> bool:
        """Whether it states a fact, important or not."""
        return self.label >= 0

    @property
    def check_worthy(self) -> bool:
        """Whether it states an important fact."""
        return self.label == 1


def read_claimbuster(folder: Path) -> Iterator[DebateSentence]:
    """The sentences of both files in `folder`, crowd-labelled first."""
    for name in _FILES:
        path = folder / name
        if not path.is_file():
            raise ClaimdeskError(
                "training-data",
                f"There is no {name} in {folder}.",
                "Unpack the ClaimBuster corpus there first.",
            )
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                year = int(row["File_id"][:4])
                by_experts = name == "groundtruth.csv"
                yield DebateSentence(
                    row["Text"], int(row["Verdict"]), year, by_experts, row["File_id"]
                )
