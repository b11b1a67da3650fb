"""Announcements of the project, taken into the session: each replaces just what it names."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from claimdesk.annotate.project import Announcement
from claimdesk.annotate.review.change import Change
from claimdesk.annotate.review.state import BlockRole, Claim, Correction, Shelf, Tick
from claimdesk.gui.model.open_article import OpenArticle

if TYPE_CHECKING:
    from claimdesk.annotate.project import Project
    from claimdesk.gui.model.session import Session

GATHER_MS = 200
"""How long findings are gathered before they are shown."""
GATHER_BLOCKS = 40
"""Blocks whose findings are shown at once."""


class Announcements(QObject):
    """Listener of the open project: brings the session up to date, and has it emit its signals."""

    # a signal, since detection and other reviewers announce on threads that are not the window's
    _announced = Signal(object)

    def __init__(self, session: "Session") -> None:
        super().__init__(session)
        self._session = session
        self._found: set[int] = set()
        """Starts of the blocks whose findings wait to be shown."""
        self._gathering = QTimer(self)
        self._gathering.setSingleShot(True)
        self._gathering.setInterval(GATHER_MS)
        self._gathering.timeout.connect(self._take_in_found)
        self._announced.connect(self._take_in)

    def listen_to(self, project: "Project") -> None:
        """Take in what a project announces from now on, for as long as it is open."""
        project.listen(lambda announcement: self._announced.emit((project, announcement)))

    def drop_findings(self) -> None:
        """Drop findings that wait to be shown, since another article is opened."""
        self._found.clear()

    def _take_in(self, announced: "tuple[Project, Announcement]") -> None:
        session = self._session
        project, announcement = announced
        # the project may have been closed meanwhile
        if session.project is None or project is not session.project:
            return

        change = announcement.change
        if announcement.everything:
            self.take_in_everything()
            return
        if change is None:
            self._take_in_findings(announcement)
            return

        if announcement.article:
            self._take_in_change(announcement, change)
        else:
            self._reload_open_article()
        session.recorded.emit(change)
        session.progress_changed.emit()

    def _take_in_findings(self, announcement: Announcement) -> None:
        """Gather what detection found; a window that redrew at every batch would stand still."""
        opened = self._session.open
        if opened is None or announcement.article != opened.id:
            return

        self._found.update(announcement.blocks)
        if not self._gathering.isActive():
            self._gathering.start()

    def _take_in_found(self) -> None:
        """Show the next findings that were gathered, from the top of the article."""
        session = self._session
        if session.open is None or session.project is None or not self._found:
            return

        # a long article is shown in batches, each of them well under a frame
        batch = set(sorted(self._found)[:GATHER_BLOCKS])
        self._found -= batch
        session.open.take_in(session.project, batch)
        if self._found:
            self._gathering.start()

        session.findings_changed.emit()
        session.progress_changed.emit()

        self._select_found_claim(session.open)

    def _select_found_claim(self, opened: OpenArticle) -> None:
        """Select the first claim that is found; keep the current one where there is one."""
        if not self._session.claim_id and opened.claims:
            self._session.select(opened.claims[0].claim.id)
        else:
            self._replace_lost_claim()

    def _take_in_change(self, announcement: Announcement, change: Change) -> None:
        """Take in a change to one article."""
        subjects = [edit.subject for edit in change.edits]
        if _has(subjects, Shelf):
            self._take_in_articles()

        # asked for anew, since the open article may just have been taken off the list
        opened, project = self._session.open, self._session.project
        if opened is None or project is None or announcement.article != opened.id:
            return

        _read_claims(opened, project, announcement.claims)
        _read_marks(opened, project, subjects)
        self._announce(announcement.claims, subjects)
        self._replace_lost_claim()

    def _announce(self, claims: Sequence[str], subjects: Sequence[object]) -> None:
        """Have the session emit what changed in the open article."""
        # a claim that was made or moved changes the order, not only a line of the list
        if _has(subjects, Claim) or not claims:
            self._session.findings_changed.emit()
        for claim in claims:
            self._session.claim_changed.emit(claim)

    def _replace_lost_claim(self) -> None:
        """Select a claim near by when the current one is gone."""
        if self._session.claim_id and self._session.claim is None:
            self._session.select_near()

    def take_in_everything(self) -> None:
        """Read anew all that is shown."""
        self._take_in_articles()
        self._reload_open_article()
        self._session.progress_changed.emit()

    def _reload_open_article(self) -> None:
        """Take in a change over many articles, such as an imported spreadsheet."""
        session = self._session
        if session.open is None or session.project is None:
            return

        session.open.reload(session.project)
        session.findings_changed.emit()
        # the card shows the current claim only: the list is read anew as a whole
        session.claim_changed.emit(session.claim_id)

        # a sheet may have withdrawn it
        self._replace_lost_claim()

    def _take_in_articles(self) -> None:
        """Take in that articles came or went; one that went is closed."""
        session = self._session
        session.articles_changed.emit()
        if session.project is None or session.open is None:
            return

        known = [view.id for view in session.project.read.articles()]
        if session.open.id in known:
            return

        # the open one was taken off the list, here or by another reviewer
        session.open, session.claim_id = None, ""
        if known:
            session.open_article(known[0])
        else:
            session.article_opened.emit()
            session.claim_selected.emit("")


def _has(subjects: Sequence[object], *kinds: type) -> bool:
    """Return True if one of the subjects of a change is of one of the kinds."""
    return any(isinstance(subject, kinds) for subject in subjects)


def _read_claims(opened: OpenArticle, project: "Project", claims: Sequence[str]) -> None:
    """Read claims anew; one that was undone is not on record any more."""
    for claim in claims:
        fresh = project.read.claim(claim)
        if fresh:
            opened.replace(fresh)
        else:
            opened.forget(claim)


def _read_marks(opened: OpenArticle, project: "Project", subjects: Sequence[object]) -> None:
    """Read anew the marks that a change touches."""
    # a paragraph with another role is detected anew; a corrected name or number is another finding
    if _has(subjects, BlockRole, Correction):
        opened.reload(project)
        return

    # a tick stands on a name or number, which has to be marked anew with it
    if _has(subjects, Tick):
        opened.ticks = project.read.ticks(opened.id)
        opened.remark()
        return

    # a verdict leaves names and numbers as they are
    opened.marks = opened.marks.with_claims(opened.claims)
