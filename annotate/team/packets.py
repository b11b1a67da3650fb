"""Packets: blind copies for reviewers, made and merged."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import uuid_utils

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.base.gc_pause import collector_paused
from claimdesk.annotate.base.progress import Job, Progress
from claimdesk.annotate.ledger.events import Announcement, now
from claimdesk.annotate.ledger.identity import reviewer_called
from claimdesk.annotate.ledger.ledger import Ledger
from claimdesk.annotate.ledger.queries import Queries
from claimdesk.annotate.review.article_views import Progress as ArticleProgress
from claimdesk.annotate.store.history import know_reviewer, project_id, read_reviewers
from claimdesk.annotate.store.place import ENDING
from claimdesk.annotate.store.record import SqlRecord
from claimdesk.annotate.store.sqlite import ProjectFile
from claimdesk.annotate.team import merge_sql as merging
from claimdesk.annotate.team import packet_sql as packets
from claimdesk.annotate.team.assign_articles import draw
from claimdesk.annotate.team.brought import Brought
from claimdesk.annotate.team.merge_outcome import conflict_sentences, quotes_of, report_of
from claimdesk.annotate.team.merge_report import MergeReport
from claimdesk.annotate.team.vetting import Vetting


class Packets:
    """Packets of a project: makes them, and merges packets and copies."""

    def __init__(self, ledger: Ledger, read: Queries) -> None:
        self._ledger = ledger
        self._read = read

    def handed_out(self) -> list[packets.Handout]:
        """Return the packets that were made, oldest first, with when each came back last."""
        return self._ledger.asked(packets.read_handouts)

    def is_ours(self, path: Path) -> bool:
        """Return True if a file is a packet that this project made; False if unreadable."""
        try:
            with Brought(path) as brought:
                return brought.packet in {handout.id for handout in self.handed_out()}
        except ProjectError:
            return False

    def draw(
        self, names: Sequence[str], overlap: int, seed: int, among: Iterable[str] = ()
    ) -> dict[str, list[str]]:
        """Return the articles for each reviewer by name, drawn so that the work is even.

        Every article of `among`, or of the project, goes to `overlap` reviewers.

        Raises:
            ProjectError: there are too few reviewers for the overlap.
        """
        known = [view.id for view in self._read.articles()]
        chosen = set(among) or set(known)
        progress = self._read.progress()

        # an article without claims has to be read too, so it weighs as much as one claim
        weights = {
            article: max(1, progress.get(article, ArticleProgress()).total)
            for article in known
            if article in chosen
        }
        reviewers = [" ".join(name.split()) for name in names]
        return draw(weights, reviewers, overlap, seed)

    def make(self, name: str, target: Path, articles: Sequence[str] = ()) -> int:
        """Write a packet for the reviewer called `name`; return the number of its claims.

        It holds `articles`, or all of the project.

        Raises:
            ProjectError: the file is there already or cannot be written, or an article is unknown.
        """
        if not name.strip():
            raise ProjectError(
                "reviewer-unnamed", "A packet needs a reviewer.", "Give the reviewer's name."
            )
        # the ending first: "other" must not be written into the project "other.claimdesk"
        if target.suffix != ENDING:
            target = target.with_name(target.name + ENDING)
        if target.exists():
            raise ProjectError(
                "would-overwrite", f"{target} already exists.", "Choose another name."
            )

        wanted = self._wanted(articles)
        file = ProjectFile.open(target, create=True)
        try:
            count = self._write(file, name, wanted)
        except BaseException:
            file.close()
            target.unlink(missing_ok=True)
            raise
        file.close()
        return count

    def _wanted(self, articles: Sequence[str]) -> list[str]:
        """Return the articles of a packet in the project's order; all where none is named.

        Raises:
            ProjectError: one of them is unknown, or the project has none.
        """
        known = [view.id for view in self._read.articles()]
        _check_known(articles, known)
        if not articles:
            return known
        return [article for article in known if article in articles]

    def _write(self, file: ProjectFile, name: str, wanted: Sequence[str]) -> int:
        # the file and the note of it are made together: an unknown packet could never come back
        with self._ledger.writing() as connection:
            self._ledger.know_myself()
            reviewer = reviewer_called(name, self._ledger.reviewer, read_reviewers(connection))
            know_reviewer(connection, reviewer.id, reviewer.name, reviewer.colour)
            clock = SqlRecord(connection).last_place()[1]
            handout = packets.Handout(str(uuid_utils.uuid7()), reviewer.id, now(), 0, "", clock)

            with file.translating_errors(), file.connection.begin():
                count = packets.write_packet(
                    connection, file.connection, handout, reviewer.name, wanted
                )
            packets.hand_out(connection, replace(handout, claims=count))
        return count

    def merge(
        self, paths: Sequence[Path], *, copies: bool = False
    ) -> Job[list[MergeReport | ProjectError]]:
        """Bring packets back, one after the other; return a report of each, or its error.

        A file that is no packet but a copy of this project is taken in only with `copies`: it
        speaks for everybody in it. Each file comes in whole or not at all; a backup is made first
        if the project is a file.
        """
        # a file that is refused does not keep the next ones out
        results: list[MergeReport | ProjectError] = []
        yield Progress(0, len(paths) + 1)
        if not self._ledger.database.is_shared:
            with self._ledger.idle():
                self._ledger.database.back_up("before a merge")

        for done, path in enumerate(paths, 1):
            yield Progress(done, len(paths) + 1, path.name)
            try:
                results.append((yield from self._merge_one(path, copies=copies)))
            except ProjectError as error:
                results.append(error)

        self._ledger.announce(Announcement("", everything=True))
        yield Progress(len(paths) + 1, len(paths) + 1)
        return results

    def _merge_one(self, path: Path, *, copies: bool) -> Job[MergeReport]:
        with Brought(path) as brought:
            allowed, clock = self._allowed(brought, copies=copies)
            names = brought.reviewers()
            yield Progress(0, 0, path.name)

            with collector_paused(), self._ledger.writing() as connection:
                names |= read_reviewers(connection)
                is_packet = bool(brought.packet)
                vetted = Vetting(connection, brought, allowed, clock, packet=is_packet).run()
                unread_before = merging.count_unread(connection)
                merged = merging.take_in(connection, brought, vetted, names)
                if is_packet:
                    packets.mark_merged(connection, brought.packet, now())

                report = report_of(path, vetted, merged, names)
                report.unread = max(0, merging.count_unread(connection) - unread_before)
                quotes = quotes_of(connection, merged)
                report.conflicting = conflict_sentences(merged, names, quotes)
                self._ledger.announce_change()
        return report

    def _allowed(self, brought: Brought, *, copies: bool) -> tuple[set[str], int]:
        """Return the reviewers for whom a file may speak, and the greatest clock it may hold.

        The record was at clock 40 when the packet left, and the packet holds 5 changes: none of
        them can be later than 45.

        Raises:
            ProjectError: the file is of another project, a foreign packet, or an unexpected copy.
        """
        with self._ledger.reading() as connection:
            own = project_id(connection)
            sent = {handout.id: handout for handout in packets.read_handouts(connection)}
            clock = SqlRecord(connection).last_place()[1]
        if brought.project != own:
            raise ProjectError(
                "other-project",
                f"{brought.path.name} belongs to another project.",
                "Merge it into the project that it was made from. Nothing was merged.",
            )

        # a packet speaks for the reviewer that it was made for, as this project remembers it
        made = brought.count_changes()
        if brought.packet in sent:
            handout = sent[brought.packet]
            return {handout.reviewer}, handout.clock + made
        if brought.packet:
            raise ProjectError(
                "packet-unknown",
                f"{brought.path.name} is a packet of another project.",
                "Merge it where it was created. Nothing was merged.",
            )

        # a copy speaks for everybody in it
        reviewers = brought.reviewers()
        if not copies:
            names = ", ".join(sorted(reviewers.values())) or "no reviewer"
            raise ProjectError(
                "copy",
                f"{brought.path.name} is not a packet but a copy of this project, "
                f"with the work of {names}.",
                "If you trust it, merge it with --copies. Nothing was merged.",
            )
        return set(reviewers), clock + made


def _check_known(articles: Sequence[str], known: Sequence[str]) -> None:
    for article in articles:
        if article not in known:
            raise _unknown_article(f"no article {article}")
    if not known:
        raise _unknown_article("no article for a packet")


def _unknown_article(which: str) -> ProjectError:
    return ProjectError(
        "article-unknown", f"The project has {which}.", "Give the ID of an article in the project."
    )
