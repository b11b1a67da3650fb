"""Open article, held in memory so that painting and walking never wait for the disk."""

from typing import TYPE_CHECKING

from claimdesk.annotate.review.article_views import BlockView, Findings
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.text.article import Article
from claimdesk.annotate.text.span import Span
from claimdesk.gui.model.marks import Marks

if TYPE_CHECKING:
    from claimdesk.annotate.project import Project


class OpenArticle:
    """Article as it is shown: text, roles, claims in text order, findings, ticks."""

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

        # one question for all of them: they mostly stand next to each other
        whole = Span(min(span.start for span in spans), max(span.end for span in spans))
        fresh = project.read.claims(self.id, whole)
        kept = [view for view in self.claims if not whole.start <= view.claim.start < whole.end]
        self.claims = sorted([*kept, *fresh], key=_place)
        self.findings = merged(self.findings, project.read.findings(self.id, whole), whole)

        # only now are these blocks detected, even where nothing was found in them
        self.blocks = [
            BlockView(view.block, view.detected or view.block.span.start in blocks)
            for view in self.blocks
        ]
        self.remark()

    def remark(self) -> None:
        """Make the marks anew from claims, findings and ticks."""
        self.marks = Marks(self.claims, self.findings, self.ticks)

    def index_of(self, claim: str) -> int:
        """Return the place of a claim in reading order; -1 where it is not there."""
        for index, view in enumerate(self.claims):
            if view.claim.id == claim:
                return index
        return -1

    def forget(self, claim: str) -> None:
        """Drop a claim that is not on record any more."""
        self.claims = [view for view in self.claims if view.claim.id != claim]

    def replace(self, fresh: ClaimView) -> None:
        """Take in a claim's new state."""
        if fresh.claim.withdrawn:
            self.forget(fresh.claim.id)
            return

        index = self.index_of(fresh.claim.id)
        # most changes leave a claim at its place
        if index >= 0 and self.claims[index].claim.span == fresh.claim.span:
            self.claims[index] = fresh
            return

        # made or moved: it may stand elsewhere among the others
        self.forget(fresh.claim.id)
        self.claims = sorted([*self.claims, fresh], key=_place)


def _place(view: ClaimView) -> Span:
    return view.claim.span


def merged(old: Findings, new: Findings, inside: Span) -> Findings:
    """Return the old findings with those inside a span replaced by the new ones.

    A finding is where it starts: a sum at its first number, an attribution at the words attributed.
    """

    def is_outside(start: int) -> bool:
        return not inside.start <= start < inside.end

    entities = [one for one in old.entities if is_outside(one.span.start)]
    numbers = [one for one in old.numbers if is_outside(one.span.start)]
    attributions = [one for one in old.attributions if is_outside(one.content.start)]
    checks = [one for one in old.checks if is_outside(one.numbers[0].start)]

    return Findings(
        tuple(sorted([*entities, *new.entities], key=lambda one: one.span)),
        tuple(sorted([*numbers, *new.numbers], key=lambda one: one.span)),
        tuple(sorted([*attributions, *new.attributions], key=lambda one: one.content)),
        tuple(sorted([*checks, *new.checks], key=lambda one: one.numbers)),
    )
