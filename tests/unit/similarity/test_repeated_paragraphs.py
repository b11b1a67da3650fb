"""Paragraphs that the articles of a source repeat are the frame of its page."""

from dataclasses import replace

from claimdesk.annotate.similarity.repeated_paragraphs import Seen, without_repeated
from claimdesk.annotate.text.article import Article, Block, Reading, Role
from claimdesk.annotate.text.span import Span

APPEAL = "Help the Harbour Gazette to stay free for all of its readers."
NEWS = [
    "The crane fell on Monday.",
    "Nobody was hurt, the master said.",
    "It will be mended in May, he added.",
]
OTHER = [
    "The ferry ran late all week.",
    "Its engine had failed in the fog.",
    "A new one is on order.",
]


def reading(paragraphs: list[str], url: str = "") -> Reading:
    blocks, text = [], ""
    for paragraph in paragraphs:
        blocks.append(Block(Span(len(text), len(text) + len(paragraph)), Role.BODY))
        text += paragraph + "\n"
    return Reading(Article(text, "x.txt", url=url), tuple(blocks))


def seen(one: Reading) -> Seen:
    return Seen(one.article.url, one.article.text, one.blocks)


def furniture(one: Reading) -> list[str]:
    return [block.span.of(one.article.text) for block in one.blocks if block.role is Role.FURNITURE]


def marked(paragraphs: list[str], url: str, *others: Seen) -> list[str]:
    """Return the paragraphs of an article that become furniture."""
    return furniture(without_repeated(reading(paragraphs, url), others))


def test_one_article_of_the_same_site_is_enough() -> None:
    before = seen(reading([*OTHER, APPEAL], "https://www.gazette.example/ferry"))
    assert marked([*NEWS, APPEAL], "https://gazette.example/crane", before) == [APPEAL]


def test_two_are_needed_where_the_source_is_unknown() -> None:
    first = seen(reading([*OTHER, APPEAL]))
    # capitals make no difference
    second = seen(reading([OTHER[1], OTHER[0], "More.", APPEAL.upper()]))

    assert marked([*NEWS, APPEAL], "", first) == []
    assert marked([*NEWS, APPEAL], "", first, second) == [APPEAL]


def test_another_version_of_the_article_is_no_frame() -> None:
    old = seen(reading([*NEWS, APPEAL], "https://gazette.example/crane"))
    new = [*NEWS, "A second crane fell.", APPEAL]
    assert marked(new, "https://gazette.example/crane?2", old) == []


def test_short_lines_say_nothing() -> None:
    # many authors sign many articles
    other = seen(reading([*OTHER, "By Ada Quill"], "https://gazette.example/a"))
    assert marked([*NEWS, "By Ada Quill"], "https://gazette.example/b", other) == []


def test_headlines_are_not_watched() -> None:
    before = seen(reading([*OTHER, APPEAL], "https://gazette.example/a"))
    fresh = reading([APPEAL, *NEWS], "https://gazette.example/b")
    headline = replace(fresh.blocks[0], role=Role.HEADLINE)
    fresh = replace(fresh, blocks=(headline, *fresh.blocks[1:]))

    # the same title under a new article is its title all the same
    assert without_repeated(fresh, [before]) == fresh
