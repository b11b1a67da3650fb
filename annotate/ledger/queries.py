"""Queries of a client to the record."""

from collections.abc import Sequence

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.ledger.events import Announcement
from claimdesk.annotate.ledger.ledger import Ledger
from claimdesk.annotate.review.article_views import ArticleView, BlockView, Findings, Progress
from claimdesk.annotate.review.change import Change
from claimdesk.annotate.review.claim_views import ClaimLine, ClaimView
from claimdesk.annotate.review.filters import Filter, Hit
from claimdesk.annotate.review.state import Shelf
from claimdesk.annotate.store import articles, claims, findings, history, queue, search
from claimdesk.annotate.text.article import Article
from claimdesk.annotate.text.span import Span

OVERLAP = "overlap"
"""The fact of the overlap: the number of reviewers that each claim is handed to."""


class Queries:
    """Questions to the record, as the current reviewer sees it."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._progress: dict[str, Progress] | None = None
        self._total = Progress()  # the sum of the progress of all articles
        self._articles: list[ArticleView] | None = None
        ledger.listen(self._forget)

    @property
    def _me(self) -> str:
        return self._ledger.reviewer.id

    @property
    def _blind(self) -> bool:
        return self._ledger.blind

    def _forget(self, announcement: Announcement) -> None:
        """Forget or renew the kept answers that an announcement made stale."""
        change, article = announcement.change, announcement.article
        if announcement.everything:
            self._progress = None
            self._articles = None
        elif article:
            self._renew_progress(article)
        elif change is not None:
            self._progress = None  # one change over many articles, as a sheet brought back

        # findings change the model in an article's line, and a change may add or remove an article
        if change is None or _has_article(change):
            self._articles = None

    def _renew_progress(self, article: str) -> None:
        """Read one article's progress again: a verdict changes one of hundreds."""
        if self._progress is None:
            return

        # an article without claims has no progress, which is one of zeros
        with self._ledger.reading() as connection:
            read = articles.read_progress(connection, self._me, article, blind=self._blind)
        before = self._progress.get(article, Progress())
        fresh = read.get(article, Progress())
        self._progress[article] = fresh
        self._total = self._total - before + fresh

    def articles(self) -> list[ArticleView]:
        """Return the articles of the project, in the order they came."""
        # read once: lists, filters and dialogs ask for them again and again
        if self._articles is None:
            with self._ledger.reading() as connection:
                self._articles = articles.list_articles(connection)
        return self._articles

    def article(self, identifier: str) -> Article:
        """Return the article with its text.

        Raises:
            ProjectError: there is none.
        """
        with self._ledger.reading() as connection:
            found = articles.read_article(connection, identifier)
        if found is None:
            raise ProjectError("article-unknown", f"The project has no article {identifier}.")
        return found

    def blocks(self, article: str) -> list[BlockView]:
        """Return the blocks of an article, in text order."""
        return self._ledger.asked(lambda connection: articles.read_blocks(connection, article))

    def claims(self, article: str, inside: Span | None = None) -> list[ClaimView]:
        """Return the claims of an article, or those that begin in a span of it, in text order."""
        return self._ledger.asked(
            lambda connection: claims.read_claims(
                connection, article, self._me, inside, blind=self._blind
            )
        )

    def claims_of_all(self, article: str) -> list[ClaimView]:
        """Return the claims of an article with the reviews of all.

        An adjudication counts, else the answer on which the reviewers agree. A blind reviewer gets
        their own reviews only.
        """
        return self._ledger.asked(
            lambda connection: claims.read_claims_of_all(
                connection, article, self._me if self._blind else ""
            )
        )

    def claim_of_all(self, identifier: str) -> ClaimView | None:
        """Return a claim with the reviews and adjudications of all; if blind, the reviewer's."""
        return self._ledger.asked(
            lambda connection: claims.read_claim(
                connection, identifier, self._me if self._blind else "", blind=self._blind
            )
        )

    def claim(self, identifier: str) -> ClaimView | None:
        """Return a claim with the reviewer's reviews, None if there is no such claim."""
        return self._ledger.asked(
            lambda connection: claims.read_claim(
                connection, identifier, self._me, blind=self._blind
            )
        )

    def findings(self, article: str, inside: Span | None = None) -> Findings:
        """Return the findings in an article, or in a span of it, that are no claims."""
        return self._ledger.asked(
            lambda connection: findings.read_findings(connection, article, inside)
        )

    def corrected(self, article: str) -> set[Span]:
        """Return the spans at which reviewers corrected a name or number."""
        return self._ledger.asked(lambda connection: findings.read_corrected(connection, article))

    def ticks(self, article: str) -> set[Span]:
        """Return the spans of an article that the reviewer ticked as looked at."""
        return self._ledger.asked(
            lambda connection: claims.read_ticks(connection, article, self._me)
        )

    def progress(self) -> dict[str, Progress]:
        """Return the reviewer's progress by article. It is kept up to date, so asking is cheap."""
        if self._progress is None:
            with self._ledger.reading() as connection:
                self._progress = articles.read_progress(connection, self._me, blind=self._blind)
            self._total = sum(self._progress.values(), Progress())
        return self._progress

    def total_progress(self) -> Progress:
        """Return the reviewer's progress over all articles; asking is cheap."""
        self.progress()
        return self._total

    def filter(self, wanted: Filter) -> list[str]:
        """Return the claims that pass a filter, by identifier, in the filter's order."""
        return self._ledger.asked(
            lambda connection: claims.filter_claims(connection, wanted, self._me, blind=self._blind)
        )

    def lines(self, identifiers: Sequence[str]) -> dict[str, ClaimLine]:
        """Return the list lines of some claims, by identifier."""
        return self._ledger.asked(
            lambda connection: claims.read_lines(
                connection, identifiers, self._me, blind=self._blind
            )
        )

    def next_open(self, article: str, after: int) -> tuple[str, str] | None:
        """Return the next open claim as (article, claim), None if all are reviewed or parked.

        It is looked for behind `after`, then in later articles, then from the top. On a server it
        is handed out: no other reviewer gets it, unless each claim is wanted from several.
        """
        database = self._ledger.database
        if database.is_shared and not database.read_only:
            return self._ledger.handed_out(
                lambda connection: queue.take_next(
                    connection, self._me, article, after, self.overlap()
                )
            )
        following = self._next_with_open(article)
        return self._ledger.asked(
            lambda connection: claims.next_open(connection, self._me, article, after, following)
        )

    def _next_with_open(self, article: str) -> list[str]:
        """Return the next article with open claims, as a list of at most one.

        Articles A, B, C, and B is shown: C, A and B are tried in this order.
        """
        order = [view.id for view in self.articles()]
        here = order.index(article) if article in order else -1
        progress = self.progress()
        for other in order[here + 1 :] + order[: here + 1]:
            if progress.get(other, Progress()).open:
                return [other]
        return []

    def search(self, words: str) -> list[Hit]:
        """Return the hits in articles, notes and evidence that hold all words.

        A word finds all that begin with it, words in quotation marks stand together: `drone` finds
        "drones", and `"air defence"` does not find "defence in the air".
        """
        return self._ledger.asked(
            lambda connection: (
                search.find_articles(connection, words)
                + search.find_notes(connection, words, self._me, blind=self._blind)
            )
        )

    def nothing_to_check(self) -> set[str]:
        """Return the articles in which the reviewer found nothing to check."""
        return self._ledger.asked(
            lambda connection: articles.read_nothing_to_check(connection, self._me)
        )

    def page(self, name: str) -> str:
        """Return a page of the project, "notes" or "guidelines"; "" if nothing was written."""
        return self._ledger.asked(lambda connection: history.read_page(connection, name))

    def overlap(self) -> int:
        """Return the number of reviewers that each claim is handed to."""
        return self._ledger.asked(
            lambda connection: int(history.read_fact(connection, OVERLAP) or 1)
        )

    def colours(self) -> dict[str, str]:
        """Return the colours that reviewers chose, by identifier."""
        return self._ledger.asked(history.read_colours)

    def reviewers(self) -> dict[str, str]:
        """Return the names of reviewers by identifier."""
        return self._ledger.asked(history.read_reviewers)

    def bookmark(self) -> tuple[str, str]:
        """Return the article and claim that were shown last."""
        with self._ledger.reading() as connection:
            own = history.read_fact(connection, f"bookmark {self._me}")
            # older projects have one bookmark for all reviewers
            kept = own or history.read_fact(connection, "bookmark")
        article, _, claim = kept.partition(" ")
        return article, claim

    def set_bookmark(self, article: str, claim: str) -> None:
        """Remember the place where the reviewer stopped. No decision, so it is no change."""
        with self._ledger.writing() as connection:
            history.write_fact(connection, f"bookmark {self._me}", f"{article} {claim}".strip())


def _has_article(change: Change) -> bool:
    """Return True if a change adds or removes an article."""
    return any(isinstance(edit.subject, Shelf) for edit in change.edits)
