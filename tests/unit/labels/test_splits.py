"""Splits: articles whole, near duplicates and sources together, the same every time."""

from hypothesis import given
from hypothesis import strategies as st

from claimdesk.annotate.labels.splits import SHARES, SplitArticle, split
from claimdesk.annotate.similarity.near_duplicates import joined, pairs_of

WIRE = "Rescue crews brought 61 of the 103 boats back to the harbour on Monday evening."
UPDATE = "Rescue crews brought 64 of the 103 boats back to the harbour on Monday evening."
OTHER = "The council will decide next week whether the old mill can be torn down."


def article(number: int, *claims: str, url: str = "") -> SplitArticle:
    return SplitArticle(f"{number:016x}", url, claims)


def own_words(number: int) -> str:
    """A sentence that shares nothing with that of another number, numerals being taken alike."""
    key = "".join(chr(97 + int(digit)) for digit in str(number))
    return " ".join(
        f"{start}{key}" for start in ("the", "mill", "of", "town", "burned", "down", "again")
    )


def test_the_same_sentence_with_another_figure_is_a_near_duplicate() -> None:
    assert pairs_of(WIRE) == pairs_of(UPDATE)
    groups = joined(
        [
            (0, WIRE),
            (1, OTHER),
            (2, UPDATE),
            (3, WIRE.replace("Monday evening", "Tuesday evening")),
        ],
        4,
    )
    assert groups[0] == groups[2] == groups[3] != groups[1]


def test_short_sentences_do_not_join_articles() -> None:
    assert joined([(0, "He declined to comment."), (1, "He declined to comment.")], 2) == [0, 1]


def test_near_duplicates_are_never_on_both_sides() -> None:
    articles = [article(n, own_words(n)) for n in range(20)]
    articles += [article(20, WIRE), article(21, UPDATE), article(22, OTHER, WIRE)]
    found = split(articles)
    assert len({found.part[f"{n:016x}"] for n in (20, 21, 22)}) == 1
    assert set(found.part.values()) == set(SHARES)


def test_sources_are_kept_apart_where_there_are_enough() -> None:
    words = (
        "alpha",
        "beta",
        "gamma",
        "delta",
        "epsilon",
        "zeta",
        "eta",
        "theta",
        "iota",
        "kappa",
        "lambda",
        "my",
    )
    many = [
        article(
            n,
            f"The {word} story has words of its own that no other {word} tells.",
            url=f"https://www.site{n % 6}.org/{n}",
        )
        for n, word in enumerate(words)
    ]
    found = split(many)
    assert found.by_source
    for site in range(6):
        assert len({found.part[f"{n:016x}"] for n in range(12) if n % 6 == site}) == 1
    few = [article(n, "x", url="https://one.org/a") for n in range(4)]
    assert not split(few).by_source
    assert any("too few to be kept apart" in sentence for sentence in split(few).sentences)


def test_one_and_two_articles_say_what_is_missing() -> None:
    one = split([article(1, WIRE)])
    assert set(one.part.values()) == {"train"}
    assert any("dev and test hold nothing" in sentence for sentence in one.sentences)
    two = split([article(1, WIRE), article(2, OTHER)])
    assert set(two.part.values()) == {"train", "dev"}
    assert split([]).part == {}


@given(st.lists(st.integers(0, 30), min_size=3, max_size=40))
def test_every_article_is_in_one_part_and_none_of_three_is_empty(sizes: list[int]) -> None:
    articles = [
        article(n, *(own_words(1000 * n + i) for i in range(size))) for n, size in enumerate(sizes)
    ]
    found = split(articles)
    assert set(found.part) == {one.id for one in articles}
    assert split(list(reversed(articles))).part == found.part, (
        "the order in which articles came does not matter"
    )
    assert set(found.part.values()) == set(SHARES)
