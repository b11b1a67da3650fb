"""What the desk has open: the project, the article, the claim. Views show it and ask it; it tells them what is new.

The open article is held in memory, so that painting and walking never wait for the disk. An announcement of the
project replaces just what it names.
"""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.annotate.project import Announcement, Reviewer
from claimdesk.annotate.review.article_views import BlockView, Findings, Progress
from claimdesk.annotate.review.change import Change
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.state import BlockRole, Claim, Correction, Shelf, Tick
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.text.article import Article
from claimdesk.annotate.text.span import Span
from claimdesk.gui.base.languages import in_words
from claimdesk.gui.model.marks import Marks

if TYPE_CHECKING:
    from claimdesk.annotate.project import Place, Project

log = logging.getLogger("claimdesk.desk")
GATHER_MS = 200
"""How long findings are gathered before they are shown."""
GATHER_BLOCKS = 40
"""Blocks shown at once: well under a frame."""


class OpenArticle:
    """One article as it is shown: text, roles, claims in text order, findings, ticks."""

    def __init__(self, project: "Project", identifier: str) -> None:
        self.id = identifier
        self.article: Article = project.read.article(identifier)
        self.blocks: list[BlockView] = []
        self.claims: list[ClaimView] = []
        self.findings = Findings()
        self.ticks: set[Span] = set()
        self.marks = Marks([], self.findings, set())
        self.reload(project)

    def reload(self, project: "Project") -> None:
        """Read everything but the text anew."""
        self.blocks = project.read.blocks(self.id)
        self.claims = project.read.claims(self.id)
        self.findings = project.read.findings(self.id)
        self.ticks = project.read.ticks(self.id)
        self.remark()

    def take_in(self, project: "Project", blocks: set[int]) -> None:
        """Read anew what was found in some blocks, by their starts; claims keep their order."""
        spans = [view.block.span for view in self.blocks if view.block.span.start in blocks]
        if not spans:
            return
        whole = Span(min(span.start for span in spans), max(span.end for span in spans))
        fresh = project.read.claims(self.id, whole)
        kept = [view for view in self.claims if not whole.start <= view.claim.start < whole.end]
        self.claims = sorted([*kept, *fresh], key=lambda view: view.claim.span)
        self.findings = merged(self.findings, project.read.findings(self.id, whole), whole)
        self.blocks = [
            BlockView(view.block, view.detected or view.block.span.start in blocks)
            for view in self.blocks
        ]
        self.remark()

    def remark(self) -> None:
        self.marks = Marks(self.claims, self.findings, self.ticks)

    def index_of(self, claim: str) -> int:
        """The place of a claim in reading order; -1 where it is not there."""
        return next((i for i, view in enumerate(self.claims) if view.claim.id == claim), -1)

    def forget(self, claim: str) -> None:
        """A claim that is not on record any more."""
        self.claims = [view for view in self.claims if view.claim.id != claim]

    def replace(self, fresh: ClaimView) -> None:
        """Take in a claim's new state."""
        index = self.index_of(fresh.claim.id)
        if fresh.claim.withdrawn:
            if index >= 0:
                del self.claims[index]
        elif index >= 0 and self.claims[index].claim.span == fresh.claim.span:
            self.claims[index] = fresh
        else:
            kept = [view for view in self.claims if view.claim.id != fresh.claim.id]
            self.claims = sorted([*kept, fresh], key=lambda view: view.claim.span)


class Session(QObject):
    """The open project with one article and one claim in hand. All of it on the window's thread."""

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
    _announced = Signal(object)

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
        """While a verdict is recorded that leads on to the next claim: nobody need draw the settled one's card."""
        self._announced.connect(self._take_in)
        self._found: set[int] = set()
        self._gathering = QTimer(self)
        self._gathering.setSingleShot(True)
        self._gathering.setInterval(GATHER_MS)
        self._gathering.timeout.connect(self._take_in_found)

    # the project

    def open_project(
        self,
        place: "Place",
        reviewer: Reviewer,
        *,
        create: bool = False,
        before: Callable[[], None] = lambda: None,
    ) -> None:
        """Open a project in place of the one that is open; `before` is called when that is put away.

        Raises:
            ProjectError: it cannot be opened; the old one stays.
        """
        from claimdesk.annotate.project import (
            Project,  # the database toolkit, not loaded before the window shows
        )

        if self.project is not None and self._is_open(place):
            return
        project = Project.open(place, reviewer, create=create)
        before()
        self.close()
        self.project = project
        project.listen(lambda announcement: self._announced.emit((project, announcement)))
        project.hear_others()
        self.project_changed.emit()
        article, claim = project.read.bookmark()
        known = [view.id for view in project.read.articles()]
        if known:
            self.open_article(article if article in known else known[0], claim)
        if self._is_shared:
            self._take_from_queue()

    @property
    def _is_shared(self) -> bool:
        """Whether others work on the same record, so that claims are handed out."""
        return self.project is not None and self.project.team.is_shared

    def _take_from_queue(self) -> None:
        """Begin with a claim that nobody else is at."""
        found = self._next_open(-1)
        if found:
            self.show_claim(*found)

    def _is_open(self, place: "Place") -> bool:
        if isinstance(place, str):
            return False  # a server may be asked again, under another login
        there = Path(self.project.address) if self.project else place
        return place.exists() and there.exists() and place.samefile(there)

    def close(self) -> None:
        """Put the project away; where the reviewer stopped is remembered."""
        if self.project is None:
            return
        self._remember()
        self.project.close()
        self.project, self.open, self.claim_id = None, None, ""

    def _remember(self) -> None:
        if self.project and self.open:
            try:
                self.project.read.set_bookmark(self.open.id, self.claim_id)
            except ClaimdeskError as error:  # a full disk must not keep anybody from closing
                log.warning("The place could not be remembered: %s", error)

    def rename_reviewer(self, reviewer: Reviewer) -> None:
        """Take in the reviewer's new name; the identifier is the same."""
        if self.project:
            self.project.rename_reviewer(reviewer)

    def progress(self) -> Progress:
        """Of the whole project."""
        return self.project.read.total_progress() if self.project else Progress()

    def article_progress(self, article: str) -> Progress:
        return self.project.read.progress().get(article, Progress()) if self.project else Progress()

    # the article and the claim

    def open_article(self, identifier: str, claim: str = "") -> None:
        """Show an article; its first open claim is taken in hand unless one is named."""
        if self.project is None:
            return
        self._found.clear()
        self.open = OpenArticle(self.project, identifier)
        self.claim_id = ""
        self.article_opened.emit()
        views = self.open.claims
        if claim and self.open.index_of(claim) >= 0:
            self.select(claim)
        elif views:
            self.select(next((view for view in views if view.is_open), views[0]).claim.id)
        else:
            self.claim_selected.emit("")

    @property
    def claim(self) -> ClaimView | None:
        """The claim in hand."""
        if self.open is None or not self.claim_id:
            return None
        index = self.open.index_of(self.claim_id)
        return self.open.claims[index] if index >= 0 else None

    def select(self, claim: str) -> None:
        """Take a claim of the open article in hand."""
        self.claim_id = claim
        if self.claim:
            self._place = self.claim.claim.start
        if self.target is not Target.STATEMENT:
            self.target = Target.STATEMENT
            self.target_changed.emit()
        self.claim_selected.emit(claim)

    def show_claim(self, article: str, claim: str) -> None:
        """Take any claim of the project in hand, opening its article where needed."""
        if self.open is None or self.open.id != article:
            self.open_article(article, claim)
        else:
            self.select(claim)

    def walk(self, step: int) -> None:
        """The next or previous claim in reading order."""
        if self.open is None or not self.open.claims:
            return
        index = self.open.index_of(self.claim_id)
        if index < 0:
            self._select_near()
        elif 0 <= index + step < len(self.open.claims):
            self.select(self.open.claims[index + step].claim.id)

    def _select_near(self) -> None:
        """Take the claim in hand that stands where the last one stood, when that is gone."""
        if self.open is None:
            return
        claims = self.open.claims
        near = next(
            (view for view in claims if view.claim.start >= self._place),
            claims[-1] if claims else None,
        )
        self.select(near.claim.id if near else "")

    def go_to_next_open(self) -> bool:
        """The next open claim, in later articles too, then from the top; False where none is left."""
        here = self.claim
        found = self._next_open(here.claim.start if here else -1)
        if found is None:
            return False
        self.show_claim(*found)
        return True

    def _next_open(self, after: int) -> tuple[str, str] | None:
        """The next open claim as (article, claim), handed out where others work too; a refusal is told."""
        if self.project is None:
            return None
        try:
            return self.project.read.next_open(self.open.id if self.open else "", after)
        except ClaimdeskError as error:
            self.refused.emit(error)
            return None

    def switch_target(self) -> None:
        """Between settling that it is so and that it was said."""
        self.target = Target.ATTRIBUTION if self.target is Target.STATEMENT else Target.STATEMENT
        self.target_changed.emit()

    # actions

    def set_verdict(self, verdict: Verdict, reason: str = "", *, stay: bool = False) -> None:
        """Settle the claim in hand on the question in hand, and go on to the next claim unless told to stay."""
        claim, target = self.claim_id, self.target
        if self.project is None or not claim:
            return
        self.is_moving_on = not stay
        try:
            self.project.act.set_verdict(claim, verdict, target, reason)
        except ClaimdeskError as error:
            self.refused.emit(error)  # and stay: nothing was recorded
            return
        finally:
            self.is_moving_on = False
        if not stay and not (self._is_shared and self.go_to_next_open()):
            self.walk(1)

    def act(self, action: "Callable[[Project], Change | None]") -> Change | None:
        """Do something to the project; a refusal is told, not raised."""
        if self.project is None:
            return None
        try:
            return action(self.project)
        except ClaimdeskError as error:
            self.refused.emit(error)
            return None

    def undo(self) -> None:
        """Take back one's own last change; one in another article is shown first, and taken back at the second key."""
        if not self._would_jump(lambda p: p.history.to_undo()):
            self._travel(lambda p: p.history.undo())

    def redo(self) -> None:
        """Make again what was undone; elsewhere only at the second key."""
        if not self._would_jump(lambda p: p.history.to_redo()):
            self._travel(lambda p: p.history.redo())

    def _would_jump(self, asked: "Callable[[Project], Change | None]") -> bool:
        """Whether the change is in another article than the open one, and that was not said yet."""
        change = asked(self.project) if self.project else None
        elsewhere = (
            change is not None
            and self.open is not None
            and change.article not in {"", self.open.id}
        )
        if (
            change is None
            or not elsewhere
            or any(isinstance(edit.subject, Shelf) for edit in change.edits)
        ):
            self._announced_jump = ""
            return False
        if self._announced_jump == change.id:
            self._announced_jump = ""
            return False
        self._announced_jump = change.id
        articles = self.project.read.articles() if self.project else []
        title = next(
            (view.title or view.source for view in articles if view.id == change.article), ""
        )
        words = self.tr("In “{title}”: {what}. The same key again does it, and goes there.")
        self.asked_to_undo.emit(words.format(title=title[:60], what=in_words(change)))
        return True

    def _travel(self, action: "Callable[[Project], Change | None]") -> None:
        """Undo or redo, and go to where it happened."""
        change = self.act(action)
        if change is None or self.project is None:
            return
        on_desk = any(view.id == change.article for view in self.project.read.articles())
        if change.claim:
            view = self.project.read.claim(change.claim)
            if view and not view.claim.withdrawn and on_desk:
                self.show_claim(change.article, change.claim)
        elif on_desk and (self.open is None or change.article != self.open.id):
            self.open_article(change.article)

    # announcements

    def _take_in(self, told: "tuple[Project, Announcement]") -> None:
        project, announcement = told
        if self.project is None or project is not self.project:
            return  # it was put away meanwhile
        change = announcement.change
        if announcement.everything:
            self.show_everything_anew()
            return
        if change is None:
            self._take_in_findings(announcement)
            return
        if announcement.article:
            self._take_in_change(announcement, change)
        else:
            self._take_in_everything()
        self.recorded.emit(change)
        self.progress_changed.emit()

    def _take_in_findings(self, announcement: Announcement) -> None:
        """Gather what detection found; a window that redrew at every batch would stand still."""
        if self.open and announcement.article == self.open.id:
            self._found.update(announcement.blocks)
            if not self._gathering.isActive():
                self._gathering.start()

    def _take_in_found(self) -> None:
        if self.open is None or self.project is None or not self._found:
            return
        batch = set(sorted(self._found)[:GATHER_BLOCKS])
        self._found -= batch
        self.open.take_in(self.project, batch)
        if self._found:
            self._gathering.start()
        self.findings_changed.emit()
        self.progress_changed.emit()
        if not self.claim_id and self.open.claims:
            self.select(self.open.claims[0].claim.id)
        elif self.claim_id and self.claim is None:
            self._select_near()

    def _take_in_change(self, announcement: Announcement, change: Change) -> None:
        subjects = [edit.subject for edit in change.edits]
        if any(isinstance(subject, Shelf) for subject in subjects):
            self._take_in_articles()
        if self.open is None or self.project is None or announcement.article != self.open.id:
            return
        for claim in announcement.claims:
            fresh = self.project.read.claim(claim)
            if fresh:
                self.open.replace(fresh)
            else:
                self.open.forget(claim)
        if any(isinstance(subject, Tick) for subject in subjects):
            self.open.ticks = self.project.read.ticks(self.open.id)
        if any(isinstance(subject, BlockRole | Correction) for subject in subjects):
            self.open.reload(self.project)
        if any(isinstance(subject, Tick | BlockRole | Correction) for subject in subjects):
            self.open.remark()
        else:
            self.open.marks = self.open.marks.with_claims(self.open.claims)
        moved = any(isinstance(subject, Claim) for subject in subjects)
        if moved or not announcement.claims:
            self.findings_changed.emit()
        for claim in announcement.claims:
            self.claim_changed.emit(claim)
        if self.claim_id and self.claim is None:
            self._select_near()

    def show_everything_anew(self) -> None:
        """Read anew all that is shown, as when others' decisions come into sight."""
        self._take_in_articles()
        self._take_in_everything()
        self.progress_changed.emit()

    def _take_in_everything(self) -> None:
        """A change over many articles, such as a sheet that was brought back."""
        if self.open is None or self.project is None:
            return
        self.open.reload(self.project)
        self.findings_changed.emit()
        self.claim_changed.emit(self.claim_id)
        if self.claim_id and self.claim is None:
            self._select_near()

    def _take_in_articles(self) -> None:
        self.articles_changed.emit()
        if self.project is None:
            return
        known = [view.id for view in self.project.read.articles()]
        if self.open and self.open.id not in known:
            self.open, self.claim_id = None, ""
            if known:
                self.open_article(known[0])
            else:
                self.article_opened.emit()
                self.claim_selected.emit("")


def merged(old: Findings, new: Findings, inside: Span) -> Findings:
    """The old findings with those inside a span replaced by the new ones."""

    def outside(start: int) -> bool:
        return not inside.start <= start < inside.end

    return Findings(
        tuple(
            sorted(
                [*(e for e in old.entities if outside(e.span.start)), *new.entities],
                key=lambda e: e.span,
            )
        ),
        tuple(
            sorted(
                [*(n for n in old.numbers if outside(n.span.start)), *new.numbers],
                key=lambda n: n.span,
            )
        ),
        tuple(
            sorted(
                [*(a for a in old.attributions if outside(a.content.start)), *new.attributions],
                key=lambda a: a.content,
            )
        ),
        tuple(
            sorted(
                [*(c for c in old.checks if outside(c.numbers[0].start)), *new.checks],
                key=lambda c: c.numbers,
            )
        ),
    )
