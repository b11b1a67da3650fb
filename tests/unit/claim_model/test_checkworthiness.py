"""The check-worthiness model can be rebuilt from its data, and the file that ships is such a model."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.annotate.detection.checkworthiness.model import parse_model, shipped_model
from tools.models.checkworthiness import main, sentence_features, train
from tools.models.claimbuster import read_claimbuster

HEADER = "Sentence_id,Text,Speaker,Speaker_title,Speaker_party,File_id,Length,Line_number,Sentiment,Verdict\n"
CHECKABLE = (
    "Unemployment fell to {} percent last year.",
    "We built {} schools in {} counties since 1998.",
)
IDLE = ("Thank you very much, {} times over.", "Let me say a word about the future, my friends.")


def corpus(folder: Path) -> Path:
    """A corpus of four debates with sentences of our own, half of them check-worthy."""
    rows = []
    for number in range(48):
        year = 2004 + 4 * (number % 4)
        for text, verdict in ((CHECKABLE[number % 2], 1), (IDLE[number % 2], -1)):
            rows.append(
                f'{number},"{text.format(number, number)}",A,B,C,{year}-09-26.txt,1,1,0.0,{verdict}\n'
            )
    for name in ("crowdsourced.csv", "groundtruth.csv"):
        (folder / name).write_text(HEADER + "".join(rows), encoding="utf-8")
    return folder


def test_the_corpus_is_read_with_years_and_labels(tmp_path: Path) -> None:
    sentences = list(read_claimbuster(corpus(tmp_path)))
    assert len(sentences) == 192
    assert {sentence.year for sentence in sentences} == {2004, 2008, 2012, 2016}
    assert sum(sentence.check_worthy for sentence in sentences) == 96


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ClaimdeskError, match=r"crowdsourced\.csv"):
        list(read_claimbuster(tmp_path))


def test_a_rebuilt_model_tells_its_classes_apart_and_is_the_same_each_time(tmp_path: Path) -> None:
    folder, files = corpus(tmp_path), [tmp_path / "a.tsv", tmp_path / "b.tsv"]
    for file in files:
        result = CliRunner().invoke(main, [str(folder), "-o", str(file)])
        assert result.exit_code == 0, result.output
    assert files[0].read_bytes() == files[1].read_bytes()
    model = parse_model(files[0].read_text(encoding="utf-8"))
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


def test_a_score_is_a_probability_whatever_the_features() -> None:
    model = shipped_model()
    assert 0.0 <= model.score({}) <= 1.0
    assert model.score({"w " + "x" * 400: 1e9}) == model.score({})
    assert model.reasons({}) == ()
