"""Word documents (ECMA-376 WordprocessingML): the text as it stands with all tracked changes accepted."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from claimdesk.annotate.sources.documents.extraction import Extraction, Paragraph, Style
from claimdesk.annotate.sources.documents.packed import BrokenDocument, Packed

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_SKIPPED = frozenset(
    {"del", "moveFrom", "pPr", "Fallback", "instrText", "delText", "comment", "sdtPr", "sectPr"}
)
"""Parts of a paragraph that are not its text: what was deleted, fields' codes, a second rendering."""
_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def read_word(path: Path) -> Extraction:
    """The paragraphs of a .docx file; tables cell by cell, text boxes after their paragraph, notes at the end.

    Raises:
        BrokenDocument: it cannot be read.
    """
    with Packed(path) as packed:
        root = packed.part("word/document.xml")
        names = _style_names(packed)
        paragraphs = list(_paragraphs(root, names))
        for part in ("word/footnotes.xml", "word/endnotes.xml"):
            if packed.has(part):
                paragraphs += _paragraphs(packed.part(part), names)
        facts = _facts(packed)
    return Extraction(
        paragraphs, facts.get("title", ""), facts.get("creator", ""), _day(facts), _language(root)
    )


def _local(element: Any) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def _attribute(element: Any, name: str) -> str:
    return element.get(_W + name) or element.get(_STRICT + name) or ""


def _style_names(packed: Packed) -> dict[str, str]:
    """The names of paragraph styles by identifier, in lower case: identifiers follow the language of the program."""
    try:
        root = packed.part("word/styles.xml")
    except BrokenDocument:
        return {}
    names = {}
    for style in root:
        name = next((child for child in style if _local(child) == "name"), None)
        if name is not None:
            names[_attribute(style, "styleId")] = _attribute(name, "val").lower()
    return names


def _paragraphs(root: Any, names: dict[str, str]) -> Iterator[Paragraph]:
    for element in root.iter():
        if _local(element) == "p" and not _is_put_aside(element):
            text = "".join(_text(element))
            if text.strip():
                yield Paragraph(text, _style(element, names))


def _is_put_aside(paragraph: Any) -> bool:
    """Whether a paragraph stands inside something deleted, or in a second rendering of a text box."""
    return any(
        _local(outer) in {"del", "moveFrom", "Fallback"} for outer in paragraph.iterancestors()
    )


def _text(paragraph: Any) -> Iterator[str]:
    """A paragraph's own text, in order, without that of paragraphs inside it. No recursion: files nest deeply."""
    stack = list(reversed(paragraph))
    while stack:
        element = stack.pop()
        name = _local(element)
        if name in _SKIPPED or name == "p" or (name == "r" and _is_hidden(element)):
            continue
        if name == "t":
            yield element.text or ""
        elif name in {"tab", "br", "cr"}:
            yield " "
        elif name == "noBreakHyphen":
            yield "\u2011"
        else:
            stack.extend(reversed(element))


def _is_hidden(run: Any) -> bool:
    properties = next((child for child in run if _local(child) == "rPr"), ())
    return any(
        _local(one) == "vanish" and _attribute(one, "val") not in {"0", "false"}
        for one in properties
    )


def _style(paragraph: Any, names: dict[str, str]) -> Style:
    properties = next((child for child in paragraph if _local(child) == "pPr"), ())
    style = next((_attribute(one, "val") for one in properties if _local(one) == "pStyle"), "")
    name = names.get(style, style.lower())
    if name == "title":
        return Style.TITLE
    if name.startswith(("heading", "head")):
        return Style.HEADING
    if name == "caption":
        return Style.CAPTION
    return (
        Style.FURNITURE
        if name in {"header", "footer", "toc heading"} or name.startswith("toc ")
        else Style.BODY
    )


def _facts(packed: Packed) -> dict[str, str]:
    """What the document says of itself (Dublin Core)."""
    try:
        root = packed.part("docProps/core.xml")
    except BrokenDocument:
        return {}
    return {
        _local(element): (element.text or "").strip()
        for element in root
        if isinstance(element.tag, str)
    }


def _day(facts: dict[str, str]) -> str:
    found = _DATE.match(facts.get("created", ""))
    return found[0] if found else ""


def _language(root: Any) -> str:
    """The language of the first run that names one."""
    found = next((one for one in root.iter() if _local(one) == "lang"), None)
    return _attribute(found, "val").split("-")[0].lower() if found is not None else ""
