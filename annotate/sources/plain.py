"""Plain text -> Article, with roles told apart by shape, words and place.

A page saved as text carries its frame with it. `prose` finds the body; the headline is the line above the
body that shares most of its words; the standfirst, byline and date line are looked for around the headline.
"""

import re

from claimdesk.annotate.sources.dates import printed_date
from claimdesk.annotate.sources.line_evidence import is_appeal, reads_as_english, speaks_of_the_page
from claimdesk.annotate.sources.paragraphs import paragraphs
from claimdesk.annotate.sources.prose import article_lines
from claimdesk.annotate.text.article import Article, Block, Reading, Role, normalise

_WORD = re.compile(r"[^\W\d_]{3,}")
_ENDS_SENTENCE = re.compile(r"[.!?…][\"”’')\]]*$")
_BYLINE = re.compile(r"^(?:(?:written|reported|words|story)\s+)?by:?\s+\S", re.IGNORECASE)
_NAME = r"[A-Z][\w’'.-]*\.?"
_NAMES_ALONE = re.compile(
    rf"^{_NAME}(?:\s(?:de|van|von|der|al|bin|la|le|{_NAME})){{1,4}}"
    rf"(?:(?:,| and| &)\s{_NAME}(?:\s{_NAME}){{1,3}})*(?:\s+in\s+{_NAME}(?:\s{_NAME})?)?$"
)
_BYLINE_REACH, _HEADLINE_REACH = 6, 14
"""How many lines from the headline a byline, and above the body a headline, is looked for."""


def read_plain(raw: str, source: str) -> Reading:
    """Read decoded text as an article."""
    text, replaced = normalise(raw)
    spans = paragraphs(text)
    lines = [span.of(text) for span in spans]
    roles = roles_of(lines)
    fields = {role: next((lines[i] for i, r in enumerate(roles) if r is role), "") for role in Role}
    article = Article(
        text=text,
        source=source,
        title=fields[Role.HEADLINE],
        byline=named_author(fields[Role.BYLINE]),
        published=printed_date(fields[Role.DATELINE]) or printed_date(fields[Role.BYLINE]),
        language="en" if reads_as_english(lines) else "",
        replaced=replaced,
    )
    return Reading(article, tuple(Block(s, r) for s, r in zip(spans, roles, strict=True)))


_BYLINE_PREFIX = re.compile(r"^(?:(?:written|reported|words|story)\s+)?by:?\s+", re.IGNORECASE)


def named_author(line: str) -> str:
    """Whom a byline names, without the "By" before it."""
    return _BYLINE_PREFIX.sub("", line)


def roles_of(lines: list[str]) -> list[Role]:
    """The role of each paragraph of a page saved as plain text."""
    if len(lines) == 1:
        return [Role.BODY]
    body = article_lines(lines)
    if not any(body):
        return [Role.FURNITURE if speaks_of_the_page(line) else Role.BODY for line in lines]
    roles = [Role.BODY if inside else Role.FURNITURE for inside in body]
    headline = _headline(lines, body)
    if headline is None:
        return roles
    roles[headline] = Role.HEADLINE
    first = next(i for i in range(len(lines)) if body[i] and i > headline)
    mark_around(lines, roles, headline, first)
    return roles


def _vocabulary(lines: list[str]) -> set[str]:
    return {word.lower() for line in lines for word in _WORD.findall(line)}


def _headline(lines: list[str], body: list[bool]) -> int | None:
    """The line above the body, or at its very top, that reads most like its headline."""
    first = body.index(True)
    words = _vocabulary([line for line, inside in zip(lines, body, strict=True) if inside][:40])
    best, best_score = None, 0.0
    candidates = list(range(max(0, first - _HEADLINE_REACH), first))
    if sum(body[first + 1 :]) and not _ENDS_SENTENCE.search(lines[first]):
        candidates.append(first)
    for index in candidates:
        score = _headline_score(lines[index], words)
        if _meets_byline(lines, index, first):
            score += 0.35
        if score > best_score:
            best, best_score = index, score
    return best if best_score > 0.5 else None


def _headline_score(line: str, body_words: set[str]) -> float:
    words = [word.lower() for word in _WORD.findall(line)]
    if not 2 <= len(words) <= 28 or speaks_of_the_page(line) or is_appeal(line) or is_credit(line):
        return 0.0
    shared = sum(word in body_words for word in words) / len(words)
    return shared + min(len(words), 8) / 16 - (0.25 if line.rstrip().endswith(".") else 0.0)


def _meets_byline(lines: list[str], index: int, first: int) -> bool:
    return any(is_credit(line) for line in lines[index + 1 : min(first, index + 3)])


def is_credit(line: str) -> bool:
    """Whether a short line names who wrote it or when it was published."""
    short = len(line) <= 90
    return short and (
        bool(_BYLINE.match(line)) or bool(_NAMES_ALONE.match(line)) or bool(printed_date(line))
    )


def mark_around(lines: list[str], roles: list[Role], headline: int, first: int) -> None:
    """Mark the standfirst, the byline and the date line between the headline and the body, and just above."""
    credited = False
    for index in range(headline + 1, min(first, headline + 1 + _BYLINE_REACH)):
        line = lines[index]
        if is_credit(line):
            credited = True
            if roles[index] is Role.FURNITURE:
                roles[index] = _credit_role(line, roles)
        elif not credited and index <= headline + 2 and _is_standfirst(line):
            roles[index] = Role.STANDFIRST
    if not credited:
        for index in range(max(0, headline - 3), headline):
            if is_credit(lines[index]) and not speaks_of_the_page(lines[index]):
                roles[index] = _credit_role(lines[index], roles)


def _credit_role(line: str, roles: list[Role]) -> Role:
    if _BYLINE.match(line) or (Role.BYLINE not in roles and _NAMES_ALONE.match(line)):
        return Role.BYLINE
    if printed_date(line):
        return Role.DATELINE
    return Role.FURNITURE


def _is_standfirst(line: str) -> bool:
    return len(_WORD.findall(line)) >= 6 and not speaks_of_the_page(line) and not is_appeal(line)
