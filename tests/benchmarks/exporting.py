"""A workbook of 100,000 claims beside openpyxl writing the same cells, and its memory."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.figures import Figure
from tests.benchmarks.storing import big_project

CHILD = """
import sys, time
from pathlib import Path
kind, source, target = sys.argv[1:]
if kind == "ours":
    from claimdesk.annotate.base.progress import run_to_end
    from claimdesk.annotate.project import Project
    from tests.support.projects import ME
    import openpyxl
    with Project.open(Path(source), ME, read_only=True) as project:
        start = time.perf_counter()
        run_to_end(project.export(Path(target)))
        spent = time.perf_counter() - start
else:
    import openpyxl
    from openpyxl import Workbook
    read = openpyxl.load_workbook(source, read_only=True)
    rows_of = lambda sheet: [list(row) for row in sheet.iter_rows(values_only=True)]
    sheets = [(sheet.title, rows_of(sheet)) for sheet in read]
    start = time.perf_counter()
    book = Workbook(write_only=True)
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(target)
    spent = time.perf_counter() - start
# the peak of this program alone: getrusage would give the parent's where that was higher
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
print(spent, int(peak.split()[1]) / 1024)
"""


def _timed(kind: str, source: Path, target: Path) -> tuple[float, float]:
    """Return the seconds and the megabytes of an export in a process of its own."""
    # what this process has loaded would count
    done = subprocess.run(
        [sys.executable, "-c", CHILD, kind, str(source), str(target)],
        check=True,
        capture_output=True,
        text=True,
    )
    seconds, megabytes = map(float, done.stdout.split())
    return seconds, megabytes


def measure(folder: Path) -> Iterator[Figure]:
    """Yield the time and the memory of an export."""
    path = big_project(folder)
    ours, memory = _timed("ours", path, folder / "big.xlsx")
    bare, _ = _timed("bare", folder / "big.xlsx", folder / "bare.xlsx")
    yield Figure("7 workbook of 100,000 claims", ours, bare, "<= 1.5", "s")
    yield Figure("7 its memory", memory, None, "<= 200 MB", "MB")
