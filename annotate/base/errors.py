"""What went wrong outside our own code, told in one sentence."""

from pathlib import Path


class ClaimdeskError(Exception):
    """An error that a person can understand and act on.

    `code` is stable (tests and translations use it); `message` says what is wrong and where;
    `hint` says what to do about it.
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
    """An import that failed, as a sentence with a remedy."""
    if isinstance(error, ModuleNotFoundError) and error.name:
        missing = f"Claimdesk is not completely installed: the package “{error.name.partition('.')[0]}” is missing."
    else:
        missing = f"A part of Claimdesk cannot be loaded ({error})."
    return InstallationError(
        "incomplete", missing, f"{reinstall_hint()} `claimdesk doctor` shows what is missing."
    )


def reinstall_hint() -> str:
    """How to complete an installation: in a checkout by make, else by pip."""
    if (Path(__file__).resolve().parents[2] / "Makefile").is_file():
        return "Install it again: make clean run."
    return "Install it again: python -m pip install --force-reinstall claimdesk."
