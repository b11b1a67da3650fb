"""Exports: a project's articles as material, read one at a time, and the losses reported."""

from collections.abc import Callable
from pathlib import Path

from claimdesk.annotate.base.errors import ExportError
from claimdesk.annotate.base.plurals import counted
from claimdesk.annotate.base.progress import Job
from claimdesk.annotate.export.export_report import ExportReport
from claimdesk.annotate.export.material import Material, TeamMaterial, materials
from claimdesk.annotate.ledger.ledger import Ledger
from claimdesk.annotate.ledger.queries import Queries
from claimdesk.annotate.project.export_formats import FORMATS, Format, format_of
from claimdesk.annotate.store.history import last_change, project_id
from claimdesk.annotate.store.place import ENDING
from claimdesk.annotate.team.adjudicate import Adjudications
from claimdesk.annotate.team.members_sql import read_activity


def formats() -> tuple[Format, ...]:
    """Return the formats that a project can be written in, the usual ones first."""
    return FORMATS


def export(ledger: Ledger, read: Queries, target: Path, name: str = "") -> Job[ExportReport]:
    """Write the project to `target` in the format called `name`, else in that of its ending.

    Raises:
        ExportError: the target is a project or cannot be written, or the format is unknown.
    """
    _refuse_project(target, Path(ledger.database.address))
    write = format_of(target, name).load()
    with ledger.reading() as connection:
        first, last = project_id(connection), last_change(connection)
    material = Material(
        materials(read),
        len(read.articles()),
        ledger.database.name,
        read.reviewers(),
        ledger.reviewer.name,
        first,
        last,
        _team(ledger, read),
    )
    report = yield from write(material, target)

    # the gaps of what was written: claims without evidence, decisions of others
    unbacked = read.total_progress().unevidenced
    if unbacked:
        report.remarks.append(
            f"{counted(unbacked, 'verified or disputed claim')} without evidence."
        )
    if ledger.blind and len(material.reviewers) > 1:
        report.remarks.append("The review is blind, so only your own decisions are exported.")
    return report


def _refuse_project(target: Path, own: Path) -> None:
    """Refuse to overwrite a project, also this one under the name of a link to it.

    Raises:
        ExportError: the target is a project.
    """
    # "backup.json" may be a link to the project file
    is_own = target.exists() and own.exists() and target.samefile(own)
    if target.suffix == ENDING or is_own:
        raise ExportError(
            "would-overwrite",
            f"{target} is a project: an export never overwrites one.",
            "Choose another name.",
        )


def _team(ledger: Ledger, read: Queries) -> Callable[[], TeamMaterial] | None:
    """Return a function that gathers agreement and activity; None if blind or with one reviewer."""
    is_team = len(read.reviewers()) > 1
    if ledger.blind or not is_team:
        return None

    # called only by the formats that show the team
    def gather() -> TeamMaterial:
        agreement = Adjudications(ledger).agreement()
        with ledger.reading() as connection:
            return TeamMaterial(agreement, read_activity(connection))

    return gather
