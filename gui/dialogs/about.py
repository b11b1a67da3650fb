"""Text of the dialog about the program."""

from PySide6.QtCore import QCoreApplication


def about_text(version: str, model: str) -> str:
    """Return the program's version, its detection model ("" for none), and its licences."""
    lead = QCoreApplication.translate(
        "About", "Claimdesk {version}: review the claims in news articles."
    ).format(version=version)
    parts = [lead]
    if model:
        found = QCoreApplication.translate("About", "Language model: {model}.")
        parts.append(found.format(model=model))
    rest = QCoreApplication.translate(
        "About",
        "Claimdesk sends nothing unless you ask it to. MIT licence; Qt and PySide6 are LGPL.",
    )
    return "\n\n".join([*parts, rest])
