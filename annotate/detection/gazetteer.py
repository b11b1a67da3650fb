"""Places by name: countries, states, capitals and larger cities (GeoNames, CC BY 4.0)."""

from functools import cache

from claimdesk.annotate.base.resources import read_text

LONGEST = 4
"""Words of the longest names that are looked up."""
_SHORTEST_CAPITALS = 4
"""Letters of the shortest place found in capitals: "PERU", but not "BOR"."""


@cache
def kinds() -> dict[str, str]:
    """Return the kind of each place, "country", "state" or "city", by its name."""
    lines = read_text("gazetteer/places.tsv").splitlines()
    return dict(line.split("\t") for line in lines if "\t" in line)


@cache
def _kinds_of_capitals() -> dict[str, str]:
    """Return the kinds by the names in capitals: "FRANCE"."""
    return {name.upper(): kind for name, kind in kinds().items() if len(name) >= _SHORTEST_CAPITALS}


def kind_of(name: str) -> str:
    """Return the kind of a place, also printed in capitals; "" for any other word."""
    kind = kinds().get(name, "")
    if not kind and name.isupper():
        kind = _kinds_of_capitals().get(name, "")
    return kind
