"""Optional check-worthiness model: a small language model in int8 ONNX, run by onnxruntime.

MiniLM-L6 (Wang et al., NeurIPS 2020), fine-tuned on ClaimBuster. Needs no torch, but the extra:
`pip install .[transformer]`.
"""

from collections.abc import Sequence
from functools import cache
from importlib.resources import as_file, files
from typing import Any

import numpy as np

from claimdesk.annotate.base.errors import ClaimdeskError

LONGEST = 96
"""Word pieces of a sentence that are read; the rest is cut off."""
BATCH = 32
"""Sentences that are scored at once."""
SLOPE, INTERCEPT = 0.77, 0.52
"""Platt's calibration: fitted on the debates of 2012 and 2016 with a model of the earlier ones,
then moved to a share of one in three, as the linear model's is."""
_CHECK_WORTHY = 2
"""The output for an important factual claim, behind those for no fact and an unimportant one."""


class TransformerScores:
    """The loaded model."""

    def __init__(self) -> None:
        try:
            from onnxruntime import InferenceSession, SessionOptions
            from tokenizers import Tokenizer
        except ImportError as error:
            raise ClaimdeskError(
                "transformer-missing",
                "The language model for check-worthiness is not installed.",
                "Install it with: pip install .[transformer]",
            ) from error
        options = SessionOptions()
        options.intra_op_num_threads = 2
        models = files("claimdesk.resources") / "models"
        with as_file(models / "checkworthiness-transformer.onnx") as weights:
            self._session: Any = InferenceSession(
                str(weights), options, providers=["CPUExecutionProvider"]
            )
        self._tokenizer: Any = Tokenizer.from_str(
            (models / "checkworthiness-tokenizer.json").read_text(encoding="utf-8")
        )
        self._tokenizer.enable_truncation(LONGEST)

    def scores(self, sentences: Sequence[str]) -> list[float]:
        """Return each sentence's calibrated probability to be check-worthy, to three digits."""
        pieces = [encoding.ids for encoding in self._tokenizer.encode_batch(list(sentences))]

        # Sentences of like length go together: padding costs as much as words.
        order = sorted(range(len(pieces)), key=lambda index: len(pieces[index]))
        found = [0.0] * len(pieces)
        for start in range(0, len(order), BATCH):
            chosen = order[start : start + BATCH]
            scores = self._batch([pieces[index] for index in chosen])
            for index, score in zip(chosen, scores, strict=True):
                found[index] = score
        return found

    def _batch(self, pieces: Sequence[Sequence[int]]) -> list[float]:
        """Return the scores of sentences in word pieces, padded to the longest."""
        width = max(len(ids) for ids in pieces)
        ids = np.zeros((len(pieces), width), np.int64)
        mask = np.zeros_like(ids)
        for row, some in enumerate(pieces):
            ids[row, : len(some)] = some
            mask[row, : len(some)] = 1

        # The odds of an important claim against both other classes together.
        logits = self._session.run(None, {"ids": ids, "mask": mask})[0].astype(np.float64)
        others = np.logaddexp.reduce(np.delete(logits, _CHECK_WORTHY, axis=1), axis=1)
        odds = SLOPE * (logits[:, _CHECK_WORTHY] - others) + INTERCEPT
        return [round(float(value), 3) for value in 1 / (1 + np.exp(-odds))]


@cache
def transformer_scores() -> TransformerScores:
    """Return the model, loaded once.

    Raises:
        ClaimdeskError: the extra is not installed.
    """
    return TransformerScores()
