"""A claim finder trained on decisions: measured on what was held out, kept beside the shipped one, never overwriting."""

import math
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from claimdesk.annotate.base.errors import ClaimdeskError, ProjectError
from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.claim_model.linear import (
    PRIOR,
    as_model,
    examples_of,
    fitted,
    logits,
    platt,
    probability,
)
from claimdesk.annotate.claim_model.measures import f1_at_half, measured
from claimdesk.annotate.claim_model.training import Decision, train_claim_model
from claimdesk.annotate.cli import main
from claimdesk.annotate.detection.checkworthiness import (
    CheckWorthiness,
    model_in,
    shipped_model,
    written,
)
from claimdesk.annotate.detection.checkworthiness.model import parse_model
from claimdesk.annotate.detection.detector import Detector
from claimdesk.annotate.project import Project
from claimdesk.annotate.review.filters import Filter, Order
from claimdesk.annotate.review.verdict import Verdict
from tests.making import ME, FullStops, claims_of, with_article

FACTS = ("boats", "houses", "trains", "mills", "farms", "schools", "roads", "ships")
MOODS = ("sad", "glad", "mad", "bright", "grim", "warm", "cold", "proud")


def decided_project(project: Project, articles: int = 8, each: int = 6) -> Project:
    """Articles in which sentences with a number are claims and the others are none."""
    for number in range(articles):
        sentences = [
            f"The town {FACTS[number]} numbered {place} {FACTS[place]} and so on" if place % 2 else f"What {MOODS[number]} and {MOODS[place]} days these were"
            for place in range(each)
        ]  # fmt: skip
        article = with_article(project, ". ".join(sentences) + ".", f"{number}.txt")
        for place, view in enumerate(claims_of(project, article)):
            project.act.set_verdict(
                view.claim.id, Verdict.DISPUTED if place % 2 else Verdict.NOT_A_CLAIM
            )
    return project


def decisions(count: int = 60, groups: int = 6) -> list[Decision]:
    """Facts and moods, told apart by one word each."""
    return [
        Decision(
            {"w numbered" if n % 2 else "w lovely": 1.0, f"w noise{n % 7}": 1.0},
            float(n % 2),
            n % groups,
        )
        for n in range(count)
    ]


def test_the_finder_learns_and_is_measured_on_held_out_articles(project: Project) -> None:
    trained = run_to_end(decided_project(project).claim_models.train(FullStops()))
    report = trained.report
    assert (report.decisions, report.claims, report.articles) == (48, 24, 8)
    assert report.trained.f1.value == 1.0
    assert report.trained.f1.value > report.before.f1.value
    assert report.trained.f1.low <= report.trained.f1.value <= report.trained.f1.high
    assert report.curve[-1].f1 == report.trained.f1.value
    assert [point.decisions for point in report.curve] == sorted(
        point.decisions for point in report.curve
    )
    assert trained.used
    assert project.claim_models.used() == trained.number == 1


def test_claims_are_scored_again_and_one_can_go_back(project: Project) -> None:
    decided_project(project)
    before = [view.score for view in claims_of(project, project.read.articles()[0].id)]
    run_to_end(project.claim_models.train(FullStops()))
    scores = [view.score for view in claims_of(project, project.read.articles()[0].id)]
    assert all(high > 0.5 > low for low, high in zip(scores[::2], scores[1::2], strict=True))
    assert scores != before
    file = Path(project.claim_models.file())
    assert model_in(str(file)).weights == parse_model(file.read_text()).weights
    project.claim_models.use(0)
    assert project.claim_models.file() == ""
    run_to_end(project.claim_models.score_again(FullStops()))
    assert [view.score for view in claims_of(project, project.read.articles()[0].id)] != scores
    assert [one.number for one in project.claim_models.all()] == [1], "going back deletes nothing"
    with pytest.raises(ProjectError, match="no claim finder 7"):
        project.claim_models.use(7)


def test_training_again_keeps_the_first(project: Project) -> None:
    decided_project(project)
    run_to_end(project.claim_models.train(FullStops()))
    run_to_end(project.claim_models.train(FullStops()))
    assert [one.number for one in project.claim_models.all()] == [1, 2]
    assert project.claim_models.used() == 2


def test_a_finder_that_is_worse_is_kept_and_not_used() -> None:
    shipped = CheckWorthiness({"w numbered": 6.0, "w lovely": -6.0}, 0.0, 1.0, 0.0)
    chance = np.random.default_rng(1)
    noisy = [Decision(one.vector, float(chance.integers(0, 2)), one.group) for one in decisions()]
    _, report = run_to_end(train_claim_model(noisy, 6, shipped))
    assert report.trained.f1.value < 1.0
    _, good = run_to_end(train_claim_model(decisions(), 6, shipped))
    assert good.before.f1.value == 1.0
    assert not good.better, "as good is not better: the shipped one stays"


@pytest.mark.parametrize(
    ("some", "code"),
    [
        (decisions(20), "too-few-decisions"),
        ([Decision(one.vector, 1.0, one.group) for one in decisions()], "too-few-decisions"),
        (decisions(groups=1), "too-few-articles"),
        ([Decision(o.vector, o.share, int(not o.share)) for o in decisions()], "too-few-articles"),
    ],
)
def test_what_cannot_be_learned_from_is_said(some: list[Decision], code: str) -> None:
    with pytest.raises(ClaimdeskError) as caught:
        run_to_end(train_claim_model(some, 1, shipped_model()))
    assert caught.value.code == code
    assert caught.value.hint


def test_a_cancelled_training_leaves_nothing(project: Project) -> None:
    job = decided_project(project).claim_models.train(FullStops())
    for _ in range(12):
        next(job)
    job.close()
    assert project.claim_models.all() == []


def test_held_out_rows_never_help_their_own_score() -> None:
    """With labels that say nothing, what is held out is scored no better than by chance."""
    chance = np.random.default_rng(5)
    some = [
        Decision({f"w only{n}": 1.0, f"w x{n % 5}": 1.0}, float(chance.integers(0, 2)), n % 10)
        for n in range(400)
    ]
    _, report = run_to_end(train_claim_model(some, 10, CheckWorthiness({}, 0.0, 1.0, 0.0)))
    base = report.claims / report.decisions
    assert abs(report.trained.average_precision.value - base) < 0.12


def test_the_prior_is_folded_into_the_weights() -> None:
    prior = CheckWorthiness({"w numbered": 2.0, "w never-seen": 1.5}, -0.5, 1.0, 0.0)
    some = decisions()
    examples = examples_of([one.vector for one in some], [one.share for one in some], prior)
    assert PRIOR in examples.names
    regression = fitted(examples, np.arange(len(examples)), 0.3)
    model = as_model(regression, examples.names, prior, (1.0, 0.0), 1000)
    assert PRIOR not in model.weights
    assert model.weights["w never-seen"] > 0
    there = logits(regression, examples, np.arange(len(examples)))
    assert np.allclose(there, [model.logit(one.vector) for one in some], atol=0.01)


def test_disagreement_pulls_less_than_agreement() -> None:
    def weight(share: float) -> float:
        some = [Decision({"w odd": 1.0}, share, 0), *decisions()]
        examples = examples_of(
            [one.vector for one in some], [one.share for one in some], None, fewest=1
        )
        regression = fitted(examples, np.arange(len(examples)), 1.0)
        return float(regression.coef_[0][list(examples.names).index("w odd")])

    assert weight(1.0) > weight(2 / 3) > weight(0.5) > weight(1 / 3) > weight(0.0)


def test_a_written_model_reads_back() -> None:
    model = CheckWorthiness({"w a": 0.5, "b a b": -1.25}, 0.1, 0.9, -0.2)
    assert parse_model(written(model, "a comment")) == model


def test_probabilities_are_calibrated() -> None:
    chance = np.random.default_rng(2)
    values = chance.normal(0, 3, 4000)
    labels = chance.random(4000) < 1 / (1 + np.exp(-(0.5 * values + 1)))
    slope, intercept = platt(values, labels)
    assert math.isclose(slope, 0.5, abs_tol=0.06)
    assert math.isclose(intercept, 1.0, abs_tol=0.12)
    assert math.isclose(
        float(probability(values, slope, intercept).mean()), float(labels.mean()), abs_tol=0.01
    )


# measures against scikit-learn


@given(st.lists(st.tuples(st.booleans(), st.floats(0, 1)), min_size=2, max_size=60))
def test_measures_are_those_of_scikit_learn(pairs: list[tuple[bool, float]]) -> None:
    from sklearn.metrics import average_precision_score, f1_score

    labels, scores = (
        np.array([yes for yes, _ in pairs]),
        np.array([round(score, 2) for _, score in pairs]),
    )
    assert math.isclose(
        f1_at_half(labels, scores), f1_score(labels, scores >= 0.5, zero_division=0), abs_tol=1e-12
    )
    distinct = len(set(scores.tolist())) == len(scores)
    if labels.any() and distinct:
        found = measured(labels, scores, list(range(len(labels)))).average_precision.value
        assert math.isclose(found, average_precision_score(labels, scores), abs_tol=1e-4)


def test_intervals_hold_whole_articles_together() -> None:
    """One article that is all wrong widens the interval more than the same faults spread over all."""
    labels = np.ones(100, dtype=bool)
    together, spread = np.ones(100), np.ones(100)
    together[:10] = 0
    spread[::10] = 0
    groups = [n // 10 for n in range(100)]
    wide, narrow = (measured(labels, scores, groups).recall for scores in (together, spread))
    assert wide.value == narrow.value == 0.9
    assert wide.high - wide.low > narrow.high - narrow.low


# the queue and the command line


def test_the_list_that_teaches_most_begins_with_what_is_least_sure(project: Project) -> None:
    article = with_article(project)
    first, second, third = (view.claim.id for view in claims_of(project, article))
    spans = [view.claim.span for view in claims_of(project, article)]
    from claimdesk.annotate.store.claims import write_scores

    with project._ledger.writing() as connection:
        write_scores(
            connection, article, dict(zip(spans, [(0.9, ()), (0.45, ()), (0.2, ())], strict=True))
        )
    assert project.read.filter(Filter(order=Order.TEACHING)) == [second, third, first]
    project.act.set_verdict(second, Verdict.VERIFIED)
    assert project.read.filter(Filter(order=Order.TEACHING)) == [third, first, second]


def test_train_on_the_command_line(tmp_path: Path, detector: Detector) -> None:
    path, out = tmp_path / "p.claimdesk", tmp_path / "finder.tsv"
    with Project.open(path, ME, create=True) as project:
        decided_project(project)
    run = CliRunner().invoke
    done = run(main, ["train", str(path), "-o", str(out)])
    assert done.exit_code == 0, done.stderr
    assert "48 decisions in 8 articles: 24 claims, 24 not a claim" in done.stdout
    assert "f1" in done.stdout
    assert parse_model(out.read_text()).weights
    again = run(main, ["train", str(path), "-o", str(out)])
    assert (again.exit_code, "never overwrites" in again.stderr) == (2, True)
    listed = run(main, ["train", str(path), "--list"]).stdout
    assert "the one that ships" in listed
    assert "48 decisions" in listed
    back = run(main, ["train", str(path), "--use", "0"])
    assert (back.exit_code, "scored again" in back.stderr) == (0, True)
    article = tmp_path / "a.txt"
    article.write_text("The town had 12 boats. What glad days these were.")
    shipped = run(main, ["detect", str(article)]).stdout
    own = run(main, ["detect", str(article), "--finder", str(out)]).stdout
    assert shipped != own
    assert "+finder" in own
    (tmp_path / "bad.tsv").write_text("no model")
    assert run(main, ["detect", str(article), "--finder", str(tmp_path / "bad.tsv")]).exit_code == 2


def test_an_empty_project_says_that_there_is_nothing_to_learn(tmp_path: Path) -> None:
    path = tmp_path / "p.claimdesk"
    with Project.open(path, ME, create=True) as project:
        with_article(project)
    done = CliRunner().invoke(main, ["train", str(path)])
    assert (done.exit_code, done.stderr.count("\n")) == (1, 1)
    assert "too few to learn from" in done.stderr
