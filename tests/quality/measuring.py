"""What the measures share: where the public sets are, their scorer, and a row of the table."""

import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SHARED = Path(__file__).parents[3] / "shared"
DATA = SHARED / "data"


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table: a figure of ours, and the best one published with whose it is."""

    data_set: str
    measure: str
    ours: float
    best: float | None = None
    whose: str = ""

    def printed(self) -> str:
        """The row as text, with the difference."""
        best = f"{self.best:>8.3f}" if self.best is not None else " " * 8
        difference = f"{self.ours - self.best:>+8.3f}" if self.best is not None else " " * 8
        return f"{self.data_set:<30}{self.measure:<34}{self.ours:>8.4f}{best}{difference}  {self.whose}"


def score(test: str, gold: Path, predictions: Any) -> dict[str, Any]:
    """The measures that come with the sets, of our predictions."""
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(predictions, file)
        file.flush()
        command = [sys.executable, str(SHARED / "tools" / "score.py"), test, str(gold), file.name]
        return json.loads(
            subprocess.run(command, check=True, capture_output=True, text=True).stdout
        )
