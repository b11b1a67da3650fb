"""The project: one record, of one reviewer or a team, with all that can be done to it."""

from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from claimdesk.annotate.base.progress import Job
from claimdesk.annotate.claim_matching.service import SimilarClaims
from claimdesk.annotate.claim_model.service import ClaimModels
from claimdesk.annotate.evidence.captures import Captures
from claimdesk.annotate.export.export_report import ExportReport
from claimdesk.annotate.intake.intake import Intake
from claimdesk.annotate.ledger.actions import Actions
from claimdesk.annotate.ledger.events import Listener, Reviewer, now
from claimdesk.annotate.ledger.history import History
from claimdesk.annotate.ledger.identity import reviewer_of, take_seat
from claimdesk.annotate.ledger.ledger import Ledger
from claimdesk.annotate.ledger.queries import Queries
from claimdesk.annotate.project.export import export
from claimdesk.annotate.project.returned_files import ReturnedFiles
from claimdesk.annotate.store.history import read_fact, write_fact
from claimdesk.annotate.store.opening import open_database
from claimdesk.annotate.store.place import Place
from claimdesk.annotate.team.adjudicate import Adjudications
from claimdesk.annotate.team.members import Team
from claimdesk.annotate.team.packets import Packets
from claimdesk.annotate.versions.service import Versions


class Project:
    """An open project. Use it as a context manager, or call `close`.

    - `read` answers queries, `act` makes changes, `history` lists and undoes them.
    - `intake` adds articles, `versions` adds new versions of them.
    - `returned_files` imports edited spreadsheets.
    - `claim_models` trains claim models, `similar_claims` finds claims that were reviewed before.
    - `captures` keeps copies of evidence.
    - `packets` makes and merges packets, `team` lists reviewers and sets their rules,
      `adjudications` measures agreement and resolves disagreements.
    """

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self.read = Queries(ledger)
        self.act = Actions(ledger, self.read.article)
        self.history = History(ledger)
        self.intake = Intake(ledger)
        self.returned_files = ReturnedFiles(ledger, self.read)
        self.claim_models = ClaimModels(ledger, self.read)
        self.packets = Packets(ledger, self.read)
        self.team = Team(ledger, self.read)
        self.adjudications = Adjudications(ledger)
        self.versions = Versions(ledger, self.read)
        self.captures = Captures(ledger)
        self.similar_claims = SimilarClaims(ledger)

    @classmethod
    def open(
        cls, place: Place, reviewer: Reviewer, *, create: bool = False, read_only: bool = False
    ) -> Self:
        """Open the project at a path or postgresql:// address; with `create`, make it if missing.

        In a packet, the reviewer is the one it was made for; on a server, the one of the login.

        Raises:
            ProjectError: it is missing, no project, damaged, of a newer version, in use, or cannot
                be written.
        """
        database = open_database(place, create=create, read_only=read_only)
        try:
            ledger = Ledger(database, reviewer)
            with ledger.reading() as connection:
                ledger.take_reviewer(reviewer_of(connection, reviewer, database.login))
            # the archive of a finished project may be read only
            if not database.read_only:
                _note_creation(ledger)
                if database.login:
                    with ledger.writing() as connection:
                        take_seat(connection, ledger.reviewer, database.login)
        except BaseException:
            database.close()
            raise
        return cls(ledger)

    @property
    def name(self) -> str:
        """The project's name, without ending or address."""
        return self._ledger.database.name

    @property
    def title(self) -> str:
        """The name as messages give it: with a file's ending, or a database's server."""
        return self._ledger.database.title

    @property
    def address(self) -> str:
        """The path, or a server's address without its password, that opens the project again."""
        return self._ledger.database.address

    @property
    def folder(self) -> Path:
        """The folder in which files that belong to the project are likely to lie."""
        return self._ledger.database.folder

    @property
    def reviewer(self) -> Reviewer:
        """The reviewer whose actions are recorded."""
        return self._ledger.reviewer

    def rename_reviewer(self, reviewer: Reviewer) -> None:
        """Change the name and colour of the reviewer; earlier changes get them too."""
        # the identifier stays, so earlier changes get the new name too
        self._ledger.take_reviewer(replace(reviewer, id=self._ledger.reviewer.id))

    def created(self) -> str:
        """Return the time when the project was made, UTC."""
        with self._ledger.reading() as connection:
            return read_fact(connection, "created")

    def listen(self, listener: Listener) -> None:
        """Call `listener` with every announcement, in the thread that makes it."""
        self._ledger.listen(listener)

    def hear_others(self) -> None:
        """Announce the changes of others on the same server, as they happen, in another thread."""
        self._ledger.hear_others()

    def export(self, target: Path, name: str = "") -> Job[ExportReport]:
        """Write the project in the format called `name`, or of the file's ending; report losses."""
        return export(self._ledger, self.read, target, name)

    def back_up(self, reason: str = "by hand") -> Path:
        """Copy the project into its backups folder, verified; return the copy's path."""
        with self._ledger.idle():
            return self._ledger.database.back_up(reason)

    def close(self) -> None:
        """Close the project. Everything is durable already."""
        self._ledger.database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _note_creation(ledger: Ledger) -> None:
    """Note the time of a new project; an old one has it."""
    with ledger.reading() as connection:
        created = read_fact(connection, "created")
    if not created:
        with ledger.writing() as connection:
            write_fact(connection, "created", now())
