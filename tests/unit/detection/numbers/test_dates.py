"""Calendar dates and years, as ISO 8601."""

import pytest

from claimdesk.annotate.detection.numbers.dates import FoundDate, date_at


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("5 May 2024", "2024-05-05"),
        ("5th of May", "--05-05"),
        ("May 5, 2024", "2024-05-05"),
        ("Sept. 30", "--09-30"),
        ("May of 2024", "2024-05"),
        ("2024-02-29", "2024-02-29"),
        ("the late 1990s", "199"),
        ("29 February", "--02-29"),
        ("13/04/2024", "2024-04-13"),
        ("4.13.2024", "2024-04-13"),
        ("04/04/2024", "2024-04-04"),
        # day and month may be either way round: only the year is sure
        ("03/04/2024", "2024"),
        ("2019-20", "2019/2020"),
        ("2018", "2018"),
    ],
)
def test_a_date_is_read_whole_in_the_precision_printed(text: str, iso: str) -> None:
    assert date_at(text, 0) == FoundDate(0, len(text), iso)


@pytest.mark.parametrize("text", ["31 February", "29 February 2023", "2024-02-30", "31.11.2024"])
def test_a_day_of_no_calendar_is_a_date_without_a_value(text: str) -> None:
    assert date_at(text, 0) == FoundDate(0, len(text), "")


@pytest.mark.parametrize(
    "text", ["May 5.5", "May 5%", "2019-85", "2018 people", "1890 sales", "may 5", "12 ships"]
)
def test_other_figures_are_no_dates(text: str) -> None:
    assert date_at(text, 0) is None


def test_an_old_year_needs_a_cue() -> None:
    assert date_at("in 1890 sales", 3) == FoundDate(3, 7, "1890")
