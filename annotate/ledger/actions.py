"""Actions of a reviewer, each one durable change."""

from collections.abc import Callable, Sequence

import uuid_utils

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.ledger.events import now
from claimdesk.annotate.ledger.ledger import Ledger
from claimdesk.annotate.review import corrected, decisions, reshaping
from claimdesk.annotate.review.change import Change, Draft
from claimdesk.annotate.review.state import Evidence, EvidenceKind
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.store.record import SqlRecord
from claimdesk.annotate.text.article import Article, Role, storable
from claimdesk.annotate.text.span import Span, trimmed


class Actions:
    """The reviewer's actions. Each returns the change made, or None where nothing changed."""

    def __init__(self, ledger: Ledger, article: Callable[[str], Article]) -> None:
        self._ledger = ledger
        self._article = article

    @property
    def _me(self) -> str:
        return self._ledger.reviewer.id

    def set_verdict(
        self, claim: str, verdict: Verdict, target: Target = Target.STATEMENT, reason: str = ""
    ) -> Change | None:
        """Give a claim a verdict on one of its two questions."""
        return self._ledger.commit(
            lambda r: decisions.set_verdict(
                r, claim, self._me, verdict, target, storable(reason), now()
            )
        )

    def clear_verdict(self, claim: str, target: Target = Target.STATEMENT) -> Change | None:
        """Clear the verdict."""
        return self._ledger.commit(
            lambda r: decisions.clear_verdict(r, claim, self._me, target, now())
        )

    def park(self, claim: str, waits_for: str = "", until: str = "") -> Change | None:
        """Park a claim; `until` is an ISO date or ""."""
        return self._ledger.commit(lambda r: decisions.park(r, claim, storable(waits_for), until))

    def unpark(self, claim: str) -> Change | None:
        """Unpark a claim."""
        return self._ledger.commit(lambda r: decisions.unpark(r, claim))

    def write_note(self, claim: str, note: str, *, private: bool | None = None) -> Change | None:
        """Write, change or (with "") remove the note; with `private` None it stays as private."""
        words = storable(note)
        return self._ledger.commit(
            lambda r: decisions.write_note(r, claim, self._me, words, now(), private=private)
        )

    def write_correction(self, claim: str, correction: str) -> Change | None:
        """Write, change or (with an empty text) remove the suggested correction."""
        return self._ledger.commit(
            lambda r: decisions.write_correction(r, claim, self._me, storable(correction), now())
        )

    def add_evidence(
        self,
        claim: str,
        *,
        link: str = "",
        quote: str = "",
        note: str = "",
        kind: EvidenceKind | None = None,
    ) -> Change | None:
        """Back a claim with a link, a quote or a note.

        Raises:
            ProjectError: nothing was given.
        """
        # a blank field of the window is no evidence
        link, quote, note = (storable(words).strip() for words in (link, quote, note))
        if not (link or quote or note):
            raise ProjectError(
                "evidence-empty", "Evidence needs a link, a quote or a note.", "Give one of them."
            )

        # several pieces of evidence may be alike, so each gets an identifier
        evidence = Evidence(
            id=str(uuid_utils.uuid7()),
            claim=claim,
            reviewer=self._me,
            kind=kind or _kind_of(link, quote),
            link=link,
            quote=quote,
            note=note,
            accessed=now(),
        )

        return self._ledger.commit(lambda r: decisions.add_evidence(r, evidence))

    def remove_evidence(self, evidence: str) -> Change | None:
        """Remove a piece of evidence."""
        return self._ledger.commit(lambda r: decisions.remove_evidence(r, evidence))

    def tick(self, article: str, span: Span) -> Change | None:
        """Mark a name or number as checked, or remove the mark."""
        return self._ledger.commit(lambda r: decisions.tick(r, article, span, self._me, now()))

    def make_claim(self, article: str, start: int, end: int) -> Change | None:
        """Make a claim of `[start, end)`, less the white space at its edges.

        Raises:
            ProjectError: there are no words in it, or a claim already exists.
        """
        text = self._article(article)
        span = trimmed(text.text, start, end)
        if span is None:
            raise ProjectError(
                "selection-empty", "No words are selected.", "Select the words that make the claim."
            )
        return self._ledger.commit(lambda r: decisions.make_claim(r, text, span))

    def move_claim(self, article: str, claim: str, span: Span) -> Change | None:
        """Move a claim's edges to `span`."""
        text = self._article(article)
        return self._ledger.commit(lambda r: decisions.move_claim(r, text, claim, span))

    def remove_claim(self, claim: str) -> Change | None:
        """Withdraw a claim that was made by mistake."""
        return self._ledger.commit(lambda r: decisions.remove_claim(r, claim))

    def split_claim(self, article: str, claim: str, place: int) -> Change | None:
        """Cut a claim in two at a place inside it."""
        text = self._article(article)
        return self._ledger.commit(lambda r: reshaping.split_claim(r, text, claim, place))

    def merge_claims(self, article: str, claims: Sequence[str]) -> Change | None:
        """Make one claim of several in an article."""
        text = self._article(article)
        return self._ledger.commit(lambda r: reshaping.merge_claims(r, text, claims))

    def link_claims(self, claim: str, same_as: str) -> Change | None:
        """Link a claim to another that is the same, or ("") take the link off."""
        return self._ledger.commit(lambda r: reshaping.link_claims(r, claim, same_as))

    def set_verdicts(
        self, claims: Sequence[str], verdict: Verdict, reason: str = ""
    ) -> Change | None:
        """Give several claims a verdict, as one change."""
        # one time for all, so that they sort as one action
        target, time = Target.STATEMENT, now()

        def decide(record: SqlRecord) -> Draft | None:
            return _together(
                [
                    decisions.set_verdict(record, one, self._me, verdict, target, reason, time)
                    for one in claims
                ]
            )

        return self._ledger.commit(decide)

    def park_many(
        self, claims: Sequence[str], waits_for: str = "", until: str = ""
    ) -> Change | None:
        """Put several claims aside, as one change."""
        return self._ledger.commit(
            lambda r: _together(
                [decisions.park(r, claim, storable(waits_for), until) for claim in claims]
            )
        )

    def remove_many(self, claims: Sequence[str]) -> Change | None:
        """Remove several claims, as one change."""
        return self._ledger.commit(
            lambda r: _together([decisions.remove_claim(r, claim) for claim in claims])
        )

    def nothing_to_check(self, article: str) -> Change | None:
        """Record that there is nothing to check in an article, or undo that."""
        return self._ledger.commit(
            lambda r: decisions.nothing_to_check(r, article, self._me, now())
        )

    def write_page(self, name: str, text: str) -> Change | None:
        """Write the project's notes or guidelines."""
        return self._ledger.commit(lambda r: decisions.write_page(r, name, storable(text)))

    def set_role(self, article: str, block_start: int, role: Role) -> Change | None:
        """Correct the role of a paragraph; it is to be detected again."""
        return self._ledger.commit(lambda r: decisions.set_role(r, article, block_start, role))

    def correct_name(
        self, article: str, span: Span, label: str, instead_of: Span | None = None
    ) -> Change | None:
        """Correct the name at a span to a label ("" for none), in place of one at `instead_of`."""
        read = self._article(article)
        return self._ledger.commit(
            lambda r: corrected.correct_name(r, read, span, label, instead_of)
        )

    def correct_number(
        self, article: str, span: Span, typed: str, instead_of: Span | None = None
    ) -> Change | None:
        """Correct the number at a span; `typed` is a value with its unit, as "61 drones".

        Raises:
            ProjectError: there is no number in what was typed.
        """
        read = self._article(article)
        return self._ledger.commit(
            lambda r: corrected.correct_number(r, read, span, typed, instead_of)
        )

    def remove_article(self, article: str) -> Change | None:
        """Take an article off the project; nothing of it is deleted."""
        return self._ledger.commit(lambda r: decisions.remove_article(r, article))


def _together(drafts: Sequence[Draft | None]) -> Draft | None:
    """Return drafts of one kind as one draft; None if nothing would change."""
    made = [draft for draft in drafts if draft is not None]
    if not made:
        return None
    if len(made) == 1:
        return made[0]
    return _joined(made)


def _joined(drafts: Sequence[Draft]) -> Draft:
    """Return several drafts as one; of claims in several articles it names no article."""
    first = drafts[0]
    is_of_one = all(draft.article == first.article for draft in drafts)
    article = first.article if is_of_one else ""
    edits = tuple(edit for draft in drafts for edit in draft.edits)
    return Draft(first.operation, article, "", edits)


def _kind_of(link: str, quote: str) -> EvidenceKind:
    """Return the kind of evidence by its strongest part: a link with a quote is a link."""
    if link:
        return EvidenceKind.LINK
    if quote:
        return EvidenceKind.QUOTE
    return EvidenceKind.NOTE
