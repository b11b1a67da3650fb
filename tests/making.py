"""Articles and projects for tests, without a model."""

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
from claimdesk.annotate.text.span import Span

ME = Reviewer("01234567-0000-7000-8000-000000000001", "Ann")
THREE = "One thing happened on Monday. 12 boats came back. Nobody was hurt."


def own_shape(thing: object, name: str, kind: str, reflected: bool, other: object) -> bool:
    """What of a database the schema speaks of: not the search index, which each kind of database has its own way."""
    return not name.startswith("search") and name != "ix_articles_words"


def reading(text: str = THREE, source: str = "three.txt") -> Reading:
    """An article of body paragraphs, split at line ends."""
    blocks, start = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(Span(start, start + len(line)), Role.BODY))
        start += len(line) + 1
    return Reading(Article(text, source, title=text[:20], language="en"), tuple(blocks))


class FullStops:
    """An analyser without a model: a claim ends at each full stop, every run of digits is a number."""

    def model(self, language: str) -> Model:
        return Model("full stops", "1")

    def analyse(
        self, text: str, blocks: Sequence[Block], language: str, published: str = ""
    ) -> Iterator[BlockFindings]:
        for block in blocks:
            yield BlockFindings(
                block.span, block.role, tuple(_names(text, block.span)), tuple(_numbers(text, block.span)),
                tuple(_claims(text, block)),
            )  # fmt: skip

    def claim_features(
        self,
        text: str,
        blocks: Sequence[Block],
        spans: Sequence[Span],
        language: str,
        published: str = "",
    ) -> dict[Span, dict[str, float]]:
        """Every word is a feature."""
        return {
            span: {f"w {word.lower().strip('.')}": 1.0 for word in span.of(text).split()}
            for span in spans
        }


def _claims(text: str, block: Block) -> Iterator[ClaimFinding]:
    if not block.role.carries_claims:
        return
    start = block.span.start
    for place in range(block.span.start, block.span.end):
        if text[place] == "." or place == block.span.end - 1:
            words = text[start : place + 1]
            begin = start + len(words) - len(words.lstrip())
            if begin < place + 1:
                yield ClaimFinding(Span(begin, place + 1), 0.5, ("statistic",))
            start = place + 1


def _numbers(text: str, span: Span) -> Iterator[Number]:
    place = span.start
    while place < span.end:
        if text[place].isdecimal():
            end = place
            while end < span.end and text[end].isdecimal():
                end += 1
            yield Number(Span(place, end), NumberKind.COUNT, 1.0, 1.0, precision=1.0)
            place = end
        place += 1


def _names(text: str, span: Span) -> Iterator[Entity]:
    found = text.find("Monday", span.start, span.end)
    if found >= 0:
        yield Entity(Span(found, found + 6), "DATE")


def with_article(project: Project, text: str = THREE, source: str = "three.txt") -> str:
    """Add an article and detect in it; its identifier."""
    identifier = project.intake.add(reading(text, source))
    run_to_end(project.intake.detect(identifier, FullStops()))
    return identifier


def claims_of(project: Project, article: str) -> list[ClaimView]:
    return project.read.claims(article)


def many_articles(path: Place, articles: int, claims_each: int) -> None:
    """A project with that many articles and claims; numbered, so that texts differ."""
    with Project.open(path, ME, create=True) as project:
        for number in range(articles):
            sentences = (
                f"Article {number} says that {place} boats of 900 came back."
                for place in range(claims_each)
            )
            with_article(project, " ".join(sentences), f"article-{number}.txt")
