"""Filters and orders of the claim list, and the hits of a search."""

from dataclasses import dataclass
from enum import StrEnum


class Standing(StrEnum):
    """The standing of a claim, for filters."""

    OPEN = "open"  # neither reviewed nor parked
    VERIFIED = "verified"
    DISPUTED = "disputed"
    UNVERIFIABLE = "unverifiable"
    NOT_A_CLAIM = "not a claim"
    PARKED = "parked"
    UNEVIDENCED = "no evidence"  # verified or disputed without a link, quote or note


class Order(StrEnum):
    """The order of a list of claims."""

    READING = "reading"
    WORTH = "worth"
    """The most check-worthy first."""
    TEACHING = "teaching"
    """First those of which the claim model is least sure: a decision there teaches it most.

    Uncertainty sampling (Lewis and Gale, "A sequential algorithm for training text classifiers",
    1994).
    """


@dataclass(frozen=True, slots=True)
class Filter:
    """The claims to list: of one article or all, with one standing or any, with some words or any.

    They come in reading order unless another is asked for.
    """

    article: str = ""  # "" for all
    standing: Standing | None = None
    words: str = ""
    order: Order = Order.READING


class HitKind(StrEnum):
    """The kind of text in which a search found something."""

    TEXT = "text"
    NOTE = "note"
    CORRECTION = "correction"
    EVIDENCE = "evidence"


@dataclass(frozen=True, slots=True)
class Hit:
    """A hit of a search: its article, its claim for notes and evidence, the words around it."""

    kind: HitKind
    article: str
    claim: str
    words: str
