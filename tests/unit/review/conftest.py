"""An article with one claim, in a record in memory."""

import pytest

from claimdesk.annotate.review.state import Claim
from claimdesk.annotate.text.article import Article
from tests.support.memory_record import MemoryRecord


@pytest.fixture
def article() -> Article:
    return Article("Seven ships left. Two came back.", "x")


@pytest.fixture
def record(article: Article) -> MemoryRecord:
    """A record with the claim c1 on the first sentence of the article."""
    return MemoryRecord(Claim("c1", article.id, 0, 17, "Seven ships left."))
