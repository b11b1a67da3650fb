"""All benchmarks as a table: what, ours, baseline, ratio, goal.

The exit code is 0 for any figures.
"""

import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.benchmarks import (
    detection,
    exporting,
    large,
    merging,
    returning,
    starting,
    storing,
    viewing,
)
from tests.benchmarks.figures import Figure

PARTS: dict[str, Callable[[Path], Iterator[Figure]]] = {
    "start": starting.measure,
    "view": viewing.measure,
    "record": storing.measure,
    "detection": detection.measure,
    "export": exporting.measure,
    "return": returning.measure,
    "merge": merging.measure,
    "large": large.measure,
}


def main() -> None:
    """Measure all parts, or those named on the command line."""
    wanted = sys.argv[1:] or list(PARTS)
    unknown = ", ".join(sorted(set(wanted) - set(PARTS)))
    if unknown:
        sys.exit(f"No benchmark called {unknown}; there are: {', '.join(PARTS)}.")
    print(
        f"Python {platform.python_version()}, {os.cpu_count()} cores, {time.strftime('%Y-%m-%d')}"
    )
    print(f"{'what':<58}{'ours':>12}{'baseline':>12}{'ratio':>8}  goal")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["CLAIMDESK_HOME"] = folder
        for name in wanted:
            for figure in PARTS[name](Path(folder)):
                # some parts take minutes: each figure is shown once it is known
                print(figure.line, flush=True)


if __name__ == "__main__":
    main()
