"""Near-same texts, told by fingerprints: updates of an article, agency copy, the same page saved twice.

MinHash (Broder, "On the resemblance and containment of documents", 1997): of each of many orders of all runs of words,
the first one that the text has. The share of equal places estimates the overlap of two texts (Jaccard).
"""

import re
from collections.abc import Mapping
from zlib import crc32

import numpy as np
import numpy.typing as npt

PLACES = 64
ALIKE = 0.7
"""The share of equal places above which two texts are near-same."""
FEWEST_RUNS = 20
"""Runs of words below which texts are alike by chance."""
_RUN = 4
_PRIME = np.uint64((1 << 31) - 1)
_WORD = re.compile(r"\w+")
_FACTORS, _SHIFTS = np.random.default_rng(1997).integers(
    1, (1 << 31) - 1, size=(2, PLACES, 1), dtype=np.uint64
)
Numbers = npt.NDArray[np.uint64]


def fingerprint(text: str) -> str:
    """The fingerprint of a text, 512 hexadecimal digits; "" for one too short to tell."""
    words = _WORD.findall(text.casefold())
    runs = {crc32(" ".join(words[i : i + _RUN]).encode()) for i in range(len(words) - _RUN + 1)}
    if len(runs) < FEWEST_RUNS:
        return ""
    numbers = np.fromiter(runs, dtype=np.uint64, count=len(runs)) % _PRIME
    least: Numbers = np.full(PLACES, _PRIME, dtype=np.uint64)
    for start in range(
        0, len(numbers), 4096
    ):  # so that a book takes no more memory than an article
        part = (_FACTORS * numbers[start : start + 4096] + _SHIFTS) % _PRIME
        least = np.minimum(least, part.min(axis=1))
    return least.astype(">u4").tobytes().hex()


def nearest(wanted: str, others: Mapping[str, str]) -> tuple[str, float]:
    """Of other texts' fingerprints by name, the name of the most alike and how alike it is; ("", 0.0) for none."""
    known = [(name, one) for name, one in others.items() if len(one) == len(wanted) > 0]
    if not known:
        return "", 0.0
    table = np.frombuffer(bytes.fromhex("".join(one for _, one in known)), dtype=">u4").reshape(
        len(known), PLACES
    )
    equal = (table == np.frombuffer(bytes.fromhex(wanted), dtype=">u4")).mean(axis=1)
    best = int(equal.argmax())
    return known[best][0], float(equal[best])
