"""What the program is, and what found the claims."""

from PySide6.QtCore import QCoreApplication


def about_text(version: str, model: str) -> str:
    """What the program is, for the dialog about it."""
    lead = QCoreApplication.translate(
        "About", "Claimdesk {version}: a desk for checking claims."
    ).format(version=version)
    found = (
        QCoreApplication.translate("About", "Findings by {model}.").format(model=model)
        if model
        else ""
    )
    rest = QCoreApplication.translate(
        "About",
        "Nothing leaves this machine unless you ask for that very thing. MIT licence; Qt and PySide6 are LGPL.",
    )
    return "\n\n".join(part for part in (lead, found, rest) if part)
