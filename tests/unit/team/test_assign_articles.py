"""Articles drawn for reviewers."""

import pytest

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.team.assign_articles import draw

ARTICLES = {f"a{number}": 1 + number % 4 for number in range(12)}


def test_every_article_goes_to_as_many_reviewers_as_asked() -> None:
    drawn = draw(ARTICLES, ["Ann", "Bo", "Cy"], 2, seed=3)

    given = [article for some in drawn.values() for article in some]
    assert sorted(given) == sorted([*ARTICLES, *ARTICLES])
    # nor twice to one
    assert [len(some) == len(set(some)) for some in drawn.values()] == [True] * 3


def test_the_next_article_goes_to_the_reviewer_with_the_fewest_claims() -> None:
    # one heavy article: who has it gets none of the light ones, if it was drawn first
    articles = {"heavy": 100, "one": 1, "two": 1, "three": 1}

    for seed in range(20):
        drawn = draw(articles, ["Ann", "Bo"], 1, seed)
        before = [some for some in drawn.values() if some[0] == "heavy"]
        assert all(some == ["heavy"] for some in before)


def test_neither_order_nor_repetition_of_names_counts() -> None:
    first = draw(ARTICLES, ["Ann", "Bo"], 1, seed=5)
    reordered = dict(sorted(ARTICLES.items(), reverse=True))

    assert draw(reordered, ["Bo", "Ann", "Bo"], 1, seed=5) == first


@pytest.mark.parametrize("overlap", [0, 3])
def test_an_overlap_that_cannot_be_is_refused(overlap: int) -> None:
    # the same name twice is one reviewer
    with pytest.raises(ProjectError) as refusal:
        draw(ARTICLES, ["Ann", "Bo", "Bo"], overlap, seed=1)

    assert refusal.value.code == "overlap"


def test_all_reviewers_may_get_all_articles() -> None:
    drawn = draw(ARTICLES, ["Ann", "Bo"], 2, seed=1)

    assert {name: set(some) for name, some in drawn.items()} == {
        "Ann": set(ARTICLES),
        "Bo": set(ARTICLES),
    }
