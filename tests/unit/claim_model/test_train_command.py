"""The claim finder on the command line."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from claimdesk.annotate.cli import main
from claimdesk.annotate.detection.checkworthiness.model import parse_model
from claimdesk.annotate.detection.detector import Detector
from claimdesk.annotate.project import Project
from tests.support.decided import decided_project
from tests.support.projects import ME, with_article


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def training(tmp_path_factory: pytest.TempPathFactory, detector: Detector) -> tuple[Path, Result]:
    """A project, and the training of its finder, which is written to model.tsv beside it."""
    path = tmp_path_factory.mktemp("trained") / "p.claimdesk"
    with Project.open(path, ME, create=True) as project:
        decided_project(project)
    return path, run("train", path, "-o", path.with_name("model.tsv"))


@pytest.fixture
def trained(training: tuple[Path, Result]) -> Path:
    path, _ = training
    return path


def test_a_training_prints_its_figures(training: tuple[Path, Result]) -> None:
    _, done = training
    assert done.exit_code == 0, done.stderr
    assert "48 decisions in 8 articles: 24 claims, 24 not a claim" in done.stdout
    assert "f1" in done.stdout


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text("The town had 12 boats. What glad days these were.")
    return path


def test_a_model_is_written_and_never_over_another(trained: Path) -> None:
    out = trained.with_name("model.tsv")
    weights = parse_model(out.read_text()).weights

    again = run("train", trained, "-o", out)

    assert (again.exit_code, "already exists" in again.stderr) == (2, True)
    assert parse_model(out.read_text()).weights == weights != {}


def test_models_are_listed_and_one_can_go_back(trained: Path) -> None:
    listed = run("train", trained, "--list").stdout
    back = run("train", trained, "--use", "0")

    assert "the one included" in listed
    assert "48 decisions" in listed
    assert (back.exit_code, "scored again" in back.stderr) == (0, True)


def test_a_written_model_detects(trained: Path, article: Path) -> None:
    shipped = run("detect", article).stdout
    own = run("detect", article, "--finder", trained.with_name("model.tsv")).stdout

    assert shipped != own
    # the model of the findings says so
    assert "+model" in own


def test_a_file_that_is_no_finder_is_refused(article: Path) -> None:
    bad = article.with_name("bad.tsv")
    bad.write_text("no model")
    assert run("detect", article, "--finder", bad).exit_code == 2


def test_an_empty_project_has_nothing_to_learn_from(tmp_path: Path) -> None:
    path = tmp_path / "p.claimdesk"
    with Project.open(path, ME, create=True) as project:
        with_article(project)

    done = run("train", path)
    assert (done.exit_code, done.stderr.count("\n")) == (1, 1)
    assert "too few to train a model" in done.stderr
