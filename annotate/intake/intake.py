"""Articles into a project, and findings into its articles."""

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
from claimdesk.annotate.text.article import Article, Block, Reading
from claimdesk.annotate.text.span import Span

COMPARED = 40
"""Newest articles with whose paragraphs a new one is compared."""
WRITE_FINDINGS = 40
"""Findings written at once while reviewers settle claims: well under 20 ms."""


class Intake:
    """The way of articles into a project, and of findings into articles."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._fingerprints: dict[str, str] | None = None
        ledger.listen(self._forget)

    def _forget(self, announcement: Announcement) -> None:
        """Forget the fingerprints when an article was added, withdrawn or restored."""
        if announcement.everything:
            self._fingerprints = None
        elif announcement.change is not None:
            edits = announcement.change.edits
            if any(isinstance(edit.subject, Shelf) for edit in edits):
                self._fingerprints = None

    def near_same(self, article: Article) -> str:
        """Return the title of an article of the project that is a near-duplicate of `article`.

        It is in quotation marks, “Port authority lost millions”, or "" where there is none.
        """
        wanted = fingerprint(article.text)
        # a text of a few words has no fingerprint
        if not wanted:
            return ""

        # the very same text is refused by `add`; it is no near-duplicate
        others = dict(self._known_fingerprints())
        others.pop(article.id, None)
        name, share = nearest(wanted, others)
        if share < ALIKE:
            return ""

        with self._ledger.reading() as connection:
            found = articles.read_article(connection, name)
        if found is None:
            return ""
        return f"“{found.title or found.source}”"

    def _known_fingerprints(self) -> dict[str, str]:
        """Return the fingerprints of all articles, by identifier."""
        if self._fingerprints is not None:
            return self._fingerprints

        with self._ledger.reading() as connection:
            known = articles.read_fingerprints(connection)
            # articles of projects from before there were fingerprints
            missing = [identifier for identifier, printed in known.items() if not printed]
            for identifier in missing:
                found = articles.read_article(connection, identifier)
                known[identifier] = fingerprint(found.text) if found else ""
        self._fingerprints = known
        return known

    def add(self, reading: Reading) -> str:
        """Put an article into the project; returns its identifier.

        Paragraphs that other articles of its source repeat word for word become furniture.

        Raises:
            ProjectError: the same text is in the project already.
        """
        with self._ledger.reading() as connection:
            reading = without_repeated(reading, articles.read_newest(connection, COMPARED))
        article = reading.article

        def decide(record: SqlRecord) -> Draft:
            there = record.get(Shelf, (article.id,))
            if there and not there.withdrawn:
                raise ProjectError(
                    "article-there",
                    f"{article.source} is already in the project, with the same text.",
                    "Open it in the project.",
                )
            # a withdrawn article is still there, and returns with its claims
            if there is None:
                articles.insert_article(self._ledger.connection, article, reading.blocks, now())
            edit = Edit(Shelf(article.id, withdrawn=True), Shelf(article.id))
            return Draft(Operation.ADD_ARTICLE, article.id, "", (edit,))

        known = self._fingerprints
        self._ledger.commit(decide)
        # the commit made `_forget` drop them all, for one more
        if known is not None:
            self._fingerprints = known | {article.id: fingerprint(article.text)}
        return article.id

    def add_text(self, text: str, source: str) -> str:
        """Put a pasted text into the project, like a file of the name `source`.

        Raises:
            SourceError: it holds no words.
            ProjectError: the same text is in the project already.
        """
        return self.add(read_text(text, source))

    def undetected(self) -> list[str]:
        """Return the articles that detection has not finished, in the order of import."""
        with self._ledger.reading() as connection:
            return articles.list_undetected(connection)

    def detect(self, identifier: str, analyser: Analyser, first: int = 0) -> Job[int]:
        """Detect in an article, from the block at offset `first` on, and then in the rest.

        Detection resumes at the first block without findings. Yields progress in blocks; closing
        the generator stops it and keeps the findings written so far. Returns the number of blocks
        read.

        Raises:
            ProjectError: there is no such article.
        """
        with self._ledger.reading() as connection:
            article = articles.read_article(connection, identifier)
            blocks = articles.read_blocks(connection, identifier)
        if article is None:
            raise ProjectError("article-unknown", f"The project has no article {identifier}.")

        # blocks that were finished before a pause are not read twice
        waiting = [view.block for view in blocks if not view.detected]
        order = _from_place(waiting, first)
        name = article.title or article.source
        yield Progress(0, len(order), name)
        if not order:
            return 0

        model = analyser.model(article.language)
        written_by = f"{model.name} {model.version}".strip()
        done = 0
        batch: list[BlockFindings] = []
        for found in analyser.analyse(article.text, order, article.language, article.published):
            batch.append(found)
            if sum(map(_weight, batch)) >= WRITE_FINDINGS:
                done += self._write(article, batch, written_by)
                batch = []
                yield Progress(done, len(order), name)

        # the last findings, fewer than make a batch
        if batch:
            done += self._write(article, batch, written_by)
        self._unify(article, [view.block.span for view in blocks])
        yield Progress(len(order), len(order), name)
        return done

    def _unify(self, article: Article, spans: Sequence[Span]) -> None:
        """Give names the labels that the whole article shows, once all blocks are read."""
        with self._ledger.writing() as connection:
            changed = findings.unify_labels(connection, article)
        starts = _starts_around(changed, spans)
        if starts:
            self._ledger.announce(Announcement(article.id, blocks=starts))

    def _write(self, article: Article, batch: Sequence[BlockFindings], model: str) -> int:
        blocks = tuple(found.block.start for found in batch)
        with self._ledger.writing() as connection:
            findings.write_findings(connection, article, batch, model)
            self._ledger.announce_findings(article.id, blocks)
        self._ledger.announce(Announcement(article.id, blocks=blocks))
        return len(batch)


def _starts_around(places: set[int], spans: Sequence[Span]) -> tuple[int, ...]:
    """Return the starts of the spans that places are in, in order."""
    starts = {span.start for span in spans for place in places if span.start <= place < span.end}
    return tuple(sorted(starts))


def _from_place(blocks: Sequence[Block], first: int) -> list[Block]:
    """Return blocks from the one at offset `first` on, then those before it."""
    here_and_behind = [block for block in blocks if block.span.end > first]
    before = [block for block in blocks if block.span.end <= first]
    return here_and_behind + before


def _weight(found: BlockFindings) -> int:
    """Return the number of rows that a block's findings take in the database, roughly."""
    in_block = (found.claims, found.entities, found.numbers, found.attributions)
    return 2 + sum(map(len, in_block))
