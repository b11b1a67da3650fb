"""The one door for every client: open, add and detect, decide, undo. Announces changes."""

from annotate.detection.detector import DetectorProcess
from annotate.project.importing import ImportReport, import_sources
from annotate.project.ledger import Announcement, Reviewer
from annotate.project.project import ENDING, Project
from annotate.project.telling import told

__all__ = [
    "ENDING",
    "Announcement",
    "DetectorProcess",
    "ImportReport",
    "Project",
    "Reviewer",
    "import_sources",
    "told",
]
