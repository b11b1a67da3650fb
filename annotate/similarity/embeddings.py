"""Sentence embeddings (WordLlama): directions in a space where like meanings are near."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from claimdesk.annotate.base.heavy_imports import load_alone
from claimdesk.annotate.similarity.wording import spoken

Vectors = npt.NDArray[np.float32]
"""A row a sentence, each of length 1."""
DIMENSIONS = 256


class Encoder(Protocol):
    """A maker of vectors for sentences."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return a row for each text, of length 1, or 0 where it has no known word."""
        ...


class StaticEncoder:
    """The static embeddings of WordLlama (MIT): 256 dimensions, from the files of the package."""

    def __init__(self) -> None:
        # The tokenizer's threads would each keep memory, and take cores from the reviewer's window.
        os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
        load_alone("wordllama")
        import wordllama

        # Without a folder WordLlama downloads the tokenizer that lies beside its weights.
        self._model: Any = wordllama.WordLlama.load(
            cache_dir=Path(wordllama.__file__).parent, disable_download=True
        )

    def encode(self, texts: Sequence[str]) -> Vectors:
        """Return a row for each text, of length 1, or 0 where it has no known word."""
        if not texts:
            return np.zeros((0, DIMENSIONS), dtype=np.float32)
        cleaned = [spoken(text) or "." for text in texts]
        found: Vectors = np.asarray(self._model.embed(cleaned, norm=True), dtype=np.float32)
        return np.nan_to_num(found)
