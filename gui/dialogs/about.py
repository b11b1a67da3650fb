"""Text of the dialog about the program."""

from PySide6.QtCore import QCoreApplication


def about_text(version: str, model: str) -> str:
    """Return the program's version, its detection model ("" for none), and its licences."""
    lead = QCoreApplication.translate(
        "About", "Claimdesk {version}: a desk for checking claims."
    ).format(version=version)
    parts = [lead]
    if model:
        found = QCoreApplication.translate("About", "Findings by {model}.")
        parts.append(found.format(model=model))
    rest = QCoreApplication.translate(
        "About",
        "Nothing leaves this machine unless you ask for that very thing. MIT licence; Qt and "
        "PySide6 are LGPL.",
    )
    return "\n\n".join([*parts, rest])
