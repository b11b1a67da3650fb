"""Index of claims that finds those most like a text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from claimdesk.annotate.similarity.bm25 import Scores, Terms
from claimdesk.annotate.similarity.embeddings import Encoder, StaticEncoder, Vectors

AT_ONCE = 1_000
"""Claims that are taken in at a step."""
MEANING, WORDS, LETTERS = 0.4, 0.3, 0.3
"""Weights of the views. Tuned on the development part of CheckThat! 2020 Task 2."""


@dataclass(frozen=True, slots=True)
class Match:
    """A claim and its likeness to the wanted one, 0 to 1 on the same scale for every search."""

    claim: str
    likeness: float


class ClaimIndex:
    """Claims that can be found by a text. Rows are never removed: a caller skips deleted claims."""

    def __init__(self, encoder: Encoder | None = None) -> None:
        self._encoder = encoder or StaticEncoder()
        self._claims: list[str] = []
        self._vectors: list[Vectors] = []
        self._words, self._letters = Terms("words"), Terms("letters")

    def __len__(self) -> int:
        return len(self._claims)

    def add(self, claims: Sequence[tuple[str, str]]) -> Iterator[int]:
        """Take in claims as (identifier, words), in steps; yield how many are in."""
        for start in range(0, len(claims), AT_ONCE):
            part = claims[start : start + AT_ONCE]
            texts = [words for _, words in part]
            self._vectors.append(self._encoder.encode(texts))
            self._words.count(texts)
            self._letters.count(texts)
            yield start + len(part)

        # Rarity is learned once: all claims are counted before any is weighed.
        if claims:
            self._words.weigh()
            self._letters.weigh()
            self._claims += [identifier for identifier, _ in claims]

    def find(self, text: str, most: int = 5) -> list[Match]:
        """Return the claims most like a text, the most alike first.

        They are in order by all three views; likeness is the mean of meaning and letters, the two
        whose scores do not depend on the other claims.
        """
        if not self._claims or not text.strip():
            return []

        meaning = self._meaning(text)
        letters = self._letters.scores(text)
        fused = (
            MEANING * _to_best(meaning)
            + WORDS * _to_best(self._words.scores(text))
            + LETTERS * _to_best(letters)
        )

        likeness = np.clip((meaning + letters) / 2, 0, 1)
        best = np.argsort(-fused, kind="stable")[:most]
        return [Match(self._claims[row], float(likeness[row])) for row in best]

    def _meaning(self, text: str) -> Scores:
        """Return the cosine between a text and each claim."""
        wanted = self._encoder.encode([text])[0]
        return np.concatenate(
            [np.asarray(block @ wanted, dtype=np.float64) for block in self._vectors]
        )


def _to_best(scores: Scores) -> Scores:
    """Return scores as shares of the best one."""
    return scores / max(float(scores.max()), 1e-9)
