"""What an export is made of: articles with their claims and findings, one at a time."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from claimdesk.annotate.agreement.values import Agreement
from claimdesk.annotate.detection.findings import Attribution, Entity, Number, main_attribution
from claimdesk.annotate.ledger.queries import Queries
from claimdesk.annotate.review.article_views import BlockView, Findings
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.review.team_views import Activity
from claimdesk.annotate.text.article import Article
from claimdesk.annotate.text.span import Span, SpanIndex


@dataclass(frozen=True)
class ArticleMaterial:
    """One article with everything an export may carry. Private notes are not in it."""

    article: Article
    model: str
    blocks: list[BlockView]
    claims: list[ClaimView]
    findings: Findings
    ticks: set[Span] = field(default_factory=set)
    corrected: set[Span] = field(default_factory=set)
    """Where reviewers put a name or number right."""

    @cached_property
    def _numbers(self) -> SpanIndex[Number]:
        return SpanIndex(self.findings.numbers, lambda number: number.span)

    @cached_property
    def _entities(self) -> SpanIndex[Entity]:
        return SpanIndex(self.findings.entities, lambda entity: entity.span)

    @cached_property
    def _attributions(self) -> SpanIndex[Attribution]:
        return SpanIndex(self.findings.attributions, lambda attribution: attribution.content)

    def numbers_in(self, span: Span) -> list[Number]:
        return self._numbers.within(span)

    def entities_in(self, span: Span) -> list[Entity]:
        return self._entities.within(span)

    def attribution_of(self, span: Span) -> Attribution | None:
        """The attribution whose content covers most of the span."""
        return main_attribution(self._attributions, span)


@dataclass(frozen=True)
class TeamMaterial:
    """What is to be told of the team as a whole."""

    agreement: Agreement
    activity: list[Activity]


@dataclass(frozen=True)
class Material:
    """A project's articles, and what a reader of the export has to know of it."""

    articles: Iterator[ArticleMaterial]
    total: int
    project: str
    reviewers: dict[str, str]
    reviewer: str
    project_id: str = ""
    """Names the project; its copies share it."""
    export_id: str = ""
    """The latest change when the export was made: what was handed out can be told from what the desk did since."""
    team: Callable[[], TeamMaterial] | None = None
    """For a team whose members see each other's decisions."""


def materials(read: Queries) -> Iterator[ArticleMaterial]:
    """Every article with all that is said of it, one at a time."""
    for view in list(read.articles()):
        yield ArticleMaterial(
            read.article(view.id),
            view.model,
            read.blocks(view.id),
            read.claims_of_all(view.id),
            read.findings(view.id),
            read.ticks(view.id),
            read.corrected(view.id),
        )
