"""Word documents (ECMA-376 WordprocessingML), read with all tracked changes accepted."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from claimdesk.annotate.sources.documents.extraction import Extraction, Paragraph, Style
from claimdesk.annotate.sources.documents.packed import BrokenDocument, Packed

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
# Elements around paragraphs that are not in the text: deleted, moved away, or a text box drawn
# again for old versions of Word.
_LEFT_OUT = frozenset(["del", "moveFrom", "Fallback"])
# Parts of a paragraph that are not its text; <w:instrText> is a field's code, as in PAGE or
# HYPERLINK.
_SKIPPED = _LEFT_OUT | {"delText", "instrText", "comment", "pPr", "sdtPr", "sectPr"}
_CHARACTERS = {"tab": " ", "br": " ", "cr": " ", "noBreakHyphen": "\u2011"}
# The day in "2020-05-05T14:05:00Z".
_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def read_word(path: Path) -> Extraction:
    """Read the paragraphs of a .docx file.

    Tables come cell by cell, text boxes after their paragraph, notes at the end.

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
        paragraphs=paragraphs,
        title=facts.get("title", ""),
        author=facts.get("creator", ""),
        published=_day(facts),
        language=_language(root),
    )


def _local(element: Any) -> str:
    """Return an element's name without its namespace, "" for comments: <w:p> -> "p"."""
    if not isinstance(element.tag, str):
        return ""
    return str(element.tag.rpartition("}")[2])


def _child(element: Any | None, name: str) -> Any | None:
    """Return the first child of a name, or None."""
    if element is None:
        return None
    for child in element:
        if _local(child) == name:
            return child
    return None


def _attribute(element: Any, name: str) -> str:
    return element.get(_W + name) or element.get(_STRICT + name) or ""


def _style_names(packed: Packed) -> dict[str, str]:
    """Return the names of paragraph styles by identifier, in lower case.

    Identifiers follow the language of the program, names do not: {"berschrift1": "heading 1"} in
    German.
    """
    # a document without this part has no headings or titles
    try:
        root = packed.part("word/styles.xml")
    except BrokenDocument:
        return {}

    names = {}
    for style in root:
        # <w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style>
        name = _child(style, "name")
        if name is not None:
            names[_attribute(style, "styleId")] = _attribute(name, "val").lower()
    return names


def _paragraphs(root: Any, names: dict[str, str]) -> Iterator[Paragraph]:
    for element in root.iter():
        if _local(element) == "p" and not _is_left_out(element):
            text = "".join(_text(element))
            if text.strip():
                yield Paragraph(text, _style(element, names))


def _is_left_out(paragraph: Any) -> bool:
    """Return True if a paragraph is inside a deletion, or in a second rendering of a text box."""
    return any(_local(outer) in _LEFT_OUT for outer in paragraph.iterancestors())


def _text(paragraph: Any) -> Iterator[str]:
    """Yield a paragraph's own text, in order, without that of paragraphs inside it.

    <w:r><w:t>It lost</w:t><w:tab/></w:r><w:del>...</w:del><w:r><w:t>40 million</w:t></w:r> gives
    "It lost", " ", "40 million". There is no recursion: files nest deeply.
    """
    stack = list(reversed(paragraph))
    while stack:
        element = stack.pop()
        name = _local(element)
        if name in _SKIPPED or name == "p":
            continue
        if name == "r" and _is_hidden(element):
            continue

        if name == "t":
            yield element.text or ""
        elif name in _CHARACTERS:
            yield _CHARACTERS[name]
        else:
            stack.extend(reversed(element))


def _is_hidden(run: Any) -> bool:
    """Return True for hidden letters: <w:vanish/> in <w:rPr>, but not <w:vanish w:val="0"/>."""
    properties = _child(run, "rPr")
    if properties is None:
        return False
    return any(
        _local(one) == "vanish" and _attribute(one, "val") not in {"0", "false"}
        for one in properties
    )


def _style(paragraph: Any, names: dict[str, str]) -> Style:
    name = _style_name(paragraph, names)
    if name == "title":
        return Style.TITLE
    # "heading 1", "head 1"
    if name.startswith(("heading", "head")):
        return Style.HEADING
    if name == "caption":
        return Style.CAPTION
    # "toc 1" is a line of the table of contents
    if name in {"header", "footer", "toc heading"} or name.startswith("toc "):
        return Style.FURNITURE
    return Style.BODY


def _style_name(paragraph: Any, names: dict[str, str]) -> str:
    """Return the name of a paragraph's style in lower case; "" for the default."""
    style = _child(_child(paragraph, "pPr"), "pStyle")
    identifier = ""
    if style is not None:
        identifier = _attribute(style, "val")
    return names.get(identifier, identifier.lower())


def _facts(packed: Packed) -> dict[str, str]:
    """Return the document's properties (Dublin Core) by name: "title", "creator", "created"."""
    try:
        root = packed.part("docProps/core.xml")
    except BrokenDocument:
        return {}
    elements = (element for element in root if isinstance(element.tag, str))
    return {_local(element): (element.text or "").strip() for element in elements}


def _day(facts: dict[str, str]) -> str:
    found = _DATE.match(facts.get("created", ""))
    return found[0] if found else ""


def _language(root: Any) -> str:
    """Return the language of the first run that names one: <w:lang w:val="en-GB"/> -> "en"."""
    for element in root.iter():
        if _local(element) == "lang":
            return _attribute(element, "val").split("-")[0].lower()
    return ""
