"""The layers on the packaged model: claims, entities, attribution, sums, blocks."""

import json

import jsonschema
import pytest
import spacy

from claimdesk.annotate.base.resources import read_text
from claimdesk.annotate.detection.detector import Detector
from claimdesk.annotate.detection.findings import BlockFindings
from claimdesk.annotate.detection.pipeline import load_pipeline
from claimdesk.annotate.formats.findings_json import as_line, as_object, material_of
from claimdesk.annotate.project.samples import SAMPLE
from claimdesk.annotate.sources import Source, read
from claimdesk.annotate.sources.plain import read_plain
from claimdesk.annotate.text.article import Article, Block, Reading, Role
from claimdesk.annotate.text.span import Span
from tests.support.analysed import found_in


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
