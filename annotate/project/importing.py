"""Sources into a project: read, put on the desk, and say what could not be read and why."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from annotate.errors import ClaimdeskError
from annotate.progress import Job, Progress
from annotate.project.intake import Intake
from annotate.reading import expand, read


@dataclass
class ImportReport:
    """What came of each source."""

    added: list[tuple[str, str]] = field(default_factory=list)
    """(source, article)"""
    failed: list[tuple[str, str]] = field(default_factory=list)
    """(source, why, in a sentence)"""
    replaced: int = 0
    """Characters that no file can hold and that became U+FFFD."""


def import_sources(intake: Intake, names: Sequence[str]) -> Job[ImportReport]:
    """Read the sources one by one; the ones that fail are named and the others go on.

    A folder stands for the text and HTML files in it. Closing the generator keeps what was added.
    """
    report = ImportReport()
    sources = list(expand(list(names)))
    for done, source in enumerate(sources):
        yield Progress(done, len(sources), source.name)
        try:
            reading = read(source)
            report.added.append((source.name, intake.add(reading)))
            report.replaced += reading.article.replaced
        except ClaimdeskError as error:
            report.failed.append((source.name, str(error)))
    yield Progress(len(sources), len(sources))
    return report
