"""Places by name: countries, states, capitals and larger cities (GeoNames, CC BY 4.0)."""

from functools import cache

from claimdesk.annotate.base.resources import read_text

LONGEST = 4
"""Words of the longest names that are looked up."""


@cache
def kinds() -> dict[str, str]:
    """The kind of each place, "country", "state" or "city", by its name."""
    lines = (
        line.split("\t") for line in read_text("gazetteer/places.tsv").splitlines() if "\t" in line
    )
    return dict(lines)


@cache
def _folded() -> dict[str, str]:
    return {name.upper(): kind for name, kind in kinds().items() if len(name) > 3}


def kind_of(name: str) -> str:
    """The kind of a place, also where its name is printed in capitals; "" for any other word."""
    return kinds().get(name) or (_folded().get(name, "") if name.isupper() else "")
