"""Report the branches that tests cover, layer by layer, and fail below a layer's floor.

`make test COVERAGE=yes` measures and calls it. The floors are in coverage_floors.toml; with --raise
they are written anew, each a little below the measured share. No floor is ever lowered.
"""

import argparse
import json
import sys
import tomllib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

FLOORS = Path(__file__).with_suffix(".toml")
MARGIN = 2
"""Percent below the measured share: it moves a little with random input and missing programs."""
HEADER = """\
# The least share of branches, in percent, that tests cover in each layer.
# Written by `python -m tools.coverage_floors REPORT --raise`; floors only rise.
"""


@dataclass
class Branches:
    """Branches of one layer."""

    total: int = 0
    covered: int = 0

    @property
    def percent(self) -> float:
        """The share of covered branches; a layer without branches is covered."""
        if not self.total:
            return 100.0
        return 100 * self.covered / self.total


def layer_of(file: str) -> str:
    """Return the layer of a file: its folder in `annotate` or `gui`, "annotate/store"."""
    parts = PurePosixPath(file.replace("\\", "/")).parts
    # files beside the folders, "gui/app.py", are a layer of their own: "gui"
    return "/".join(parts[:-1][:2])


def measured(report: Mapping[str, object]) -> dict[str, Branches]:
    """Return the branches of each layer in a JSON report of coverage.py."""
    layers: dict[str, Branches] = defaultdict(Branches)
    files = report["files"]
    assert isinstance(files, dict)
    for file, values in files.items():
        layer = layers[layer_of(file)]
        layer.total += values["summary"]["num_branches"]
        layer.covered += values["summary"]["covered_branches"]
    return dict(sorted(layers.items()))


def fallen(layers: Mapping[str, Branches], floors: Mapping[str, int]) -> list[str]:
    """Return a sentence for each layer that is below its floor, or that no longer exists."""
    sentences = []
    for layer, floor in floors.items():
        if layer not in layers:
            sentences.append(f"{layer} has a floor, but no file was measured there.")
        elif layers[layer].percent < floor:
            share = layers[layer].percent
            sentences.append(f"{layer}: tests cover {share:.1f} % of the branches, not {floor} %.")
    return sentences


def raised(layers: Mapping[str, Branches], floors: Mapping[str, int]) -> dict[str, int]:
    """Return the floors after this measurement; an old floor that is higher stays."""
    measured_floors = {layer: int(found.percent) - MARGIN for layer, found in layers.items()}
    return {layer: max(floor, floors.get(layer, 0)) for layer, floor in measured_floors.items()}


def _print_table(layers: Mapping[str, Branches], floors: Mapping[str, int]) -> None:
    print(f"{'layer':<28}{'branches':>10}{'covered':>10}{'floor':>8}")
    for layer, found in layers.items():
        floor = floors.get(layer, 0)
        print(f"{layer:<28}{found.total:>10,}{found.percent:>8.1f} %{floor:>6} %")


def main(arguments: list[str] | None = None) -> int:
    """Check a report, or raise the floors to it; return 1 if a layer fell."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("report", type=Path, help="JSON report of coverage.py")
    parser.add_argument("--raise", action="store_true", dest="rise", help="write higher floors")
    options = parser.parse_args(arguments)

    layers = measured(json.loads(options.report.read_text(encoding="utf-8")))
    floors = tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    _print_table(layers, floors)
    if options.rise:
        lines = [f'"{layer}" = {floor}\n' for layer, floor in raised(layers, floors).items()]
        FLOORS.write_text(HEADER + "".join(lines), encoding="utf-8")
        return 0

    sentences = fallen(layers, floors)
    for sentence in sentences:
        print(sentence, file=sys.stderr)
    return int(bool(sentences))


if __name__ == "__main__":
    sys.exit(main())
