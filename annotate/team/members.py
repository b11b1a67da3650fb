"""Members of a team, and the rules by which they work."""

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.ledger.identity import reviewer_called
from claimdesk.annotate.ledger.ledger import Ledger
from claimdesk.annotate.ledger.queries import OVERLAP, Queries
from claimdesk.annotate.review.team_views import Member
from claimdesk.annotate.store.history import know_reviewer, read_reviewers, write_fact
from claimdesk.annotate.team import members_sql as team


class Team:
    """The reviewers of a record and the lead's choices: blind review, overlap, rights, logins."""

    def __init__(self, ledger: Ledger, read: Queries) -> None:
        self._ledger = ledger
        self._read = read

    @property
    def is_shared(self) -> bool:
        """True if the record is on a server, where others work at the same time."""
        return self._ledger.database.is_shared

    @property
    def blind(self) -> bool:
        """True if reviewers do not see each other's decisions."""
        return self._ledger.blind

    def set_blind(self, *, blind: bool) -> None:
        """Begin blind review for all reviewers, or end it."""
        self._ledger.set_blind(blind=blind)

    def set_overlap(self, overlap: int) -> None:
        """Set the number of reviewers that each claim is handed to.

        Raises:
            ProjectError: it is less than one.
        """
        if overlap < 1:
            raise ProjectError(
                "overlap", "Each claim needs at least one reviewer.", "Choose 1 or more."
            )
        with self._ledger.writing() as connection:
            write_fact(connection, OVERLAP, str(overlap))

    def members(self) -> list[Member]:
        """Return all reviewers with their progress, which is the number of their verdicts."""
        return self._ledger.asked(team.read_members)

    def set_rights(self) -> None:
        """Give the roles of a server's team their rights on this project.

        Raises:
            ProjectError: the project is a file, or the login does not own it.
        """
        # a file has no logins, so there is nothing that a role could allow
        if not self.is_shared:
            raise ProjectError(
                "no-server",
                f"{self._ledger.database.title} is a file, and files have no roles.",
                "Copy it to a server first: claimdesk copy.",
            )
        with self._ledger.writing() as connection:
            team.set_rights(connection)

    def link(self, login: str, name: str) -> None:
        """Link a server's login to the reviewer called `name`, who is made known if need be."""
        with self._ledger.writing() as connection:
            known = read_reviewers(connection)
            reviewer = reviewer_called(name, self._ledger.reviewer, known)
            know_reviewer(connection, reviewer.id, reviewer.name)
            team.link_login(connection, reviewer.id, login)
