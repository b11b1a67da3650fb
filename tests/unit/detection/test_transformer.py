"""The optional language model for check-worthiness."""

import sys

import pytest

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.annotate.detection.checkworthiness import Ranking
from claimdesk.annotate.detection.checkworthiness.transformer import BATCH, transformer_scores
from claimdesk.annotate.detection.pipeline import load_pipeline

pytest.importorskip("onnxruntime", reason="the transformer extra is not installed")
pytest.importorskip("tokenizers", reason="the transformer extra is not installed")

CHECKABLE = "Unemployment fell to 4.1 percent in 2023, the lowest since 1969."
IDLE = "Thank you so much, it is lovely to be here tonight."


def test_a_statistic_ranks_before_thanks_in_any_company() -> None:
    alone = transformer_scores().scores([CHECKABLE, IDLE])
    assert alone[0] > 0.5 > alone[1]
    many = transformer_scores().scores([IDLE, CHECKABLE] * BATCH)
    assert many[1] == pytest.approx(alone[0], abs=0.02)
    assert many[-2] == pytest.approx(alone[1], abs=0.02)


@pytest.mark.parametrize("text", ["", "🙂", "word " * 4000, "数字 42"])
def test_any_sentence_has_a_probability(text: str) -> None:
    (score,) = transformer_scores().scores([text])
    assert 0.0 <= score <= 1.0


def test_the_pipeline_takes_scores_from_it_and_reasons_from_the_linear_model() -> None:
    pipeline = load_pipeline(ranking=Ranking.TRANSFORMER)
    assert pipeline.model.name.endswith("+transformer")
    (claim,) = next(pipeline.documents([CHECKABLE]))._.claimdesk_claims
    assert claim.score == transformer_scores().scores([CHECKABLE])[0]
    assert "statistic" in claim.reasons


def test_without_the_extra_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    transformer_scores.cache_clear()
    # None in the table of modules makes an import fail
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(ClaimdeskError) as refused:
        load_pipeline(ranking=Ranking.TRANSFORMER)
    assert refused.value.code == "transformer-missing"
    transformer_scores.cache_clear()
