"""Records for tests of the store: a new project file, and rows put into it by hand."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
from sqlalchemy import Connection

from claimdesk.annotate.ledger.events import Reviewer
from claimdesk.annotate.review.change import Change, Edit, Operation
from claimdesk.annotate.review.state import Claim, Review, Shelf
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.store.articles import insert_article
from claimdesk.annotate.store.record import SqlRecord
from claimdesk.annotate.store.sqlite import ProjectFile
from claimdesk.annotate.text.article import Article, Block, Role
from claimdesk.annotate.text.span import Span, quote

ANN = Reviewer("01234567-0000-7000-8000-00000000000a", "Ann")
BO = Reviewer("01234567-0000-7000-8000-00000000000b", "Bo")
TEXT = "Seven ships left. Two came back."
TIME = "2025-01-05T09:00:00+00:00"


@cache
def _new_file() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "new.claimdesk"
        ProjectFile.open(path, create=True).close()
        return path.read_bytes()


def empty_file(path: Path) -> Path:
    """Write a project file that holds nothing yet; faster than the migrations, which run once."""
    path.write_bytes(_new_file())
    return path


def add_article(
    connection: Connection,
    text: str = TEXT,
    *,
    title: str = "",
    source: str = "ships.txt",
    previous: str = "",
    added: str = TIME,
) -> Article:
    """Add an article of one body paragraph."""
    article = Article(text, source, title=title, language="en")
    block = Block(Span(0, len(text)), Role.BODY)
    insert_article(connection, article, [block], added, previous)
    shelf = Edit(Shelf(article.id, withdrawn=True), Shelf(article.id))
    SqlRecord(connection).apply(shelf)
    return article


def add_claim(connection: Connection, article: Article, words: str, identifier: str) -> Claim:
    """Add a claim on the first place where the article has these words."""
    start = article.text.index(words)
    span = Span(start, start + len(words))
    around = quote(article.text, span)
    claim = Claim(identifier, article.id, span.start, span.end, words, around.prefix, around.suffix)
    SqlRecord(connection).apply(Edit(None, claim))
    return claim


def change_state(connection: Connection, before: Claim, **values: object) -> Claim:
    """Change some values of a claim, without a change in the history."""
    after = msgspec.structs.replace(before, **values)
    SqlRecord(connection).apply(Edit(before, after))
    return after


def add_review(
    connection: Connection,
    claim: str,
    reviewer: Reviewer,
    verdict: Verdict | None,
    time: str = TIME,
) -> Review:
    """Add a reviewer's answer to the statement of a claim."""
    review = Review(claim, reviewer.id, verdict=verdict, time=time)
    SqlRecord(connection).apply(Edit(None, review))
    return review


def change_of(number: int, *edits: Edit, claim: str = "", by: Reviewer = ANN) -> Change:
    """Return a change with its number as identifier, sequence and clock."""
    return Change(
        str(number), number, by.id, TIME, Operation.SETTLE, "", claim, edits, clock=number
    )
