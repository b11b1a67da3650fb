"""Sheets that come back: compared with the record, and applied as one change."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from claimdesk.annotate.base.errors import SourceError
from claimdesk.annotate.base.progress import Job, Progress
from claimdesk.annotate.formats import read_labels as labelled
from claimdesk.annotate.formats.compare_labels import KnownArticle, LabelComparison
from claimdesk.annotate.ledger.events import Reviewer, now
from claimdesk.annotate.ledger.identity import reviewer_called
from claimdesk.annotate.ledger.ledger import Ledger
from claimdesk.annotate.ledger.queries import Queries
from claimdesk.annotate.proposals.apply import bring_back
from claimdesk.annotate.proposals.as_exported import (
    KnownClaim,
    edits_by_claim,
    known_claim,
    touched_since,
)
from claimdesk.annotate.proposals.proposals import Proposal, Returned
from claimdesk.annotate.proposals.verdict_words import LEAVE, folded
from claimdesk.annotate.review.change import Change
from claimdesk.annotate.review.corrected import NAMES
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.sheets.compare import Comparison
from claimdesk.annotate.sheets.open_sheet import open_returned
from claimdesk.annotate.sheets.sheet import ReturnedFile
from claimdesk.annotate.store import history
from claimdesk.annotate.store.claims import read_withdrawn

WORDS = "verdict words"
"""Name of the fact that remembers what other words mean."""


class ReturnedFiles:
    """Brings edited sheets back."""

    def __init__(self, ledger: Ledger, read: Queries) -> None:
        self._ledger = ledger
        self._read = read

    def compare(
        self, path: Path, editor: str = "", words: Mapping[str, Verdict | None] | None = None
    ) -> Job[Returned]:
        """What an edited workbook or CSV asks for; nothing is changed. Yields progress.

        `editor` is the name of whose edits they are, "" for the reviewer at the desk; `words` are meanings of other
        words in verdict cells, beside those that the project remembers.

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
            written = facts.get("Export ID", "")
            changes = history.changes_since(connection, written) if written else None
            everything = [] if changes is not None else history.changes_since(connection, "") or []
            removed = read_withdrawn(connection)
            author = reviewer_called(
                editor, self._ledger.reviewer, history.read_reviewers(connection)
            )
        if facts.get("Project ID", own) != own:
            raise SourceError(
                "other-project",
                f"{path.name} was exported from another project ({facts.get('Project', 'unknown')}).",
                "Open that project and bring it back there.",
            )
        touched = None if changes is None else touched_since(changes)
        edits = edits_by_claim(everything)
        claims: dict[str, KnownClaim] = {}
        views = self._read.articles()
        for done, view in enumerate(views):
            yield Progress(done, 2 * len(views), path.name)
            digest = self._read.article(view.id).sha256
            for claim in self._read.claims_of_all(view.id):
                own = claim.claim.id
                before = None if touched is None else touched.get(own, {})
                claims[own] = known_claim(
                    claim, view.title or view.source, digest, before, edits.get(own, ())
                )
        returned = yield from Comparison(file, claims, removed, self._words(words), author.id).run()
        if changes:
            returned.remarks.append(_age(facts, len(changes)))
        return returned

    def _words(self, more: Mapping[str, Verdict | None] | None) -> dict[str, str]:
        """What other words mean: those remembered, and `more`."""
        with self._ledger.reading() as connection:
            known: dict[str, str] = json.loads(history.read_fact(connection, WORDS) or "{}")
        return known | _meanings(more or {})

    def _compare_labels(
        self, path: Path, more: Mapping[str, Verdict | None] | None
    ) -> Job[Returned]:
        """What a file of doccano or Label Studio asks for."""
        texts = list(labelled.labelled_texts(path))
        if not texts:
            raise SourceError(
                "no-texts",
                f"{path.name} holds no text with labels.",
                "Export it as JSON or JSON Lines.",
            )
        with self._ledger.reading() as connection:
            own = history.project_id(connection)
            changes = (
                history.changes_since(connection, texts[0].export) if texts[0].export else None
            )
        if texts[0].project not in {"", own}:
            raise SourceError(
                "other-project",
                f"{path.name} was exported from another project.",
                "Bring it back there.",
            )
        touched = None if changes is None else touched_since(changes)
        articles: dict[str, KnownArticle] = {}
        wanted = {text.text for text in texts}
        views = self._read.articles()
        for done, view in enumerate(views):
            yield Progress(done, 2 * len(views), path.name)
            article = self._read.article(view.id)
            if article.text not in wanted:
                continue
            title = view.title or view.source
            known = {
                claim.claim.span: known_claim(
                    claim,
                    title,
                    article.sha256,
                    None if touched is None else touched.get(claim.claim.id, {}),
                )
                for claim in self._read.claims_of_all(view.id)
            }
            articles[article.text] = KnownArticle(article, known)
        return (
            yield from LabelComparison(
                path.name, texts, articles, self._words(more), NAMES | {"DATE"}
            ).run()
        )

    def teach(self, meanings: Mapping[str, Verdict | None]) -> None:
        """Remember what words in verdict cells mean, from now on; None leaves such cells alone."""
        with self._ledger.writing() as connection:
            known = json.loads(history.read_fact(connection, WORDS) or "{}") | _meanings(meanings)
            history.write_fact(connection, WORDS, json.dumps(known, ensure_ascii=False))

    def apply(self, proposals: Sequence[Proposal], editor: str = "") -> Change | None:
        """Apply approved proposals as one change of the editor called `editor`, or of the reviewer at the desk."""
        with self._ledger.reading() as connection:
            known = history.read_reviewers(connection)
        author: Reviewer = reviewer_called(editor, self._ledger.reviewer, known)
        return self._ledger.commit(
            lambda record: bring_back(record, proposals, author.id, now()), author
        )


def _meanings(words: Mapping[str, Verdict | None]) -> dict[str, str]:
    """Words and what they mean, as they are remembered."""
    return {folded(word): verdict.value if verdict else LEAVE for word, verdict in words.items()}


def _facts(file: ReturnedFile) -> dict[str, str]:
    """What the sheet About says of the export."""
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
    return (
        f"The sheet was written{since}, before {changes} change{'s' * (changes > 1)} at the desk; "
        "what was changed on both sides is not applied unless you choose so."
    )
