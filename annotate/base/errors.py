"""Errors that a user can act on, each with a sentence and a remedy."""

from pathlib import Path


class ClaimdeskError(Exception):
    """An error that a user can understand and act on.

    `code` is stable (tests and translations use it); `message` says what is wrong and where;
    `hint` says what to do about it. Faults of Claimdesk itself are never of this class: they end in
    a report with their traceback.
    """

    def __init__(self, code: str, message: str, hint: str = "") -> None:
        super().__init__(f"{message} {hint}".strip())
        self.code = code
        self.message = message
        self.hint = hint


class SourceError(ClaimdeskError):
    """A source that cannot be read as an article."""


class ProjectError(ClaimdeskError):
    """A project that cannot be opened, or an action on it that cannot be recorded."""


class ExportError(ClaimdeskError):
    """A file that cannot be written."""


class InstallationError(ClaimdeskError):
    """A part of Claimdesk that is not installed, or that the system cannot load."""


def incomplete_installation(error: ImportError) -> InstallationError:
    """Return an import that failed as an error with a remedy."""
    if isinstance(error, ModuleNotFoundError) and error.name:
        package = error.name.partition(".")[0]  # "sklearn.linear_model" -> "sklearn"
        missing = f"Claimdesk is not completely installed: the package “{package}” is missing."
    else:
        # the package is there, but not a library of the system that it needs
        missing = f"A part of Claimdesk cannot be loaded ({error})."
    return InstallationError(
        "incomplete", missing, f"{reinstall_hint()} `claimdesk doctor` shows what is missing."
    )


def reinstall_hint() -> str:
    """Return the hint to complete an installation: by make in a checkout, else by pip."""
    if (Path(__file__).resolve().parents[2] / "Makefile").is_file():
        return "Install it again: make clean run."
    return "Install it again: python -m pip install --force-reinstall claimdesk."
