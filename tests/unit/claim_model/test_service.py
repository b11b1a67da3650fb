"""The claim finders of a project: kept, and put into use or out of it."""

from pathlib import Path

import pytest

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.claim_model.service import SHIPPED, ClaimModels
from claimdesk.annotate.detection.checkworthiness import CheckWorthiness, model_in, written
from claimdesk.annotate.detection.checkworthiness.model import parse_model
from claimdesk.annotate.project import Project
from tests.support.decided import decided_project
from tests.support.projects import FullStops, claims_of
from tests.support.workplace import there


@pytest.fixture
def decided(project: Project) -> Project:
    return decided_project(project)


@pytest.fixture
def models(decided: Project) -> ClaimModels:
    """The models of a project with one that is trained and in use."""
    run_to_end(decided.claim_models.train(FullStops()))
    return decided.claim_models


def scores(project: Project) -> list[float]:
    """Return the scores of the claims of the first article."""
    views = claims_of(project, project.read.articles()[0].id)
    return [there(view.score) for view in views]


def numbers(models: ClaimModels) -> list[int]:
    return [one.number for one in models.all()]


def test_a_better_finder_is_used_and_scores_the_claims_again(decided: Project) -> None:
    before = scores(decided)

    trained = run_to_end(decided.claim_models.train(FullStops()))

    after = scores(decided)
    assert decided.claim_models.used() == trained.number == 1
    # moods and facts by turns, and a mood is the first sentence of an article; before they were
    # scored by the finder that ships
    assert max(after[::2]) < 0.5 < min(after[1::2])
    assert after != before


def test_a_finder_in_use_is_a_file_for_detectors(models: ClaimModels) -> None:
    file = models.file()

    # its name comes from its content: a detector keeps what it has loaded by path
    assert model_in(file).weights == parse_model(Path(file).read_text()).weights
    assert models.file() == file


def test_one_can_go_back_to_the_finder_that_ships(decided: Project, models: ClaimModels) -> None:
    trained = scores(decided)

    models.use(SHIPPED)
    scored = run_to_end(models.score_again(FullStops()))

    assert (models.file(), models.used(), scored) == ("", SHIPPED, 48)
    assert scores(decided) != trained


def test_no_finder_is_ever_deleted(models: ClaimModels) -> None:
    models.use(SHIPPED)
    assert numbers(models) == [1]


def test_an_unknown_finder_is_refused(models: ClaimModels) -> None:
    with pytest.raises(ProjectError) as refused:
        models.use(7)
    assert (refused.value.code, models.used()) == ("finder-unknown", 1)


def test_training_again_keeps_the_first(models: ClaimModels) -> None:
    run_to_end(models.train(FullStops()))
    assert (numbers(models), models.used()) == ([1, 2], 2)


def test_a_cancelled_training_leaves_nothing(decided: Project) -> None:
    job = decided.claim_models.train(FullStops())
    for _ in range(12):
        next(job)
    job.close()

    assert decided.claim_models.all() == []


def test_a_written_model_reads_back() -> None:
    model = CheckWorthiness({"w a": 0.5, "b a b": -1.25}, 0.1, 0.9, -0.2)
    assert parse_model(written(model, "a comment")) == model
