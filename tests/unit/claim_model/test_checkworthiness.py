"""The check-worthiness model is rebuilt from its data, and the file that ships is such a model."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.annotate.detection.checkworthiness.model import parse_model, shipped_model
from tools.models.checkworthiness import main, sentence_features, train
from tools.models.claimbuster import read_claimbuster

COLUMNS = (
    "Sentence_id,Text,Speaker,Speaker_title,Speaker_party,"
    "File_id,Length,Line_number,Sentiment,Verdict"
)
CHECKABLE = (
    "Unemployment fell to {} percent last year.",
    "We built {} schools in {} counties since 1998.",
)
IDLE = ("Thank you very much, {} times over.", "Let me say a word about the future, my friends.")


def corpus(folder: Path) -> Path:
    """Write a corpus of four debates with sentences of our own, half of them check-worthy."""
    rows = [COLUMNS]
    for number in range(48):
        rows.append(row(number, CHECKABLE[number % 2], 1))
        rows.append(row(number, IDLE[number % 2], -1))
    for name in ("crowdsourced.csv", "groundtruth.csv"):
        (folder / name).write_text("\n".join(rows) + "\n", encoding="utf-8")
    return folder


def row(number: int, text: str, verdict: int) -> str:
    debate = f"{2004 + 4 * (number % 4)}-09-26.txt"
    return f'{number},"{text.format(number, number)}",A,B,C,{debate},1,1,0.0,{verdict}'


def test_the_corpus_is_read_with_years_and_labels(tmp_path: Path) -> None:
    sentences = list(read_claimbuster(corpus(tmp_path)))
    assert len(sentences) == 192
    assert {sentence.year for sentence in sentences} == {2004, 2008, 2012, 2016}
    assert sum(sentence.check_worthy for sentence in sentences) == 96


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ClaimdeskError) as refused:
        list(read_claimbuster(tmp_path))
    assert "crowdsourced.csv" in refused.value.message


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The texts of two models that were made of the same corpus."""
    folder = corpus(tmp_path_factory.mktemp("corpus"))
    models = []
    for name in ("a.tsv", "b.tsv"):
        result = CliRunner().invoke(main, [str(folder), "-o", str(folder / name)])
        assert result.exit_code == 0, result.output
        models.append((folder / name).read_text(encoding="utf-8"))
    return models


def test_a_rebuilt_model_is_the_same_each_time(rebuilt: list[str]) -> None:
    # the file that ships can be checked against its data
    first, second = rebuilt
    assert first == second


def test_a_rebuilt_model_knows_statistics_from_thanks(rebuilt: list[str]) -> None:
    model = parse_model(rebuilt[0])
    statistic, thanks = sentence_features(
        ["Crime fell 9 percent in 2003.", "Thank you, my friends."]
    )
    assert model.score(statistic) > 0.5 > model.score(thanks)


def test_rare_features_are_left_out() -> None:
    vectors = [{"w tax": 1.0}] * 6 + [{"w thanks": 1.0}] * 6 + [{"w once": 1.0}]
    weights, _ = train(vectors, [True] * 6 + [False] * 7)
    assert set(weights) == {"w tax", "w thanks"}
    assert weights["w tax"] > 0 > weights["w thanks"]


def test_the_shipped_model_is_small_and_gives_reasons() -> None:
    model = shipped_model()
    assert 5_000 < len(model.weights) <= 12_000
    found = next(sentence_features(["The ministry said that 412 people died in 2024."]))
    assert model.score(found) > 0.5
    assert "statistic" in model.reasons(found)


def test_a_score_is_a_probability_for_any_features() -> None:
    model = shipped_model()
    assert 0.0 <= model.score({}) <= 1.0
    # a word that training has not seen
    assert model.score({"w " + "x" * 400: 1e9}) == model.score({})
    assert model.reasons({}) == ()
