"""Sentences as directions in a space where like meanings are near."""

import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

Vectors = npt.NDArray[np.float32]
"""A row a sentence, each of length 1."""
_ADDRESS = re.compile(r"https?://\S+|\b(?:www|pic)\.\S+")
_SIGNATURE = re.compile(r"\s—\s[^—]{0,80}$")
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


class Encoder(Protocol):
    """Gives each sentence a vector."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        """A row for each text, of length 1, or 0 where it has no known word."""
        ...


class StaticEncoder:
    """The static embeddings of WordLlama (MIT): 256 dimensions, from the package's own files, nothing is fetched."""

    def __init__(self) -> None:
        # the tokenizer's threads would each keep memory of their own, and take cores from the reviewer's window
        os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
        import wordllama

        # its own search for the tokenizer would end in a download; it lies beside the package's weights
        self._model: Any = wordllama.WordLlama.load(
            cache_dir=Path(wordllama.__file__).parent, disable_download=True
        )

    def encode(self, texts: Sequence[str]) -> Vectors:
        cleaned = [spoken(text) or "." for text in texts]
        if not cleaned:
            return np.zeros((0, 256), dtype=np.float32)
        found: Vectors = np.asarray(self._model.embed(cleaned, norm=True), dtype=np.float32)
        return np.nan_to_num(found)


def spoken(text: str) -> str:
    """What a text says, without addresses and the signature under a post; "#TwoWords" as two words."""
    return _SIGNATURE.sub("", _HUMP.sub(" ", _ADDRESS.sub(" ", text))).strip()
