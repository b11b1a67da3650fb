"""The claim models of a project: trained on its decisions, kept, and put into use or out of it."""

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
"""Scores in one transaction."""
Score = tuple[float, tuple[str, ...]]
"""A check-worthiness from 0 to 1, and the reasons for it."""
SHIPPED = 0
"""The number of the claim model that ships with Claimdesk."""


@dataclass(frozen=True, slots=True)
class TrainedModel:
    """A trained claim model as a client sees it. `made` is a UTC time."""

    number: int
    made: str
    reviewer: str
    used: bool
    report: TrainingReport


@dataclass(frozen=True, slots=True)
class Trained:
    """Result of a training. The model is `used` if it beats the shipped one, and always kept."""

    number: int
    model: CheckWorthiness
    report: TrainingReport
    used: bool


class ClaimModels:
    """Trains, lists and chooses the claim models of a project."""

    def __init__(self, ledger: Ledger, read: Queries) -> None:
        self._ledger = ledger
        self._read = read

    def train(self, reader: FeatureReader) -> Job[Trained]:
        """Train on every reviewer's decisions; use the result if it beats the shipped model.

        Yields progress.

        Raises:
            ClaimdeskError: there are too few decisions, or all of one article.
        """
        from claimdesk.annotate.claim_model.training import train_claim_model

        decisions, articles = yield from self._decisions(reader)
        model, report = yield from train_claim_model(decisions, articles, shipped_model())
        number = self._keep(model, report)
        if report.better:
            # Scores of two models cannot be compared: a list with both would be in no order.
            yield from self.score_again(reader)
        return Trained(number, model, report, report.better)

    def _keep(self, model: CheckWorthiness, report: TrainingReport) -> int:
        """Write a model and its report into the record; return its number."""
        comment = (
            f"Claim model of the project {self._ledger.database.name}: "
            f"{report.decisions} decisions, {now()}"
        )
        with self._ledger.writing() as connection:
            # the model's row refers to its reviewer, who may have made no change yet
            me = self._ledger.reviewer
            know_reviewer(connection, me.id, me.name, me.colour)
            text = msgspec.json.encode(report).decode()
            number = models.insert_model(connection, now(), me.id, text, written(model, comment))
            if report.better:
                models.use_model(connection, number)
        return number

    def all(self) -> list[TrainedModel]:
        """Return the trained models, oldest first."""
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
        """Return the number of the model in use; `SHIPPED` if it is none of the trained ones."""
        for one in self.all():
            if one.used:
                return one.number
        return SHIPPED

    def use(self, number: int) -> None:
        """Put a model into use; `SHIPPED` goes back to the one that came with Claimdesk.

        Scores stay until `score_again`.

        Raises:
            ProjectError: there is no model of this number.
        """
        known = {SHIPPED} | {one.number for one in self.all()}
        if number not in known:
            raise ProjectError(
                "finder-unknown", f"The project has no claim model {number}.", "List them first."
            )
        with self._ledger.writing() as connection:
            models.use_model(connection, number)

    def file(self) -> str:
        """Return the path of the model in use, for a detector to read; "" for the shipped one.

        Detection runs in other processes, which cannot read the record. The file's name comes from
        its content, so that two projects, or two trainings, never share one.
        """
        used = self.used()
        if used == SHIPPED:
            return ""
        with self._ledger.reading() as connection:
            text = models.read_weights(connection, used)
        # A detector keeps the model it has loaded, by its path: another content is another path.
        digest = hashlib.sha256(text.encode()).hexdigest()[:8]
        path = home() / "finders" / f"trained-{digest}.tsv"
        if not path.is_file():
            path.parent.mkdir(parents=True, exist_ok=True)
            # a detector that starts meanwhile must not read half a model
            with replacing(path) as temporary:
                temporary.write_text(text, encoding="utf-8")
        return str(path)

    def score_again(self, reader: FeatureReader) -> Job[int]:
        """Score every claim with the model in use; yields progress in articles.

        Returns the number of claims scored.
        """
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
            self._write_scores(view.id, fresh)
            scored += len(fresh)
            # as if detection had read them again: lists and marks show the new scores
            starts = tuple(block.span.start for block in blocks)
            self._ledger.announce(Announcement(view.id, blocks=starts))
        yield Progress(len(articles), len(articles))
        return scored

    def _write_scores(self, article: str, scores: dict[Span, Score]) -> None:
        """Write scores in short transactions, so that a verdict given meanwhile never waits."""
        items = list(scores.items())
        for start in range(0, len(items), WRITTEN_AT_ONCE):
            batch = dict(items[start : start + WRITTEN_AT_ONCE])
            with self._ledger.writing() as connection:
                claims.write_scores(connection, article, batch)

    def _decisions(self, reader: FeatureReader) -> Job[tuple[list["Decision"], int]]:
        """Return the reviewed claims with their features, and the number of articles they are of.

        Near-duplicate articles are in one group.
        """
        from claimdesk.annotate.claim_model.training import Decision

        kept: list[tuple[str, float, dict[str, float]]] = []
        known: list[SplitArticle] = []
        total = len(self._read.articles())
        for done, material in enumerate(self._settled()):
            article = material.article
            yield Progress(done, total, article.title)
            found = decided(material)
            spans = [each.view.claim.span for each in found]
            blocks = [view.block for view in material.blocks]
            vectors = reader.claim_features(
                article.text, blocks, spans, article.language, article.published
            )
            # disagreement is kept: two of three reviewers make a share of .67
            for each in found:
                # a claim across two paragraphs has no features
                vector = vectors.get(each.view.claim.span)
                if vector is not None:
                    kept.append((article.id, each.is_claim, vector))
            quotes = [view.claim.quote for view in material.claims]
            known.append(SplitArticle(article.id, article.url, quotes))

        groups = split(known).group
        decisions = [Decision(vector, share, groups[article]) for article, share, vector in kept]
        return decisions, len(known)

    def _settled(self) -> Iterator[ArticleMaterial]:
        """Return the articles with a decision on what is a claim and what is none."""
        return (one for one in materials(self._read) if decided(one))
