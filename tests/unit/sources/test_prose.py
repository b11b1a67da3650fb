"""Lines of prose, set apart from the frame of a pasted page."""

from hypothesis import given
from hypothesis import strategies as st

from claimdesk.annotate.sources.prose import article_lines

PARAGRAPH = (
    "The council voted on Tuesday to mend the old sea wall, which has been leaking since the "
    "storms of last winter, and to pay for it from the fund that was set aside for the new library."
)
MENU = ["Home", "* News", "* Sport", "* Weather"]


def test_advertisements_do_not_split_an_article() -> None:
    assert article_lines([PARAGRAPH, "Advertisement"] * 6) == [True, False] * 6


def test_comments_behind_the_article_are_frame() -> None:
    lines = [PARAGRAPH] * 4
    # comments are prose too: only the names and times above them give them away
    for minute in range(4):
        lines += [f"gullwing{minute}", f"March 12, 2026 at 6:5{minute} am", PARAGRAPH]

    assert article_lines(lines) == [True] * 4 + [False] * 12


def test_a_list_of_dates_belongs_to_the_article_it_closes() -> None:
    dates = [f"June {day} – Marren, the Old Harbour Hall" for day in range(3, 9)]
    article = [*[PARAGRAPH] * 4, "The lectures in full:", *dates]

    marks = article_lines([*MENU, *article, *MENU])

    assert marks == [False] * 4 + [True] * 11 + [False] * 4


def test_a_teaser_that_is_cut_off_is_frame() -> None:
    teasers = ["Ferry to run on Sundays again", PARAGRAPH[:120] + "..."] * 4
    marks = article_lines([PARAGRAPH] * 6 + ["More"] * 14 + teasers)
    assert not any(marks[6:])


@given(st.lists(st.text(max_size=60), max_size=30))
def test_every_line_gets_a_mark_and_blank_ones_are_frame(lines: list[str]) -> None:
    marks = article_lines(lines)
    blank = [mark for mark, line in zip(marks, lines, strict=True) if not line.strip()]
    assert not any(blank)
