"""Claimdesk as a library: read articles, detect claims, record verdicts, export them.

The names in `__all__` are the public interface; docs/developers/library.md shows their use. Nothing
here imports the window. Each name is loaded when it is first asked for, since spaCy and the
database take a second to load.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from claimdesk.annotate.base.errors import ClaimdeskError
    from claimdesk.annotate.base.progress import Progress, run_to_end
    from claimdesk.annotate.base.version import version
    from claimdesk.annotate.detection.detector import Detector
    from claimdesk.annotate.detection.findings import BlockFindings
    from claimdesk.annotate.ledger.events import Reviewer
    from claimdesk.annotate.project.project import Project
    from claimdesk.annotate.review.verdict import Target, Verdict
    from claimdesk.annotate.sources.reader import expand, read
    from claimdesk.annotate.sources.source import Source
    from claimdesk.annotate.text.article import Article, Block, Reading, Role
    from claimdesk.annotate.text.span import Span

_MODULES = {
    "Article": "text.article",
    "Block": "text.article",
    "BlockFindings": "detection.findings",
    "ClaimdeskError": "base.errors",
    "Detector": "detection.detector",
    "Progress": "base.progress",
    "Project": "project.project",
    "Reading": "text.article",
    "Reviewer": "ledger.events",
    "Role": "text.article",
    "Source": "sources.source",
    "Span": "text.span",
    "Target": "review.verdict",
    "Verdict": "review.verdict",
    "expand": "sources.reader",
    "read": "sources.reader",
    "run_to_end": "base.progress",
    "version": "base.version",
}

__all__ = [
    "Article",
    "Block",
    "BlockFindings",
    "ClaimdeskError",
    "Detector",
    "Progress",
    "Project",
    "Reading",
    "Reviewer",
    "Role",
    "Source",
    "Span",
    "Target",
    "Verdict",
    "expand",
    "read",
    "run_to_end",
    "version",
]


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
