"""Verdicts, and the questions that they answer."""

from enum import StrEnum


class Verdict(StrEnum):
    """The answer of a reviewer. "Not a claim" is one too: there is nothing here to check."""

    VERIFIED = "verified"
    DISPUTED = "disputed"
    UNVERIFIABLE = "unverifiable"  # a claim, but nothing to check it against was found
    NOT_A_CLAIM = "not a claim"


class Target(StrEnum):
    """The question that a verdict answers: that it is so, or that the speaker put it so."""

    # the minister: “61 drones were shot down”
    STATEMENT = "statement"  # were they?
    ATTRIBUTION = "attribution"  # are these the minister's words?


NOT_A_CLAIM_REASONS = ("opinion", "question", "prediction", "too vague")
"""The reasons on offer why something is not a claim; a reviewer may give any other."""

DISPUTED_REASONS = (
    "wrong number",
    "outdated",
    "missing context",
    "wrong attribution",
    "misquoted",
    "made up",
)
"""The reasons on offer why a claim is disputed; a reviewer may give any other."""
