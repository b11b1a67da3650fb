"""Places by name."""

import pytest

from claimdesk.annotate.detection.gazetteer import kind_of, kinds


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("France", "country"),
        ("Texas", "state"),
        ("London", "city"),
        ("PERU", "country"),
        ("Bor", "city"),
        # three capitals are an abbreviation
        ("BOR", ""),
        ("france", ""),
        ("Harbour", ""),
        ("", ""),
    ],
)
def test_kind_of(name: str, kind: str) -> None:
    assert kind_of(name) == kind


def test_every_place_is_of_one_of_three_kinds() -> None:
    assert set(kinds().values()) == {"country", "state", "city"}
