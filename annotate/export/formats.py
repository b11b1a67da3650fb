"""Which exporter a file name or a format's name asks for."""

from collections.abc import Callable
from pathlib import Path

from annotate.errors import ExportError
from annotate.export.cells import Report
from annotate.export.material import Material
from annotate.progress import Job

Exporter = Callable[[Material, Path], Job[Report]]
FORMATS = ("xlsx", "csv", "jsonl")


def exporter(target: Path, name: str = "") -> Exporter:
    """The exporter for a format's name, else for the target's ending.

    Raises:
        ExportError: neither is known.
    """
    wanted = name or target.suffix.lower().lstrip(".")
    if wanted == "xlsx":
        from annotate.export.workbook import export_workbook

        return export_workbook
    if wanted == "csv":
        from annotate.export.csv_file import export_csv

        return export_csv
    if wanted == "jsonl":
        from annotate.export.findings_json import export_jsonl

        return export_jsonl
    raise ExportError(
        "format-unknown",
        f"“{wanted or target.name}” is no format known here.",
        f"Use one of: {', '.join(FORMATS)}.",
    )
