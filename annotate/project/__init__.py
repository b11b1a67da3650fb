"""The one door for every client: open, add and detect, decide, undo. Announces changes.

`Project` and what reads sources are loaded when they are first asked for, so that a window can show before
the database toolkit is there.
"""

from typing import TYPE_CHECKING, Any

from annotate.detection.detector import DetectorProcess
from annotate.project.announcing import Announcement, Reviewer
from annotate.project.telling import told
from annotate.store.place import Place, is_server, place_of

ENDING = ".claimdesk"
"""Of project files."""

if TYPE_CHECKING:
    from annotate.project.handing_on import formats
    from annotate.project.importing import ImportReport, import_sources
    from annotate.project.project import Project


_LATER = {
    "Project": "project",
    "ImportReport": "importing",
    "import_sources": "importing",
    "formats": "handing_on",
}

__all__ = [
    "ENDING",
    "Announcement",
    "DetectorProcess",
    "ImportReport",
    "Place",
    "Project",
    "Reviewer",
    "formats",
    "import_sources",
    "is_server",
    "place_of",
    "told",
]


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
