"""The project's own claim finder: trained on its decisions, kept beside the earlier ones, put into use or taken out."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from claimdesk.annotate.base.atomic_file import replacing
from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.base.paths import home
from claimdesk.annotate.base.progress import Job, Progress
from claimdesk.annotate.claim_model import sql as models
from claimdesk.annotate.claim_model.report import TrainingReport
from claimdesk.annotate.detection.checkworthiness import CheckWorthiness, shipped_model, written
from claimdesk.annotate.detection.detector import FeatureReader
from claimdesk.annotate.export.material import ArticleMaterial, materials
from claimdesk.annotate.labels.labels import decided
from claimdesk.annotate.labels.splits import SplitArticle, split
from claimdesk.annotate.ledger.events import Announcement, now
from claimdesk.annotate.ledger.ledger import Ledger
from claimdesk.annotate.ledger.queries import Queries
from claimdesk.annotate.store import claims
from claimdesk.annotate.store.history import know_reviewer
from claimdesk.annotate.text.span import Span

if TYPE_CHECKING:
    from claimdesk.annotate.claim_model.training import Decision

WRITTEN_AT_ONCE = 400
Score = tuple[float, tuple[str, ...]]
SHIPPED = 0
"""The number of the finder that ships with Claimdesk."""


@dataclass(frozen=True, slots=True)
class TrainedModel:
    """A trained finder as a client sees it."""

    number: int
    made: str
    reviewer: str
    used: bool
    report: TrainingReport


@dataclass(frozen=True, slots=True)
class Trained:
    """What a training made. It is `used` where it beats the shipped one, and kept in any case."""

    number: int
    model: CheckWorthiness
    report: TrainingReport
    used: bool


class ClaimModels:
    """Trains, lists and chooses claim finders."""

    def __init__(self, ledger: Ledger, read: Queries) -> None:
        self._ledger = ledger
        self._read = read

    def train(self, reader: FeatureReader) -> Job[Trained]:
        """Train on every reviewer's decisions; use the result where it beats the shipped finder. Yields progress.

        Raises:
            ClaimdeskError: there are too few decisions, or all of one article.
        """
        from claimdesk.annotate.claim_model.training import train_claim_model

        decisions, articles = yield from self._decisions(reader)
        model, report = yield from train_claim_model(decisions, articles, shipped_model())
        comment = f"Claim finder of the project {self._ledger.database.name}: {report.decisions} decisions, {now()}"
        with self._ledger.writing() as connection:
            me = self._ledger.reviewer
            know_reviewer(connection, me.id, me.name, me.colour)
            text = msgspec.json.encode(report).decode()
            number = models.insert_model(connection, now(), me.id, text, written(model, comment))
            if report.better:
                models.use_model(connection, number)
        if report.better:
            yield from self.score_again(reader)
        return Trained(number, model, report, report.better)

    def all(self) -> list[TrainedModel]:
        """The trained finders, oldest first."""
        with self._ledger.reading() as connection:
            kept = models.list_models(connection)
        return [
            TrainedModel(
                one.id,
                one.made,
                one.reviewer,
                one.used,
                msgspec.json.decode(one.report, type=TrainingReport),
            )
            for one in kept
        ]

    def used(self) -> int:
        """The number of the finder in use."""
        return next((one.number for one in self.all() if one.used), SHIPPED)

    def use(self, number: int) -> None:
        """Put a finder into use; `SHIPPED` goes back to the one that came with Claimdesk. Scores stay until
        `score_again`.

        Raises:
            ProjectError: there is no finder of this number.
        """
        if number != SHIPPED and number not in {one.number for one in self.all()}:
            raise ProjectError(
                "finder-unknown", f"The project has no claim finder {number}.", "List them first."
            )
        with self._ledger.writing() as connection:
            models.use_model(connection, number)

    def file(self) -> str:
        """The finder in use as a file that a detector can read; "" for the shipped one."""
        used = self.used()
        if used == SHIPPED:
            return ""
        with self._ledger.reading() as connection:
            text = models.read_weights(connection, used)
        digest = hashlib.sha256(text.encode()).hexdigest()[:8]
        path = home() / "finders" / f"trained-{digest}.tsv"
        if not path.is_file():
            path.parent.mkdir(parents=True, exist_ok=True)
            with replacing(path) as temporary:
                temporary.write_text(text, encoding="utf-8")
        return str(path)

    def score_again(self, reader: FeatureReader) -> Job[int]:
        """Score every claim with the finder in use; yields progress in articles, returns the number of claims."""
        from claimdesk.annotate.detection.checkworthiness import model_in

        model = model_in(self.file())
        articles = self._read.articles()
        scored = 0
        for done, view in enumerate(articles):
            yield Progress(done, len(articles), view.title or view.source)
            article = self._read.article(view.id)
            spans = [each.claim.span for each in self._read.claims(view.id)]
            blocks = [each.block for each in self._read.blocks(view.id)]
            vectors = reader.claim_features(
                article.text, blocks, spans, article.language, article.published
            )
            fresh = {
                span: (model.score(vector), model.reasons(vector))
                for span, vector in vectors.items()
            }
            for batch in _batches(fresh):
                with self._ledger.writing() as connection:
                    claims.write_scores(connection, view.id, batch)
            scored += len(fresh)
            self._ledger.announce(
                Announcement(view.id, blocks=tuple(block.span.start for block in blocks))
            )
        yield Progress(len(articles), len(articles))
        return scored

    def _decisions(self, reader: FeatureReader) -> Job[tuple[list["Decision"], int]]:
        """What the finder learns from: settled claims with their features, near-duplicate articles in one group."""
        from claimdesk.annotate.claim_model.training import Decision

        kept: list[tuple[str, float, dict[str, float]]] = []
        known: list[SplitArticle] = []
        total = len(self._read.articles())
        for done, one in enumerate(self._settled()):
            yield Progress(done, total, one.article.title)
            found = decided(one)
            spans = [each.view.claim.span for each in found]
            blocks = [view.block for view in one.blocks]
            article = one.article
            vectors = reader.claim_features(
                article.text, blocks, spans, article.language, article.published
            )
            kept += [
                (article.id, each.is_claim, vectors[each.view.claim.span])
                for each in found
                if each.view.claim.span in vectors
            ]
            known.append(
                SplitArticle(article.id, article.url, [view.claim.quote for view in one.claims])
            )
        groups = split(known).group
        return [Decision(vector, share, groups[article]) for article, share, vector in kept], len(
            known
        )

    def _settled(self) -> Iterator[ArticleMaterial]:
        """The articles with a decision on what is or is not a claim."""
        return (one for one in materials(self._read) if decided(one))


def _batches(scores: dict[Span, Score]) -> Iterator[dict[Span, Score]]:
    """Small enough that a verdict given meanwhile never waits."""
    items = list(scores.items())
    for start in range(0, len(items), WRITTEN_AT_ONCE):
        yield dict(items[start : start + WRITTEN_AT_ONCE])
