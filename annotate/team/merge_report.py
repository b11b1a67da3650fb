"""What came of a merge, in words and as data."""

from collections.abc import Iterable

import msgspec

from claimdesk.annotate.base.plurals import counted


class MergeReport(msgspec.Struct):
    """One packet or copy brought back. The lists hold a sentence each."""

    source: str
    reviewers: list[str] = []
    added: int = 0
    """Changes that were new here."""
    known: int = 0
    """Changes that were here already."""
    verdicts: int = 0
    """Verdicts among what was added."""
    changed: int = 0
    """Things that are another way than before the merge."""
    claims: int = 0
    """Claims that were made elsewhere."""
    articles: int = 0
    """Articles that were added elsewhere."""
    unread: int = 0
    """Paragraphs that wait for detection, since somebody changed what they are."""
    conflicting: list[str] = []
    unknown: list[str] = []
    unreadable: list[str] = []
    refused: list[str] = []
    """What is not its reviewer's to say: forged or out of place."""

    @property
    def whole(self) -> bool:
        """Whether everything in it was taken in."""
        return not (self.unknown or self.unreadable or self.refused)

    def sentences(self) -> list[str]:
        """The report for people, the most important first."""
        who = ", ".join(self.reviewers) or "nobody"
        if not self.added and self.whole:
            said = [
                f"{self.source}: nothing new; all of its {counted(self.known, 'change')} are here."
            ]
        else:
            added = f"{counted(self.added, 'change')} added, {counted(self.verdicts, 'verdict')} among them"
            said = [f"{self.source}, by {who}: {added}; {self.known:,} were here already."]
        if self.articles:
            said.append(f"{counted(self.articles, 'article')} came with it.")
        if self.claims:
            said.append(f"{counted(self.claims, 'claim')} made there.")
        if self.unread:
            said.append(f"Detection has yet to read {counted(self.unread, 'paragraph')}.")
        for title, some in (
            ("Conflicting", self.conflicting),
            ("Unknown here, left out", self.unknown),
            ("Unreadable, left out", self.unreadable),
            ("Refused", self.refused),
        ):
            said += [f"{title}: {sentence}" for sentence in _some(some)]
        return said


MOST = 20
"""Sentences of a kind that are shown; the data holds all."""


def _some(sentences: list[str]) -> Iterable[str]:
    yield from sentences[:MOST]
    if len(sentences) > MOST:
        yield f"and {len(sentences) - MOST:,} more"
