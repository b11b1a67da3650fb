"""Names dropped on the window or named at the start, sorted into projects, packets and sources."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.annotate.project import ENDING, is_server

if TYPE_CHECKING:
    from claimdesk.annotate.base.progress import Job
    from claimdesk.annotate.intake.import_sources import TablePreview
    from claimdesk.annotate.project import Project

WEB = ("http://", "https://")
FIELDS_HAVE_NAMES = {".json", ".jsonl", ".ndjson"}
"""Endings of files whose rows name their fields, so that no column has to be guessed."""


@dataclass(frozen=True, slots=True)
class Given:
    """Names by what is done with them. `packets` are those that the open project handed out."""

    packets: list[str]
    projects: list[str]
    sources: list[str]


def sort_given(names: Sequence[str], project: "Project | None") -> Given:
    """Sort names; `project` is the open one.

    Example: with the project open that made it, "Election for Bo.claimdesk" is a packet to merge;
    with another one open it is a project to open. "article.pdf" is a source.
    """
    packets, projects, sources = [], [], []
    for name in names:
        if not name.endswith(ENDING) and not is_server(name):
            sources.append(name)
        elif project and name.endswith(ENDING) and project.packets.is_ours(Path(name)):
            packets.append(name)
        else:
            projects.append(name)
    return Given(packets, projects, sources)


def is_link(text: str) -> bool:
    """Return True if a text is one address and nothing else: "https://example.org/news"."""
    return text.strip().lower().startswith(WEB) and len(text.split()) == 1


def needs_no_question(name: str, preview: "TablePreview") -> bool:
    """Return True if a table's fields have names, and one of them is that of the article's text."""
    return Path(name).suffix.lower() in FIELDS_HAVE_NAMES and bool(preview.columns["text"])


def previews_of(
    tables: Sequence[str],
) -> "Job[list[tuple[str, TablePreview | ClaimdeskError]]]":
    """Read the heads of tables; in place of one that cannot be read stands the error."""
    from claimdesk.annotate.base.progress import Progress
    from claimdesk.annotate.intake.import_sources import look_at_table

    found: list[tuple[str, TablePreview | ClaimdeskError]] = []
    for done, name in enumerate(tables):
        yield Progress(done, len(tables), name)
        try:
            found.append((name, look_at_table(Path(name))))
        except ClaimdeskError as error:
            found.append((name, error))
    return found
