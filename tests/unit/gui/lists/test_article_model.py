"""Articles as a list: names, progress, filters, and articles with nothing to check."""

import pytest
from PySide6.QtCore import QModelIndex, Qt

from claimdesk.annotate.project import Project
from claimdesk.annotate.review.article_views import ArticleView
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.gui.lists.article_filter import ArticlesWanted, Stage
from claimdesk.gui.lists.article_model import NOTHING, PROGRESS, ArticleModel, named
from claimdesk.gui.model.session import Session
from tests.support.projects import with_article

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def article(title: str, source: str) -> ArticleView:
    return ArticleView("id", title, source, "", "", "", "en", "", 10, 0)


@pytest.mark.parametrize(
    ("title", "source", "name"),
    [
        ("Storm", "https://example.org/news/storm", "Storm"),
        ("", "https://example.org/news/storm", "storm"),
        # many addresses end with a slash
        ("", "https://example.org/news/storm/", "storm"),
        ("", "pasted text", "pasted text"),
        ("", "/", "/"),
    ],
)
def test_an_article_is_named_by_its_title_or_source(title: str, source: str, name: str) -> None:
    assert named(article(title, source)) == name


@pytest.fixture
def model(session: Session, project: Project) -> ArticleModel:
    """Return the list of two articles, the first one open."""
    with_article(project, "The bridge is closed.", "news/bridge.txt")
    made = ArticleModel(session)
    made.reload()
    return made


def test_a_row_has_the_progress_of_its_article(
    model: ArticleModel, session: Session, project: Project
) -> None:
    project.act.set_verdict(session.claim_id, Verdict.VERIFIED)

    progress = model.data(model.index(0), PROGRESS)

    assert (progress.total, progress.settled) == (3, 1)
    assert model.data(model.index(0), SPOKEN).endswith(", 1 of 3 reviewed")


def test_an_article_with_nothing_to_check_says_so(model: ArticleModel, project: Project) -> None:
    project.act.nothing_to_check(project.read.articles()[1].id)
    model.reload()

    assert [model.data(model.index(row), NOTHING) for row in range(2)] == [False, True]
    assert model.data(model.index(1), SPOKEN).endswith(", no claims to check")


def test_words_are_found_in_texts_and_inside_titles(model: ArticleModel) -> None:
    # the search index finds whole words and their beginnings only
    for words in ("closed", "ridg"):
        model.set_filter(ArticlesWanted(words=words))
        assert [model.data(model.index(0)), model.rowCount()] == ["The bridge is closed", 1]

    assert model.total == 2


def test_conditions_hold_together(model: ArticleModel) -> None:
    model.set_filter(ArticlesWanted(words="bridge", stage=Stage.DONE))
    assert model.rowCount() == 0

    model.set_filter(ArticlesWanted(source="news", stage=Stage.OPEN))
    assert model.rowCount() == 1


def test_sources_are_listed_once_in_order(model: ArticleModel, project: Project) -> None:
    with_article(project, "The bridge is open again.", "news/again.txt")

    assert model.sources() == ["news", "three.txt"]


def test_there_is_nothing_beyond_the_ends(model: ArticleModel) -> None:
    assert model.at(QModelIndex()) is None
    assert model.row_of("unknown") == -1
    assert model.rowCount(model.index(0)) == 0
