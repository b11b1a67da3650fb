"""HTML pages: all text of a page as blocks, with the article set apart from the page's frame.

An extractor finds the article: trafilatura (Apache-2.0, the best of the open ones on public
benchmarks). It returns text without places, so the page is also walked block by block
(`html_blocks`), and a block belongs to the article if its words are in the extracted text
(`html_roles`). Nothing in the page runs, and nothing it names is fetched.
"""

import re
from typing import Any

from lxml import etree, html

from claimdesk.annotate.base.errors import SourceError
from claimdesk.annotate.sources.encoding import decode
from claimdesk.annotate.sources.html_blocks import text_blocks
from claimdesk.annotate.sources.html_roles import roles_of_blocks
from claimdesk.annotate.sources.line_evidence import reads_as_english
from claimdesk.annotate.sources.paragraphs import first_with_role, laid_out
from claimdesk.annotate.text.article import Article, Block, Reading, Role, normalise

_HEAD_BYTES = 4096
# Names of the extractor's metadata.
_FACTS = ("title", "author", "date", "url")
# <meta charset="utf-8">, <meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
# <?xml version="1.0" encoding="utf-8"?>, which lxml refuses in text that is decoded already
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_READ_AS_CP1252 = frozenset(["iso-8859-1", "iso8859-1", "latin1", "latin-1", "ascii", "us-ascii"])
# Characters of English words that outweigh a page's declared language.
_MUCH_TEXT = 500


def read_html(data: bytes, source: str, declared: str = "", url: str = "") -> Reading:
    """Read a page as an article; its frame is kept as furniture blocks.

    Raises:
        SourceError: the page holds no text.
    """
    page, replaced = normalise(decode(data, source, declared or _declared_encoding(data)))
    tree = _tree(page, source)
    facts, extracted = _extract(page, url)

    blocks, replaced_entities = text_blocks(tree)
    roles = roles_of_blocks(blocks, facts, extracted)
    lines = [block.text for block in blocks]
    text, spans = laid_out(lines)

    article = Article(
        text=text,
        source=source,
        title=facts.get("title") or first_with_role(Role.HEADLINE, roles, lines),
        byline=facts.get("author", ""),
        published=facts.get("date", ""),
        url=facts.get("url") or url,
        language=_language(tree, lines),
        replaced=replaced + replaced_entities,
    )
    return Reading(article, tuple(map(Block, spans, roles)))


def _declared_encoding(data: bytes) -> str:
    """Return the encoding that the page's meta element means, or "" where it has none."""
    found = _CHARSET.search(data[:_HEAD_BYTES])
    if not found:
        return ""
    return _meant_encoding(found[1].decode("ascii", "replace"))


def _meant_encoding(label: str) -> str:
    """Return the encoding that browsers take for a label (WHATWG Encoding Standard).

    <meta charset=iso-8859-1> -> "cp1252", <meta charset=utf-16> -> "utf-8",
    <meta charset=koi8-r> -> "koi8-r"
    """
    # a page whose meta element can be read byte by byte is not UTF-16
    if label.lower().startswith(("utf-16", "utf-32")):
        return "utf-8"
    # pages that declare Latin-1 hold the curly quotes of windows-1252
    if label.lower() in _READ_AS_CP1252:
        return "cp1252"
    return label


def _tree(page: str, source: str) -> html.HtmlElement:
    # no entity is resolved and no network is touched: lxml's HTML parser loads nothing by default
    parser = html.HTMLParser(no_network=True, huge_tree=True)
    try:
        return html.document_fromstring(_XML_DECLARATION.sub("", page, count=1), parser=parser)
    except (etree.ParserError, ValueError) as error:
        raise SourceError(
            "source-empty",
            f"{source} contains no readable page.",
            "Check that it was saved completely.",
        ) from error


def _extract(page: str, url: str) -> tuple[dict[str, str], str]:
    """Return the page's metadata (title, author, date, url) and main text, by the extractor."""
    from trafilatura import bare_extraction

    # deduplicate=False: its cache would make one page's text depend on the pages read before it
    found: Any = bare_extraction(
        page, url=url or None, with_metadata=True, include_comments=False, deduplicate=False
    )
    if found is None:
        return {}, ""
    facts = {name: getattr(found, name, None) or "" for name in _FACTS}
    return facts, found.text or ""


def _language(tree: html.HtmlElement, lines: list[str]) -> str:
    """Return the page's language as a code ("de"), or "" where it is not known.

    Words count more than <html lang>: many pages declare English and are not.
    """
    declared = (tree.get("lang") or "").split("-")[0].strip().lower()
    if not reads_as_english(lines):
        # German words under <html lang="en">: some other language
        return "" if declared == "en" else declared

    # a few English words under <html lang="de"> may be a name; a page of them is English
    is_long = len(" ".join(lines)) > _MUCH_TEXT
    if declared in {"", "en"} or is_long:
        return "en"
    return declared
