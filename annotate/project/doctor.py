"""Diagnosis of a project file, and its repair from a backup."""

from dataclasses import dataclass
from pathlib import Path

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.store.restoring import restore
from claimdesk.annotate.store.soundness import faults_of, is_sound
from claimdesk.annotate.store.sqlite import ProjectFile, backups_of


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """The faults of a project and what was done about them, in sentences.

    `well` is True if the project can be worked on now.
    """

    well: bool
    found: tuple[str, ...]
    done: tuple[str, ...] = ()


def can_restore(path: Path) -> bool:
    """Return True if there is a backup of the project to restore it from."""
    return bool(backups_of(path))


def look_after(path: Path, *, mend: bool = True) -> Diagnosis:
    """Check a project file, and restore it from its newest sound backup if it is damaged.

    A file that a crash left half written is rolled back by opening it. Nothing is thrown away: a
    damaged file is kept beside the restored one.

    Raises:
        ProjectError: it is missing, no project, in use, or from a newer Claimdesk.
    """
    if not path.is_file():
        raise ProjectError("missing", f"There is no project at {path}.", "Check the name.")

    faults = _faults_if_readable(path)
    if faults is not None and is_sound(path):
        return Diagnosis(well=not faults, found=tuple(faults))

    # a page of the file cannot be read, or its header is overwritten
    if not mend:
        return Diagnosis(well=False, found=(f"{path.name} is damaged.",))
    restored = restore(path)
    return Diagnosis(well=True, found=(f"{path.name} was damaged.",), done=(restored.sentence,))


def _faults_if_readable(path: Path) -> list[str] | None:
    """Return the faults of a project; None if it cannot be read and a backup can replace it.

    Raises:
        ProjectError: there is no backup, or the project is well but in use or of a newer Claimdesk.
    """
    # opening rolls back what a crash left half written
    try:
        return _faults(path)
    except ProjectError as error:
        is_damaged = error.code in {"corrupt", "not-a-project", "missing"}
        if is_damaged and backups_of(path):
            return None
        raise


def _faults(path: Path) -> list[str]:
    """Return the places where the record and its changes do not agree, as sentences."""
    file = ProjectFile.open(path)
    try:
        with file.connection.begin():
            return faults_of(file.connection)
    finally:
        file.close()
