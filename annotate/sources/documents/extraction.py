"""Results of a document's parser: paragraphs with their styles, and the document's properties."""

from enum import StrEnum

import msgspec


class Style(StrEnum):
    """The style that a paragraph is set in."""

    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    CAPTION = "caption"
    FURNITURE = "furniture"
    """Running heads, tables of contents."""


class Paragraph(msgspec.Struct, frozen=True, gc=False):
    """A paragraph's text and style."""

    text: str
    style: Style = Style.BODY


class Extraction(msgspec.Struct, frozen=True):
    """A document's paragraphs in reading order, and its properties.

    `published` is an ISO 8601 date or "", `remarks` are sentences for the reviewer.
    """

    paragraphs: list[Paragraph]
    title: str = ""
    author: str = ""
    published: str = ""
    language: str = ""
    remarks: list[str] = []


class Sheet(msgspec.Struct, frozen=True):
    """The first sheet of a workbook with anything in it: cells as text, dates in ISO 8601."""

    rows: list[list[str]]


class Refusal(msgspec.Struct, frozen=True):
    """The reason why a document cannot be read; `hint` is the way out."""

    code: str
    message: str
    hint: str = ""
