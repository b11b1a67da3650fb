"""A linear model over named features: weights in a text file, a score and the reasons for it."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.annotate.base.resources import read_text

_SHOWN = 0.15
"""Log-odds that a group of features must add to be given as a reason."""
_REASONS: dict[str, tuple[str, ...]] = {
    "statistic": ("d statistic", "d number count", "d number percent", "d number money", "d number measure",
                  "d number ratio", "d number duration", "d tag CD", "w #", "w %", "w $", "w percent"),
    "date": ("d number date", "d number age", "d number ordinal"),
    "comparison": ("d relation", "d tag JJR", "d tag RBR", "w than"),
    "superlative": ("d tag JJS", "d tag RBS", "w most", "w every", "w only", "w never"),
    "named source": ("d source named",),
    "names": ("d entity", "d entities", "d tag NNP"),
    "past event": ("d tag VBD", "d tag VBN", "d root VBD", "d root VBN", "d auxiliary was", "d auxiliary were",
                   "d auxiliary has", "d auxiliary had", "d auxiliary have"),
}  # fmt: skip
"""Reasons a reader understands, and the beginnings of the features that stand for them."""
WORDING = "wording"


@dataclass(frozen=True, slots=True)
class CheckWorthiness:
    """Weights by feature, and the calibration that turns their sum into a probability."""

    weights: Mapping[str, float]
    bias: float
    slope: float
    intercept: float

    def logit(self, found: Mapping[str, float]) -> float:
        """The uncalibrated log-odds of a sentence with these features."""
        weights = self.weights
        return self.bias + sum(
            weights[name] * value for name, value in found.items() if name in weights
        )

    def score(self, found: Mapping[str, float]) -> float:
        """The calibrated probability that the sentence is check-worthy, to three digits."""
        return round(1 / (1 + math.exp(-(self.slope * self.logit(found) + self.intercept))), 3)

    def reasons(self, found: Mapping[str, float]) -> tuple[str, ...]:
        """What raises the score, most first: groups of features by their names, and the wording as a whole."""
        sums: dict[str, float] = {}
        for name, value in found.items():
            weight = self.weights.get(name)
            if weight is not None and (reason := _reason_of(name)):
                sums[reason] = sums.get(reason, 0.0) + weight * value
        shown = [reason for reason, total in sums.items() if total >= _SHOWN]
        return tuple(sorted(shown, key=lambda reason: -sums[reason]))


@cache
def _reason_of(feature: str) -> str:
    for reason, beginnings in _REASONS.items():
        if any(
            feature == b or (b in {"d relation", "d entity"} and feature.startswith(b + " "))
            for b in beginnings
        ):
            return "" if feature == "d relation =" else reason
    if feature.startswith("d tag NNP"):
        return "names"
    return WORDING if feature[0] in "wb" else ""


def parse_model(text: str) -> CheckWorthiness:
    """A model from its file: lines `name TAB weight`; `bias`, `slope` and `intercept` stand first, after `@`."""
    weights: dict[str, float] = {}
    settings: dict[str, float] = {}
    for line in text.splitlines():
        name, tab, value = line.rpartition("\t")
        if not tab or line.startswith("#"):
            continue
        if name.startswith("@"):
            settings[name[1:]] = float(value)
        else:
            weights[name] = float(value)
    return CheckWorthiness(weights, settings["bias"], settings["slope"], settings["intercept"])


def written(model: CheckWorthiness, comment: str) -> str:
    """A model as its file; `parse_model` reads it again."""
    settings = {"bias": model.bias, "slope": model.slope, "intercept": model.intercept}
    lines = [f"# {comment}", *(f"@{name}\t{value}" for name, value in settings.items())]
    lines += [f"{name}\t{weight}" for name, weight in sorted(model.weights.items())]
    return "\n".join(lines) + "\n"


@cache
def model_in(path: str) -> CheckWorthiness:
    """The model in a file; the shipped one for "".

    Raises:
        ClaimdeskError: there is no such file, or it holds no model.
    """
    if not path:
        return shipped_model()
    try:
        return parse_model(Path(path).read_text(encoding="utf-8"))
    except (OSError, ValueError, KeyError) as error:
        raise ClaimdeskError(
            "finder-unreadable",
            f"{path} holds no claim finder.",
            "Give a file that `claimdesk train` wrote.",
        ) from error


@cache
def shipped_model() -> CheckWorthiness:
    """The model that ships with Claimdesk."""
    return parse_model(read_text("models/checkworthiness.tsv"))
