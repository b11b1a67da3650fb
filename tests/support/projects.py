"""Articles and projects for tests, without a model."""

import re
from collections.abc import Iterator, Sequence

from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.detection.findings import (
    BlockFindings,
    ClaimFinding,
    Entity,
    Model,
    Number,
    NumberKind,
)
from claimdesk.annotate.project import Place, Project, Reviewer
from claimdesk.annotate.review.claim_views import ClaimView
from claimdesk.annotate.text.article import Article, Block, Reading, Role
from claimdesk.annotate.text.span import Span, trimmed

# the same in every process of a test
ME = Reviewer("01234567-0000-7000-8000-000000000001", "Ann")
THREE = "One thing happened on Monday. 12 boats came back. Nobody was hurt."


def own_shape(thing: object, name: str, kind: str, reflected: bool, other: object) -> bool:
    """Return True for the parts of a database that the schema names.

    Alembic asks this. Each kind of database has a search index of its own.
    """
    return not name.startswith("search") and name != "ix_articles_words"


def reading(text: str = THREE, source: str = "three.txt") -> Reading:
    """Return an article of body paragraphs, split at line ends."""
    blocks: list[Block] = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(Span(start, start + len(line)), Role.BODY))
        start += len(line) + 1
    return Reading(Article(text, source, title=text[:20], language="en"), tuple(blocks))


class FullStops:
    """An analyser without a model: a claim ends at each full stop, and digits are a number."""

    def model(self, language: str) -> Model:
        return Model("full stops", "1")

    def analyse(
        self, text: str, blocks: Sequence[Block], language: str, published: str = ""
    ) -> Iterator[BlockFindings]:
        for block in blocks:
            claims: tuple[ClaimFinding, ...] = ()
            if block.role.carries_claims:
                claims = tuple(_claims(text, block.span))
            yield BlockFindings(
                block.span,
                block.role,
                entities=tuple(_names(text, block.span)),
                numbers=tuple(_numbers(text, block.span)),
                claims=claims,
            )

    def claim_features(
        self,
        text: str,
        blocks: Sequence[Block],
        spans: Sequence[Span],
        language: str,
        published: str = "",
    ) -> dict[Span, dict[str, float]]:
        """Return every word of a claim as a feature."""
        return {span: _words(span.of(text)) for span in spans}


class IdleDetector(FullStops):
    """Stand-in for the detector's process in a window: there is nothing to start or to end."""

    def warm_up(self) -> None:
        """Do nothing."""

    def use_claim_model(self, claim_model: str) -> None:
        """Do nothing: the scores are always the same."""

    def close(self) -> None:
        """Do nothing."""


def _words(text: str) -> dict[str, float]:
    return {f"w {word.lower().strip('.')}": 1.0 for word in text.split()}


def _claims(text: str, span: Span) -> Iterator[ClaimFinding]:
    # the end of the block ends a claim too
    for found in re.finditer(r"[^.]*\.|[^.]+$", span.of(text)):
        claim = trimmed(text, span.start + found.start(), span.start + found.end())
        if claim is not None:
            yield ClaimFinding(claim, 0.5, ("statistic",))


def _numbers(text: str, span: Span) -> Iterator[Number]:
    for digits in re.finditer(r"\d+", span.of(text)):
        printed = Span(*digits.span()).shifted(span.start)
        yield Number(printed, NumberKind.COUNT, 1.0, 1.0, precision=1.0)


def _names(text: str, span: Span) -> Iterator[Entity]:
    # one name is enough for what the tests ask
    place = text.find("Monday", span.start, span.end)
    if place >= 0:
        yield Entity(Span(place, place + len("Monday")), "DATE")


def with_article(project: Project, text: str = THREE, source: str = "three.txt") -> str:
    """Add an article and detect in it; return its identifier."""
    identifier = project.intake.add(reading(text, source))
    run_to_end(project.intake.detect(identifier, FullStops()))
    return identifier


def claims_of(project: Project, article: str) -> list[ClaimView]:
    return project.read.claims(article)


def many_articles(path: Place, articles: int, claims_each: int) -> None:
    """Make a project with that many articles and claims; numbered, so that texts differ."""
    with Project.open(path, ME, create=True) as project:
        for number in range(articles):
            with_article(project, _numbered_text(number, claims_each), f"article-{number}.txt")


def _numbered_text(number: int, claims: int) -> str:
    places = range(claims)
    sentences = [f"Article {number} says that {place} boats of 900 came back." for place in places]
    return " ".join(sentences)
