"""What went wrong outside our own code, told in one sentence."""


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


class Cancelled(Exception):  # noqa: N818  (nothing went wrong: a person asked for it)
    """A long job stopped because its reader asked for it; what it had finished is kept."""
