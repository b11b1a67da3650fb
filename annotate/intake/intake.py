"""Articles into the record, and findings into articles."""

from collections.abc import Sequence

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.base.progress import Job, Progress
from claimdesk.annotate.detection.detector import Analyser
from claimdesk.annotate.detection.findings import BlockFindings
from claimdesk.annotate.ledger.events import Announcement, now
from claimdesk.annotate.ledger.ledger import Ledger
from claimdesk.annotate.review.change import Draft, Edit, Operation
from claimdesk.annotate.review.state import Shelf
from claimdesk.annotate.similarity.article_fingerprint import ALIKE, fingerprint, nearest
from claimdesk.annotate.similarity.repeated_paragraphs import without_repeated
from claimdesk.annotate.sources import read_text
from claimdesk.annotate.store import articles, findings
from claimdesk.annotate.store.record import SqlRecord
from claimdesk.annotate.text.article import Article, Reading
from claimdesk.annotate.text.span import Span

COMPARED = 40
"""Newest articles whose paragraphs a new one is held against."""
WRITE_FINDINGS = 40
"""Findings written at once while somebody may be settling claims: well under 20 ms."""


class Intake:
    """Adds articles and detects in them."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._fingerprints: dict[str, str] | None = None
        ledger.listen(self._forget)

    def _forget(self, announcement: Announcement) -> None:
        change = announcement.change
        if announcement.everything or (
            change and any(isinstance(edit.subject, Shelf) for edit in change.edits)
        ):
            self._fingerprints = None

    def near_same(self, article: Article) -> str:
        """How an article on the desk is called whose text is almost that of `article`; "" where there is none."""
        wanted = fingerprint(article.text)
        if not wanted:
            return ""
        known = self._known_fingerprints()
        name, share = nearest(
            wanted, {one: printed for one, printed in known.items() if one != article.id}
        )
        if share < ALIKE:
            return ""
        with self._ledger.reading() as connection:
            found = articles.read_article(connection, name)
        return f"“{found.title or found.source}”" if found else ""

    def _known_fingerprints(self) -> dict[str, str]:
        """Of all articles on the desk; texts from before there were any get theirs now."""
        if self._fingerprints is None:
            with self._ledger.reading() as connection:
                known = articles.read_fingerprints(connection)
                for one in [name for name, printed in known.items() if not printed]:
                    found = articles.read_article(connection, one)
                    known[one] = fingerprint(found.text) if found else ""
            self._fingerprints = known
        return self._fingerprints

    def add(self, reading: Reading) -> str:
        """Put an article on the desk; returns its identifier.

        Paragraphs that other articles of its source repeat word for word become furniture.

        Raises:
            ProjectError: the same text is on the desk already.
        """
        with self._ledger.reading() as connection:
            reading = without_repeated(reading, articles.read_newest(connection, COMPARED))
        article = reading.article

        def decide(record: SqlRecord) -> Draft:
            there = record.get(Shelf, (article.id,))
            if there and not there.withdrawn:
                raise ProjectError(
                    "article-there",
                    f"{article.source} is in the project already: the same text.",
                    "Open it there.",
                )
            if there is None:
                articles.insert_article(self._ledger.connection, article, reading.blocks, now())
            edit = Edit(Shelf(article.id, withdrawn=True), Shelf(article.id))
            return Draft(Operation.ADD_ARTICLE, article.id, "", (edit,))

        known = self._fingerprints
        self._ledger.commit(decide)
        if known is not None:  # one more, and no reason to read them all again
            self._fingerprints = known | {article.id: fingerprint(article.text)}
        return article.id

    def add_text(self, text: str, source: str) -> str:
        """Put a pasted text on the desk, as if it had been a file called `source`.

        Raises:
            SourceError: it holds no words.
            ProjectError: the same text is on the desk already.
        """
        return self.add(read_text(text, source))

    def undetected(self) -> list[str]:
        """The articles that detection has not finished, in the order they came."""
        with self._ledger.reading() as connection:
            return articles.list_undetected(connection)

    def detect(self, identifier: str, analyser: Analyser, first: int = 0) -> Job[int]:
        """Find what is in an article, from the block at offset `first` on and then the rest; resumes where it stopped.

        Yields progress in blocks; closing the generator stops it and keeps what was written. Returns the number
        of blocks read.
        """
        with self._ledger.reading() as connection:
            article = articles.read_article(connection, identifier)
            blocks = articles.read_blocks(connection, identifier)
        if article is None:
            raise ProjectError("article-unknown", f"The project has no article {identifier}.")
        waiting = [view.block for view in blocks if not view.detected]
        order = [b for b in waiting if b.span.end > first] + [
            b for b in waiting if b.span.end <= first
        ]
        yield Progress(0, len(order), article.title or article.source)
        if not order:
            return 0
        model = analyser.model(article.language)
        done = 0
        batch: list[BlockFindings] = []
        for found in analyser.analyse(article.text, order, article.language, article.published):
            batch.append(found)
            if sum(_weight(one) for one in batch) >= WRITE_FINDINGS:
                done += self._write(article, batch, f"{model.name} {model.version}".strip())
                batch = []
                yield Progress(done, len(order), article.title or article.source)
        if batch:
            done += self._write(article, batch, f"{model.name} {model.version}".strip())
        self._unify(article, [view.block.span for view in blocks])
        yield Progress(len(order), len(order), article.title or article.source)
        return done

    def _unify(self, article: Article, spans: Sequence[Span]) -> None:
        """Once all is read, give names the labels that the whole article shows."""
        with self._ledger.writing() as connection:
            changed = findings.unify_labels(connection, article)
        starts = {
            span.start for span in spans for place in changed if span.start <= place < span.end
        }
        if starts:
            self._ledger.announce(Announcement(article.id, blocks=tuple(sorted(starts))))

    def _write(self, article: Article, batch: Sequence[BlockFindings], model: str) -> int:
        blocks = tuple(found.block.start for found in batch)
        with self._ledger.writing() as connection:
            findings.write_findings(connection, article, batch, model)
            self._ledger.announce_findings(article.id, blocks)
        self._ledger.announce(Announcement(article.id, blocks=blocks))
        return len(batch)


def _weight(found: BlockFindings) -> int:
    return (
        2 + len(found.claims) + len(found.entities) + len(found.numbers) + len(found.attributions)
    )
