"""Features of a sentence for the check-worthiness model."""

from collections.abc import Sequence

import pytest

from claimdesk.annotate.detection.checkworthiness.features import Layers, features
from claimdesk.annotate.detection.findings import (
    Attribution,
    AttributionType,
    Entity,
    Number,
    NumberKind,
    Relation,
)
from claimdesk.annotate.text.span import Span, SpanIndex
from tests.support.parses import dated, number, parsed, span_of

TEXT = "Exports fell by 8.4 %."
WHOLE = Span(0, len(TEXT))


def layers(
    text: str,
    numbers: Sequence[Number] = (),
    entities: Sequence[Entity] = (),
    attributions: Sequence[Attribution] = (),
) -> Layers:
    return Layers(
        text,
        SpanIndex(numbers, lambda one: one.span),
        SpanIndex(entities, lambda one: one.span),
        SpanIndex(attributions, lambda one: one.cue or one.content),
    )


def test_words_and_pairs_have_the_weight_of_the_sentence_between_them() -> None:
    found = features(layers(TEXT), WHOLE, [], hedged=False)
    words = ["w exports", "w fell", "w by", "w #", "w %"]
    pairs = ["b < exports", "b exports fell", "b fell by", "b by #", "b # %", "b % >"]
    # long sentences do not win by length: the squares add up to 9 in each
    weight = 3 / 11**0.5
    assert found == {**dict.fromkeys([*words, *pairs], pytest.approx(weight)), "l 1": 1.0}


def test_a_number_is_a_statistic_unless_it_is_a_date() -> None:
    share = number(
        TEXT, "8.4 %", 8.4, kind=NumberKind.PERCENT, relation=Relation.DOWN, unit="percentage"
    )
    found = features(layers(TEXT, [share]), WHOLE, [], hedged=True)
    assert {"d number percent", "d relation down", "d statistic", "d hedged"} <= set(found)
    found = features(layers(TEXT, [dated(TEXT, "8.4", "2024")]), WHOLE, [], hedged=False)
    assert "d number date" in found
    assert not {"d statistic", "d hedged"} & set(found)


def test_names_and_sources() -> None:
    text = "Ada Quill told France so."
    entities = [
        Entity(span_of(text, "Ada Quill"), "PERSON"),
        Entity(span_of(text, "France"), "GPE"),
    ]
    source, cue, content = (span_of(text, words) for words in ("Ada Quill", "told", "so"))
    report = Attribution(source, cue, content, AttributionType.INDIRECT)
    found = features(layers(text, (), entities, [report]), Span(0, len(text)), [], hedged=False)
    named = {"d entity PERSON", "d entity GPE", "d entities", "d source named"}
    assert {name for name in found if name.startswith("d ")} == named


def test_a_name_across_two_sentences_belongs_to_the_first() -> None:
    text = "It was Ada. Quill left."
    name = Entity(span_of(text, "Ada. Quill"), "PERSON")
    second = span_of(text, "Quill left.")
    assert "d entity PERSON" not in features(layers(text, (), [name]), second, [], hedged=False)


def test_the_words_that_carry_the_sentence() -> None:
    doc = parsed(
        "He PRP nsubj 3", "has VBZ aux 3", "not RB neg 3", "left VBN ROOT 3", "Ada NNP dobj 3"
    )
    found = features(layers(doc.text), Span(0, len(doc.text)), doc, hedged=False)
    assert {name for name in found if name.startswith("d ") and "tag" not in name} == {
        "d subject PRP",
        "d subject word he",
        "d auxiliary has",
        "d negation",
        "d root VBN",
        "d root word left",
    }


def test_layers_that_no_component_filled_are_empty() -> None:
    doc = parsed("Ada NNP nsubj 1", "left VBD ROOT 1", entities=["B-PERSON", "O"])
    found = Layers.of(doc)
    assert found.text == "Ada left"
    assert found.entities.all() == [Entity(Span(0, 3), "PERSON")]
    assert found.numbers.all() == []
    assert found.attributions.all() == []
