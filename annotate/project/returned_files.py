"""Returned files: sheets and labelled texts, compared with the record and applied."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from sqlalchemy import Connection

from claimdesk.annotate.base.errors import SourceError
from claimdesk.annotate.base.progress import Job, Progress
from claimdesk.annotate.formats import read_labels as labelled
from claimdesk.annotate.formats.compare_labels import KnownArticle, LabelComparison
from claimdesk.annotate.ledger.events import Reviewer, now
from claimdesk.annotate.ledger.identity import reviewer_called
from claimdesk.annotate.ledger.ledger import Ledger
from claimdesk.annotate.ledger.queries import Queries
from claimdesk.annotate.proposals.apply import apply_proposals
from claimdesk.annotate.proposals.as_exported import (
    KnownClaim,
    edits_by_claim,
    known_claim,
    touched_since,
)
from claimdesk.annotate.proposals.proposals import Proposal, Returned
from claimdesk.annotate.proposals.verdict_words import LEAVE, folded
from claimdesk.annotate.review.change import Change, Edit, Key
from claimdesk.annotate.review.corrected import NAMES
from claimdesk.annotate.review.state import State
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.sheets.compare import Comparison
from claimdesk.annotate.sheets.open_sheet import open_returned
from claimdesk.annotate.sheets.sheet import ReturnedFile
from claimdesk.annotate.store import history
from claimdesk.annotate.store.claims import read_withdrawn
from claimdesk.annotate.text.span import Span

WORDS = "verdict words"
"""The fact that remembers the meanings of other words."""


class _Past:
    """The states that claims had when a file was exported, as far as they changed since."""

    def __init__(self, changes: Sequence[Change] | None) -> None:
        self._touched = None if changes is None else touched_since(changes)

    def of(self, claim: str) -> Mapping[Key, State | None] | None:
        """Return the earlier states of a claim; None if the time of the export is not known."""
        if self._touched is None:
            return None
        return self._touched.get(claim, {})


class ReturnedFiles:
    """Edited sheets and labelled texts that come back: compared, then applied as one change."""

    def __init__(self, ledger: Ledger, read: Queries) -> None:
        self._ledger = ledger
        self._read = read

    def compare(
        self, path: Path, editor: str = "", words: Mapping[str, Verdict | None] | None = None
    ) -> Job[Returned]:
        """Return the edits that a workbook or CSV asks for; nothing is changed. Yields progress.

        `editor` is the name of whose edits they are, "" for the reviewer; `words` are meanings of
        other words in verdict cells, beside those that the project remembers.

        Raises:
            SourceError: it is no sheet of this project, or cannot be read.
        """
        yield Progress(0, 0, path.name)
        if path.suffix.lower() in labelled.ENDINGS:
            return (yield from self._compare_labels(path, words))

        file = open_returned(path)
        facts = _facts(file)
        with self._ledger.reading() as connection:
            own = history.project_id(connection)
            changes = _changes_since(connection, facts.get("Export ID", ""))

            # a sheet that lost its About page does not name its export
            all_changes: Sequence[Change] = []
            if changes is None:
                all_changes = history.changes_since(connection, "") or []
            removed = read_withdrawn(connection)
            author = reviewer_called(
                editor, self._ledger.reviewer, history.read_reviewers(connection)
            )
        if facts.get("Project ID", own) != own:
            raise SourceError(
                "other-project",
                f"{path.name} was exported from another project "
                f"({facts.get('Project', 'unknown')}).",
                "Open that project and import the file there.",
            )

        claims = yield from self._known_claims(path.name, changes, edits_by_claim(all_changes))
        comparison = Comparison(file, claims, removed, self._words(words), author.id)
        returned = yield from comparison.run()
        if changes:
            returned.remarks.append(_age(facts, len(changes)))
        return returned

    def _known_claims(
        self,
        label: str,
        changes: Sequence[Change] | None,
        edits: Mapping[str, Sequence[Edit]],
    ) -> Job[dict[str, KnownClaim]]:
        """Return all claims of the project as they were when the file was written, by identifier.

        `changes` are those since then, None if the file does not name the export: then `edits`
        (all edits, by claim) show which answers were there before.
        """
        past = _Past(changes)
        views = self._read.articles()
        claims: dict[str, KnownClaim] = {}
        for done, view in enumerate(views):
            # reading the project is the first half of the work, comparing with the file the second
            yield Progress(done, 2 * len(views), label)

            digest = self._read.article(view.id).sha256
            for claim in self._read.claims_of_all(view.id):
                key = claim.claim.id
                claims[key] = known_claim(
                    claim, view.title or view.source, digest, past.of(key), edits.get(key, ())
                )
        return claims

    def _words(self, more: Mapping[str, Verdict | None] | None) -> dict[str, str]:
        """Return the meanings of other words: those remembered, and `more`."""
        with self._ledger.reading() as connection:
            known: dict[str, str] = json.loads(history.read_fact(connection, WORDS) or "{}")
        return known | _meanings(more or {})

    def _compare_labels(
        self, path: Path, more: Mapping[str, Verdict | None] | None
    ) -> Job[Returned]:
        """Return the edits that a file of doccano or Label Studio asks for."""
        texts = list(labelled.labelled_texts(path))
        if not texts:
            raise SourceError(
                "no-texts",
                f"{path.name} holds no text with labels.",
                "Export it as JSON or JSON Lines.",
            )
        with self._ledger.reading() as connection:
            own = history.project_id(connection)
            changes = _changes_since(connection, texts[0].export)
        # a file that another program wrote names no project
        if texts[0].project not in {"", own}:
            raise SourceError(
                "other-project",
                f"{path.name} was exported from another project.",
                "Import it there.",
            )

        wanted = {text.text for text in texts}
        articles = yield from self._known_articles(path.name, wanted, changes)
        comparison = LabelComparison(
            path.name, texts, articles, self._words(more), NAMES | {"DATE"}
        )
        return (yield from comparison.run())

    def _known_articles(
        self, label: str, wanted: set[str], changes: Sequence[Change] | None
    ) -> Job[dict[str, KnownArticle]]:
        """Return the articles with these texts and their claims as exported, by text."""
        past = _Past(changes)
        articles: dict[str, KnownArticle] = {}
        views = self._read.articles()
        for done, view in enumerate(views):
            yield Progress(done, 2 * len(views), label)
            article = self._read.article(view.id)
            # articles are found by their whole text
            if article.text not in wanted:
                continue

            # two labels on the same words are one claim
            known: dict[Span, KnownClaim] = {}
            for claim in self._read.claims_of_all(view.id):
                known[claim.claim.span] = known_claim(
                    claim, view.title or view.source, article.sha256, past.of(claim.claim.id)
                )
            articles[article.text] = KnownArticle(article, known)
        return articles

    def teach(self, meanings: Mapping[str, Verdict | None]) -> None:
        """Remember the meanings of words in verdict cells; None leaves such cells alone."""
        with self._ledger.writing() as connection:
            known = json.loads(history.read_fact(connection, WORDS) or "{}") | _meanings(meanings)
            history.write_fact(connection, WORDS, json.dumps(known, ensure_ascii=False))

    def apply(self, proposals: Sequence[Proposal], editor: str = "") -> Change | None:
        """Apply approved proposals as one change of the reviewer called `editor` ("": this one)."""
        with self._ledger.reading() as connection:
            known = history.read_reviewers(connection)
        author: Reviewer = reviewer_called(editor, self._ledger.reviewer, known)
        return self._ledger.commit(
            lambda record: apply_proposals(record, proposals, author.id, now()), author
        )


def _meanings(words: Mapping[str, Verdict | None]) -> dict[str, str]:
    """Return meanings as they are remembered: {"True": VERIFIED} as {"true": "verified"}."""
    # LEAVE marks words such as "see above" that are no verdict and need no question
    return {folded(word): verdict.value if verdict else LEAVE for word, verdict in words.items()}


def _changes_since(connection: Connection, export: str) -> list[Change] | None:
    """Return the changes since an export; None if it is not named or not known."""
    if not export:
        return None
    return history.changes_since(connection, export)


def _facts(file: ReturnedFile) -> dict[str, str]:
    """Return the facts of the export that the sheet About lists, by their name."""
    # two columns, as "Export ID" and the identifier of the last change before the export
    for sheet in file.called("About"):
        return {
            str(row[0]).strip(): str(row[1]).strip()
            for row in sheet.rows
            if len(row) > 1 and str(row[0]).strip()
        }
    return {}


def _age(facts: Mapping[str, str], changes: int) -> str:
    when = facts.get("Written", "")
    since = f" on {when}" if when else ""
    plural = "s" if changes > 1 else ""
    return (
        f"The spreadsheet was exported{since}, before {changes} change{plural} in the project. "
        "Values that changed on both sides are not applied unless you choose them."
    )
