"""Sentences for faults of the program itself."""

from PySide6.QtCore import QCoreApplication

from annotate.project import preferences as kept

UNTITLED = "My articles"
TOLD = 6
"""Sentences of an import's report that are told one by one."""


def our_fault(error: Exception) -> str:
    """A sentence for a fault of the program itself; its details are in the log."""
    where = kept.home() / "claimdesk.log"
    words = QCoreApplication.translate(
        "Fault", "Something went wrong inside Claimdesk ({name}). Nothing on record is lost; details are in {path}."
    )
    return words.format(name=type(error).__name__, path=where)
