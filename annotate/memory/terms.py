"""Sentences as the terms in them, weighted by how rare these are: words by BM25, runs of letters by TF-IDF.

Terms are hashed into a fixed number of columns, so that sentences can be added without counting all anew.
BM25: Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt

COLUMNS = 1 << 18
SATURATION, LENGTH = 1.2, 0.75
"""BM25's k1 and b."""
RUNS = (3, 5)
"""Letters of the shortest and the longest run."""
Scores = npt.NDArray[np.float64]
_WORD = re.compile(r"\w+")
_MARKS = re.compile(r"\W+")
_ADDRESS = re.compile(r"https?://\S+|\b(?:www|pic)\.\S+")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_ENDINGS = ("ing", "ed", "ies", "es", "s")
_COMMON = frozenset(
    """a about after an and are as at be but by can could did do does for from had has have he her his i if in into is
    it its just no not of on or our out over said say says she so that the their them then there these they this to up
    was we were what when which who will with would you your""".split()  # noqa: SIM905
)


def words_of(text: str) -> list[str]:
    """The words that tell sentences apart, without their endings."""
    lowered = _WORD.findall(_HUMP.sub(" ", _ADDRESS.sub(" ", text)).lower())
    return [_stem(word) for word in lowered if word not in _COMMON]


def _stem(word: str) -> str:
    return next((word[: -len(end)] for end in _ENDINGS if word.endswith(end) and len(word) - len(end) >= 3), word)


def letters_of(text: str) -> str:
    return _MARKS.sub(" ", _HUMP.sub(" ", _ADDRESS.sub(" ", text)).lower())


@cache
def _counter(kind: str) -> Any:
    from sklearn.feature_extraction.text import HashingVectorizer

    shared: dict[str, Any] = {"n_features": COLUMNS, "alternate_sign": False, "norm": None, "dtype": np.float32}
    if kind == "words":
        return HashingVectorizer(analyzer=words_of, **shared)
    return HashingVectorizer(analyzer="char_wb", ngram_range=RUNS, preprocessor=letters_of, **shared)


class Terms:
    """The terms of sentences. `words` or `letters` says which."""

    def __init__(self, kind: str) -> None:
        self._kind = kind
        self._counts: list[Any] = []
        self._rarity: Any = None
        self._usual_length = 1.0
        self._weights: Any = None

    def count(self, texts: Sequence[str]) -> None:
        """Take in sentences; `settle` makes them findable."""
        self._counts.append(_counter(self._kind).transform(list(texts)))

    def settle(self) -> None:
        """Weigh what was counted. How rare terms are is learned once, from what was there the first time."""
        from scipy.sparse import csc_matrix, vstack

        fresh = vstack(self._counts).tocsr()
        self._counts = []
        if self._rarity is None:
            self._learn(fresh)
        weighed = self._weighed(fresh)
        parts = [weighed] if self._weights is None else [self._weights, weighed]
        self._weights = csc_matrix(vstack(parts))

    def _learn(self, counts: Any) -> None:
        there = np.asarray((counts > 0).sum(axis=0)).ravel()
        number = counts.shape[0]
        if self._kind == "words":
            self._rarity = np.log1p((number - there + 0.5) / (there + 0.5)).clip(min=0.0)
        else:
            self._rarity = np.log((1 + number) / (1 + there)) + 1
        self._usual_length = float(counts.sum() / max(number, 1)) or 1.0

    def _weighed(self, counts: Any) -> Any:
        from scipy.sparse import diags

        counts = counts.tocsr(copy=True)
        if self._kind == "words":
            lengths = np.asarray(counts.sum(axis=1)).ravel()
            of_row = SATURATION * (1 - LENGTH + LENGTH * lengths / self._usual_length)
            per_entry = np.repeat(of_row, np.diff(counts.indptr))
            counts.data = counts.data * (SATURATION + 1) / (counts.data + per_entry)
            return counts @ diags(self._rarity)
        counts.data = 1 + np.log(counts.data)
        return _normed(counts @ diags(self._rarity))

    def scores(self, text: str) -> Scores:
        """How much each sentence has in common with a text, in the order they came."""
        query = _counter(self._kind).transform([text])
        if self._kind == "words":
            query.data[:] = 1.0
        else:
            query = self._weighed(query)
        columns = query.indices
        found: Scores = np.asarray(self._weights[:, columns] @ query.data, dtype=np.float64).ravel()
        return found


def _normed(rows: Any) -> Any:
    from scipy.sparse import diags

    lengths = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)).ravel())
    return diags(1 / np.maximum(lengths, 1e-9)) @ rows
