"""A document's paragraphs as an article: its headline, byline and date line told by style and place."""

from claimdesk.annotate.sources.dates import printed_date
from claimdesk.annotate.sources.documents.extraction import Extraction, Paragraph, Style
from claimdesk.annotate.sources.line_evidence import reads_as_english
from claimdesk.annotate.sources.paragraphs import laid_out
from claimdesk.annotate.sources.plain import is_credit, mark_around, named_author
from claimdesk.annotate.text.article import Article, Block, Reading, Role, normalise

HEADLINE_WORDS = 30
"""A longer first paragraph is no headline unless it is set as one."""
_LOOKED_AT = 6
"""Paragraphs among which the headline is looked for."""
_ROLES = {Style.CAPTION: Role.CAPTION, Style.FURNITURE: Role.FURNITURE}


def article_of(found: Extraction, source: str) -> Reading:
    """The document as an article, without a paragraph where it holds no words."""
    kept: list[tuple[Paragraph, str]] = []
    replaced = 0
    for paragraph in found.paragraphs:
        text, more = normalise(paragraph.text)
        text = " ".join(text.split())
        replaced += more
        if any(character.isalnum() for character in text):
            kept.append((paragraph, text))
    lines = [text for _, text in kept]
    roles = [_ROLES.get(paragraph.style, Role.BODY) for paragraph, _ in kept]
    headline = _headline(kept)
    if headline is not None:
        roles[headline] = Role.HEADLINE
        _mark_credits(lines, roles, headline)
    text, spans = laid_out(lines)
    fields = {role: next((lines[i] for i, r in enumerate(roles) if r is role), "") for role in Role}
    article = Article(
        text=text,
        source=source,
        title=fields[Role.HEADLINE] or normalise(found.title)[0].strip(),
        byline=named_author(fields[Role.BYLINE]) or normalise(found.author)[0].strip(),
        published=printed_date(fields[Role.DATELINE])
        or printed_date(fields[Role.BYLINE])
        or found.published,
        language="en"
        if reads_as_english(lines)
        else ""
        if found.language.startswith("en")
        else found.language,
        replaced=replaced,
    )
    blocks = tuple(Block(span, role) for span, role in zip(spans, roles, strict=True))
    return Reading(article, blocks, tuple(found.remarks))


def _headline(kept: list[tuple[Paragraph, str]]) -> int | None:
    """The paragraph that is the headline: set as a title, else as the first heading, else the short first one."""
    first = [
        (index, paragraph)
        for index, (paragraph, _) in enumerate(kept)
        if paragraph.style is not Style.FURNITURE
    ]
    first = first[:_LOOKED_AT]
    for style in (Style.TITLE, Style.HEADING):
        found = next((index for index, paragraph in first if paragraph.style is style), None)
        if found is not None:
            return found
    if len(first) < 2:
        return None
    index, text = first[0][0], kept[first[0][0]][1]
    is_short = len(text.split()) <= HEADLINE_WORDS and not text.rstrip('"”’)').endswith(
        (".", ":", ";")
    )
    return index if is_short and not is_credit(text) else None


def _mark_credits(lines: list[str], roles: list[Role], headline: int) -> None:
    """Byline and date line among the short lines after the headline."""
    named = {i for i in range(headline + 1, min(len(lines), headline + 5)) if is_credit(lines[i])}
    if not named:
        return
    for index in named:
        roles[index] = Role.FURNITURE
    first = next((i for i in range(headline + 1, len(lines)) if roles[i] is Role.BODY), len(lines))
    mark_around(lines, roles, headline, max(first, max(named) + 1))
    for index in named:
        if roles[index] is Role.FURNITURE:
            roles[index] = Role.BODY
