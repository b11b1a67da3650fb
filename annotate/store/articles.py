"""Articles, their blocks, and how far they are settled."""

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, and_, case, exists, func, insert, select

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
    """Write an article and its blocks; withdrawn, until a change puts it on the desk.

    `previous` is the article that it is a new version of.
    """
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
    rows = [
        {
            "article": article.id,
            "start": b.span.start,
            "stop": b.span.end,
            "role": b.role.value,
            "detected": False,
        }
        for b in parts
    ]
    connection.execute(insert(blocks), rows)


def read_article(connection: Connection, identifier: str) -> Article | None:
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
    rows = connection.execute(
        select(blocks).where(blocks.c.article == identifier).order_by(blocks.c.start)
    )
    return [BlockView(Block(Span(r.start, r.stop), Role(r.role)), r.detected) for r in rows]


def read_newest(connection: Connection, most: int) -> Iterator[Seen]:
    """The texts and blocks of the articles added last, newest first."""
    query = (
        select(articles.c.id, articles.c.url, articles.c.text)
        .order_by(articles.c.place.desc())
        .limit(most)
    )
    for row in connection.execute(query).all():
        yield Seen(row.url, row.text, [view.block for view in read_blocks(connection, row.id)])


def list_articles(connection: Connection) -> list[ArticleView]:
    """The articles on the desk, in the order they came."""
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
    """The versions of an article that `identifier` is one of, oldest first, as (identifier, when it was added)."""
    c = articles.c
    rows = connection.execute(
        select(c.id, c.added, c.previous, c.withdrawn).order_by(c.place)
    ).all()
    before = {row.id: row.previous for row in rows}
    after = {
        row.previous: row.id
        for row in sorted(rows, key=lambda row: not row.withdrawn)
        if row.previous
    }
    added = {row.id: row.added for row in rows}
    chain = [identifier]
    while (older := before.get(chain[0], "")) in added and older not in chain:
        chain.insert(0, older)
    while (newer := after.get(chain[-1], "")) in added and newer not in chain:
        chain.append(newer)
    return [(one, added[one]) for one in chain if one in added]


def read_fingerprints(connection: Connection) -> dict[str, str]:
    """The fingerprints of the articles on the desk; "" where a text came before there were any."""
    rows = connection.execute(
        select(articles.c.id, articles.c.fingerprint).where(~articles.c.withdrawn)
    )
    return {row.id: row.fingerprint for row in rows}


def read_nothing_to_check(connection: Connection, reviewer: str) -> set[str]:
    """The articles in which the reviewer found nothing to check."""
    n = nothing_to_check.c
    return set(connection.execute(select(n.article).where(n.reviewer == reviewer)).scalars())


def read_progress(
    connection: Connection, reviewer: str, article: str = "", *, blind: bool = False
) -> dict[str, Progress]:
    """How far `reviewer` is, by article; of one article or all."""
    mine = and_(
        reviews.c.claim == claims.c.id,
        reviews.c.reviewer == reviewer,
        reviews.c.target == Target.STATEMENT,
    )
    settled = reviews.c.verdict.is_not(None)
    backed = exists().where(
        evidence.c.claim == claims.c.id, *([evidence.c.reviewer == reviewer] if blind else [])
    )
    needs = reviews.c.verdict.in_([Verdict.VERIFIED, Verdict.DISPUTED])

    def count(condition: Any) -> Any:
        return func.coalesce(func.sum(case((condition, 1), else_=0)), 0)

    query = (
        select(
            claims.c.article,
            func.count(),
            count(settled),
            count(and_(is_waiting(), ~func.coalesce(settled, False))),
            count(reviews.c.verdict == Verdict.DISPUTED),
            count(and_(needs, ~backed)),
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


def list_undetected(connection: Connection) -> list[str]:
    """The articles on the desk with blocks that detection has not read."""
    waiting = exists().where(blocks.c.article == articles.c.id, ~blocks.c.detected)
    query = select(articles.c.id).where(~articles.c.withdrawn, waiting).order_by(articles.c.place)
    return list(connection.execute(query).scalars())
