"""Who somebody is that is only named."""

from collections.abc import Mapping
from uuid import UUID, uuid5

from annotate.project.announcing import Reviewer

_NAMES = UUID("6f0b5a0e-58f4-4b0c-9d0e-0d6b9a3f3c11")
"""Namespace of identifiers made from names, so that one name is one person on every machine."""


def reviewer_called(name: str, here: Reviewer, known: Mapping[str, str]) -> Reviewer:
    """The reviewer with this name: the one at the desk, one the record knows, else a new one; "" is the desk's."""
    wanted = " ".join(name.split())
    if not wanted or wanted.casefold() == here.name.casefold():
        return here
    for identifier, other in known.items():
        if other.casefold() == wanted.casefold():
            return Reviewer(identifier, other)
    return Reviewer(str(uuid5(_NAMES, wanted.casefold())), wanted)
