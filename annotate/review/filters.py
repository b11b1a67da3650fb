"""Filters and orders of the claim list, and the hits of a search."""

from dataclasses import dataclass
from enum import StrEnum


class Standing(StrEnum):
    """Where a claim stands, for filters."""

    OPEN = "open"
    VERIFIED = "verified"
    DISPUTED = "disputed"
    UNVERIFIABLE = "unverifiable"
    NOT_A_CLAIM = "not a claim"
    PARKED = "parked"
    UNEVIDENCED = "no evidence"


class Order(StrEnum):
    """How claims are listed."""

    READING = "reading"
    WORTH = "worth"
    """The most check-worthy first."""
    TEACHING = "teaching"
    """First what the claim finder is least sure of: a decision there teaches it most (Lewis and Gale, 1994)."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Which claims to list: of one article or all, with one standing or any, holding some words or any.

    They come in reading order unless another is asked for.
    """

    article: str = ""
    standing: Standing | None = None
    words: str = ""
    order: Order = Order.READING


class HitKind(StrEnum):
    """Where a search found something."""

    TEXT = "text"
    NOTE = "note"
    CORRECTION = "correction"
    EVIDENCE = "evidence"


@dataclass(frozen=True, slots=True)
class Hit:
    """What a search found: the article, the claim for notes and evidence, and the words around it."""

    kind: HitKind
    article: str
    claim: str
    words: str
