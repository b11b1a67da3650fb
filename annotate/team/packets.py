"""Blind copies for reviewers, and what comes back of them."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import uuid_utils
from sqlalchemy import Connection

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.base.gc_pause import collector_paused
from claimdesk.annotate.base.plurals import counted
from claimdesk.annotate.base.progress import Job, Progress
from claimdesk.annotate.ledger.events import Announcement, now
from claimdesk.annotate.ledger.identity import reviewer_called
from claimdesk.annotate.ledger.ledger import Ledger
from claimdesk.annotate.ledger.queries import Queries
from claimdesk.annotate.review.state import BlockRole, Claim, Correction, Review, Shelf, State, Tick
from claimdesk.annotate.store.claims import read_quotes
from claimdesk.annotate.store.history import know_reviewer, project_id, read_reviewers
from claimdesk.annotate.store.place import ENDING
from claimdesk.annotate.store.record import SqlRecord
from claimdesk.annotate.store.sqlite import ProjectFile
from claimdesk.annotate.team import merge_sql as merging
from claimdesk.annotate.team import packet_sql as packets
from claimdesk.annotate.team.assign_articles import draw
from claimdesk.annotate.team.merge_report import MergeReport
from claimdesk.annotate.team.merge_rules import Merged, Part
from claimdesk.annotate.team.packet_checks import Fault

_SHORT = 60
_KINDS: dict[type[State], str] = {
    BlockRole: "a paragraph",
    Correction: "a corrected name or number",
    Shelf: "an article",
    Tick: "a tick",
}
_PARTS = {
    Part.EDGES: "edges",
    Part.PRESENCE: "removal",
    Part.PARKING: "parking",
    Part.WHOLE: "state",
}


class Packets:
    """Hands packets out, and merges packets and copies."""

    def __init__(self, ledger: Ledger, read: Queries) -> None:
        self._ledger = ledger
        self._read = read

    def handed_out(self) -> list[packets.Handout]:
        """The packets that were made, oldest first, with when each came back last."""
        return self._ledger.asked(packets.read_handouts)

    def is_ours(self, path: Path) -> bool:
        """Whether a file is a packet that this project handed out; what cannot be read is not."""
        try:
            with packets.Brought(path) as brought:
                return brought.packet in {handout.id for handout in self.handed_out()}
        except ProjectError:
            return False

    def draw(
        self, names: Sequence[str], overlap: int, seed: int, among: Iterable[str] = ()
    ) -> dict[str, list[str]]:
        """The articles for each reviewer by name: every one of `among`, or of the desk's, to `overlap` of them.

        Raises:
            ProjectError: there are too few reviewers for the overlap.
        """
        progress = self._read.progress()
        chosen = set(among)
        weights = {
            view.id: max(1, progress[view.id].total if view.id in progress else 0)
            for view in self._read.articles()
            if not chosen or view.id in chosen
        }
        return draw(weights, [" ".join(name.split()) for name in names], overlap, seed)

    def make(self, name: str, target: Path, articles: Sequence[str] = ()) -> int:
        """Write a packet for the reviewer called `name`: `articles`, or all on the desk; returns its claims.

        Raises:
            ProjectError: the file is there already or cannot be written, or an article is not on the desk.
        """
        if not name.strip():
            raise ProjectError(
                "reviewer-unnamed", "A packet is made for somebody.", "Give the reviewer's name."
            )
        if target.exists():
            raise ProjectError(
                "would-overwrite", f"{target} is there already.", "Choose another name."
            )
        target = target if target.suffix == ENDING else target.with_name(target.name + ENDING)
        on_desk = [view.id for view in self._read.articles()]
        unknown = [article for article in articles if article not in on_desk]
        if unknown or not on_desk:
            which = f"no article {unknown[0]}" if unknown else "no article to hand out"
            raise ProjectError(
                "article-unknown", f"The project has {which}.", "Give the ID of one on the desk."
            )
        wanted = [article for article in on_desk if not articles or article in articles]
        file = ProjectFile.open(target, create=True)
        try:
            count = self._write(file, name, wanted)
        except BaseException:
            file.close()
            target.unlink(missing_ok=True)
            raise
        file.close()
        return count

    def _write(self, file: ProjectFile, name: str, wanted: Sequence[str]) -> int:
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
            packets.hand_out(
                connection,
                packets.Handout(
                    handout.id, handout.reviewer, handout.made, count, "", handout.clock
                ),
            )
        return count

    def merge(
        self, paths: Sequence[Path], *, copies: bool = False
    ) -> Job[list[MergeReport | ProjectError]]:
        """Bring packets back, one after the other; what came of each, or why it could not be read.

        A file that is no packet but a copy of this project is taken in only with `copies`: it speaks for everybody
        in it. Each file comes in whole or not at all; a backup is made first where the project is a file.
        """
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
        with packets.Brought(path) as brought:
            allowed, clock = self._allowed(brought, copies=copies)
            names = brought.reviewers()
            yield Progress(0, 0, path.name)
            with collector_paused(), self._ledger.writing() as connection:
                names |= read_reviewers(connection)
                checking = merging.Vetting(
                    connection, brought, allowed, clock, packet=bool(brought.packet)
                )
                vetted = checking.run()
                before = merging.count_unread(connection)
                merged = merging.take_in(connection, brought, vetted, names)
                if brought.packet:
                    packets.mark_merged(connection, brought.packet, now())
                report = self._report(path, vetted, merged, names)
                report.unread = max(0, merging.count_unread(connection) - before)
                report.conflicting = _conflicts(merged, names, _quotes(connection, merged))
                self._ledger.announce_change()
        return report

    def _allowed(self, brought: packets.Brought, *, copies: bool) -> tuple[set[str], int]:
        """For whom a file may speak, and the greatest clock that a change of its own can have."""
        with self._ledger.reading() as connection:
            own = project_id(connection)
            sent = {handout.id: handout for handout in packets.read_handouts(connection)}
            clock = SqlRecord(connection).last_place()[1]
        if brought.project != own:
            raise ProjectError(
                "other-project",
                f"{brought.path.name} belongs to another project.",
                "Merge it into the project that it was made from; nothing was taken in.",
            )
        made = brought.count_changes()
        if brought.packet in sent:
            handout = sent[brought.packet]
            return {handout.reviewer}, handout.clock + made
        if brought.packet:
            raise ProjectError(
                "packet-unknown",
                f"{brought.path.name} is a packet that this project never handed out.",
                "Merge it where it was made; nothing was taken in.",
            )
        if not copies:
            names = ", ".join(sorted(brought.reviewers().values())) or "nobody"
            raise ProjectError(
                "copy",
                f"{brought.path.name} is no packet but a copy of this project, with the work of {names}.",
                "If you trust it, merge it with --copies; nothing was taken in.",
            )
        return set(brought.reviewers()), clock + made

    @staticmethod
    def _report(
        path: Path, vetted: merging.Vetted, merged: Merged, names: Mapping[str, str]
    ) -> MergeReport:
        faults: dict[Fault, list[str]] = {fault: [] for fault in Fault}
        for one in vetted.objections:
            faults[one.fault].append(one.sentence)
        return MergeReport(
            source=path.name,
            reviewers=sorted(
                {names.get(change.reviewer, change.reviewer) for change in vetted.fresh}
            ),
            added=len(vetted.fresh),
            known=vetted.known,
            verdicts=merging.verdicts_in(vetted.fresh),
            changed=len(merged.edits),
            claims=sum(isinstance(e.subject, Claim) and e.before is None for e in merged.edits)
            + len(vetted.new_claims),
            articles=len(vetted.new_articles),
            unknown=_gathered(faults[Fault.UNKNOWN]),
            unreadable=_gathered(faults[Fault.UNREADABLE]),
            refused=_gathered(faults[Fault.REFUSED]),
        )


def _gathered(sentences: list[str]) -> list[str]:
    """Each sentence once, with how often."""
    times: dict[str, int] = {}
    for sentence in sentences:
        times[sentence] = times.get(sentence, 0) + 1
    return [
        f"{one} ({counted(count, 'time')})" if count > 1 else one for one, count in times.items()
    ]


def _quotes(connection: Connection, merged: Merged) -> dict[str, str]:
    claims = {str(getattr(one.subject, "claim", "")) for one in merged.conflicts} - {""}
    return read_quotes(connection, sorted(claims))


def _conflicts(merged: Merged, names: Mapping[str, str], quotes: Mapping[str, str]) -> list[str]:
    told = []
    for one in merged.conflicts:
        subject = one.subject
        words = (
            subject.quote
            if isinstance(subject, Claim)
            else quotes.get(str(getattr(subject, "claim", "")), "")
        )
        about = f"“{words[:_SHORT]}”" if words else _KINDS.get(type(subject), "something")
        if isinstance(subject, Review):
            who = names.get(subject.reviewer, subject.reviewer)
            told.append(f"{about}: {who} said {_verdict(one.lost)} at one desk and {_verdict(one.kept)} at another, "
                        "which holds.")  # fmt: skip
        else:
            told.append(
                f"{about}: its {_PARTS[one.part]} was changed at both desks; the later change holds."
            )
    return told


def _verdict(state: object) -> str:
    verdict = getattr(state, "verdict", None)
    return f"“{verdict}”" if verdict else "nothing"
