"""A record as one reviewer works in it, without the rest of a project."""

from typing import TypeVar

from claimdesk.annotate.ledger.actions import Actions
from claimdesk.annotate.ledger.events import Announcement, Reviewer
from claimdesk.annotate.ledger.history import History
from claimdesk.annotate.ledger.ledger import Ledger
from claimdesk.annotate.ledger.queries import Queries
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.text.article import Article

Value = TypeVar("Value")


def there(value: Value | None) -> Value:
    """Return a value that has to be there."""
    assert value is not None
    return value


class Workplace:
    """Actions, queries and history of a record with one article; announcements are kept."""

    def __init__(self, ledger: Ledger, article: Article) -> None:
        self.ledger = ledger
        self.article = article
        self.read = Queries(ledger)
        self.act = Actions(ledger, self.read.article)
        self.history = History(ledger)
        self.heard: list[Announcement] = []
        ledger.listen(self.heard.append)

    def of_another(self, reviewer: Reviewer) -> "Workplace":
        """Return the same record as another reviewer works in it."""
        return Workplace(Ledger(self.ledger.database, reviewer), self.article)

    def verdict(self, claim: str) -> Verdict | None:
        """Return the reviewer's verdict on a claim that is there."""
        return there(self.read.claim(claim)).verdict
