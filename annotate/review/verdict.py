"""The few clear answers a reviewer can give, and to which question."""

from enum import StrEnum


class Verdict(StrEnum):
    """What a reviewer found. "Not a claim" is an answer too: there is nothing here to check."""

    VERIFIED = "verified"
    DISPUTED = "disputed"
    UNVERIFIABLE = "unverifiable"
    NOT_A_CLAIM = "not a claim"


class Target(StrEnum):
    """What was settled: that it is so, or that it was said."""

    STATEMENT = "statement"
    ATTRIBUTION = "attribution"


NOT_A_CLAIM_REASONS = ("opinion", "question", "prediction", "too vague")
"""Why something is not a claim, as offered; a reviewer may give any other."""

DISPUTED_REASONS = (
    "wrong number",
    "outdated",
    "missing context",
    "wrong attribution",
    "misquoted",
    "made up",
)
"""What is wrong with a disputed claim, as offered; a reviewer may give any other."""
