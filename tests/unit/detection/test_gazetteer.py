"""Places by name."""

import pytest

from claimdesk.annotate.detection.gazetteer import LONGEST, kind_of, kinds


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


def test_names_are_looked_up_in_full() -> None:
    longest = [name for name in kinds() if len(name.split()) > LONGEST]
    assert longest == []
    assert set(kinds().values()) == {"country", "state", "city"}
