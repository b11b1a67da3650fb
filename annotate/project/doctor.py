"""One project looked at, and mended where it is damaged."""

from dataclasses import dataclass
from pathlib import Path

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.store.restoring import restore
from claimdesk.annotate.store.soundness import faults_of, is_sound
from claimdesk.annotate.store.sqlite import ProjectFile, backups_of


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """What is wrong with a project, and what was done about it, in sentences; `well` says whether it can be worked
    on now."""

    well: bool
    found: tuple[str, ...]
    done: tuple[str, ...] = ()


def can_restore(path: Path) -> bool:
    """Whether there is a backup of the project to restore it from."""
    return bool(backups_of(path))


def look_after(path: Path, *, mend: bool = True) -> Diagnosis:
    """Check a project file, and restore it from its newest sound backup where it is damaged.

    A file that a crash left half written is rolled back by opening it. Nothing is thrown away: a damaged file is kept
    beside the restored one.

    Raises:
        ProjectError: it is missing, no project, in use, or from a newer Claimdesk.
    """
    if not path.is_file():
        raise ProjectError("missing", f"There is no project at {path}.", "Check the name.")
    try:
        faults = _faults(path)
    except ProjectError as error:
        if error.code not in {"corrupt", "not-a-project", "missing"} or not backups_of(path):
            raise
        faults = None
    if faults is None or not is_sound(path):
        if not mend:
            return Diagnosis(False, (f"{path.name} is damaged.",))
        restored = restore(path)
        return Diagnosis(True, (f"{path.name} was damaged.",), (restored.sentence,))
    return Diagnosis(not faults, tuple(faults))


def _faults(path: Path) -> list[str]:
    file = ProjectFile.open(path)
    try:
        with file.connection.begin():
            return faults_of(file.connection)
    finally:
        file.close()
