"""New versions of articles, and the fate of their claims."""

from pathlib import Path

import uuid_utils

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.base.progress import Job, Progress
from claimdesk.annotate.ledger.events import now
from claimdesk.annotate.ledger.ledger import Ledger
from claimdesk.annotate.ledger.queries import Queries
from claimdesk.annotate.review.change import Draft
from claimdesk.annotate.review.state import Shelf
from claimdesk.annotate.sources import Reader, Source, read_text
from claimdesk.annotate.sources.link import is_link
from claimdesk.annotate.store import articles
from claimdesk.annotate.store.history import PACKET, read_fact
from claimdesk.annotate.store.record import SqlRecord
from claimdesk.annotate.text.article import Reading
from claimdesk.annotate.versions.rules import VersionReport, anchor, report_of, take_version
from claimdesk.annotate.versions.sql import read_article_claims, read_worked


class Versions:
    """The versions of a project's articles. Verdicts stay with the version they were made on."""

    def __init__(self, ledger: Ledger, read: Queries) -> None:
        self._ledger = ledger
        self._read = read

    def read_again(self, article: str, source: str = "") -> Job[VersionReport | None]:
        """Read an article anew, from its source or from `source`; None where it is as it was.

        Raises:
            SourceError: it cannot be read.
            ProjectError: its source is gone, or that text is in the project already.
        """
        name = source or self._source_of(article)
        yield Progress(0, 2, name)
        with Reader() as reader:
            reading = reader.read(Source(name))
        yield Progress(1, 2, name)
        return self.take(article, reading)

    def _source_of(self, article: str) -> str:
        before = self._read.article(article)
        # a page may have been imported from a file, and is read anew from its address
        name = before.url or before.source
        if _is_gone(name):
            raise ProjectError(
                "source-gone",
                f"{name}, from which this article was read, no longer exists.",
                "Give the new version as a file.",
            )
        return name

    def take_text(self, article: str, text: str) -> VersionReport | None:
        """Take a corrected draft as the new version of an article; None where it is as it was."""
        return self.take(article, read_text(text, self._read.article(article).source))

    def take(self, article: str, reading: Reading) -> VersionReport | None:
        """Put a new version of an article in its place; None where its text is as it was.

        Raises:
            ProjectError: that text is in the project already, or the project is a packet.
        """
        new = reading.article
        # the identifier of an article follows from its text
        if new.id == article:
            return None

        with self._ledger.reading() as connection:
            if read_fact(connection, PACKET):
                raise ProjectError(
                    "packet",
                    "A packet cannot add new versions.",
                    "Ask the lead of the team.",
                )
            worked = read_worked(connection, article)
        anchored = anchor(self._read.article(article).text, new.text, worked)

        def decide(record: SqlRecord) -> Draft:
            old, there = record.get(Shelf, (article,)), record.get(Shelf, (new.id,))
            if old is None or old.withdrawn:
                raise ProjectError(
                    "article-unknown", "This version was removed.", "Open the newest one."
                )
            # another article, or a version from before that comes back
            if there is not None:
                raise ProjectError(
                    "article-there",
                    "This text is already in the project.",
                    "Open it in the project.",
                )
            articles.insert_article(
                self._ledger.connection, new, reading.blocks, now(), previous=article
            )
            return take_version(old, new, anchored, worked, lambda: str(uuid_utils.uuid7()))

        self._ledger.commit(decide)
        return self.report(new.id)

    def report(self, article: str) -> VersionReport | None:
        """Return the fate of the claims of the version before; None for a first version."""
        with self._ledger.reading() as connection:
            before = _version_before(article, articles.read_versions(connection, article))
            if before is None:
                return None
            worked = read_worked(connection, before)
            claims = read_article_claims(connection, article)

        # a blind reviewer sees no verdicts of others
        if self._ledger.blind:
            worked = worked.of_reviewer(self._ledger.reviewer.id)
        return report_of(worked, claims, article)

    def of(self, article: str) -> list[tuple[str, str]]:
        """Return the versions of an article, oldest first, as (identifier, time of import)."""
        with self._ledger.reading() as connection:
            return articles.read_versions(connection, article)


def _version_before(article: str, versions: list[tuple[str, str]]) -> str | None:
    """Return the version before one, of versions as (identifier, time); None for the first."""
    identifiers = [identifier for identifier, _ in versions]
    if article not in identifiers[1:]:
        return None
    return identifiers[identifiers.index(article) - 1]


def _is_gone(name: str) -> bool:
    """Return True if an article's source is a file that exists no more.

    A link may be read at any time, and so may standard input ("-"); of "list.csv#3" the file is
    asked for.
    """
    if is_link(name) or name == "-":
        return False
    file = name.rpartition("#")[0] or name
    return not Path(file).exists()
