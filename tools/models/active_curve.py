"""Learning curve of the claim model: F1 by number of decisions, in random and in active order.

    python -m tools.models.active_curve FOLDER -o resources/models/active-curve.tsv
    pip install matplotlib      # for the picture in resources/pictures

ClaimBuster's labels stand in for reviewers' decisions: a sentence that states a fact is a claim,
any other is none. The claim model starts from nothing, since the shipped one has seen these
sentences. A quarter of the debates is held out and never chosen from, another quarter for each
seed. In active order, each round asks for the sentences whose score is closest to one half
(uncertainty sampling; Lewis and Gale, SIGIR 1994), as the window lists them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import numpy as np
from numpy.typing import NDArray

from claimdesk.annotate.claim_model.linear import Examples, examples_of, fitted, logits, probability
from claimdesk.annotate.claim_model.measures import f1_at_half
from tools.models.checkworthiness import sentence_features
from tools.models.claimbuster import DebateSentence, read_claimbuster

SIZES = (50, 100, 200, 400, 800, 1_600, 3_200, 6_400, 12_800)
"""Numbers of decisions at which F1 is measured."""
SEEDS = 5
HELD_OUT = 0.25
"""The share of debates that F1 is measured on."""
REGULARISATION = 1.0
ROUND = 25
"""Decisions of the first rounds; later ones are a quarter of what there is."""


@dataclass(frozen=True, slots=True)
class Line:
    """F1 after a number of decisions in one order: the mean over seeds, the worst and the best."""

    order: str
    decisions: int
    f1: float
    low: float
    high: float


def curves(sentences: Sequence[DebateSentence]) -> list[Line]:
    """Return the curves of both orders."""
    labels = [float(sentence.is_factual) for sentence in sentences]
    vectors = list(sentence_features(sentence.text for sentence in sentences))
    examples = examples_of(vectors, labels, None, fewest=3)
    debates = np.array([sentence.debate for sentence in sentences])

    found = []
    for order in ("random", "active"):
        is_active = order == "active"
        runs = [list(_run(examples, debates, seed, active=is_active)) for seed in range(SEEDS)]
        found += _summary(order, runs)
    return found


def _summary(order: str, runs: Sequence[Sequence[float]]) -> Iterator[Line]:
    """Yield mean, worst and best of the runs, which have a value for each size."""
    # a small corpus ends before the last sizes, which are then left out
    for size, values in zip(SIZES, zip(*runs, strict=True), strict=False):
        yield Line(order, size, float(np.mean(values)), min(values), max(values))


def _run(examples: Examples, debates: NDArray[Any], seed: int, *, active: bool) -> Iterator[float]:
    """Yield F1 on the held-out debates after each number of decisions."""
    # whole debates are held out: sentences of one debate are too much alike
    chance = np.random.default_rng(seed)
    names = chance.permutation(np.unique(debates))
    held_out = np.isin(debates, names[: round(HELD_OUT * len(names))])
    test, waiting = np.flatnonzero(held_out), chance.permutation(np.flatnonzero(~held_out))
    chosen, waiting = waiting[: SIZES[0]], waiting[SIZES[0] :]

    for size, following in zip(SIZES, (*SIZES[1:], 0), strict=True):
        if len(chosen) < size:
            return
        regression = fitted(examples, chosen, REGULARISATION)
        scores = probability(logits(regression, examples, test), 1.0, 0.0)
        yield f1_at_half(examples.labels[test], scores)

        while len(chosen) < following and len(waiting):
            count = min(following - len(chosen), max(ROUND, len(chosen) // 4))
            order = np.arange(len(waiting))
            if active:
                order = _least_sure(regression, examples, waiting)
            chosen = np.concatenate([chosen, waiting[order[:count]]])
            waiting = waiting[np.sort(order[count:])]
            # in random order, scores in between are not asked for
            if active:
                regression = fitted(examples, chosen, REGULARISATION)


def _least_sure(regression: Any, examples: Examples, waiting: NDArray[Any]) -> NDArray[Any]:
    """Return the places of the waiting sentences, those with a score closest to one half first."""
    return np.argsort(np.abs(logits(regression, examples, waiting)), kind="stable")


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), required=True)
def main(folder: Path, output: Path) -> None:
    """Measure on the ClaimBuster corpus in FOLDER; write OUTPUT and a picture in ../pictures."""
    lines = curves(list(read_claimbuster(folder)))
    rows = [
        f"{one.order}\t{one.decisions}\t{one.f1:.4f}\t{one.low:.4f}\t{one.high:.4f}"
        for one in lines
    ]
    output.write_text(
        "order\tdecisions\tF1\tlow\thigh\n" + "\n".join(rows) + "\n", encoding="utf-8"
    )
    _draw(lines, output.parents[1] / "pictures" / f"{output.stem}.png")


def _draw(lines: Sequence[Line], target: Path) -> None:
    try:
        import matplotlib.pyplot as plt
    except ImportError:
        click.echo("No picture: matplotlib is not installed.", err=True)
        return

    figure, axes = plt.subplots(figsize=(7, 4), dpi=110)
    for order, colour, style in (("random", "#66635b", "--"), ("active", "#4f46a5", "-")):
        own = [one for one in lines if one.order == order]
        sizes = [one.decisions for one in own]
        means, label = [one.f1 for one in own], f"{order} order"
        axes.plot(sizes, means, style, marker="o", color=colour, label=label)
        # the band reaches from the worst seed to the best
        low, high = [one.low for one in own], [one.high for one in own]
        axes.fill_between(sizes, low, high, color=colour, alpha=0.15)

    axes.set_xscale("log", base=2)
    axes.set_xticks([one.decisions for one in lines if one.order == "random"])
    axes.get_xaxis().set_major_formatter("{x:,.0f}")
    axes.set_xlabel("decisions")
    axes.set_ylabel("F1 on debates held out")
    axes.grid(alpha=0.3)
    axes.legend(loc="lower right")
    figure.tight_layout()
    figure.savefig(target)


if __name__ == "__main__":
    main()
