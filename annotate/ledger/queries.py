"""What a client may ask of the record."""

from collections.abc import Sequence

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.ledger.events import Announcement
from claimdesk.annotate.ledger.ledger import Ledger
from claimdesk.annotate.review.article_views import ArticleView, BlockView, Findings, Progress
from claimdesk.annotate.review.claim_views import ClaimLine, ClaimView
from claimdesk.annotate.review.filters import Filter, Hit
from claimdesk.annotate.review.state import Shelf
from claimdesk.annotate.store import articles, claims, findings, history, queue, search
from claimdesk.annotate.text.article import Article
from claimdesk.annotate.text.span import Span

OVERLAP = "overlap"
"""The fact that says how many reviewers each claim is handed to."""


class Queries:
    """Questions to the record, as the current reviewer sees it."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._progress: dict[str, Progress] | None = None
        self._total = Progress()
        self._articles: list[ArticleView] | None = None
        ledger.listen(self._forget)

    @property
    def _me(self) -> str:
        return self._ledger.reviewer.id

    @property
    def _blind(self) -> bool:
        return self._ledger.blind

    def _forget(self, announcement: Announcement) -> None:
        if announcement.everything or (
            announcement.change is not None and not announcement.article
        ):
            self._progress = None  # a change over many articles
        elif self._progress is not None and announcement.article:
            with self._ledger.reading() as connection:
                read = articles.read_progress(
                    connection, self._me, announcement.article, blind=self._blind
                )
            fresh, before = (
                read.get(announcement.article, Progress()),
                self._progress.get(announcement.article, Progress()),
            )
            self._progress[announcement.article] = fresh
            self._total = self._total - before + fresh
        if (
            announcement.everything
            or announcement.change is None
            or any(isinstance(e.subject, Shelf) for e in announcement.change.edits)
        ):
            self._articles = None

    def articles(self) -> list[ArticleView]:
        """The articles on the desk, in the order they came."""
        if self._articles is None:
            with self._ledger.reading() as connection:
                self._articles = articles.list_articles(connection)
        return self._articles

    def article(self, identifier: str) -> Article:
        """The article with its text.

        Raises:
            ProjectError: there is none.
        """
        with self._ledger.reading() as connection:
            found = articles.read_article(connection, identifier)
        if found is None:
            raise ProjectError("article-unknown", f"The project has no article {identifier}.")
        return found

    def blocks(self, article: str) -> list[BlockView]:
        return self._ledger.asked(lambda connection: articles.read_blocks(connection, article))

    def claims(self, article: str, inside: Span | None = None) -> list[ClaimView]:
        """The claims of an article, or those that begin inside a span of it, in text order."""
        return self._ledger.asked(
            lambda connection: claims.read_claims(
                connection, article, self._me, inside, blind=self._blind
            )
        )

    def claims_of_all(self, article: str) -> list[ClaimView]:
        """The claims of an article with everybody's reviews; what was settled counts, else where reviewers agree.

        A blind reviewer is alone.
        """
        return self._ledger.asked(
            lambda connection: claims.read_claims_of_all(
                connection, article, self._me if self._blind else ""
            )
        )

    def claim_of_all(self, identifier: str) -> ClaimView | None:
        """A claim with everybody's reviews and what was settled; a blind reviewer is alone."""
        return self._ledger.asked(
            lambda connection: claims.read_claim(
                connection, identifier, self._me if self._blind else "", blind=self._blind
            )
        )

    def claim(self, identifier: str) -> ClaimView | None:
        return self._ledger.asked(
            lambda connection: claims.read_claim(
                connection, identifier, self._me, blind=self._blind
            )
        )

    def findings(self, article: str, inside: Span | None = None) -> Findings:
        """What was found in an article, or in a span of it, and is not a claim."""
        return self._ledger.asked(
            lambda connection: findings.read_findings(connection, article, inside)
        )

    def corrected(self, article: str) -> set[Span]:
        """Where reviewers put a name or number right."""
        return self._ledger.asked(lambda connection: findings.read_corrected(connection, article))

    def ticks(self, article: str) -> set[Span]:
        return self._ledger.asked(
            lambda connection: claims.read_ticks(connection, article, self._me)
        )

    def progress(self) -> dict[str, Progress]:
        """How far the reviewer is, by article; kept up to date, so asking is free."""
        if self._progress is None:
            with self._ledger.reading() as connection:
                self._progress = articles.read_progress(connection, self._me, blind=self._blind)
            self._total = sum(self._progress.values(), Progress())
        return self._progress

    def total_progress(self) -> Progress:
        """How far the reviewer is in all; asking is free."""
        self.progress()
        return self._total

    def filter(self, wanted: Filter) -> list[str]:
        """The claims that pass a filter, by identifier, in reading order."""
        return self._ledger.asked(
            lambda connection: claims.filter_claims(connection, wanted, self._me, blind=self._blind)
        )

    def lines(self, identifiers: Sequence[str]) -> dict[str, ClaimLine]:
        """List lines of some claims."""
        return self._ledger.asked(
            lambda connection: claims.read_lines(
                connection, identifiers, self._me, blind=self._blind
            )
        )

    def next_open(self, article: str, after: int) -> tuple[str, str] | None:
        """The next open claim as (article, claim), behind `after`, then in later articles, then from the top.

        On a server it is handed out: nobody else gets it, unless more reviewers are wanted for each claim.
        """
        if self._ledger.database.is_shared and not self._ledger.database.read_only:
            return self._ledger.handed_out(
                lambda connection: queue.take_next(
                    connection, self._me, article, after, self.overlap()
                )
            )
        order = [view.id for view in self.articles()]
        progress = self.progress()
        here = order.index(article) if article in order else -1
        rest = [
            other
            for other in order[here + 1 :] + order[: here + 1]
            if progress.get(other, Progress()).open
        ]
        return self._ledger.asked(
            lambda connection: claims.next_open(connection, self._me, article, after, rest[:1])
        )

    def search(self, words: str) -> list[Hit]:
        """Articles, notes and evidence that hold all words; a word stands for what begins with it, "…" for a phrase."""
        return self._ledger.asked(
            lambda connection: (
                search.find_articles(connection, words)
                + search.find_notes(connection, words, self._me, blind=self._blind)
            )
        )

    def nothing_to_check(self) -> set[str]:
        """The articles in which the reviewer found nothing to check."""
        return self._ledger.asked(
            lambda connection: articles.read_nothing_to_check(connection, self._me)
        )

    def page(self, name: str) -> str:
        """A page of the project: "notes" or "guidelines"; "" where nothing was written."""
        return self._ledger.asked(lambda connection: history.read_page(connection, name))

    def overlap(self) -> int:
        """How many reviewers each claim is handed to."""
        return self._ledger.asked(
            lambda connection: int(history.read_fact(connection, OVERLAP) or 1)
        )

    def colours(self) -> dict[str, str]:
        """Colours that reviewers chose, by identifier."""
        return self._ledger.asked(history.read_colours)

    def reviewers(self) -> dict[str, str]:
        """Names by identifier."""
        return self._ledger.asked(history.read_reviewers)

    def bookmark(self) -> tuple[str, str]:
        """The article and claim that were last looked at."""
        with self._ledger.reading() as connection:
            kept = history.read_fact(connection, f"bookmark {self._me}") or history.read_fact(
                connection, "bookmark"
            )
        article, _, claim = kept.partition(" ")
        return article, claim

    def set_bookmark(self, article: str, claim: str) -> None:
        """Remember where the reviewer stopped. No decision, so no change in the story."""
        with self._ledger.writing() as connection:
            history.write_fact(connection, f"bookmark {self._me}", f"{article} {claim}".strip())
