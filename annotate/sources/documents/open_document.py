"""OpenDocument texts (OASIS ODF 1.3), as LibreOffice writes them.

Tracked deletions and comments are left out.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from claimdesk.annotate.sources.documents.extraction import Extraction, Paragraph, Style
from claimdesk.annotate.sources.documents.packed import BrokenDocument, Packed

_NS = "{urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _STYLE, _OFFICE = f"{_NS}text:1.0}}", f"{_NS}style:1.0}}", f"{_NS}office:1.0}}"
# Parts of a document that are not its text: deletions, comments, the figures that call notes.
_ASIDE = frozenset([
    _TEXT + "tracked-changes", _OFFICE + "annotation", _TEXT + "note-citation",
    _TEXT + "table-of-content", _OFFICE + "forms", _OFFICE + "styles", _OFFICE + "automatic-styles",
])  # fmt: skip
_PARAGRAPHS = frozenset([_TEXT + "p", _TEXT + "h"])
_STYLES = {
    "caption": Style.CAPTION,
    "illustration": Style.CAPTION,
    "figure": Style.CAPTION,
    "header": Style.FURNITURE,
    "footer": Style.FURNITURE,
}
_MANIFEST = "META-INF/manifest.xml"
_MOST_SPACES = 1_000
# The day in "2020-05-05T14:05:00".
_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def read_open_document(path: Path) -> Extraction:
    """Read the paragraphs of an .odt file; notes stand after the paragraph that calls them.

    Raises:
        BrokenDocument: it cannot be read.
    """
    with Packed(path) as packed:
        if packed.has(_MANIFEST) and b"encryption-data" in packed.bytes_of(_MANIFEST):
            raise BrokenDocument("it is protected by a password")
        root = packed.part("content.xml")
        facts = _facts(packed)

    return Extraction(
        paragraphs=list(_paragraphs(root, _parents(root))),
        title=facts.get("title", ""),
        author=facts.get("creator", ""),
        published=_day(facts),
        language=facts.get("language", "").split("-")[0].lower(),
    )


def _parents(root: Any) -> dict[str, str]:
    """Return the parent of each automatic style, by name.

    A title that is set in red has the style "P1", whose parent is "Title".
    """
    found = {}
    for style in root.iter(_STYLE + "style"):
        found[style.get(_STYLE + "name") or ""] = style.get(_STYLE + "parent-style-name") or ""
    return found


def _paragraphs(root: Any, parents: dict[str, str]) -> Iterator[Paragraph]:
    """Yield paragraphs in document order, without recursion: files nest deeply."""
    stack = [root]
    while stack:
        element = stack.pop()
        if _is_aside(element):
            continue
        stack.extend(reversed(element))
        if element.tag not in _PARAGRAPHS:
            continue

        text = "".join(_text(element))
        if text.strip():
            yield Paragraph(text, _style(element, parents))


def _is_aside(element: Any) -> bool:
    """Return True for comments in the XML, notes, tables of contents, forms and styles."""
    return not isinstance(element.tag, str) or element.tag in _ASIDE


def _text(paragraph: Any) -> Iterator[str]:
    """Yield a paragraph's own text, without that of notes, comments and frames inside it.

    <text:p>It lost<text:s text:c="2"/><text:span>40</text:span>
    million<text:note>...</text:note>.</text:p> gives "It lost", two spaces, "40", " million", ".".
    """
    yield paragraph.text or ""
    stack = [(child, False) for child in reversed(paragraph)]
    while stack:
        element, is_left = stack.pop()
        if is_left:
            yield element.tail or ""
            continue

        stack.append((element, True))
        space = _white_space(element)
        if space is not None:
            yield space
        elif _is_running_text(element):
            yield element.text or ""
            stack.extend((child, False) for child in reversed(element))


def _white_space(element: Any) -> str | None:
    """Return the spaces that an element stands for, or None.

    <text:s text:c="3"/> -> three, <text:tab/> -> one, <text:span> -> None
    """
    if element.tag == _TEXT + "s":
        return " " * min(_number(element.get(_TEXT + "c")), _MOST_SPACES)
    if element.tag in {_TEXT + "tab", _TEXT + "line-break"}:
        return " "
    return None


def _is_running_text(element: Any) -> bool:
    """Return True for <text:span> and <text:a>, False for comments and paragraphs of a frame."""
    is_element = isinstance(element.tag, str)
    return is_element and element.tag not in _ASIDE and element.tag not in _PARAGRAPHS


def _number(printed: str | None) -> int:
    if printed and printed.isdecimal():
        return int(printed)
    return 1


def _style(paragraph: Any, parents: dict[str, str]) -> Style:
    """Return a paragraph's style by its name; <text:h> is a heading at any level."""
    name = paragraph.get(_TEXT + "style-name") or ""
    name = (parents.get(name) or name).lower()
    if name == "title":
        return Style.TITLE
    if paragraph.tag == _TEXT + "h":
        return Style.HEADING
    return _STYLES.get(name, Style.BODY)


def _facts(packed: Packed) -> dict[str, str]:
    """Return the document's properties: {"title": ..., "creator": ..., "creation-date": ...}."""
    try:
        root = packed.part("meta.xml")
    except BrokenDocument:
        return {}
    elements = (one for one in root.iter() if isinstance(one.tag, str))
    return {one.tag.rpartition("}")[2]: (one.text or "").strip() for one in elements}


def _day(facts: dict[str, str]) -> str:
    # <meta:creation-date>, else <dc:date>, the day of the last change
    found = _DATE.match(facts.get("creation-date", "") or facts.get("date", ""))
    return found[0] if found else ""
