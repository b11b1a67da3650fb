"""Ratings for tests of agreement, given by hand or drawn."""

from collections.abc import Sequence

from hypothesis import strategies as st

from claimdesk.annotate.agreement.values import Ratings

Row = tuple[str | None, ...]
_answers = st.sampled_from(["verified", "disputed", "unverifiable", "not a claim"])
_raters = st.integers(2, 5)


def _rows(answer: st.SearchStrategy[str | None], least: int) -> st.SearchStrategy[list[Row]]:
    def of_so_many(raters: int) -> st.SearchStrategy[list[Row]]:
        return st.lists(st.tuples(*[answer] * raters), min_size=least, max_size=30)

    return _raters.flatmap(of_so_many)


full_rows = _rows(_answers, 2)
"""Rows in which every rater answered."""
holey_rows = _rows(st.none() | _answers, 1)
"""Rows in which answers may be missing."""


def of_rows(rows: Sequence[Row]) -> Ratings:
    """Return ratings given a unit a row; the raters are r0, r1 and so on."""
    return Ratings(tuple(f"r{place}" for place in range(len(rows[0]))), list(rows))


def of_columns(*columns: Sequence[str | None]) -> Ratings:
    """Return ratings given a rater a column; the raters are A, B and so on."""
    raters = tuple("ABCDEFG"[: len(columns)])
    return Ratings(raters, list(zip(*columns, strict=True)))


def spelled(word: str) -> list[str | None]:
    """Return the ratings of one rater, a letter each; a star is no rating."""
    return [None if letter == "*" else letter for letter in word]


def of_table(table: Sequence[Sequence[int]]) -> Ratings:
    """Return the ratings of two raters, A and B, by how often each pair of answers was given."""
    rows: list[Row] = []
    for first, counts in enumerate(table):
        for second, times in enumerate(counts):
            rows += [(str(first), str(second))] * times
    return Ratings(("A", "B"), rows)


def of_counts(counts: Sequence[Sequence[int]]) -> Ratings:
    """Return ratings by how many raters gave each answer, a unit a row."""
    rows: list[Row] = []
    for row in counts:
        given: list[str] = []
        for answer, times in enumerate(row):
            given += [str(answer)] * times
        rows.append(tuple(given))
    return of_rows(rows)
