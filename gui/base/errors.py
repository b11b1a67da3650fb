"""Sentences for faults of the program itself."""

from PySide6.QtCore import QCoreApplication

from claimdesk.annotate.base.errors import ClaimdeskError, incomplete_installation
from claimdesk.annotate.base.paths import home


def our_fault(error: Exception) -> str:
    """Return a sentence for a fault of the program itself; its details are in the log."""
    # a library that is missing is no fault of the program: it can be installed
    if isinstance(error, ImportError):
        return str(incomplete_installation(error))

    where = home() / "claimdesk.log"
    words = QCoreApplication.translate(
        "Fault",
        "Claimdesk made an error ({name}). Your saved work is safe. Details: {path}",
    )
    return words.format(name=type(error).__name__, path=where)


def sentence_for(error: Exception) -> str:
    """Return a sentence for any error: a refusal's own, else one for a fault of the program."""
    if isinstance(error, ClaimdeskError):
        return str(error)
    return our_fault(error)
