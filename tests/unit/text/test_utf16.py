"""Code points and UTF-16 code units."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdesk.annotate.text.utf16 import CodeUnits

TEXT = "a😀b"


@pytest.mark.parametrize(("offset", "units"), [(0, 0), (1, 1), (2, 3), (3, 4), (9, 4), (-1, 0)])
def test_units_of_a_code_point(offset: int, units: int) -> None:
    assert CodeUnits(TEXT).to_units(offset) == units


@pytest.mark.parametrize(
    ("units", "offset"),
    # inside a surrogate pair it is before its character
    [(0, 0), (1, 1), (2, 1), (3, 2), (4, 3), (9, 3), (-1, 0)],
)
def test_code_point_of_a_unit(units: int, offset: int) -> None:
    assert CodeUnits(TEXT).to_points(units) == offset


@given(st.text(alphabet="aé😀𝄞"), st.integers(0, 20))
def test_units_are_those_of_the_encoding(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    converter = CodeUnits(text)
    units = converter.to_units(offset)
    assert units == len(text[:offset].encode("utf-16-le")) // 2
    assert converter.to_points(units) == offset
