"""What the articles of a source repeat is its page's frame."""

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


def test_one_article_of_the_same_site_is_enough() -> None:
    before = seen(reading([*OTHER, APPEAL], "https://www.gazette.example/ferry"))
    after = without_repeated(reading([*NEWS, APPEAL], "https://gazette.example/crane"), [before])
    assert furniture(after) == [APPEAL]


def test_two_are_needed_where_the_source_is_unknown() -> None:
    others = [
        seen(reading([*OTHER, APPEAL])),
        seen(reading([OTHER[1], OTHER[0], "More.", APPEAL.upper()])),
    ]
    assert furniture(without_repeated(reading([*NEWS, APPEAL]), others[:1])) == []
    assert furniture(without_repeated(reading([*NEWS, APPEAL]), others)) == [APPEAL]


def test_another_version_of_the_article_is_no_frame() -> None:
    old = reading([*NEWS, APPEAL], "https://gazette.example/crane")
    new = replace(
        reading([*NEWS, "A second crane fell.", APPEAL], "https://gazette.example/crane?2")
    )
    assert furniture(without_repeated(new, [seen(old)])) == []


def test_short_lines_say_nothing() -> None:
    others = [seen(reading([*OTHER, "By Ada Quill"], "https://gazette.example/a"))]
    assert (
        furniture(
            without_repeated(reading([*NEWS, "By Ada Quill"], "https://gazette.example/b"), others)
        )
        == []
    )
