"""Articles analysed with the packaged model."""

from itertools import chain
from pathlib import Path

from claimdesk.annotate.detection.detector import Detector
from claimdesk.annotate.detection.findings import BlockFindings, Number, NumberKind
from claimdesk.annotate.sources import Source, read
from claimdesk.annotate.text.article import Reading


def found_in(detector: Detector, reading: Reading) -> list[BlockFindings]:
    """Return the findings of an article, block by block."""
    article = reading.article
    return list(detector.analyse(article.text, reading.blocks, article.language))


class Analysed:
    """An article and its findings, as the tests look at them."""

    def __init__(self, detector: Detector, source: Path) -> None:
        reading = read(Source(str(source)))
        self._text = reading.article.text
        self._found = found_in(detector, reading)

    def numbers(self) -> list[tuple[str, Number]]:
        """Return all numbers with their words."""
        all_numbers = chain.from_iterable(one.numbers for one in self._found)
        return [(one.span.of(self._text), one) for one in all_numbers]

    def quantities(self) -> list[tuple[str, float | None, str, str]]:
        """Return words, value, unit and relation of the numbers in paragraphs with claims."""
        carrying = [one for one in self._found if one.role.carries_claims]
        numbers = chain.from_iterable(one.numbers for one in carrying)
        quantities = [one for one in numbers if one.kind is not NumberKind.DATE]
        return [
            (one.span.of(self._text), one.low, one.unit, one.relation.value) for one in quantities
        ]

    def claims(self) -> list[str]:
        claims = chain.from_iterable(one.claims for one in self._found)
        return [one.span.of(self._text) for one in claims]

    def places(self) -> set[str]:
        entities = chain.from_iterable(one.entities for one in self._found)
        return {one.span.of(self._text) for one in entities if one.label in {"GPE", "LOC"}}

    def sums(self) -> list[tuple[str, str]]:
        checks = chain.from_iterable(one.checks for one in self._found)
        return [(one.kind, one.outcome.value) for one in checks]
