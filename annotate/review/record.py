"""The little that decisions need to know of storage."""

from typing import Protocol, TypeVar

from claimdesk.annotate.review.state import State

Kept = TypeVar("Kept", bound=State)


class Record(Protocol):
    """Where states are kept. `annotate.store` implements it; tests use a dictionary."""

    def get(self, kind: type[Kept], key: tuple[str | int, ...]) -> Kept | None:
        """The current state of a key, or None."""
        ...
