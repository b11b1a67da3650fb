"""What a document's parser gives: paragraphs with their styles, and what the document says of itself."""

from enum import StrEnum

import msgspec


class Style(StrEnum):
    """What a paragraph is set as."""

    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    CAPTION = "caption"
    FURNITURE = "furniture"
    """Running heads, page numbers."""


class Paragraph(msgspec.Struct, frozen=True, gc=False):
    """A paragraph on one line."""

    text: str
    style: Style = Style.BODY


class Extraction(msgspec.Struct, frozen=True):
    """A document's paragraphs in reading order. `published` is an ISO 8601 date or ""."""

    paragraphs: list[Paragraph]
    title: str = ""
    author: str = ""
    published: str = ""
    language: str = ""
    remarks: list[str] = []


class Sheet(msgspec.Struct, frozen=True):
    """The first sheet with anything in it, cells as text; dates in ISO 8601."""

    rows: list[list[str]]


class Refusal(msgspec.Struct, frozen=True):
    """Why a document cannot be read; `hint` says what to do."""

    code: str
    message: str
    hint: str = ""
