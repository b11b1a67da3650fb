"""The formats of exports, by file name or by name."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from claimdesk.annotate.base.errors import ExportError, incomplete_installation
from claimdesk.annotate.base.progress import Job
from claimdesk.annotate.export.export_report import ExportReport
from claimdesk.annotate.export.material import Material

Exporter = Callable[[Material, Path], Job[ExportReport]]


@dataclass(frozen=True, slots=True)
class Format:
    """A format that a project can be written in. `ending` is "" for a folder of files."""

    name: str  # for --format
    title: str  # for the window
    ending: str
    exporter: str
    """Module and function, loaded when it is first asked for: formats bring heavy libraries."""
    by_ending: bool = True
    """True if the ending alone asks for it: .jsonl means findings, not doccano."""

    def load(self) -> Exporter:
        """Return the function that writes it.

        Raises:
            InstallationError: a package that it needs is missing.
        """
        module, _, function = self.exporter.partition(":")
        try:
            found: Exporter = getattr(import_module(f"claimdesk.annotate.{module}"), function)
        except ImportError as error:
            raise incomplete_installation(error) from error
        return found


FORMATS = (
    # asked for by their ending
    Format("xlsx", "Workbook", ".xlsx", "sheets.workbook:export_workbook"),
    Format("csv", "CSV", ".csv", "sheets.csv_file:export_csv"),
    Format("jsonl", "Findings and reviews", ".jsonl", "formats.findings_json:export_jsonl"),
    Format("html", "Report", ".html", "formats.report:export_html"),
    Format("pdf", "Report to print", ".pdf", "formats.report:export_pdf"),
    Format("spacy", "spaCy corpus", ".spacy", "formats.docbin:export_docbin"),
    Format("conll", "CoNLL-2003 columns", ".conll", "formats.conll:export_conll"),
    # asked for by name, as their endings are common to several
    Format(
        "annotation",
        "W3C Web Annotations",
        ".jsonld",
        "formats.web_annotation:export_annotations",
        by_ending=False,
    ),
    Format(
        "claimreview",
        "ClaimReview",
        ".jsonld",
        "formats.claim_review:export_claim_reviews",
        by_ending=False,
    ),
    Format("doccano", "doccano", ".jsonl", "formats.doccano:export_doccano", by_ending=False),
    Format(
        "labelstudio",
        "Label Studio",
        ".json",
        "formats.label_studio:export_label_studio",
        by_ending=False,
    ),
    Format(
        "huggingface",
        "Training data (Hugging Face folder)",
        "",
        "formats.hugging_face:export_folder",
        by_ending=False,
    ),
)


def format_of(target: Path, name: str = "") -> Format:
    """Return the format called `name`, else the one that the target's ending asks for.

    Raises:
        ExportError: neither is known.
    """
    ending = target.suffix.lower()
    for one in FORMATS:
        if _is_meant(one, name, ending):
            return one
    raise _unknown_format(target, name)


def _unknown_format(target: Path, name: str) -> ExportError:
    # .jsonld alone may be annotations or ClaimReview: the sentence offers the two
    ending = target.suffix.lower()
    offered = [one.name for one in FORMATS if ending and one.ending == ending]
    if not offered:
        offered = [one.name for one in FORMATS]

    asked_for = name or ending.lstrip(".") or target.name
    return ExportError(
        "format-unknown",
        f"“{asked_for}” is not a known format.",
        f"Use one of: {', '.join(offered)}.",
    )


def _is_meant(one: Format, name: str, ending: str) -> bool:
    """Return True if a name, or without a name the ending, asks for a format."""
    if name:
        return one.name == name
    return one.by_ending and one.ending == ending
