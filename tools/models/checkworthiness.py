"""Training of the check-worthiness model on the ClaimBuster corpus.

    python -m tools.models.checkworthiness FOLDER -o resources/models/checkworthiness.tsv

A logistic regression on the features of `annotate.detection.checkworthiness.features`. The
probability is calibrated forward in time (Platt, 1999): a model of the earlier debates is
calibrated on the latest ones, since it will meet texts younger than those it learned from; then
moved to the share of check-worthy sentences that trained annotators find (one in three). The same
data give the same file.
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import click
import numpy as np
from numpy.typing import NDArray

from claimdesk.annotate.claim_model.linear import examples_of, fitted
from claimdesk.annotate.detection.checkworthiness import CheckWorthiness, written
from claimdesk.annotate.detection.checkworthiness.features import Layers, features
from claimdesk.annotate.detection.hedges import hedges_in
from claimdesk.annotate.detection.pipeline import load_pipeline
from claimdesk.annotate.text.span import Span
from tools.models.claimbuster import DebateSentence, read_claimbuster

FEWEST = 4
"""Sentences that a feature must occur in."""
HEAVIEST = 12_000
"""Features that are kept, by the size of their weights."""
REGULARISATION = 0.3
"""The inverse strength of the penalty on weights (scikit-learn's C)."""
SHARE = 1 / 3
"""The share of sentences that are check-worthy where the model is used."""
Vector = dict[str, float]


def sentence_features(texts: Iterable[str]) -> Iterator[Vector]:
    """Yield the features of each text, read as one sentence by the packaged pipeline."""
    for doc in load_pipeline().documents(texts, without=("claimdesk_claims",)):
        whole = Span(0, len(doc.text))
        yield features(Layers.of(doc), whole, doc, hedged=bool(hedges_in(doc.text, whole)))


def train(vectors: Sequence[Vector], labels: Sequence[bool]) -> tuple[dict[str, float], float]:
    """Return the weights by feature, the heaviest only, and the bias."""
    examples = examples_of(vectors, [float(label) for label in labels], None, FEWEST)
    regression = fitted(examples, np.arange(len(examples)), REGULARISATION)
    pairs = zip(examples.names, regression.coef_[0], strict=True)
    by_size = sorted(pairs, key=lambda one: -abs(one[1]))
    # sorted by name, so that two versions of the file can be compared line by line
    weights = {name: round(float(weight), 4) for name, weight in sorted(by_size[:HEAVIEST])}
    return weights, round(float(regression.intercept_[0]), 4)


def logits(weights: Vector, bias: float, vectors: Iterable[Vector]) -> NDArray[Any]:
    """Return the uncalibrated log-odds of each vector."""
    return np.array([bias + _product(weights, vector) for vector in vectors])


def _product(weights: Vector, vector: Vector) -> float:
    # features that are not among the heaviest count nothing
    return sum(weights.get(name, 0.0) * value for name, value in vector.items())


def calibrate(values: NDArray[Any], labels: Sequence[bool]) -> tuple[float, float]:
    """Return slope and intercept that turn log-odds into probabilities.

    They hold where `SHARE` of the sentences are check-worthy, not for the share in the corpus.
    """
    from sklearn.linear_model import LogisticRegression

    platt = LogisticRegression(C=1e6).fit(values[:, None], np.array(labels))
    # a corpus with another share only shifts the log-odds by a constant (the prior of Bayes' rule)
    share = sum(labels) / len(labels)
    shift = math.log(SHARE / (1 - SHARE)) - math.log(share / (1 - share))
    return round(float(platt.coef_[0, 0]), 4), round(float(platt.intercept_[0]) + shift, 4)


def _calibrated_forward(
    vectors: Sequence[Vector], labels: Sequence[bool], years: Sequence[int]
) -> tuple[float, float]:
    """Train on the debates before the last year, and calibrate on those of the last year."""
    last = max(years)
    earlier = [i for i, year in enumerate(years) if year < last]
    later = [i for i, year in enumerate(years) if year == last]
    past = train([vectors[i] for i in earlier], [labels[i] for i in earlier])
    scores = logits(*past, (vectors[i] for i in later))
    return calibrate(scores, [labels[i] for i in later])


def build(sentences: Sequence[DebateSentence]) -> str:
    """Train on the sentences and return the text of the model's file."""
    vectors = list(sentence_features(sentence.text for sentence in sentences))
    labels = [sentence.check_worthy for sentence in sentences]

    years = [sentence.year for sentence in sentences]
    slope, intercept = _calibrated_forward(vectors, labels, years)

    # the model that is shipped learns from all of them
    weights, bias = train(vectors, labels)
    comment = (
        "Check-worthiness, trained on ClaimBuster (Arslan et al. 2020, CC BY 4.0); "
        "see checkworthiness.md"
    )
    return written(CheckWorthiness(weights, bias, slope, intercept), comment)


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), required=True)
def main(folder: Path, output: Path) -> None:
    """Train on the ClaimBuster corpus in FOLDER and write the model to OUTPUT."""
    output.write_text(build(list(read_claimbuster(folder))), encoding="utf-8")


if __name__ == "__main__":
    main()
