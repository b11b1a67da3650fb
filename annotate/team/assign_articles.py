"""Which reviewer gets which articles, drawn so that anybody can draw it again."""

from collections.abc import Mapping, Sequence
from random import Random

from claimdesk.annotate.base.errors import ProjectError


def draw(
    articles: Mapping[str, int], reviewers: Sequence[str], overlap: int, seed: int
) -> dict[str, list[str]]:
    """The articles of each reviewer: every article goes to `overlap` of them.

    `articles` gives each article's claims. The articles are drawn one by one in random order and go to whoever has the
    fewest claims so far, ties by lot. The order in which reviewers and articles are named does not matter.

    Raises:
        ProjectError: there are fewer reviewers than have to see an article, or none has to.
    """
    if not 1 <= overlap <= len(set(reviewers)):
        raise ProjectError(
            "overlap",
            f"Each article cannot go to {overlap} of {len(set(reviewers))} reviewers.",
            "Name more reviewers, or a smaller overlap that is at least 1.",
        )
    # not for secrets: the same seed has to draw the same
    lot = Random(seed)  # noqa: S311
    load = dict.fromkeys(sorted(set(reviewers)), 0)
    given: dict[str, list[str]] = {reviewer: [] for reviewer in load}
    order = sorted(articles)
    lot.shuffle(order)
    for article in order:
        ranked = sorted(load, key=lambda one: (load[one], lot.random()))
        for reviewer in ranked[:overlap]:
            given[reviewer].append(article)
            load[reviewer] += articles[article]
    return given
