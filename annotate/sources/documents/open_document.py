"""OpenDocument texts (OASIS ODF 1.3): what LibreOffice writes. Tracked deletions and comments are left out."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from claimdesk.annotate.sources.documents.extraction import Extraction, Paragraph, Style
from claimdesk.annotate.sources.documents.packed import BrokenDocument, Packed

_NS = "{urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _STYLE, _OFFICE = f"{_NS}text:1.0}}", f"{_NS}style:1.0}}", f"{_NS}office:1.0}}"
_ASIDE = frozenset(
    {_TEXT + "tracked-changes", _OFFICE + "annotation", _TEXT + "note-citation", _OFFICE + "forms",
     _TEXT + "table-of-content", _OFFICE + "styles", _OFFICE + "automatic-styles"}
)  # fmt: skip
_MOST_SPACES = 1_000
_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def read_open_document(path: Path) -> Extraction:
    """The paragraphs of an .odt file; notes stand after the paragraph that calls them.

    Raises:
        BrokenDocument: it cannot be read.
    """
    with Packed(path) as packed:
        if packed.has("META-INF/manifest.xml") and b"encryption-data" in packed.bytes_of(
            "META-INF/manifest.xml"
        ):
            raise BrokenDocument("it is protected by a password")
        root = packed.part("content.xml")
        facts = _facts(packed)
    parents = _parents(root)
    return Extraction(
        list(_paragraphs(root, parents)), facts.get("title", ""), facts.get("creator", ""), _day(facts),
        facts.get("language", "").split("-")[0].lower(),
    )  # fmt: skip


def _parents(root: Any) -> dict[str, str]:
    """What automatic styles are made from, by name."""
    found = {}
    for style in root.iter(_STYLE + "style"):
        found[style.get(_STYLE + "name") or ""] = style.get(_STYLE + "parent-style-name") or ""
    return found


def _paragraphs(root: Any, parents: dict[str, str]) -> Iterator[Paragraph]:
    """Paragraphs in document order, without recursion."""
    stack = [root]
    while stack:
        element = stack.pop()
        if not isinstance(element.tag, str) or element.tag in _ASIDE:
            continue
        if element.tag in {_TEXT + "p", _TEXT + "h"}:
            text = "".join(_text(element))
            if text.strip():
                yield Paragraph(text, _style(element, parents))
        stack.extend(reversed(element))


def _text(paragraph: Any) -> Iterator[str]:
    """A paragraph's own text, without that of notes, comments and frames inside it."""
    yield paragraph.text or ""
    stack = [(child, False) for child in reversed(paragraph)]
    while stack:
        element, done = stack.pop()
        if done:
            yield element.tail or ""
            continue
        stack.append((element, True))
        tag = element.tag if isinstance(element.tag, str) else ""
        if not tag or tag in _ASIDE or tag in {_TEXT + "p", _TEXT + "h"}:
            continue
        if tag == _TEXT + "s":
            yield " " * min(_number(element.get(_TEXT + "c")), _MOST_SPACES)
        elif tag in {_TEXT + "tab", _TEXT + "line-break"}:
            yield " "
        else:
            yield element.text or ""
            stack.extend((child, False) for child in reversed(element))


def _number(printed: str | None) -> int:
    return int(printed) if printed and printed.isdecimal() else 1


def _style(paragraph: Any, parents: dict[str, str]) -> Style:
    name = paragraph.get(_TEXT + "style-name") or ""
    name = (parents.get(name) or name).lower()
    if name == "title":
        return Style.TITLE
    if paragraph.tag == _TEXT + "h":
        return Style.HEADING
    if name in {"caption", "illustration", "figure"}:
        return Style.CAPTION
    return Style.FURNITURE if name in {"header", "footer"} else Style.BODY


def _facts(packed: Packed) -> dict[str, str]:
    try:
        root = packed.part("meta.xml")
    except BrokenDocument:
        return {}
    elements = (one for one in root.iter() if isinstance(one.tag, str))
    return {one.tag.rpartition("}")[2]: (one.text or "").strip() for one in elements}


def _day(facts: dict[str, str]) -> str:
    found = _DATE.match(facts.get("creation-date", "") or facts.get("date", ""))
    return found[0] if found else ""
