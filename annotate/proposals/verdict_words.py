"""Verdicts in other words: asked about once, and remembered by the project."""

from collections.abc import Mapping

from claimdesk.annotate.review.verdict import Verdict

LEAVE = "leave"
"""The meaning of a word that is to be left alone for good."""
_NAMES = {verdict.value: verdict for verdict in Verdict} | {"not-a-claim": Verdict.NOT_A_CLAIM}


def folded(word: str) -> str:
    """A word as it is remembered: without its case and with single spaces."""
    return " ".join(word.casefold().split())


def meaning(word: str, remembered: Mapping[str, str]) -> str | None:
    """The verdict that a cell says, "" for none; None where nobody has said yet what its word means."""
    said = folded(word)
    if not said:
        return ""
    if said in _NAMES:
        return _NAMES[said].value
    return remembered.get(said)
