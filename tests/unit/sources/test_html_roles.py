"""Roles of an HTML page's blocks."""

from claimdesk.annotate.sources.html_blocks import TextBlock
from claimdesk.annotate.sources.html_roles import roles_of_blocks
from claimdesk.annotate.text.article import Role

FIRST = "The port authority lost 40 million euros in 2019, and the port will close in May."
SECOND = "Its chair said on Monday that she had not foreseen the losses, and resigned at once."
FACTS = {"title": "Port to close in May - Herald", "author": "Jane Doe; Li Wei"}


def roles(*blocks: tuple[str, str], extracted: str = f"{FIRST}\n{SECOND}") -> list[Role]:
    return roles_of_blocks([TextBlock(*block) for block in blocks], FACTS, extracted)


def test_blocks_of_the_extracted_text_are_the_article() -> None:
    found = roles(("nav", "Home Sport Weather Politics"), ("p", FIRST), ("figcaption", SECOND))
    assert found == [Role.FURNITURE, Role.BODY, Role.CAPTION]


def test_a_short_block_goes_with_those_around_it() -> None:
    # "the port" is in the text, too: two words may stand there by chance
    inside = roles(("p", FIRST), ("p", "the port"), ("p", SECOND))
    outside = roles(("nav", "the port"), ("nav", "Home Sport Weather Politics"), ("p", FIRST))
    assert inside == [Role.BODY, Role.BODY, Role.BODY]
    assert outside == [Role.FURNITURE, Role.FURNITURE, Role.BODY]


def test_the_headline_is_most_like_the_title() -> None:
    found = roles(("p", "Crews in the port"), ("h1", "Port to close in May"), ("p", FIRST))
    assert found == [Role.FURNITURE, Role.HEADLINE, Role.BODY]


def test_the_credits_stand_behind_the_headline() -> None:
    found = roles(
        ("p", "3 May 2019"),
        ("h1", "Port to close in May"),
        ("p", "By Li Wei"),
        ("p", "5 May 2020"),
        ("p", "6 May 2020"),
        ("p", FIRST),
    )
    # one of each, and none above the headline: a page prints today's date there
    assert found == [
        Role.FURNITURE,
        Role.HEADLINE,
        Role.BYLINE,
        Role.DATELINE,
        Role.FURNITURE,
        Role.BODY,
    ]


def test_a_list_that_closes_the_article_is_not_cut() -> None:
    towns = ["Hull, the third largest port of the east coast", "Grimsby, where the strike began"]
    blocks = [("p", FIRST), *(("li", town) for town in towns)]
    extracted = "\n".join([FIRST, *towns])
    # both lines end no sentence; cut off, nearly half of the article would be lost
    assert roles(*blocks, extracted=extracted) == [Role.BODY, Role.BODY, Role.BODY]
