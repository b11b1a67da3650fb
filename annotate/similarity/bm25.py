"""Sentences as terms, weighted by how rare they are: words by BM25, runs of letters by TF-IDF.

Terms are hashed into a fixed number of columns: sentences are added without counting all anew.
BM25: Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009.
"""

from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt

from claimdesk.annotate.base.heavy_imports import load_alone
from claimdesk.annotate.similarity.wording import letters_of, words_of

COLUMNS = 1 << 18
"""Columns that terms are hashed into: rarely two terms share one."""
SATURATION, LENGTH = 1.2, 0.75
"""BM25's k1 and b."""
TOGETHER = 20
"""Counted parts that make a block: each has an index of all columns."""
RUNS = (3, 4)
"""Letters of the shortest and the longest run."""
Scores = npt.NDArray[np.float64]


@cache
def _counter(kind: str) -> Any:
    """Return the counter of words or letters; scikit-learn is loaded with the first one."""
    load_alone("sklearn.feature_extraction.text")
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
    """The terms of sentences, either their "words" or the runs of their "letters".

    They are kept in blocks, so that no step needs memory for all of them twice.
    """

    def __init__(self, kind: str) -> None:
        self._kind = kind
        self._counted: list[Any] = []
        self._blocks: list[Any] = []
        self._rarity: Any = None
        self._usual_length = 1.0

    def count(self, texts: Sequence[str]) -> None:
        """Take in sentences; `weigh` makes them findable."""
        self._counted.append(_counter(self._kind).transform(list(texts)))

    def weigh(self) -> None:
        """Weigh the terms that were counted.

        Their rarity is learned once, from the sentences that are there the first time.
        """
        if self._rarity is None and self._counted:
            self._learn()
        load_alone("scipy.sparse")
        from scipy.sparse import vstack

        # Counted parts are freed as they are weighed.
        while self._counted:
            some, self._counted = self._counted[:TOGETHER], self._counted[TOGETHER:]
            self._blocks.append(self._weighed(vstack(some).tocsr()).tocsc())

    def _learn(self) -> None:
        """Learn the rarity of terms, and the usual length of a sentence in terms."""
        number = sum(block.shape[0] for block in self._counted)
        there = sum(np.bincount(block.indices, minlength=COLUMNS) for block in self._counted)

        # A term that is in every sentence has hardly any weight in BM25.
        if self._kind == "words":
            rarity = np.log1p((number - there + 0.5) / (there + 0.5)).clip(min=0.0)
        else:
            rarity = np.log((1 + number) / (1 + there)) + 1
        self._rarity = rarity.astype(np.float32)

        # Sentences without any term have length 0: nothing is divided by it.
        terms = sum(float(block.sum()) for block in self._counted)
        self._usual_length = terms / max(number, 1) or 1.0

    def _weighed(self, counts: Any) -> Any:
        """Return counts as weights, in place of them."""
        if self._kind == "words":
            self._weigh_by_bm25(counts)
        else:
            self._weigh_by_tf_idf(counts)
        return counts

    def _weigh_by_bm25(self, counts: Any) -> None:
        """Weigh counts of words: a second "ship" adds less than the first, and a long text less."""
        lengths = np.asarray(counts.sum(axis=1)).ravel()
        of_row = SATURATION * (1 - LENGTH + LENGTH * lengths / self._usual_length)
        per_entry = np.repeat(of_row, np.diff(counts.indptr)).astype(np.float32)
        counts.data *= (SATURATION + 1) / (counts.data + per_entry)
        counts.data *= self._rarity[counts.indices]

    def _weigh_by_tf_idf(self, counts: Any) -> None:
        """Weigh counts of runs of letters by their logarithm, and bring each row to length 1."""
        np.log(counts.data, out=counts.data)
        counts.data += 1
        counts.data *= self._rarity[counts.indices]
        if not len(counts.data):
            return

        # reduceat gives an empty row the first square of the next one: it counts as 1 instead.
        entries = np.diff(counts.indptr)
        starts = counts.indptr[:-1].clip(max=len(counts.data) - 1)
        squares = np.add.reduceat(counts.data**2, starts)
        lengths = np.sqrt(np.where(entries > 0, squares, 1.0))
        counts.data /= np.repeat(lengths, entries).astype(np.float32)

    def scores(self, text: str) -> Scores:
        """Return how much each sentence has in common with a text, in the order they came."""
        query = _counter(self._kind).transform([text])
        if self._kind == "words":
            query.data[:] = 1.0  # BM25 weighs the sentences alone
        else:
            query = self._weighed(query)

        if not self._blocks:
            return np.zeros(0)
        found = [
            np.asarray(block[:, query.indices] @ query.data, dtype=np.float64).ravel()
            for block in self._blocks
        ]
        scores: Scores = np.concatenate(found)
        return scores
