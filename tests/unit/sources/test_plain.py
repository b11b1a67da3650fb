"""Roles of a page saved as plain text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdesk.annotate.project.samples import SAMPLE
from claimdesk.annotate.sources import Source, read
from claimdesk.annotate.sources.dates import printed_date
from claimdesk.annotate.sources.line_evidence import is_appeal, speaks_of_the_page
from claimdesk.annotate.sources.paragraphs import paragraphs
from claimdesk.annotate.sources.plain import read_plain
from claimdesk.annotate.sources.prose import article_lines
from claimdesk.annotate.text.article import Reading, Role
from tests.conftest import KURSK, STAND_IN, needs_shared


def by_role(reading: Reading) -> dict[Role, list[str]]:
    found: dict[Role, list[str]] = {role: [] for role in Role}
    for block in reading.blocks:
        found[block.role].append(block.span.of(reading.article.text))
    return found


def test_sample_is_told_apart() -> None:
    reading = read(Source(str(SAMPLE)))
    roles = by_role(reading)
    assert roles[Role.HEADLINE] == [
        "Harbour turbine plan wins narrow approval after six-hour council debate"
    ]
    assert len(roles[Role.STANDFIRST]) == 1
    assert roles[Role.BYLINE] == ["By Ines Halloran"]
    assert reading.article.byline == "Ines Halloran"
    assert reading.article.published == "2026-03-12T18:40"
    assert reading.article.language == "en"
    assert roles[Role.BODY][0].startswith("MARREN — Councillors")
    assert roles[Role.BODY][-1].startswith("Ms Pryce said")
    assert not any("donation" in words or "Cookies" in words for words in roles[Role.BODY])


def test_the_frame_of_a_pasted_page_is_furniture() -> None:
    roles = by_role(read(Source(str(STAND_IN))))
    assert roles[Role.HEADLINE] == [
        "Mbeki says rescue crews and volunteers saved most of the stranded families in Omaru"
    ]
    assert roles[Role.STANDFIRST][0].startswith("Mbeki says crews work")
    assert roles[Role.BYLINE] == ["Tessa Lindqvist"]
    assert roles[Role.DATELINE] == ["Sunday 02 March 2025 09:12 EST"]
    assert roles[Role.BODY][0].startswith("Rescue crews and village volunteers")
    assert roles[Role.BODY][-1].startswith("Both rivers have continued")
    assert len(roles[Role.BODY]) == 12
    furniture = " ".join(roles[Role.FURNITURE])
    for frame in (
        "Your support helps us",
        "trusted by farmers",
        "readers' forum",
        "refresh the page",
    ):
        assert frame in furniture


@needs_shared
def test_kursk_page_keeps_every_sentence_and_no_appeal() -> None:
    roles = by_role(read(Source(str(KURSK))))
    assert roles[Role.HEADLINE] == [
        "Zelensky says Russian and North Korean troops suffered significant losses in Kursk"
    ]
    assert roles[Role.STANDFIRST][0].startswith("Zelensky says there are ongoing")
    assert roles[Role.BYLINE] == ["Stuti Mishra"]
    assert roles[Role.DATELINE] == ["Sunday 05 January 2025 08:23 EST"]
    assert roles[Role.BODY][0].startswith("Russian and North Korean forces suffered")
    assert roles[Role.BODY][-1].startswith("Both sides have continued")
    assert len(roles[Role.BODY]) == 12
    furniture = " ".join(roles[Role.FURNITURE])
    for frame in (
        "Your support helps us",
        "trusted by Americans",
        "Join our commenting forum",
        "refresh the page",
    ):
        assert frame in furniture


PARAGRAPH = (
    "The council voted on Tuesday to mend the old sea wall, which has been leaking since the storms of last winter, "
    "and to pay for it from the fund that was set aside for the new library."
)


def test_advertisements_do_not_split_an_article() -> None:
    lines = [PARAGRAPH, "Advertisement"] * 6
    assert article_lines(lines) == [True, False] * 6


def test_comments_behind_the_article_are_frame() -> None:
    lines = [PARAGRAPH] * 4
    for minute in range(4):
        lines += [f"gullwing{minute}", f"March 12, 2026 at 6:5{minute} am", PARAGRAPH]
    assert article_lines(lines) == [True] * 4 + [False] * 12


def test_a_list_of_dates_belongs_to_the_article_it_closes() -> None:
    menu = ["Home", "* News", "* Sport", "* Weather"]
    dates = [f"June {day} – Marren, the Old Harbour Hall" for day in range(3, 9)]
    marks = article_lines([*menu, *[PARAGRAPH] * 4, "The lectures in full:", *dates, *menu])
    assert marks == [False] * 4 + [True] * 11 + [False] * 4


def test_a_teaser_that_is_cut_off_is_frame() -> None:
    teasers = ["Ferry to run on Sundays again", PARAGRAPH[:120] + "..."] * 4
    assert not any(article_lines([PARAGRAPH] * 6 + ["More"] * 14 + teasers)[6:])


def test_a_single_line_is_body() -> None:
    assert by_role(read_plain("Subscribe to our newsletter", "x"))[Role.BODY] == [
        "Subscribe to our newsletter"
    ]


def test_a_pasted_article_without_a_frame_loses_nothing() -> None:
    text = (
        "Bridge closes for repairs\n\nThe old bridge over the Arl will close on Monday for at least six weeks, the city said.\n\n"
        "Engineers found cracks in two of its nine arches last spring. Buses will take another way.\n\n"
        "“We are sorry,” said the mayor.\n"
    )
    reading = read_plain(text, "x")
    roles = by_role(reading)
    assert roles[Role.HEADLINE] == ["Bridge closes for repairs"]
    assert len(roles[Role.BODY]) == 3
    assert not roles[Role.FURNITURE]


def test_hard_wrapped_text_becomes_paragraphs() -> None:
    text = (
        "The council met for a long time on Tuesday and in\nthe end it found no majority for the plan that\n"
        "the mayor had laid before it a week ago, and so\nit went home.\n\n"
        "A second meeting is planned for the week after\nnext, when two members will be back from their\n"
        "holidays and the count may change once more if\nthey vote.\n"
    )
    spans = paragraphs(text)
    assert [span.of(text)[:10] for span in spans] == ["The counci", "A second m"]


@given(st.text(alphabet="ab. \n\t", max_size=80))
def test_paragraphs_cover_every_word_once_and_in_order(text: str) -> None:
    spans = paragraphs(text)
    assert all(first.end <= second.start for first, second in zip(spans, spans[1:], strict=False))
    covered = {offset for span in spans for offset in range(span.start, span.end)}
    assert {i for i, character in enumerate(text) if not character.isspace()} <= covered


@pytest.mark.parametrize(
    "line",
    ["Sign up to our newsletter", "Read more: what we know", "© 2024 The Paper", "12 comments", "3 hours ago",
     "Share on Facebook", "Photo: Agency / Jane Doe"],
)  # fmt: skip
def test_frame_speaks_of_the_page(line: str) -> None:
    assert speaks_of_the_page(line)


@pytest.mark.parametrize(
    "line",
    ["The president will sign the law on Friday in front of 200 guests.", "She read the letter aloud to the court.",
     "The company reported 12 new cases in three weeks."],
)  # fmt: skip
def test_news_does_not_speak_of_the_page(line: str) -> None:
    assert not speaks_of_the_page(line)


def test_an_appeal_speaks_as_we_to_you_about_journalism() -> None:
    assert is_appeal(
        "Your support keeps our journalism free for every reader. Will you donate today?"
    )
    assert not is_appeal("“We lost our house,” she said. “You cannot imagine it.”")


@given(st.lists(st.text(max_size=60), max_size=30))
def test_every_line_gets_a_mark(lines: list[str]) -> None:
    marks = article_lines(lines)
    assert len(marks) == len(lines)
    assert not any(mark for mark, line in zip(marks, lines, strict=True) if not line.strip())


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Sunday 05 January 2025 08:23 EST", "2025-01-05T08:23"),
        ("Nov 18, 2019 at 9:24 pm ET", "2019-11-18T21:24"),
        ("Published 2024-02-29", "2024-02-29"),
        ("31 February 2024", ""),
        ("no date here", ""),
    ],
)
def test_printed_dates(line: str, date: str) -> None:
    assert printed_date(line) == date
