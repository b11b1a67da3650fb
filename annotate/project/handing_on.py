"""A project's articles as material for exports, read one at a time."""

from collections.abc import Callable, Iterator
from pathlib import Path

from annotate.corpus.material import ArticleMaterial, Material, TeamMaterial
from annotate.errors import ExportError
from annotate.export.cells import Report
from annotate.export.formats import FORMATS, Format, format_of
from annotate.nouns import counted
from annotate.progress import Job
from annotate.project import ENDING
from annotate.project.ledger import Ledger
from annotate.project.reads import Reads
from annotate.project.settling import Settling
from annotate.store.history import last_change, project_id
from annotate.store.team import read_activity


def formats() -> tuple[Format, ...]:
    """The formats a project can be written in, the usual ones first."""
    return FORMATS


def export(ledger: Ledger, read: Reads, target: Path, name: str = "") -> Job[Report]:
    """Write the project to `target` in the format called `name`, else in that of its ending."""
    own = Path(ledger.database.address)
    if target.suffix == ENDING or (target.exists() and own.exists() and target.samefile(own)):
        raise ExportError(
            "would-overwrite", f"{target} is a project: an export never overwrites one.", "Choose another name."
        )
    write = format_of(target, name).load()
    views = read.articles()
    with ledger.reading() as connection:
        first, last = project_id(connection), last_change(connection)
    material = Material(
        materials(read), len(views), ledger.database.name, read.reviewers(), ledger.reviewer.name, first, last,
        _team(ledger, read),
    )  # fmt: skip
    report = yield from write(material, target)
    unbacked = sum(progress.unevidenced for progress in read.progress().values())
    if unbacked:
        report.told.append(f"{counted(unbacked, 'verified or disputed claim')} without evidence.")
    if ledger.blind and len(material.reviewers) > 1:
        report.told.append("The review is blind: only your own decisions are in it.")
    return report


def _team(ledger: Ledger, read: Reads) -> Callable[[], TeamMaterial] | None:
    """What is told of the team, where there is one and its members see each other's decisions."""
    if ledger.blind or len(read.reviewers()) < 2:
        return None

    def gather() -> TeamMaterial:
        agreement = Settling(ledger).agreement()
        with ledger.reading() as connection:
            return TeamMaterial(agreement, read_activity(connection))

    return gather


def materials(read: Reads) -> Iterator[ArticleMaterial]:
    """Every article with all that is said of it, one at a time."""
    for view in list(read.articles()):
        yield ArticleMaterial(
            read.article(view.id),
            view.model,
            read.blocks(view.id),
            read.claims_of_all(view.id),
            read.findings(view.id),
            read.ticks(view.id),
            read.corrected(view.id),
        )
