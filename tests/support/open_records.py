"""Project files with a few articles and claims in them, open for tests of SQL."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection

from claimdesk.annotate.review.change import Change, Edit
from claimdesk.annotate.review.state import Claim, State
from claimdesk.annotate.store.history import know_reviewer
from claimdesk.annotate.store.record import SqlRecord
from claimdesk.annotate.store.sqlite import ProjectFile
from claimdesk.annotate.text.article import Article, claim_id
from claimdesk.annotate.text.span import Span, quote
from tests.support.empty_record import ANN, BO, empty_file


@contextmanager
def new_record(path: Path) -> Iterator[Connection]:
    """Make a project that knows Ann and Bo, and hold it in one transaction."""
    file = ProjectFile.open(empty_file(path))
    try:
        with file.connection.begin():
            know_reviewer(file.connection, ANN.id, ANN.name)
            know_reviewer(file.connection, BO.id, BO.name)
            yield file.connection
    finally:
        file.close()


def put(connection: Connection, *states: State) -> None:
    """Write states into their tables, without changes."""
    record = SqlRecord(connection)
    for state in states:
        record.apply(Edit(None, state))


def write_down(connection: Connection, *changes: Change) -> None:
    """Make changes, and append them to the history."""
    record = SqlRecord(connection)
    for change in changes:
        for edit in change.edits:
            record.apply(edit)
        record.append(change)


def detected(article: Article, words: str) -> Claim:
    """Return the claim that detection would make on the first place of some words."""
    start = article.text.index(words)
    span = Span(start, start + len(words))
    found = quote(article.text, span)
    return Claim(
        claim_id(article.id, span), article.id, start, span.end, words, found.prefix, found.suffix
    )
