"""Fingerprints of near-same texts: updates of an article, agency copy, the same page saved twice.

MinHash (Broder, "On the resemblance and containment of documents", 1997): a fingerprint has, for
each of many orders of all runs of words, the first run that the text has. The share of equal places
estimates the overlap of two texts (Jaccard).
"""

import re
from collections.abc import Mapping
from zlib import crc32

import numpy as np
import numpy.typing as npt

PLACES = 64
"""Orders of all runs; each has a place in the fingerprint."""
ALIKE = 0.7
"""The share of equal places above which two texts are near-same."""
FEWEST_RUNS = 20
"""Runs of words below which texts are alike by chance."""
_RUN = 4
"""Words of a run."""
_AT_ONCE = 4096
"""Runs put in order at once: a book takes no more memory than an article."""
_PRIME = np.uint64((1 << 31) - 1)
_WORD = re.compile(r"\w+")
_FACTORS, _SHIFTS = np.random.default_rng(1997).integers(
    1, (1 << 31) - 1, size=(2, PLACES, 1), dtype=np.uint64
)
Numbers = npt.NDArray[np.uint64]


def fingerprint(text: str) -> str:
    """Return the fingerprint of a text, 512 hexadecimal digits; "" for one that is too short."""
    # "The ship left the harbour" has the runs "the ship left the" and "ship left the harbour".
    words = _WORD.findall(text.casefold())
    runs = {crc32(" ".join(words[i : i + _RUN]).encode()) for i in range(len(words) - _RUN + 1)}
    if len(runs) < FEWEST_RUNS:
        return ""

    # Each order is (factor x run + shift) modulo a prime; the least is the first run in it.
    numbers = np.fromiter(runs, dtype=np.uint64, count=len(runs)) % _PRIME
    least: Numbers = np.full(PLACES, _PRIME, dtype=np.uint64)
    for start in range(0, len(numbers), _AT_ONCE):
        part = (_FACTORS * numbers[start : start + _AT_ONCE] + _SHIFTS) % _PRIME
        least = np.minimum(least, part.min(axis=1))
    return least.astype(">u4").tobytes().hex()


def nearest(wanted: str, others: Mapping[str, str]) -> tuple[str, float]:
    """Return the name of the text most alike and how alike it is, 0 to 1; ("", 0.0) for none.

    `others` are fingerprints by name; those of texts that are too short ("") are like none.
    """
    known = {name: one for name, one in others.items() if one and len(one) == len(wanted)}
    if not known:
        return "", 0.0

    # A row a text, a column a place.
    table = _places("".join(known.values())).reshape(len(known), PLACES)
    equal = (table == _places(wanted)).mean(axis=1)
    best = int(equal.argmax())
    return list(known)[best], float(equal[best])


def _places(fingerprints: str) -> npt.NDArray[np.uint32]:
    """Return the places of one or more fingerprints, 8 hexadecimal digits each, as numbers."""
    return np.frombuffer(bytes.fromhex(fingerprints), dtype=">u4")
