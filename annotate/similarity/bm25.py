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
TOGETHER = 20
"""Counted parts that make a block: each has an index of all columns."""
RUNS = (3, 4)
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
    return next(
        (word[: -len(end)] for end in _ENDINGS if word.endswith(end) and len(word) - len(end) >= 3),
        word,
    )


def letters_of(text: str) -> str:
    return _MARKS.sub(" ", _HUMP.sub(" ", _ADDRESS.sub(" ", text)).lower())


@cache
def _counter(kind: str) -> Any:
    from sklearn.feature_extraction.text import HashingVectorizer

    shared: dict[str, Any] = {
        "n_features": COLUMNS,
        "alternate_sign": False,
        "norm": None,
        "dtype": np.float32,
    }
    if kind == "words":
        return HashingVectorizer(analyzer=words_of, **shared)
    return HashingVectorizer(
        analyzer="char_wb", ngram_range=RUNS, preprocessor=letters_of, **shared
    )


class Terms:
    """The terms of sentences. `words` or `letters` says which. Kept in blocks, so that no step needs it all twice."""

    def __init__(self, kind: str) -> None:
        self._kind = kind
        self._counted: list[Any] = []
        self._blocks: list[Any] = []
        self._rarity: Any = None
        self._usual_length = 1.0

    def count(self, texts: Sequence[str]) -> None:
        """Take in sentences; `settle` makes them findable."""
        self._counted.append(_counter(self._kind).transform(list(texts)))

    def weigh(self) -> None:
        """Weigh what was counted. How rare terms are is learned once, from what was there the first time."""
        if self._rarity is None and self._counted:
            self._learn()
        from scipy.sparse import vstack

        while self._counted:
            some, self._counted = self._counted[:TOGETHER], self._counted[TOGETHER:]
            self._blocks.append(self._weighed(vstack(some).tocsr()).tocsc())

    def _learn(self) -> None:
        number = sum(block.shape[0] for block in self._counted)
        there = sum(np.bincount(block.indices, minlength=COLUMNS) for block in self._counted)
        if self._kind == "words":
            rarity = np.log1p((number - there + 0.5) / (there + 0.5)).clip(min=0.0)
        else:
            rarity = np.log((1 + number) / (1 + there)) + 1
        self._rarity = rarity.astype(np.float32)
        self._usual_length = (
            sum(float(block.sum()) for block in self._counted) / max(number, 1) or 1.0
        )

    def _weighed(self, counts: Any) -> Any:
        """Counts as weights, in place of them."""
        if self._kind == "words":
            lengths = np.asarray(counts.sum(axis=1)).ravel()
            of_row = SATURATION * (1 - LENGTH + LENGTH * lengths / self._usual_length)
            per_entry = np.repeat(of_row, np.diff(counts.indptr)).astype(np.float32)
            counts.data *= (SATURATION + 1) / (counts.data + per_entry)
            counts.data *= self._rarity[counts.indices]
            return counts
        np.log(counts.data, out=counts.data)
        counts.data += 1
        counts.data *= self._rarity[counts.indices]
        squares = np.add.reduceat(
            counts.data**2, counts.indptr[:-1].clip(max=max(len(counts.data) - 1, 0))
        )
        lengths = (
            np.sqrt(np.where(np.diff(counts.indptr) > 0, squares, 1.0))
            if len(counts.data)
            else np.ones(0)
        )
        counts.data /= (
            np.repeat(lengths, np.diff(counts.indptr)).astype(np.float32)
            if len(counts.data)
            else 1.0
        )
        return counts

    def scores(self, text: str) -> Scores:
        """How much each sentence has in common with a text, in the order they came."""
        query = _counter(self._kind).transform([text])
        if self._kind == "words":
            query.data[:] = 1.0
        else:
            query = self._weighed(query)
        found = [
            np.asarray(block[:, query.indices] @ query.data, dtype=np.float64).ravel()
            for block in self._blocks
        ]
        scores: Scores = np.concatenate(found) if found else np.zeros(0)
        return scores
