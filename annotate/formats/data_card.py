"""The data card, by which a reader judges a data set.

After Gebru et al., Datasheets for Datasets, 2021.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime

from claimdesk.annotate.base.version import version
from claimdesk.annotate.export.material import Material
from claimdesk.annotate.formats.data_sets import DATA_SETS
from claimdesk.annotate.formats.templates import template
from claimdesk.annotate.labels.splits import Split

PARTS = {"train": "train", "dev": "validation", "test": "test"}
"""The names that the Hub gives to the parts of a data set."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Rows and label counts by data set and part, and the claims on which reviewers disagree."""

    rows: dict[str, dict[str, int]]
    labels: dict[str, dict[str, Counter[str]]]
    disagreed: int


def card(material: Material, figures: Figures, parts: Split) -> str:
    """Return the card as Markdown, with the metadata that the Hub reads."""
    counted = [
        (name, label, [by_part[part][label] for part in PARTS])
        for name, by_part in figures.labels.items()
        for label in sorted(set().union(*by_part.values()))
    ]
    text: str = template("data_card.md").render(
        project=material.project,
        version=version(),
        date=f"{datetime.now(UTC):%Y-%m-%d}",
        reviewers=len(material.reviewers),
        articles=material.total,
        figures=figures,
        data_sets=DATA_SETS,
        labels=counted,
        split=parts.sentences,
        called=PARTS,
    )
    return text
