"""Verdicts in other words: asked about once, and the project remembers it."""

from collections.abc import Mapping

from claimdesk.annotate.review.verdict import Verdict

LEAVE = "leave"
"""The meaning of a word that is to be left alone for good."""
_NAMES = {verdict.value: verdict for verdict in Verdict} | {"not-a-claim": Verdict.NOT_A_CLAIM}


def folded(word: str) -> str:
    """Return a word as it is remembered, in lower case and with single spaces: "mostly true"."""
    return " ".join(word.casefold().split())


def meaning(word: str, remembered: Mapping[str, str]) -> str | None:
    """Return the verdict of a cell, "" for none; None for a word whose meaning is not known yet.

    "Verified " is verified; "mostly true" is the verdict that a reviewer gave as its meaning.
    """
    name = folded(word)
    if not name:
        return ""
    if name in _NAMES:
        return _NAMES[name].value
    return remembered.get(name)
