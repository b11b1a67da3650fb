"""Documents as articles: headline, byline and date line of a document by style and place."""

from claimdesk.annotate.sources.dates import printed_date
from claimdesk.annotate.sources.documents.extraction import Extraction, Paragraph, Style
from claimdesk.annotate.sources.line_evidence import reads_as_english
from claimdesk.annotate.sources.paragraphs import first_with_role, laid_out
from claimdesk.annotate.sources.plain import is_credit, mark_around, named_author
from claimdesk.annotate.text.article import Article, Block, Reading, Role, normalise

HEADLINE_WORDS = 30
"""Words above which a first paragraph is no headline unless it is set as one."""
# Paragraphs among which the headline is looked for.
_LOOKED_AT = 6
# Lines behind the headline among which byline and date line are looked for.
_CREDITS_REACH = 4
_ROLES = {Style.CAPTION: Role.CAPTION, Style.FURNITURE: Role.FURNITURE}


def article_of(found: Extraction, source: str) -> Reading:
    """Return the document as an article, without the paragraphs that hold no words."""
    styles, lines, replaced = _worded(found.paragraphs)
    roles = [_ROLES.get(style, Role.BODY) for style in styles]
    headline = _headline(styles, lines)
    if headline is not None:
        roles[headline] = Role.HEADLINE
        _mark_credits(lines, roles, headline)

    # what the pages print wins over what the file's properties say: those are often of the template
    title = first_with_role(Role.HEADLINE, roles, lines)
    byline = first_with_role(Role.BYLINE, roles, lines)
    dateline = first_with_role(Role.DATELINE, roles, lines)
    text, spans = laid_out(lines)
    article = Article(
        text=text,
        source=source,
        title=title or _property(found.title),
        byline=named_author(byline) or _property(found.author),
        published=printed_date(dateline) or printed_date(byline) or found.published,
        language=_language(found.language, lines),
        replaced=replaced,
    )
    return Reading(article, tuple(map(Block, spans, roles)), tuple(found.remarks))


def _worded(paragraphs: list[Paragraph]) -> tuple[list[Style], list[str], int]:
    """Return the styles and lines of paragraphs with words, and the count of replaced characters.

    "* * *" between two sections has none.
    """
    styles: list[Style] = []
    lines: list[str] = []
    replaced = 0
    for paragraph in paragraphs:
        text, count = normalise(paragraph.text)
        replaced += count
        if any(map(str.isalnum, text)):
            styles.append(paragraph.style)
            lines.append(" ".join(text.split()))
    return styles, lines, replaced


def _property(value: str) -> str:
    return normalise(value)[0].strip()


def _language(declared: str, lines: list[str]) -> str:
    """Return the document's language as a code.

    For German words in a document that is set as English it is "": some other language.
    """
    if reads_as_english(lines):
        return "en"
    if declared.startswith("en"):
        return ""
    return declared


def _headline(styles: list[Style], lines: list[str]) -> int | None:
    """Return the place of the title, else of the first heading, else of a short first paragraph."""
    places = [place for place, style in enumerate(styles) if style is not Style.FURNITURE]
    first = places[:_LOOKED_AT]
    set_as_headline = _first_set_as(Style.TITLE, styles, first)
    if set_as_headline is None:
        set_as_headline = _first_set_as(Style.HEADING, styles, first)
    if set_as_headline is not None:
        return set_as_headline

    # a document of one paragraph is all text
    if len(first) >= 2 and _reads_as_headline(lines[first[0]]):
        return first[0]
    return None


def _first_set_as(style: Style, styles: list[Style], places: list[int]) -> int | None:
    for place in places:
        if styles[place] is style:
            return place
    return None


def _reads_as_headline(line: str) -> bool:
    """Return True for "Port authority lost millions", False for "It lost." and "By Jane Doe"."""
    is_short = len(line.split()) <= HEADLINE_WORDS
    is_closed = line.rstrip('"”’)').endswith((".", ":", ";"))
    return is_short and not is_closed and not is_credit(line)


def _mark_credits(lines: list[str], roles: list[Role], headline: int) -> None:
    """Mark the byline and date line among the short lines behind the headline.

    "Port authority lost millions", "By Jane Doe", "5 May 2020", "The port ..." is headline, byline,
    date line, body.
    """
    reach = range(headline + 1, min(len(lines), headline + 1 + _CREDITS_REACH))
    credits_at = [index for index in reach if is_credit(lines[index])]
    if not credits_at:
        return

    # `mark_around` takes only furniture for byline and date line, so credits are furniture
    # meanwhile
    for index in credits_at:
        roles[index] = Role.FURNITURE
    first = _first_body(roles, headline)
    mark_around(lines, roles, headline, max(first, credits_at[-1] + 1))
    # "Getty Images" behind "By Jane Doe" is text again
    for index in credits_at:
        if roles[index] is Role.FURNITURE:
            roles[index] = Role.BODY


def _first_body(roles: list[Role], headline: int) -> int:
    """Return the place of the first body paragraph behind the headline, or the end."""
    for index in range(headline + 1, len(roles)):
        if roles[index] is Role.BODY:
            return index
    return len(roles)
