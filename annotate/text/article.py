"""The article: a text frozen at import, and its parts."""

import hashlib
import re
from dataclasses import dataclass
from enum import StrEnum

from claimdesk.annotate.text.span import Span

# U+FDD0 and U+FDD1 are no characters: Qt marks the borders of frames with them
_LINE_ENDS = re.compile("\r\n?|[\u2028\u2029\ufdd0\ufdd1]")
# SQLite and XML end or fail at NUL, UTF-8 has no surrogates
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")
# a stop, with the quotation marks and brackets that may close behind it: "... it rained.”"
_STOPPED = re.compile(r"[.!?…:;,][\"”’')\]]*\s*$")
# letters alone: "1." and "***" are no words
_WORDS = re.compile(r"[^\W\d_]+")
SUBHEADING_WORDS = 8
"""Words of the longest paragraph that may be a subheading: "The day after the flood"."""
ID_LENGTH = 16
"""Hexadecimal digits of an identifier: 64 bits of SHA-256."""


class Role(StrEnum):
    """The part that a paragraph plays in its article."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATELINE = "dateline"
    BODY = "body"
    CAPTION = "caption"
    FURNITURE = "furniture"

    @property
    def carries_claims(self) -> bool:
        """True if sentences in it may be claims; a byline or furniture ("Read more") has none."""
        return self in {Role.HEADLINE, Role.STANDFIRST, Role.BODY, Role.CAPTION}


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph of an article and its role. Sentences never cross its borders."""

    span: Span
    role: Role


@dataclass(frozen=True, slots=True)
class Article:
    """A text and its particulars. `published` is an ISO 8601 date or date and time."""

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
        """The hexadecimal SHA-256 of the text in UTF-8."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def id(self) -> str:
        """The article's identifier: the same for the same text on every machine."""
        return self.sha256[:ID_LENGTH]


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as read from its source, with its blocks in text order."""

    article: Article
    blocks: tuple[Block, ...]
    remarks: tuple[str, ...] = ()
    """Parts that could not be read, a sentence each: "Page 3 is a picture without text."."""


def is_subheading(paragraph: str) -> bool:
    """Return True if a body paragraph is a few words without a stop.

    "The day after" leads on to the paragraphs that follow and states nothing; "It rained." does.
    """
    if _STOPPED.search(paragraph):
        return False
    return len(_WORDS.findall(paragraph)) <= SUBHEADING_WORDS


def claim_id(article_id: str, span: Span, attempt: int = 0) -> str:
    """Return the identifier of a claim first made on `span`; the same on every machine.

    It stays with the claim when its edges move, so a later claim on the same span takes another
    `attempt`.
    """
    seed = f"{article_id}:{span.start}:{span.end}"
    if attempt:
        seed += f":{attempt}"
    return hashlib.sha256(seed.encode()).hexdigest()[:ID_LENGTH]


def normalise(raw: str) -> tuple[str, int]:
    """Return the text as it will be frozen, and the number of characters replaced.

    CRLF, lone CR and Unicode's line and paragraph separators become LF, a leading byte order mark
    goes, NUL and lone surrogates become U+FFFD. Nothing else changes; in particular there is no
    NFC, so that spans fit the text as its source has it.
    """
    text = _LINE_ENDS.sub("\n", raw.removeprefix("\ufeff"))
    return _UNSTORABLE.subn("\ufffd", text)


def storable(typed: str) -> str:
    """Return typed or pasted text, with U+FFFD for NUL and lone surrogates.

    No file format can hold those.
    """
    return _UNSTORABLE.sub("\ufffd", typed)
