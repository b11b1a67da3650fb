"""Roles of a page saved as plain text."""

from pathlib import Path

import pytest

from claimdesk.annotate.project.samples import SAMPLE
from claimdesk.annotate.sources import Source, read
from claimdesk.annotate.sources.plain import read_plain
from claimdesk.annotate.text.article import Reading, Role
from tests.conftest import KURSK, STAND_IN, needs_shared
from tests.support.blocks import texts_by_role

PASTED = (
    "Bridge closes for repairs\n\n"
    "The old bridge over the Arl will close on Monday for at least six weeks, the city said.\n\n"
    "Engineers found cracks in two of its nine arches last spring. Buses will take another way.\n\n"
    "“We are sorry,” said the mayor.\n"
)


@pytest.fixture
def sample() -> Reading:
    return read(Source(str(SAMPLE)))


def test_the_top_of_the_sample_has_its_roles(sample: Reading) -> None:
    roles = texts_by_role(sample)

    assert roles[Role.HEADLINE] == [
        "Harbour turbine plan wins narrow approval after six-hour council debate"
    ]
    assert roles[Role.BYLINE] == ["By Ines Halloran"]
    assert len(roles[Role.STANDFIRST]) == 1


def test_the_sample_has_its_particulars(sample: Reading) -> None:
    article = sample.article

    assert article.byline == "Ines Halloran"
    assert article.published == "2026-03-12T18:40"
    assert article.language == "en"


def test_the_body_of_the_sample_is_without_its_frame(sample: Reading) -> None:
    body = texts_by_role(sample)[Role.BODY]

    assert body[0].startswith("MARREN — Councillors")
    assert body[-1].startswith("Ms Pryce said")
    # both stand amid the article where the page was pasted
    assert "donation" not in " ".join(body)
    assert "Cookies" not in " ".join(body)


# the stand-in has the shape of the page from Kursk, which is not in the repository
PAGES = [
    pytest.param(
        STAND_IN,
        {
            Role.HEADLINE: "Mbeki says rescue crews and volunteers saved most of the stranded "
            "families in Omaru",
            Role.STANDFIRST: "Mbeki says crews work",
            Role.BYLINE: "Tessa Lindqvist",
            Role.DATELINE: "Sunday 02 March 2025 09:12 EST",
            Role.BODY: "Rescue crews and village volunteers",
        },
        "Both rivers have continued",
        ["trusted by farmers", "readers' forum"],
        id="stand-in",
    ),
    pytest.param(
        KURSK,
        {
            Role.HEADLINE: "Zelensky says Russian and North Korean troops suffered significant "
            "losses in Kursk",
            Role.STANDFIRST: "Zelensky says there are ongoing",
            Role.BYLINE: "Stuti Mishra",
            Role.DATELINE: "Sunday 05 January 2025 08:23 EST",
            Role.BODY: "Russian and North Korean forces suffered",
        },
        "Both sides have continued",
        ["trusted by Americans", "Join our commenting forum"],
        id="kursk",
        marks=needs_shared,
    ),
]


@pytest.mark.parametrize(("path", "firsts", "last", "frame"), PAGES)
def test_a_pasted_page_keeps_every_paragraph(
    path: Path, firsts: dict[Role, str], last: str, frame: list[str]
) -> None:
    roles = texts_by_role(read(Source(str(path))))
    body = roles[Role.BODY]
    assert roles[Role.STANDFIRST][0].startswith(firsts[Role.STANDFIRST])
    assert body[0].startswith(firsts[Role.BODY])
    assert body[-1].startswith(last)
    assert len(body) == 12


@pytest.mark.parametrize(("path", "firsts", "last", "frame"), PAGES)
@pytest.mark.parametrize("role", [Role.HEADLINE, Role.BYLINE, Role.DATELINE])
def test_a_pasted_page_has_one_headline_and_one_of_each_credit(
    path: Path, firsts: dict[Role, str], last: str, frame: list[str], role: Role
) -> None:
    assert texts_by_role(read(Source(str(path))))[role] == [firsts[role]]


@pytest.mark.parametrize(("path", "firsts", "last", "frame"), PAGES)
def test_appeals_and_menus_of_a_pasted_page_are_furniture(
    path: Path, firsts: dict[Role, str], last: str, frame: list[str]
) -> None:
    roles = texts_by_role(read(Source(str(path))))
    furniture = " ".join(roles[Role.FURNITURE])

    wanted = ["Your support helps us", "refresh the page", *frame]
    assert [words for words in wanted if words not in furniture] == []


def test_a_single_line_is_body() -> None:
    # alone it would pass for furniture, and the article would have no text
    roles = texts_by_role(read_plain("Subscribe to our newsletter", "x"))
    assert roles[Role.BODY] == ["Subscribe to our newsletter"]


def test_a_pasted_article_without_a_frame_loses_nothing() -> None:
    roles = texts_by_role(read_plain(PASTED, "x"))

    assert roles[Role.HEADLINE] == ["Bridge closes for repairs"]
    assert len(roles[Role.BODY]) == 3
    assert roles[Role.FURNITURE] == []
