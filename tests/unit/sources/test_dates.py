"""Publication dates as pages print them."""

import pytest

from claimdesk.annotate.sources.dates import printed_date


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Sunday 05 January 2025 08:23 EST", "2025-01-05T08:23"),
        ("Nov 18, 2019 at 9:24 pm ET", "2019-11-18T21:24"),
        ("Published 2024-02-29", "2024-02-29"),
        # no such day
        ("31 February 2024", ""),
        ("no date here", ""),
    ],
)
def test_printed_dates(line: str, date: str) -> None:
    assert printed_date(line) == date
