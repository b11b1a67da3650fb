"""Assignment of articles to reviewers by lot, repeatable from its seed."""

from collections.abc import Mapping, Sequence
from random import Random

from claimdesk.annotate.base.errors import ProjectError


def draw(
    articles: Mapping[str, int], reviewers: Sequence[str], overlap: int, seed: int
) -> dict[str, list[str]]:
    """Return the articles of each reviewer: every article goes to `overlap` of them.

    `articles` gives each article's number of claims. The articles are drawn one by one in random
    order and go to the reviewers with the fewest claims so far, ties by lot: Ann has 12 claims, Bo
    and Olena 9, so the next article goes to Bo or Olena. The order in which reviewers and articles
    are named does not matter.

    Raises:
        ProjectError: there are fewer reviewers than have to see an article, or none has to.
    """
    names = sorted(set(reviewers))
    if not 1 <= overlap <= len(names):
        raise ProjectError(
            "overlap",
            f"Each article cannot go to {overlap} of {len(names)} reviewers.",
            "Name more reviewers, or choose a smaller overlap (at least 1).",
        )

    # not for secrets: the same seed has to draw the same
    lot = Random(seed)  # noqa: S311
    load = dict.fromkeys(names, 0)
    given: dict[str, list[str]] = {reviewer: [] for reviewer in load}
    order = sorted(articles)
    lot.shuffle(order)

    for article in order:
        ranked = sorted(load, key=lambda one: (load[one], lot.random()))
        for reviewer in ranked[:overlap]:
            given[reviewer].append(article)
            load[reviewer] += articles[article]
    return given
