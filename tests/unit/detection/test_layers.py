"""The layers on the packaged model: claims, entities, attribution, sums, blocks."""

import json
from itertools import chain
from pathlib import Path

import jsonschema
import pytest
import spacy

from claimdesk.annotate.base.resources import read_text
from claimdesk.annotate.detection.detector import Detector
from claimdesk.annotate.detection.findings import BlockFindings, Number, NumberKind
from claimdesk.annotate.detection.pipeline import load_pipeline
from claimdesk.annotate.formats.findings_json import as_line, as_object, material_of
from claimdesk.annotate.project.samples import SAMPLE
from claimdesk.annotate.sources import Source, read
from claimdesk.annotate.sources.plain import read_plain
from claimdesk.annotate.text.article import Article, Block, Reading, Role
from claimdesk.annotate.text.span import Span
from tests.conftest import KURSK, STAND_IN, needs_shared


def found_in(detector: Detector, reading: Reading) -> list[BlockFindings]:
    article = reading.article
    return list(detector.analyse(article.text, reading.blocks, article.language))


def in_paragraph(detector: Detector, text: str, role: Role = Role.BODY) -> BlockFindings:
    reading = Reading(Article(text, "x", language="en"), (Block(Span(0, len(text)), role),))
    return found_in(detector, reading)[0]


def names(found: BlockFindings, text: str) -> dict[str, str]:
    return {entity.span.of(text): entity.label for entity in found.entities}


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Shells hit the village of Svesa on Monday.", "Svesa", "GPE"),
        ("They met near the village of Makhnovka at dawn.", "Makhnovka", "GPE"),
        ("The aviation watchdog Rosaviatsia closed the airports.", "Rosaviatsia", "ORG"),
    ],
)
def test_names_are_mended_by_context(detector: Detector, text: str, name: str, label: str) -> None:
    assert names(in_paragraph(detector, text), text).get(name) == label


def test_numbers_are_not_entities(detector: Detector) -> None:
    text = "On Monday 12 ships left Dover for $4 million."
    assert not {"CARDINAL", "MONEY", "DATE"} & {
        e.label for e in in_paragraph(detector, text).entities
    }


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("The mayor opened the bridge. Who paid for it? Nobody knows.", 2),
        ("“This is significant,” Mr Lee said, without providing details.", 1),
        # stops behind titles and initials end no sentence
        ("He met Dr. Smith in Washington D.C. on Monday.", 1),
        # a subheading and a question state nothing
        ("What the survey found", 0),
        ("What now?", 0),
    ],
)
def test_statements_are_claims(detector: Detector, text: str, claims: int) -> None:
    assert len(in_paragraph(detector, text).claims) == claims


def test_furniture_has_numbers_and_no_claims(detector: Detector) -> None:
    found = in_paragraph(detector, "The board said that 14 readers left a comment.", Role.FURNITURE)
    assert not found.claims
    assert [number.low for number in found.numbers] == [14]


def test_a_statistic_is_checked_before_a_wish(detector: Detector) -> None:
    found = in_paragraph(
        detector, "The ministry said that 412 people died in 2024. I hope we do better."
    )
    statistic, wish = found.claims
    assert statistic.score > 0.6 > wish.score
    assert "statistic" in statistic.reasons


def test_hedges_are_found(detector: Detector) -> None:
    text = "The claims could not be independently verified and are reportedly false."
    hedges = [hedge.of(text) for hedge in in_paragraph(detector, text).claims[0].hedges]
    assert hedges == ["could not be independently verified", "reportedly"]


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("The ministry said that the dam was safe.", "The ministry", "said"),
        ("“We are safe,” said Paul Ferrante.", "Paul Ferrante", "said"),
        ("According to the fire service, nobody was hurt.", "the fire service", "According to"),
    ],
)
def test_attribution(detector: Detector, text: str, source: str, cue: str) -> None:
    (found,) = in_paragraph(detector, text).attributions
    assert found.source is not None
    assert found.cue is not None
    assert (found.source.of(text), found.cue.of(text)) == (source, cue)


def test_sentences_never_cross_blocks(detector: Detector) -> None:
    reading = read_plain(
        "A headline without a stop\nThe council met on Monday and voted for it.\nIt ended at noon.",
        "x",
    )
    for found in found_in(detector, reading):
        assert all(found.block.contains(claim.span) for claim in found.claims)


SAMPLE_NUMBERS = [
    ("£1.86bn", 1.86e9, "pound sterling", "="),
    ("360\u00a0megawatts", 360, "megawatt", "="),
    ("six hours", 6, "hour", "~"),
    ("310,000", 310_000, "home", "="),
    ("1,200", 1200, "job", "~"),
    ("8.4 per cent", 8.4, "percentage", "up"),
    ("143", 143, "boat", "="),
    ("61", 61, "boat", "="),
    # bounds and directions come from the words before, some of them far before
    ("£14,500 a year", 14_500, "pound sterling per year", "<"),
    ("two-thirds", 0.6667, "", ">"),
    ("one in eight", 0.125, "", "="),
    ("1.3C", 1.3, "celsius", "up"),
    ("5,800 tonnes to 2,900 tonnes", 2900, "tonne", "="),
    ("half", 0.5, "", "down"),
    ("three percentage points", 3, "percentage point", "="),
    ("600", 600, "application", ">"),
    ("£73 per megawatt hour", 73, "pound sterling per megawatt hour", "="),
    ("78", 78, "year of age", "="),
]
# the stand-in has the sums of the article that it stands for, with other names and figures
SUMS_OF_BOTH = [
    ("weekday", "consistent"),
    ("derived share", "cannot tell"),
    ("part and whole", "consistent"),
    ("derived share", "cannot tell"),
]


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


@pytest.fixture(scope="module")
def sample(detector: Detector) -> Analysed:
    return Analysed(detector, SAMPLE)


@pytest.fixture(scope="module")
def stand_in(detector: Detector) -> Analysed:
    return Analysed(detector, STAND_IN)


@pytest.fixture(scope="module")
def kursk(detector: Detector) -> Analysed:
    return Analysed(detector, KURSK)


@pytest.mark.parametrize(("words", "value", "unit", "relation"), SAMPLE_NUMBERS)
def test_sample_numbers_are_found_with_value_unit_and_relation(
    sample: Analysed, words: str, value: float, unit: str, relation: str
) -> None:
    number = dict(sample.numbers())[words]
    assert number.low == pytest.approx(value)
    assert (number.unit, number.relation.value) == (unit, relation)


def test_sample_amounts_and_dates_without_a_value(sample: Analysed) -> None:
    numbers = dict(sample.numbers())
    assert numbers["several hundred"].low is None
    assert numbers["10 June 2026"].date == "2026-06-10"


@pytest.mark.parametrize(
    "expected",
    [
        ("1,200km", 1200, "kilometre", "="),
        # an indefinite amount keeps its noun and has no value
        ("several hundred", None, "sheep", "="),
        ("14,000", 14000, "displaced people", "~"),
        ("9,000", 9000, "people", "~"),
        # part, whole and rest count the same thing, named once
        ("57", 57, "cellar", "="),
        ("98", 98, "cellar", "="),
        ("41", 41, "cellar", "="),
    ],
)
def test_quantities_of_a_whole_article(
    stand_in: Analysed, expected: tuple[str, float | None, str, str]
) -> None:
    assert expected in stand_in.quantities()


def test_claims_of_a_whole_article(stand_in: Analysed) -> None:
    claims = stand_in.claims()
    assert len(claims) == 23
    # appeals and menus that were copied with the article state nothing
    assert not [claim for claim in claims if "support" in claim or "forum" in claim]


def test_places_and_sums_of_a_whole_article(stand_in: Analysed) -> None:
    assert {"Saldova", "Tarvek", "Ostrin", "Velmar"} <= stand_in.places()
    assert stand_in.sums() == SUMS_OF_BOTH


@needs_shared
def test_kursk_quantities(kursk: Analysed) -> None:
    assert kursk.quantities() == [
        ("1,000km", 1000, "kilometre", "="),
        ("several hundred", None, "soldier", "="),
        ("11,000", 11000, "north korean troop", "~"),
        ("1,000km", 1000, "kilometre", "="),
        ("60,000", 60000, "people", "="),
        ("11,000", 11000, "people", "~"),
        ("61", 61, "drone", "="),
        ("103", 103, "drone", "="),
        ("42", 42, "drone", "="),
        ("10", 10, "people", "="),
        ("two", 2, "child", "="),
        ("fourth", 4, "", "="),
    ]


@needs_shared
def test_kursk_claims(kursk: Analysed) -> None:
    claims = kursk.claims()
    assert len(claims) == 24
    assert not [claim for claim in claims if "support" in claim or "comment" in claim]


@needs_shared
def test_kursk_places_and_sums(kursk: Analysed) -> None:
    assert {"Kursk", "Makhnovka", "Sumy", "Svesa", "Pokrovsk", "Kharkiv"} <= kursk.places()
    assert kursk.sums() == SUMS_OF_BOTH


def test_findings_match_the_schema(detector: Detector) -> None:
    reading = read(Source(str(SAMPLE)))
    material = material_of(reading.article, found_in(detector, reading), detector.model("en"))
    line = json.loads(as_line(material))
    jsonschema.validate(line, json.loads(read_text("schemas/findings.schema.json")))
    text = line["article"]["text"]
    for kind in ("entities", "numbers", "claims"):
        assert all(text[one["start"] : one["end"]] == one["text"] for one in line[kind])
    assert as_object(material)["claims"], "the sample has claims"


def test_detection_is_the_same_however_blocks_are_ordered(detector: Detector) -> None:
    reading = read(Source(str(SAMPLE)))
    article = reading.article
    turned = detector.analyse(article.text, reading.blocks[::-1], "en")
    assert {f.block: f for f in turned} == {f.block: f for f in found_in(detector, reading)}


def test_a_language_without_a_model_gets_rules() -> None:
    pipeline = load_pipeline(language="sv")
    text = "Regeringen lade fram 12 förslag i dag. Det kostar 4 miljoner euro."
    found = list(pipeline.analyse(text, [Block(Span(0, len(text)), Role.BODY)]))
    assert pipeline.model.version == ""
    assert len(found[0].claims) == 2
    assert 12 in [number.low for number in found[0].numbers]


def test_components_work_in_any_pipeline() -> None:
    nlp = spacy.blank("en")
    for name in (
        "claimdesk_entities",
        "claimdesk_numbers",
        "claimdesk_attribution",
        "claimdesk_claims",
    ):
        nlp.add_pipe(name)
    doc = nlp("It cost $4 million. Nobody paid it.")
    assert [span.text for span in doc.spans["claimdesk_numbers"]] == ["$4 million"]
    assert len(doc._.claimdesk_claims) == 2
