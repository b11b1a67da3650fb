"""List of articles: filtered by words, stage and day; articles with nothing to check."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from claimdesk.annotate.review.article_views import Progress
from claimdesk.gui.lists.article_filter import ArticleFilterBar, ArticlesWanted, Stage, stage_of
from claimdesk.gui.window.window import Window
from tests.support.projects import THREE
from tests.support.window import article_of, labels_in, open_texts, press, project_of

BRIDGE = "The bridge is closed. It has 2 lanes."


@pytest.fixture
def three_articles(empty_window: Window, tmp_path: Path) -> Window:
    return open_texts(empty_window, tmp_path, THREE, BRIDGE, "Fish is dear.")


@pytest.fixture
def bar(three_articles: Window) -> ArticleFilterBar:
    return three_articles.panel.filter


def titles(window: Window) -> list[str]:
    """Return the titles of the articles that the list shows."""
    model = window.panel.articles
    return [model.data(model.index(row)) for row in range(model.rowCount())]


def test_words_filter_when_typing_rests(
    three_articles: Window, bar: ArticleFilterBar, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(bar.changed):
        # the beginning of a word is enough
        bar.words.setText("brid")

    assert titles(three_articles) == ["The bridge is closed"]
    assert "1 of 3" in labels_in(three_articles.panel).splitlines()


def test_words_that_no_article_has_leave_an_empty_list(
    three_articles: Window, bar: ArticleFilterBar, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(bar.changed):
        bar.words.setText("nothing at all")

    assert titles(three_articles) == []


def test_an_article_is_in_work_once_a_claim_is_settled(
    three_articles: Window, bar: ArticleFilterBar
) -> None:
    press(three_articles, "V")

    # one settled claim of three
    bar.stage.setCurrentIndex(bar.stage.findData(Stage.IN_WORK.value))
    assert len(titles(three_articles)) == 1

    bar.stage.setCurrentIndex(0)
    assert len(titles(three_articles)) == 3


def test_articles_without_a_date_are_not_after_a_day(
    three_articles: Window, bar: ArticleFilterBar, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(bar.changed):
        bar.since.setText("2025-01-01")
    assert titles(three_articles) == []

    with qtbot.waitSignal(bar.changed):
        bar.since.clear()
    assert len(titles(three_articles)) == 3


def test_the_sources_of_the_articles_are_offered(bar: ArticleFilterBar) -> None:
    # the first choice is any source
    assert bar.source.count() >= 2


def test_nothing_to_check_makes_an_article_done(window: Window) -> None:
    press(window, "Q")

    assert project_of(window).read.nothing_to_check() == {article_of(window).id}
    assert stage_of(Progress(3), nothing_there=True) is Stage.DONE
    window.panel.articles.set_filter(ArticlesWanted(stage=Stage.OPEN))
    assert window.panel.articles.rowCount() == 0


def test_the_same_key_takes_nothing_to_check_back(window: Window) -> None:
    window.panel.articles.set_filter(ArticlesWanted(stage=Stage.OPEN))
    press(window, "Q")

    press(window, "Q")
    window.panel.articles.reload()

    assert window.panel.articles.rowCount() == 1
