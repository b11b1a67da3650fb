"""The report of a merge, as sentences and as data."""

from collections.abc import Iterable

import msgspec

from claimdesk.annotate.base.plurals import counted


class MergeReport(msgspec.Struct):
    """Report on one merged packet or copy. The lists hold a sentence each."""

    source: str
    reviewers: list[str] = []
    added: int = 0
    """Changes that were new here."""
    known: int = 0
    """Changes that were already here."""
    verdicts: int = 0
    """Verdicts among what was added."""
    changed: int = 0
    """States that the merge changed."""
    claims: int = 0
    """Claims that were made elsewhere."""
    articles: int = 0
    """Articles that were added elsewhere."""
    unread: int = 0
    """Paragraphs that wait for detection, since a reviewer changed their role."""
    conflicting: list[str] = []
    unknown: list[str] = []
    unreadable: list[str] = []
    refused: list[str] = []
    """Changes that their reviewer may not make: forged or out of place."""

    @property
    def whole(self) -> bool:
        """True if everything in it was taken in."""
        return not (self.unknown or self.unreadable or self.refused)

    def sentences(self) -> list[str]:
        """Return the report for people, the most important first."""
        sentences = [self._first_sentence()]
        if self.articles:
            sentences.append(f"{counted(self.articles, 'article')} added.")
        if self.claims:
            sentences.append(f"{counted(self.claims, 'claim')} added by the reviewer.")
        if self.unread:
            sentences.append(f"Still to be detected: {counted(self.unread, 'paragraph')}.")

        lists = (
            ("Conflicting", self.conflicting),
            ("Unknown, left out", self.unknown),
            ("Unreadable, left out", self.unreadable),
            ("Refused", self.refused),
        )
        for title, some in lists:
            sentences += [f"{title}: {sentence}" for sentence in _some(some)]
        return sentences

    def _first_sentence(self) -> str:
        """Return how much came: "bo.claimdesk, by Bo: 12 changes added, 9 verdicts ..."."""
        if not self.added and self.whole:
            changes = counted(self.known, "change")
            return f"{self.source}: nothing new. All of its {changes} are already here."
        who = ", ".join(self.reviewers) or "an unknown reviewer"
        changes, verdicts = counted(self.added, "change"), counted(self.verdicts, "verdict")
        return (
            f"{self.source}, by {who}: {changes} added, {verdicts} among them; "
            f"{self.known:,} were already here."
        )


MOST = 20
"""Sentences of a kind that are shown; the data holds all."""


def _some(sentences: list[str]) -> Iterable[str]:
    yield from sentences[:MOST]
    if len(sentences) > MOST:
        yield f"and {len(sentences) - MOST:,} more"
