"""Articles in SQL: their text, their blocks, and the progress of their review."""

from collections.abc import Container, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, case, exists, func, insert, select

from claimdesk.annotate.review.article_views import ArticleView, BlockView, Progress
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.similarity.article_fingerprint import fingerprint
from claimdesk.annotate.similarity.repeated_paragraphs import Seen
from claimdesk.annotate.store import search
from claimdesk.annotate.store.parking import is_waiting
from claimdesk.annotate.store.schema import (
    articles,
    blocks,
    claims,
    evidence,
    nothing_to_check,
    reviews,
)
from claimdesk.annotate.text.article import Article, Block, Role
from claimdesk.annotate.text.span import Span


def insert_article(
    connection: Connection, article: Article, parts: Sequence[Block], added: str, previous: str = ""
) -> None:
    """Write an article and its blocks; withdrawn, until a change adds it to the project.

    Adding is then an edit with a before and an after, like any other, and can be undone and redone;
    the text itself is written once and stays.

    `previous` is the article that it is a new version of; `added` is a UTC time (ISO 8601).
    """
    # Articles keep the order in which they were added; the search index finds them by this number.
    place = (connection.execute(select(func.max(articles.c.place))).scalar_one() or 0) + 1
    connection.execute(
        insert(articles).values(
            id=article.id,
            place=place,
            source=article.source,
            title=article.title,
            byline=article.byline,
            published=article.published,
            url=article.url,
            language=article.language,
            sha256=article.sha256,
            text=article.text,
            replaced=article.replaced,
            added=added,
            withdrawn=True,
            previous=previous,
            fingerprint=fingerprint(article.text),
        )
    )
    search.index_article(connection, place, article.title, article.text)
    connection.execute(insert(blocks), [_block_row(article.id, block) for block in parts])


def _block_row(article: str, block: Block) -> dict[str, Any]:
    return {
        "article": article,
        "start": block.span.start,
        "stop": block.span.end,
        "role": block.role.value,
        "detected": False,
    }


def read_article(connection: Connection, identifier: str) -> Article | None:
    """Return an article, withdrawn or not; None if there is none of this identifier."""
    row = connection.execute(select(articles).where(articles.c.id == identifier)).first()
    if row is None:
        return None
    return Article(
        row.text,
        row.source,
        row.title,
        row.byline,
        row.published,
        row.url,
        row.language,
        row.replaced,
    )


def read_blocks(connection: Connection, identifier: str) -> list[BlockView]:
    """Return the blocks of an article in text order."""
    rows = connection.execute(
        select(blocks).where(blocks.c.article == identifier).order_by(blocks.c.start)
    )
    return [BlockView(Block(Span(r.start, r.stop), Role(r.role)), r.detected) for r in rows]


def read_newest(connection: Connection, most: int) -> Iterator[Seen]:
    """Yield the texts and blocks of the `most` articles added last, newest first."""
    query = (
        select(articles.c.id, articles.c.url, articles.c.text)
        .order_by(articles.c.place.desc())
        .limit(most)
    )
    for row in connection.execute(query).all():
        yield Seen(row.url, row.text, [view.block for view in read_blocks(connection, row.id)])


def list_articles(connection: Connection) -> list[ArticleView]:
    """Return the articles of the project that are not withdrawn, in the order they were added."""
    # All but the text, which may be a book's: a list needs only its length.
    c = articles.c
    rows = connection.execute(
        select(
            c.id,
            c.title,
            c.source,
            c.byline,
            c.published,
            c.url,
            c.language,
            c.model,
            func.length(c.text),
            c.replaced,
            c.added,
            c.previous,
        )
        .where(~c.withdrawn)
        .order_by(c.place)
    )
    return [ArticleView(*row) for row in rows]


def read_versions(connection: Connection, identifier: str) -> list[tuple[str, str]]:
    """Return all versions of an article as (identifier, time added), oldest first.

    `identifier` may be any of them: "a1" <- "b2" <- "c3" gives all three for "b2".
    """
    c = articles.c
    rows = connection.execute(
        select(c.id, c.added, c.previous, c.withdrawn).order_by(c.place)
    ).all()
    added = {row.id: row.added for row in rows}
    older = {row.id: row.previous for row in rows}

    chain = [identifier]
    _follow(older, added, chain)
    chain.reverse()
    _follow(_successors(rows), added, chain)
    return [(one, added[one]) for one in chain if one in added]


def _successors(rows: Sequence[Any]) -> dict[str, str]:
    """Return the next version of each article that has one."""
    newer: dict[str, str] = {}
    # Of two successors of one version, one that was not withdrawn wins: it is written last.
    for row in sorted(rows, key=lambda row: not row.withdrawn):
        if row.previous:
            newer[row.previous] = row.id
    return newer


def _follow(steps: Mapping[str, str], known: Container[str], chain: list[str]) -> None:
    """Append to `chain` the articles that `steps` lead to from its last one.

    Stops at an article already in the chain: merged records may hold a circle of versions.
    """
    following = steps.get(chain[-1], "")
    while following in known and following not in chain:
        chain.append(following)
        following = steps.get(following, "")


def read_fingerprints(connection: Connection) -> dict[str, str]:
    """Return the fingerprints of the articles that are not withdrawn, by identifier.

    "" stands for an article that was added before Claimdesk made fingerprints.
    """
    rows = connection.execute(
        select(articles.c.id, articles.c.fingerprint).where(~articles.c.withdrawn)
    )
    return {row.id: row.fingerprint for row in rows}


def read_nothing_to_check(connection: Connection, reviewer: str) -> set[str]:
    """Return the articles in which the reviewer found nothing to check."""
    n = nothing_to_check.c
    return set(connection.execute(select(n.article).where(n.reviewer == reviewer)).scalars())


def read_progress(
    connection: Connection, reviewer: str, article: str = "", *, blind: bool = False
) -> dict[str, Progress]:
    """Return the reviewer's progress by article, of one article or of all.

    An article without claims is left out. With `blind`, only the reviewer's evidence backs a
    verdict.
    """
    mine = and_(
        reviews.c.claim == claims.c.id,
        reviews.c.reviewer == reviewer,
        reviews.c.target == Target.STATEMENT,
    )
    settled = reviews.c.verdict.is_not(None)
    # The outer join gives NULL where the reviewer has no review: that is open, not unknown.
    is_open = ~func.coalesce(settled, False)
    query = (
        select(
            claims.c.article,
            func.count(),
            _count(settled),
            _count(and_(is_waiting(), is_open)),
            _count(reviews.c.verdict == Verdict.DISPUTED),
            _count(_lacks_evidence(reviewer, blind=blind)),
        )
        .select_from(
            claims.join(articles, articles.c.id == claims.c.article).outerjoin(reviews, mine)
        )
        .where(~claims.c.withdrawn, ~articles.c.withdrawn)
        .group_by(claims.c.article)
    )
    if article:
        query = query.where(claims.c.article == article)
    return {row[0]: Progress(*row[1:]) for row in connection.execute(query)}


def _count(condition: Any) -> Any:
    """Return SQL for the number of rows of a group that meet a condition."""
    return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)


def _lacks_evidence(reviewer: str, *, blind: bool) -> ColumnElement[bool]:
    """Return SQL for: verified or disputed, and nothing backs it."""
    backed = exists().where(evidence.c.claim == claims.c.id)
    if blind:
        backed = backed.where(evidence.c.reviewer == reviewer)
    return and_(reviews.c.verdict.in_([Verdict.VERIFIED, Verdict.DISPUTED]), ~backed)


def list_undetected(connection: Connection) -> list[str]:
    """Return the articles with blocks that detection has not read, in the order they were added."""
    waiting = exists().where(blocks.c.article == articles.c.id, ~blocks.c.detected)
    query = select(articles.c.id).where(~articles.c.withdrawn, waiting).order_by(articles.c.place)
    return list(connection.execute(query).scalars())
