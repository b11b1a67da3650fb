"""The ClaimBuster corpus (Arslan, Hassan, Li, Tremayne, ICWSM 2020; Zenodo 3609356; CC BY 4.0)."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from claimdesk.annotate.base.errors import ClaimdeskError

_FILES = ("crowdsourced.csv", "groundtruth.csv")


@dataclass(frozen=True, slots=True)
class DebateSentence:
    """A sentence of a presidential debate.

    Labels are -1 for no fact, 0 for an unimportant fact, 1 for one worth checking.
    """

    text: str
    label: int
    year: int
    by_experts: bool
    debate: str = ""

    @property
    def is_factual(self) -> bool:
        """True if it states a fact, important or not."""
        return self.label >= 0

    @property
    def check_worthy(self) -> bool:
        """True if it states an important fact."""
        return self.label == 1


def read_claimbuster(folder: Path) -> Iterator[DebateSentence]:
    """Yield the sentences of both files in `folder`, crowd-labelled first.

    Raises:
        ClaimdeskError: one of the files is not there.
    """
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
                yield _sentence_of(row, by_experts=name == "groundtruth.csv")


def _sentence_of(row: dict[str, str], *, by_experts: bool) -> DebateSentence:
    # debates are named after their day: "1960-09-26.txt"
    debate = row["File_id"]
    return DebateSentence(row["Text"], int(row["Verdict"]), int(debate[:4]), by_experts, debate)
