"""Plain text as an article, the role of each line found by shape, words and place.

A page saved as text carries its frame with it. `prose` finds the body; the headline is the line
above the body that shares most of its words; the standfirst, byline and date line are looked for
around the headline:

    Home | News | Sport                                  furniture
    Port authority lost 40 million euros in strike       headline
    Its chair denies that anyone foresaw the losses      standfirst
    By Jane Doe                                          byline
    5 May 2020, 14:05                                    date line
    The port authority lost 40 million euros in 2019 ... body
"""

import re
from itertools import chain, compress

from claimdesk.annotate.sources.dates import printed_date
from claimdesk.annotate.sources.line_evidence import is_appeal, reads_as_english, speaks_of_the_page
from claimdesk.annotate.sources.paragraphs import first_with_role, paragraphs
from claimdesk.annotate.sources.prose import article_lines
from claimdesk.annotate.text.article import Article, Block, Reading, Role, normalise

_WORD = re.compile(r"[^\W\d_]{3,}")
_ENDS_SENTENCE = re.compile(r"[.!?…][\"”’')\]]*$")
# The beginning of a byline: "By ", "by: ", "Written by ", "Story by: "
_BY = r"^(?:(?:written|reported|words|story)\s+)?by:?\s+"
_BYLINE_PREFIX = re.compile(_BY, re.IGNORECASE)
_BYLINE = re.compile(_BY + r"\S", re.IGNORECASE)
_NAME = r"[A-Z][\w’'.-]*\.?"
# "Jane Doe", "Ludwig van Beek and Li Wei", "Jane Doe, Li Wei in New York"
_NAMES_ALONE = re.compile(
    rf"^{_NAME}(?:\s(?:de|van|von|der|al|bin|la|le|{_NAME})){{1,4}}"
    rf"(?:(?:,| and| &)\s{_NAME}(?:\s{_NAME}){{1,3}})*(?:\s+in\s+{_NAME}(?:\s{_NAME})?)?$"
)
_CREDIT_CHARACTERS = 90
# Lines behind the headline among which the byline is looked for.
_BYLINE_REACH = 6
# Lines above the body among which the headline is looked for.
_HEADLINE_REACH = 14
_LEAST_HEADLINE_SCORE = 0.5
# Lines of the body whose words a headline is compared with.
_COMPARED_LINES = 40


def read_plain(raw: str, source: str) -> Reading:
    """Read decoded text as an article."""
    text, replaced = normalise(raw)
    spans = paragraphs(text)
    lines = [span.of(text) for span in spans]
    roles = roles_of(lines)

    byline = first_with_role(Role.BYLINE, roles, lines)
    dateline = first_with_role(Role.DATELINE, roles, lines)
    article = Article(
        text=text,
        source=source,
        title=first_with_role(Role.HEADLINE, roles, lines),
        byline=named_author(byline),
        # "By Jane Doe, 5 May 2020" is byline and date line in one
        published=printed_date(dateline) or printed_date(byline),
        language="en" if reads_as_english(lines) else "",
        replaced=replaced,
    )
    return Reading(article, tuple(map(Block, spans, roles)))


def named_author(line: str) -> str:
    """Return the names in a byline: "Written by Jane Doe" -> "Jane Doe"."""
    return _BYLINE_PREFIX.sub("", line)


def roles_of(lines: list[str]) -> list[Role]:
    """Return the role of each paragraph of a page saved as plain text."""
    if len(lines) == 1:
        return [Role.BODY]

    body = article_lines(lines)
    if not any(body):
        # a pasted list or table has no prose: all of it counts, except "Sign up for our newsletter"
        return [Role.FURNITURE if speaks_of_the_page(line) else Role.BODY for line in lines]

    roles = [Role.BODY if is_body else Role.FURNITURE for is_body in body]
    headline = _headline(lines, body)
    if headline is None:
        return roles

    roles[headline] = Role.HEADLINE
    first = body.index(True, headline + 1)
    mark_around(lines, roles, headline, first)
    return roles


def _headline(lines: list[str], body: list[bool]) -> int | None:
    """Return the line above the body, or at its very top, that reads most like its headline."""
    first = body.index(True)
    # further up there are menus, and teasers of other articles
    candidates = list(range(max(0, first - _HEADLINE_REACH), first))
    # "Port authority lost millions", taken for the body's first line: it ends no sentence
    has_more_body = any(body[first + 1 :])
    if has_more_body and not _ENDS_SENTENCE.search(lines[first]):
        candidates.append(first)

    body_lines = list(compress(lines, body))
    body_words = set(chain.from_iterable(map(_words, body_lines[:_COMPARED_LINES])))
    best, best_score = None, _LEAST_HEADLINE_SCORE
    for index in candidates:
        score = _headline_score(lines[index], body_words)
        # a line above "By Jane Doe" is surer than a teaser further up
        if _meets_credit(lines, index, first):
            score += 0.35
        if score > best_score:
            best, best_score = index, score
    return best


def _words(line: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(line)]


def _is_of_frame(line: str) -> bool:
    return speaks_of_the_page(line) or is_appeal(line)


def _headline_score(line: str, body_words: set[str]) -> float:
    """Return the likeness of a line to a headline: its share of the body's words, and its length.

    "Port authority lost millions" -> 1 + 4/16 where the body has all four words, "Politics" -> 0
    (one word), "By Jane Doe" -> 0 (a credit), "The port lost millions." -> 0.25 less for its full
    stop.
    """
    words = _words(line)
    has_usual_length = 2 <= len(words) <= 28
    if not has_usual_length or _is_of_frame(line) or is_credit(line):
        return 0.0

    shared = sum(word in body_words for word in words) / len(words)
    score = shared + min(len(words), 8) / 16
    if line.rstrip().endswith("."):
        score -= 0.25
    return score


def _meets_credit(lines: list[str], index: int, first: int) -> bool:
    """Return True if a byline or date line is among the two lines behind a line."""
    return any(is_credit(line) for line in lines[index + 1 : min(first, index + 3)])


def is_credit(line: str) -> bool:
    """Return True if a line names the author or the day: "By Jane Doe", "Li Wei", "5 May 2020"."""
    if len(line) > _CREDIT_CHARACTERS:
        return False
    names_author = _BYLINE.match(line) or _NAMES_ALONE.match(line)
    return bool(names_author) or bool(printed_date(line))


def mark_around(lines: list[str], roles: list[Role], headline: int, first: int) -> None:
    """Mark the standfirst, byline and date line between headline and body, and just above them.

    `first` is the first line of the body. A credit above the headline counts where none stands
    below it:

        5 May 2020
        Port authority lost millions
        The port authority lost 40 million euros in 2019.
    """
    if not _mark_below(lines, roles, headline, first):
        _mark_above(lines, roles, headline)


def _mark_below(lines: list[str], roles: list[Role], headline: int, first: int) -> bool:
    """Mark the lines between headline and body; return True if there is a credit among them."""
    between = range(headline + 1, min(first, headline + 1 + _BYLINE_REACH))
    credit_lines = [index for index in between if is_credit(lines[index])]
    for index in credit_lines:
        if roles[index] is Role.FURNITURE:
            roles[index] = _credit_role(lines[index], roles)

    # a standfirst stands between the headline and the byline, not behind it
    end = min([*credit_lines, headline + 3, between.stop])
    for index in range(headline + 1, end):
        if _is_standfirst(lines[index]):
            roles[index] = Role.STANDFIRST
    return bool(credit_lines)


def _mark_above(lines: list[str], roles: list[Role], headline: int) -> None:
    for index in range(max(0, headline - 3), headline):
        if is_credit(lines[index]) and not speaks_of_the_page(lines[index]):
            roles[index] = _credit_role(lines[index], roles)


def _credit_role(line: str, roles: list[Role]) -> Role:
    """Return the role of a credit, given the roles that other lines have already.

    "Jane Doe" is a byline where there is none yet; below "By Jane Doe", "Getty Images" is
    furniture.
    """
    is_byline = _BYLINE.match(line) or (Role.BYLINE not in roles and _NAMES_ALONE.match(line))
    if is_byline:
        return Role.BYLINE
    if printed_date(line):
        return Role.DATELINE
    return Role.FURNITURE


def _is_standfirst(line: str) -> bool:
    """Return True for six words or more: "Auditors blame the strike that closed it"."""
    is_long = len(_WORD.findall(line)) >= 6
    return is_long and not _is_of_frame(line)
