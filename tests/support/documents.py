"""Documents of word processors and print, made for tests."""

import zipfile
from collections import deque
from pathlib import Path
from xml.sax.saxutils import escape

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
)
# identifiers of a German Word, and names that are the same in every language
STYLES = (
    f'<w:styles {_W}><w:style w:styleId="Titel"><w:name w:val="Title"/></w:style>'
    '<w:style w:styleId="Beschriftung"><w:name w:val="caption"/></w:style></w:styles>'
)
# a title that was set by hand has a style of its own, whose parent is "Title"
_AUTOMATIC = (
    "<office:automatic-styles>"
    '<style:style style:name="P1" style:parent-style-name="Title"/>'
    "</office:automatic-styles>"
)


def word_paragraph(text: str, style: str = "") -> str:
    """Return a paragraph of a Word document."""
    properties = ""
    if style:
        properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
    return f"<w:p>{properties}<w:r><w:t>{escape(text)}</w:t></w:r></w:p>"


def write_word(path: Path, body: str, core: str = "", notes: str = "") -> Path:
    """Write a Word document with paragraphs, properties and footnotes; return its path."""
    parts = {
        "word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": STYLES,
    }
    # most documents are without these two
    if core:
        parts["docProps/core.xml"] = core
    if notes:
        parts["word/footnotes.xml"] = f"<w:footnotes {_W}>{notes}</w:footnotes>"
    return _packed(path, parts)


def write_open_document(path: Path, body: str) -> Path:
    """Write an OpenDocument text with paragraphs; return its path."""
    text = f"<office:body><office:text>{body}</office:text></office:body>"
    content = f"<office:document-content {_ODF}>{_AUTOMATIC}{text}</office:document-content>"
    kind = "application/vnd.oasis.opendocument.text"
    return _packed(path, {"mimetype": kind, "content.xml": content})


def _packed(path: Path, parts: dict[str, str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return path


def write_pdf(path: Path, html: str) -> Path:
    """Write a page as a browser would print it; return its path."""
    # Pango is loaded with it, which not every system has
    from claimdesk.annotate.formats import pdf

    deque(pdf.write_pdf(html, path), maxlen=0)
    return path
