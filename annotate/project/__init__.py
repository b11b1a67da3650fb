"""The entrance for every client: open a project, add and detect, decide, undo.

`Project` and the readers of sources are loaded when they are first asked for, so that a window can
show before the database toolkit is there.
"""

from typing import TYPE_CHECKING, Any

from claimdesk.annotate.detection.detector import DetectorProcess
from claimdesk.annotate.ledger.describe import describe
from claimdesk.annotate.ledger.events import Announcement, Reviewer
from claimdesk.annotate.store.place import ENDING, Place, is_server, place_of

if TYPE_CHECKING:
    from claimdesk.annotate.intake.import_sources import ImportReport, import_sources
    from claimdesk.annotate.project.export import formats
    from claimdesk.annotate.project.project import Project


_LATER = {
    "Project": "project.project",
    "ImportReport": "intake.import_sources",
    "import_sources": "intake.import_sources",
    "formats": "project.export",
}

__all__ = [
    "ENDING",
    "Announcement",
    "DetectorProcess",
    "ImportReport",
    "Place",
    "Project",
    "Reviewer",
    "describe",
    "formats",
    "import_sources",
    "is_server",
    "place_of",
]


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"claimdesk.annotate.{_LATER[name]}"), name)
