"""The article: a text frozen at import, and its parts."""

import hashlib
import re
from dataclasses import dataclass
from enum import StrEnum

from claimdesk.annotate.text.span import Span

_LINE_ENDS = re.compile("\r\n?|[\u2028\u2029\ufdd0\ufdd1]")
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")
_STOPPED = re.compile(r"[.!?…:;,][\"”’')\]]*\s*$")
_WORDS = re.compile(r"[^\W\d_]+")
SUBHEADING_WORDS = 8
ID_LENGTH = 16
"""Hexadecimal digits of an identifier: 64 bits of SHA-256."""


class Role(StrEnum):
    """What a paragraph is to its article."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATELINE = "dateline"
    BODY = "body"
    CAPTION = "caption"
    FURNITURE = "furniture"

    @property
    def carries_claims(self) -> bool:
        return self in {Role.HEADLINE, Role.STANDFIRST, Role.BODY, Role.CAPTION}


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of an article and its role. Sentences never cross its borders."""

    span: Span
    role: Role


@dataclass(frozen=True, slots=True)
class Article:
    """A text and what is known of it. `published` is an ISO 8601 date or date and time."""

    text: str
    source: str
    title: str = ""
    byline: str = ""
    published: str = ""
    url: str = ""
    language: str = ""
    replaced: int = 0
    """Characters that no file format can hold and that became U+FFFD at import."""

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def id(self) -> str:
        """The same text has the same identifier on every machine."""
        return self.sha256[:ID_LENGTH]


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading a source gives: the article and its blocks, in text order."""

    article: Article
    blocks: tuple[Block, ...]
    remarks: tuple[str, ...] = ()
    """What could not be read of it, a sentence each: "Page 3 is a picture without text."."""


def is_subheading(paragraph: str) -> bool:
    """Whether a body paragraph is a few words without a stop, which lead on to what follows and state nothing."""
    return not _STOPPED.search(paragraph) and len(_WORDS.findall(paragraph)) <= SUBHEADING_WORDS


def claim_id(article_id: str, span: Span, attempt: int = 0) -> str:
    """The identifier of a claim first made on `span`; the same on every machine.

    It stays with the claim when its edges move, so a later claim on the same span takes another `attempt`.
    """
    seed = f"{article_id}:{span.start}:{span.end}" + (f":{attempt}" if attempt else "")
    return hashlib.sha256(seed.encode()).hexdigest()[:ID_LENGTH]


def normalise(raw: str) -> tuple[str, int]:
    """The text as it will be frozen, and how many characters had to be replaced.

    CRLF, lone CR and Unicode's line and paragraph separators become LF, a leading byte order mark goes, NUL
    and lone surrogates become U+FFFD. Nothing else changes; in particular there is no NFC.
    """
    text = _LINE_ENDS.sub("\n", raw.removeprefix("\ufeff"))
    return _UNSTORABLE.subn("\ufffd", text)


def storable(typed: str) -> str:
    """What a person typed or pasted, with what no file can hold (NUL, lone surrogates) replaced by U+FFFD."""
    return _UNSTORABLE.sub("\ufffd", typed)
