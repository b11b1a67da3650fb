"""What reviewers' decisions are worth: F1 against their number, in random order and in the order that teaches most.

    python -m annotate.training.active_curve FOLDER -o resources/models/active-curve.tsv
    pip install matplotlib      # for the picture beside it

ClaimBuster's labels stand in for reviewers' decisions (check-worthy or not). The finder starts from nothing, since the
shipped model has seen these sentences. The debates of the latest year are held out and never chosen from. In active
order, each round asks for the sentences whose score is closest to one half (uncertainty sampling; Lewis and Gale,
SIGIR 1994), as the window does; half of a round is drawn from the rest, so that a wrong start is found out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import numpy as np
from numpy.typing import NDArray

from annotate.training.checkworthiness import sentence_features
from annotate.training.claimbuster import DebateSentence, read_claimbuster
from annotate.training.finder import REGULARISATION
from annotate.training.linear import Examples, examples_of, fitted, logits, probability
from annotate.training.measures import f1_at_half

SIZES = (50, 100, 200, 400, 800, 1_600, 3_200, 6_400, 12_800)
SEEDS = 5
UNSURE = 0.5
"""Share of a round that is asked for because the finder is unsure."""


@dataclass(frozen=True, slots=True)
class Line:
    """F1 after so many decisions in one order: the mean over seeds, the worst and the best."""

    order: str
    decisions: int
    f1: float
    low: float
    high: float


def curves(sentences: Sequence[DebateSentence]) -> list[Line]:
    """The curves of both orders."""
    labels = [float(sentence.check_worthy) for sentence in sentences]
    examples = examples_of(list(sentence_features(s.text for s in sentences)), labels, None, fewest=3)
    latest = max(sentence.year for sentence in sentences)
    held_out = np.array([sentence.year == latest for sentence in sentences])
    pool, test = np.flatnonzero(~held_out), np.flatnonzero(held_out)
    found = []
    for order in ("random", "active"):
        runs = [list(_run(examples, pool, test, seed, active=order == "active")) for seed in range(SEEDS)]
        for size, values in zip(SIZES, zip(*runs, strict=True), strict=False):
            found.append(Line(order, size, float(np.mean(values)), min(values), max(values)))
    return found


def _run(examples: Examples, pool: NDArray[Any], test: NDArray[Any], seed: int, *, active: bool) -> Iterator[float]:
    """F1 after each size."""
    chance = np.random.default_rng(seed)
    waiting = chance.permutation(pool)
    chosen, waiting = waiting[: SIZES[0]], waiting[SIZES[0] :]
    for size, following in zip(SIZES, (*SIZES[1:], 0), strict=True):
        if len(chosen) < size:
            return
        regression = fitted(examples, chosen, REGULARISATION)
        yield f1_at_half(examples.labels[test], probability(logits(regression, examples, test), 1.0, 0.0))
        while len(chosen) < following and len(waiting):
            count = min(following - len(chosen), max(25, len(chosen) // 4), len(waiting))
            order = _order(regression, examples, waiting, round(UNSURE * count)) if active else np.arange(len(waiting))
            picked = order[:count]
            chosen, waiting = np.concatenate([chosen, waiting[picked]]), np.delete(waiting, picked)
            if active:
                regression = fitted(examples, chosen, REGULARISATION)


def _order(regression: Any, examples: Examples, waiting: NDArray[Any], unsure: int) -> NDArray[Any]:
    """Places among those that wait: first the ones that the finder is least sure of, then by chance as they stand."""
    closest = np.argsort(np.abs(logits(regression, examples, waiting)), kind="stable")[:unsure]
    return np.concatenate([closest, np.setdiff1d(np.arange(len(waiting)), closest)])


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), required=True)
def main(folder: Path, output: Path) -> None:
    """Measure on the ClaimBuster corpus in FOLDER; write the numbers to OUTPUT and a picture beside it."""
    lines = curves(list(read_claimbuster(folder)))
    rows = [f"{one.order}\t{one.decisions}\t{one.f1:.4f}\t{one.low:.4f}\t{one.high:.4f}" for one in lines]
    output.write_text("order\tdecisions\tF1\tlow\thigh\n" + "\n".join(rows) + "\n", encoding="utf-8")
    _draw(lines, output.with_suffix(".png"))


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
        axes.plot(sizes, [one.f1 for one in own], style, marker="o", color=colour, label=f"{order} order")
        axes.fill_between(sizes, [one.low for one in own], [one.high for one in own], color=colour, alpha=0.15)
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
