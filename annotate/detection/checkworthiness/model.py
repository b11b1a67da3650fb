"""Linear model over named features: weights in a text file, a score and the reasons for it."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.annotate.base.resources import read_text

_SHOWN = 0.15
"""Log-odds that a group of features must add to be given as a reason."""
REASONS: dict[str, tuple[str, ...]] = {
    "statistic": (
        "d statistic", "d number count", "d number percent", "d number money",
        "d number measure", "d number ratio", "d number duration",
        "d tag CD", "w #", "w %", "w $", "w percent",
    ),
    "date": ("d number date", "d number age", "d number ordinal"),
    "comparison": ("d relation", "d tag JJR", "d tag RBR", "w than"),
    "superlative": ("d tag JJS", "d tag RBS", "w most", "w every", "w only", "w never"),
    "named source": ("d source named",),
    "names": ("d entity", "d entities", "d tag NNP"),
    "past event": (
        "d tag VBD", "d tag VBN", "d root VBD", "d root VBN", "d auxiliary was",
        "d auxiliary were", "d auxiliary has", "d auxiliary had", "d auxiliary have",
    ),
}  # fmt: skip
"""Reasons a reader understands, and the features that stand for them."""
_FAMILIES = frozenset({"d relation", "d entity"})
"""Features that go on with a value: "d relation ~", "d entity GPE"."""
WORDING = "wording"


@dataclass(frozen=True, slots=True)
class CheckWorthiness:
    """Weights by feature, and the calibration that turns their sum into a probability."""

    weights: Mapping[str, float]
    bias: float
    slope: float
    intercept: float

    def logit(self, found: Mapping[str, float]) -> float:
        """Return the uncalibrated log-odds of a sentence with these features."""
        # Words that training has not seen have no weight.
        known = [name for name in found if name in self.weights]
        return self.bias + sum(self.weights[name] * found[name] for name in known)

    def score(self, found: Mapping[str, float]) -> float:
        """Return the calibrated probability that a sentence is check-worthy, to three digits."""
        calibrated = self.slope * self.logit(found) + self.intercept
        return round(1 / (1 + math.exp(-calibrated)), 3)

    def reasons(self, found: Mapping[str, float]) -> tuple[str, ...]:
        """Return what raises the score, most first: groups of features, and the wording."""
        sums: dict[str, float] = {}
        for name, value in found.items():
            reason = _reason_of(name)
            if reason and name in self.weights:
                sums[reason] = sums.get(reason, 0.0) + self.weights[name] * value

        # A group that lowers the score, or hardly raises it, is no reason.
        shown = [reason for reason, total in sums.items() if total >= _SHOWN]
        return tuple(sorted(shown, key=lambda reason: -sums[reason]))


@cache
def _reason_of(feature: str) -> str:
    """Return the reason that a feature is part of; "" for none.

    "d number percent" -> "statistic", "d entity GPE" -> "names", "b by #" -> "wording".
    """
    # An exact number compares nothing.
    if feature == "d relation =":
        return ""

    # "d tag NNPS" too
    if feature.startswith("d tag NNP"):
        return "names"

    family = " ".join(feature.split(" ")[:2])
    for reason, features in REASONS.items():
        if feature in features:
            return reason
        if family in _FAMILIES and family in features:
            return reason
    return WORDING if feature[0] in "wb" else ""


def parse_model(text: str) -> CheckWorthiness:
    """Return the model in a file's text: `name TAB weight` a line, comments behind `#`.

    Settings stand first: `@bias`, `@slope` and `@intercept`.

    Raises:
        KeyError: a setting is missing.
        ValueError: a weight is no number.
    """
    weights: dict[str, float] = {}
    settings: dict[str, float] = {}
    for line in text.splitlines():
        name, tab, value = line.rpartition("\t")
        if not tab or line.startswith("#"):
            continue

        # "@bias TAB -2.1" is a setting, "w percent TAB 0.8" a weight.
        if name.startswith("@"):
            settings[name[1:]] = float(value)
        else:
            weights[name] = float(value)
    return CheckWorthiness(weights, settings["bias"], settings["slope"], settings["intercept"])


def written(model: CheckWorthiness, comment: str) -> str:
    """Return a model as the text of its file; `parse_model` reads it again."""
    settings = {"bias": model.bias, "slope": model.slope, "intercept": model.intercept}
    lines = [f"# {comment}", *(f"@{name}\t{value}" for name, value in settings.items())]
    lines += [f"{name}\t{weight}" for name, weight in sorted(model.weights.items())]
    return "\n".join(lines) + "\n"


@cache
def model_in(path: str) -> CheckWorthiness:
    """Return the model in a file; the shipped one for "".

    Raises:
        ClaimdeskError: there is no such file, or it holds no model.
    """
    if not path:
        return shipped_model()
    # A file of another kind has no settings, or no numbers.
    try:
        return parse_model(Path(path).read_text(encoding="utf-8"))
    except (OSError, ValueError, KeyError) as error:
        raise ClaimdeskError(
            "finder-unreadable",
            f"{path} is not a claim model.",
            "Choose a file written by `claimdesk train`.",
        ) from error


@cache
def shipped_model() -> CheckWorthiness:
    """Return the model that ships with Claimdesk."""
    return parse_model(read_text("models/checkworthiness.tsv"))
