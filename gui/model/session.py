"""Session of a window: the open project, article and claim.

Views show it, ask it to change something, and hear by its signals of what is new.
"""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.annotate.project import Reviewer
from claimdesk.annotate.review.article_views import Progress
from claimdesk.annotate.review.change import Change
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.state import Shelf
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.gui.base.languages import in_words
from claimdesk.gui.model.announcements import Announcements
from claimdesk.gui.model.open_article import OpenArticle

if TYPE_CHECKING:
    from claimdesk.annotate.project import Place, Project

__all__ = ["OpenArticle", "Session"]

log = logging.getLogger("claimdesk.window")
SHOWN_TITLE = 60
"""Characters of an article's title in a notice."""


class Session(QObject):
    """Open project with its open article and current claim. All of it on the window's thread."""

    project_changed = Signal()
    articles_changed = Signal()
    article_opened = Signal()
    findings_changed = Signal()  # of the open article: blocks, claims, marks
    claim_changed = Signal(str)  # one claim of the open article has a new state
    claim_selected = Signal(str)
    target_changed = Signal()
    progress_changed = Signal()
    recorded = Signal(object)  # a change is on disk
    refused = Signal(object)  # a ClaimdeskError to show
    asked_to_undo = Signal(str)  # what undo would do elsewhere, before it does

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.project: Project | None = None
        self.open: OpenArticle | None = None
        self.claim_id = ""
        self.target = Target.STATEMENT
        self._place = 0
        self._announced_jump = ""
        """The change in another article that undo or redo has shown and would reach next."""
        self.is_moving_on = False
        """True while a verdict is recorded that leads on: the reviewed claim need not be drawn."""
        self._announcements = Announcements(self)

    def open_project(
        self,
        place: "Place",
        reviewer: Reviewer,
        *,
        create: bool = False,
        before: Callable[[], None] = lambda: None,
    ) -> None:
        """Open a project in place of the one that is open; `before` is called when that is closed.

        Raises:
            ProjectError: it cannot be opened; the old one stays.
        """
        # the database toolkit takes long to load: not before the window shows
        from claimdesk.annotate.project import Project

        if self.project is not None and self._is_open(place):
            return

        # a project that cannot be opened must not close the one that is open
        project = Project.open(place, reviewer, create=create)
        before()
        self.close()
        self.project = project
        self._announcements.listen_to(project)
        project.hear_others()
        self.project_changed.emit()
        self._go_to_bookmark(project)
        if self._is_shared:
            self._take_from_queue()

    def _go_to_bookmark(self, project: "Project") -> None:
        """Open the article and the claim at which the reviewer stopped; else the first article."""
        article, claim = project.read.bookmark()
        known = [view.id for view in project.read.articles()]
        if not known:
            return
        if article not in known:
            article = known[0]
        self.open_article(article, claim)

    @property
    def _is_shared(self) -> bool:
        """True if others work on the same record, so that claims are handed out."""
        return self.project is not None and self.project.team.is_shared

    def _take_from_queue(self) -> None:
        """Begin with a claim that no other reviewer is at."""
        found = self._next_open(-1)
        if found:
            self.show_claim(*found)

    def _is_open(self, place: "Place") -> bool:
        # a server may be asked again, under another login
        if isinstance(place, str):
            return False
        there = Path(self.project.address) if self.project else place
        return place.exists() and there.exists() and place.samefile(there)

    def close(self) -> None:
        """Close the project; the place at which the reviewer stopped is remembered."""
        if self.project is None:
            return
        self._remember()
        self.project.close()
        self.project, self.open, self.claim_id = None, None, ""

    def _remember(self) -> None:
        if self.project is None or self.open is None:
            return
        try:
            self.project.read.set_bookmark(self.open.id, self.claim_id)
        except ClaimdeskError as error:
            # a full disk must not keep a reviewer from closing the project
            log.warning("The place could not be remembered: %s", error)

    def rename_reviewer(self, reviewer: Reviewer) -> None:
        """Take in the reviewer's new name; the identifier is the same."""
        if self.project:
            self.project.rename_reviewer(reviewer)

    def progress(self) -> Progress:
        """Return the progress of the whole project."""
        if self.project is None:
            return Progress()
        return self.project.read.total_progress()

    def article_progress(self, article: str) -> Progress:
        """Return the progress of one article."""
        if self.project is None:
            return Progress()
        return self.project.read.progress().get(article, Progress())

    def open_article(self, identifier: str, claim: str = "") -> None:
        """Show an article, at its first open claim unless one is named."""
        if self.project is None:
            return

        self._announcements.drop_findings()
        self.open = OpenArticle(self.project, identifier)
        self.claim_id = ""
        self.article_opened.emit()

        if claim and self.open.index_of(claim) >= 0:
            self.select(claim)
        elif self.open.claims:
            self.select(_first_open(self.open.claims).claim.id)
        else:
            self.claim_selected.emit("")

    @property
    def claim(self) -> ClaimView | None:
        """The current claim; None where there is none, or it is on record no more."""
        if self.open is None or not self.claim_id:
            return None
        index = self.open.index_of(self.claim_id)
        if index < 0:
            return None
        return self.open.claims[index]

    def select(self, claim: str) -> None:
        """Make a claim of the open article the current one."""
        self.claim_id = claim
        # its place is remembered, to go on from there when the claim is gone
        if self.claim:
            self._place = self.claim.claim.start

        # every claim is asked first if it is so
        if self.target is not Target.STATEMENT:
            self.target = Target.STATEMENT
            self.target_changed.emit()
        self.claim_selected.emit(claim)

    def show_claim(self, article: str, claim: str) -> None:
        """Make any claim of the project the current one, opening its article where needed."""
        if self.open is None or self.open.id != article:
            self.open_article(article, claim)
        else:
            self.select(claim)

    def walk(self, step: int) -> None:
        """Go to the next (1) or previous (-1) claim in reading order."""
        if self.open is None or not self.open.claims:
            return

        # the current claim may have been withdrawn since
        index = self.open.index_of(self.claim_id)
        if index < 0:
            self.select_near()
            return

        # at either end, the claim stays the current one
        target = index + step
        if 0 <= target < len(self.open.claims):
            self.select(self.open.claims[target].claim.id)

    def select_near(self) -> None:
        """Select the claim that stands where the current one stood, when that is gone."""
        if self.open is None:
            return

        claims = self.open.claims
        if not claims:
            self.select("")
            return

        # behind the last one there is none: the last one is near then
        near = next((view for view in claims if view.claim.start >= self._place), claims[-1])
        self.select(near.claim.id)

    def go_to_next_open(self) -> bool:
        """Go to the next open claim, in later articles too, then from the top.

        Returns:
            False where none is left.
        """
        here = self.claim
        found = self._next_open(here.claim.start if here else -1)
        if found is None:
            return False
        self.show_claim(*found)
        return True

    def _next_open(self, after: int) -> tuple[str, str] | None:
        """Return the next open claim as (article, claim), handed out where others work too.

        A refusal is shown, not raised.
        """
        if self.project is None:
            return None

        # without an open article, the search begins at the first one
        article = self.open.id if self.open else ""
        try:
            return self.project.read.next_open(article, after)
        except ClaimdeskError as error:
            self.refused.emit(error)
            return None

    def switch_target(self) -> None:
        """Switch between the two questions: is it true, was it said."""
        if self.target is Target.STATEMENT:
            self.target = Target.ATTRIBUTION
        else:
            self.target = Target.STATEMENT
        self.target_changed.emit()

    def set_verdict(self, verdict: Verdict, reason: str = "", *, stay: bool = False) -> None:
        """Settle the current claim on the current question; then go on, unless `stay`."""
        claim, target = self.claim_id, self.target
        if self.project is None or not claim:
            return

        self.is_moving_on = not stay
        try:
            self.project.act.set_verdict(claim, verdict, target, reason)
        except ClaimdeskError as error:
            # nothing was recorded: the claim stays the current one
            self.refused.emit(error)
            return
        finally:
            self.is_moving_on = False

        if not stay:
            self._go_on()

    def _go_on(self) -> None:
        """Go to the next claim; in a shared project, to one that no other reviewer is at."""
        if self._is_shared and self.go_to_next_open():
            return
        self.walk(1)

    def act(self, action: "Callable[[Project], Change | None]") -> Change | None:
        """Do something to the project; a refusal is shown, not raised."""
        if self.project is None:
            return None
        try:
            return action(self.project)
        except ClaimdeskError as error:
            self.refused.emit(error)
            return None

    def undo(self) -> None:
        """Take back the reviewer's own last change.

        One in another article is shown first, and taken back at the second key.
        """
        if self.project is None or self._would_jump(self.project, self.project.history.to_undo()):
            return
        self._travel(lambda project: project.history.undo())

    def redo(self) -> None:
        """Make again what was undone; in another article only at the second key."""
        if self.project is None or self._would_jump(self.project, self.project.history.to_redo()):
            return
        self._travel(lambda project: project.history.redo())

    def _would_jump(self, project: "Project", change: Change | None) -> bool:
        """Announce a change that is in another article; return True if it was not announced yet."""
        if change is None or not self._is_elsewhere(change) or self._announced_jump == change.id:
            self._announced_jump = ""
            return False

        # the second key finds it announced, and does it
        self._announced_jump = change.id
        title = ""
        for view in project.read.articles():
            if view.id == change.article:
                title = view.title or view.source

        words = self.tr("{what} is in “{title}”. Press the key again to go there and do it.")
        self.asked_to_undo.emit(words.format(title=title[:SHOWN_TITLE], what=in_words(change)))
        return True

    def _is_elsewhere(self, change: Change) -> bool:
        """Return True if a change is in another article than the open one."""
        # an article that is put on the list or taken off it is seen there, without being opened
        if any(isinstance(edit.subject, Shelf) for edit in change.edits):
            return False
        # a change without an article is one over many, such as an imported spreadsheet
        return self.open is not None and change.article not in {"", self.open.id}

    def _travel(self, action: "Callable[[Project], Change | None]") -> None:
        """Undo or redo, and go to where it happened."""
        change = self.act(action)
        project = self.project
        if change is None or project is None:
            return

        # the article may have been taken off the list since, or by this very step
        listed = {view.id for view in project.read.articles()}
        if change.article not in listed:
            return

        if not change.claim:
            self._show_article(change.article)
            return
        # a claim that the step has taken away cannot be shown
        view = project.read.claim(change.claim)
        if view and not view.claim.withdrawn:
            self.show_claim(change.article, change.claim)

    def _show_article(self, article: str) -> None:
        """Open an article, unless it is open: opening it again would lose the place in it."""
        if self.open is None or self.open.id != article:
            self.open_article(article)

    def show_everything_anew(self) -> None:
        """Read anew all that is shown, as when others' decisions come into sight."""
        self._announcements.take_in_everything()


def _first_open(claims: list[ClaimView]) -> ClaimView:
    """Return the first open claim; where all are reviewed, the first one."""
    return next((view for view in claims if view.is_open), claims[0])
