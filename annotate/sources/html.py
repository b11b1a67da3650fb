"""HTML -> Article: the whole page as text blocks, the main content told from the frame by an extractor.

The extractor is trafilatura (Apache-2.0, best of the open ones on public benchmarks). It returns text without
places, so the page is also walked here, block by block, and a block is article where its words are in what
was extracted. Nothing in the page runs and nothing it names is fetched.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import etree, html

from claimdesk.annotate.base.errors import SourceError
from claimdesk.annotate.sources.dates import printed_date
from claimdesk.annotate.sources.encoding import decode
from claimdesk.annotate.sources.line_evidence import (
    ENDS_SENTENCE,
    is_appeal,
    reads_as_english,
    speaks_of_the_page,
)
from claimdesk.annotate.sources.paragraphs import laid_out
from claimdesk.annotate.text.article import Article, Block, Reading, Role, normalise

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_SILENT = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "math",
        "head",
        "iframe",
        "object",
        "embed",
        "canvas",
        "select",
        "option",
        "textarea",
        "button",
        "audio",
        "video",
        "map",
    ]
)
_FLOWING = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "img",
        "nobr",
        "center",
    ]
)
_SPACES = re.compile(r"[ \t\n\r\f\v\u200b]+")
_WORD = re.compile(r"\w+")
_SHINGLE = 4
_TRAILING = 130
"""Characters of the longest paragraph that may trail behind an article."""
_KEPT = 0.7
"""The share of an article that has to remain when its tail is cut."""


@dataclass
class _Piece:
    """The text of one block-level run of the page and the tag that held it."""

    tag: str
    parts: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return _SPACES.sub(" ", "".join(self.parts)).strip()


def read_html(data: bytes, source: str, declared: str = "", url: str = "") -> Reading:
    """Read a page as an article; its frame is kept as furniture blocks.

    Raises:
        SourceError: the page holds no text.
    """
    named = _CHARSET.search(data[:4096])
    page = decode(
        data, source, declared or (_label(named[1].decode("ascii", "replace")) if named else "")
    )
    page, replaced = normalise(page)
    tree = _tree(page, source)
    facts, extracted = _extract(page, url)
    pieces = []
    for piece in _pieces(tree):
        text, more = normalise(
            piece.text
        )  # entities name characters that the source's bytes did not hold
        replaced += more
        if text.strip():
            pieces.append((piece.tag, _SPACES.sub(" ", text).strip()))
    roles = _roles(pieces, facts, extracted)
    text, spans = laid_out([text for _, text in pieces])
    title = facts.get("title") or next(
        (t for (_, t), r in zip(pieces, roles, strict=True) if r is Role.HEADLINE), ""
    )
    article = Article(
        text=text,
        source=source,
        title=title,
        byline=facts.get("author", ""),
        published=facts.get("date", ""),
        url=facts.get("url") or url,
        language=_language(tree, [text for _, text in pieces]),
        replaced=replaced,
    )
    return Reading(article, tuple(Block(s, r) for s, r in zip(spans, roles, strict=True)))


def _label(label: str) -> str:
    """The encoding that a meta element means (WHATWG Encoding Standard): latin-1 is windows-1252, and a page that
    could be read this far is not UTF-16."""
    lowered = label.lower()
    if lowered.startswith(("utf-16", "utf-32")):
        return "utf-8"
    return (
        "cp1252"
        if lowered in {"iso-8859-1", "latin1", "latin-1", "ascii", "us-ascii", "iso8859-1"}
        else label
    )


def _tree(page: str, source: str) -> html.HtmlElement:
    # no entity is resolved and no network is touched: lxml's HTML parser loads nothing by default
    try:
        return html.document_fromstring(
            _XML_DECLARATION.sub("", page, count=1),
            parser=html.HTMLParser(no_network=True, huge_tree=True),
        )
    except (etree.ParserError, ValueError) as error:
        raise SourceError(
            "source-empty", f"{source} holds no page that can be read.", "Is it saved whole?"
        ) from error


_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


def _language(tree: html.HtmlElement, texts: list[str]) -> str:
    """What the words say, else what the page says of itself: many pages declare English and are not."""
    declared = (tree.get("lang") or "").split("-")[0].strip().lower()
    if reads_as_english(texts):
        return "en" if declared in {"", "en"} or len(" ".join(texts)) > 500 else declared
    return "" if declared == "en" else declared


def _extract(page: str, url: str) -> tuple[dict[str, str], str]:
    """What the extractor knows of the page, and the main text it found."""
    from trafilatura import bare_extraction

    # deduplicate=False: its cache would make one page's text depend on the pages read before it
    found: Any = bare_extraction(
        page, url=url or None, with_metadata=True, include_comments=False, deduplicate=False
    )
    if found is None:
        return {}, ""
    facts = {name: getattr(found, name, None) or "" for name in ("title", "author", "date", "url")}
    return facts, found.text or ""


def _pieces(root: html.HtmlElement) -> Iterator[_Piece]:
    """The page's text in document order, cut at every block-level border."""
    piece = _Piece("body")
    for tag, text in _walk(root):
        if text is None:
            yield piece
            piece = _Piece(tag)
        else:
            piece.parts.append(text)
    yield piece


def _walk(root: html.HtmlElement) -> Iterator[tuple[str, str | None]]:
    """(tag, text) for text; (tag, None) where a block begins or ends. No recursion: pages nest deeply."""
    stack: list[tuple[html.HtmlElement, bool, str]] = [(root, False, "body")]
    while stack:
        element, done, outer = stack.pop()
        if not isinstance(element.tag, str):
            if element.tail:
                yield outer, element.tail
            continue
        tag = element.tag.lower()
        flows = tag in _FLOWING
        if done:
            if not flows:
                yield outer, None
            if element.tail and element is not root:
                yield outer, element.tail
            continue
        if tag in _SILENT or _is_hidden(element):
            yield outer, None if tag not in {"svg", "script", "style", "noscript"} else " "
            if element.tail:
                yield outer, element.tail
            continue
        inner = outer if flows else tag
        stack.append((element, True, outer))
        if not flows:
            yield tag, None
        if element.text:
            yield inner, element.text
        stack.extend((child, False, inner) for child in reversed(element))


def _is_hidden(element: html.HtmlElement) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    return "display:none" in style or element.get("hidden") is not None


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def _shingles(words: list[str], size: int) -> set[tuple[str, ...]]:
    return {tuple(words[i : i + size]) for i in range(len(words) - size + 1)} if size else set()


def _roles(pieces: list[tuple[str, str]], facts: dict[str, str], extracted: str) -> list[Role]:
    words = [_words(text) for _, text in pieces]
    inside = _inside(words, _words(extracted))
    roles = [
        Role.FURNITURE if not found else Role.CAPTION if tag == "figcaption" else Role.BODY
        for (tag, _), found in zip(pieces, inside, strict=True)
    ]
    _cut_tail([text for _, text in pieces], roles)
    _mark_headline(pieces, roles, facts)
    _mark_credits(pieces, roles, facts)
    return roles


def _cut_tail(texts: list[str], roles: list[Role]) -> None:
    """Mark what trails behind the article as furniture: teasers, tags, sign-ups, which no sentence ends.

    Nothing is cut where that would be a large part of the article: a list then closes it.
    """
    kept = [index for index, role in enumerate(roles) if role is not Role.FURNITURE]
    end = len(kept)
    while end > 1 and _trails(texts[kept[end - 1]]):
        end -= 1
    article, whole = sum(len(texts[i]) for i in kept[:end]), sum(len(texts[i]) for i in kept)
    if article > _KEPT * whole:
        for index in kept[end:]:
            roles[index] = Role.FURNITURE


def _trails(text: str) -> bool:
    ends = ENDS_SENTENCE.search(text) and not speaks_of_the_page(text) and not is_appeal(text)
    return len(text) < _TRAILING and not ends


def _inside(pieces: list[list[str]], extracted: list[str]) -> list[bool]:
    """Whether each piece's words are in the extracted text; a few words count only beside longer ones."""
    known = {size: _shingles(extracted, size) for size in range(1, _SHINGLE + 1)}
    inside: list[bool | None] = []
    for words in pieces:
        shingles = _shingles(words, min(len(words), _SHINGLE))
        share = len(shingles & known[min(len(words), _SHINGLE)]) / len(shingles) if words else 0.0
        sure = len(words) >= _SHINGLE or share == 0.0
        inside.append(share > 0.5 if sure else None)
    before = _nearest(inside)
    after = _nearest(inside[::-1])[::-1]
    return [b or a if own is None else own for own, b, a in zip(inside, before, after, strict=True)]


def _nearest(inside: list[bool | None]) -> list[bool]:
    """For each piece, what the nearest sure piece before it is."""
    nearest, last = [], False
    for own in inside:
        last = last if own is None else own
        nearest.append(last)
    return nearest


def _mark_headline(pieces: list[tuple[str, str]], roles: list[Role], facts: dict[str, str]) -> None:
    title = set(_words(facts.get("title", "")))
    best, best_score = None, 0.5
    for index, (tag, text) in enumerate(pieces):
        words = set(_words(text))
        if not words or len(words) > 40:
            continue
        score = len(words & title) / len(words | title) + (0.6 if tag == "h1" else 0.0)
        if score > best_score:
            best, best_score = index, score
    if best is not None:
        roles[best] = Role.HEADLINE


def _mark_credits(pieces: list[tuple[str, str]], roles: list[Role], facts: dict[str, str]) -> None:
    """Mark the byline and date line: short lines near the headline that say what the page's metadata says."""
    if Role.HEADLINE not in roles:
        return
    headline = roles.index(Role.HEADLINE)
    authors = {
        name.strip().lower() for name in re.split(r"[;,]", facts.get("author", "")) if name.strip()
    }
    for index in range(headline + 1, min(len(pieces), headline + 12)):
        text = pieces[index][1]
        if len(text) > 120:
            continue
        if Role.BYLINE not in roles and any(name in text.lower() for name in authors):
            roles[index] = Role.BYLINE
        elif Role.DATELINE not in roles and printed_date(text) and roles[index] is Role.FURNITURE:
            roles[index] = Role.DATELINE
