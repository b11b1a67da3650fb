"""Parts that the measures share: the place of the public sets, their scorer, a row of the table."""

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
        """Return the row as text, with the difference."""
        figures = f"{self.ours:>8.4f}{self._compared()}"
        return f"{self.data_set:<30}{self.measure:<34}{figures}  {self.whose}"

    def _compared(self) -> str:
        """Return the best figure and the difference; blanks of the same width without any."""
        if self.best is None:
            return " " * 16
        return f"{self.best:>8.3f}{self.ours - self.best:>+8.3f}"


def score(test: str, gold: Path, predictions: object) -> dict[str, Any]:
    """Return the measures of our predictions, by the scorer that comes with the sets."""
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(predictions, file)
        # the scorer opens the file by its name while it is still open here
        file.flush()
        command = [sys.executable, str(SHARED / "tools" / "score.py"), test, str(gold), file.name]
        answer = subprocess.run(command, check=True, capture_output=True, text=True)
    measures: dict[str, Any] = json.loads(answer.stdout)
    return measures
