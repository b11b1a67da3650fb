"""`make quality`: our figures on the public test sets, beside the best published ones.

Predictions are made here; the measures are those that come with the sets. Without the sets there is
nothing to do. Names of parts may be given: numbers, attribution, worthiness, names, furniture,
extraction, memory.
"""

import sys

from tests.quality import claim_matching, layers, reading
from tests.quality.measuring import DATA

PARTS = {
    "numbers": layers.numbers,
    "attribution": layers.attribution,
    "worthiness": layers.check_worthiness,
    "names": layers.names,
    "furniture": reading.furniture,
    "extraction": reading.extraction,
    "memory": claim_matching.settled_before,
}


def main(wanted: list[str]) -> None:
    if not DATA.is_dir():
        sys.exit("The public test sets are not beside the project; there is nothing to measure.")
    print(f"{'data set':<30}{'measure':<34}{'ours':>8}{'best':>8}{'diff':>8}  whose")
    for name in wanted or PARTS:
        # some parts take minutes: each row is shown once it is known
        for row in PARTS[name]():
            print(row.printed(), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
