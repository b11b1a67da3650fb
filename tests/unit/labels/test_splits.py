"""Splits: articles whole, near duplicates and sources together, the same every time."""

from hypothesis import given
from hypothesis import strategies as st

from claimdesk.annotate.labels.splits import SHARES, Split, SplitArticle, source_of, split
from claimdesk.annotate.similarity.near_duplicates import joined, pairs_of

WIRE = "Rescue crews brought 61 of the 103 boats back to the harbour on Monday evening."
UPDATE = "Rescue crews brought 64 of the 103 boats back to the harbour on Monday evening."
OTHER = "The council will decide next week whether the old mill can be torn down."


def name(number: int) -> str:
    """Return an identifier as articles have them."""
    return f"{number:016x}"


def article(number: int, *claims: str, url: str = "") -> SplitArticle:
    return SplitArticle(name(number), url, claims)


def own_words(number: int) -> str:
    """Return a sentence that shares nothing with another number's, numerals being taken alike."""
    key = "".join(chr(97 + int(digit)) for digit in str(number))
    starts = ("the", "mill", "of", "town", "burned", "down", "again")
    return " ".join(f"{start}{key}" for start in starts)


def articles_of(sizes: list[int]) -> list[SplitArticle]:
    """Return articles with so many claims each, all of their own words."""
    articles = []
    for number, size in enumerate(sizes):
        claims = [own_words(1000 * number + each) for each in range(size)]
        articles.append(article(number, *claims))
    return articles


def parts_of(found: Split, numbers: range) -> list[str]:
    return [found.part[name(number)] for number in numbers]


# near duplicates


def test_the_same_sentence_with_another_figure_is_a_near_duplicate() -> None:
    tuesday = WIRE.replace("Monday evening", "Tuesday evening")

    groups = joined([(0, WIRE), (1, OTHER), (2, UPDATE), (3, tuesday)], 4)

    # 61 and 64 boats: an update of the same report
    assert pairs_of(WIRE) == pairs_of(UPDATE)
    assert groups == [0, 1, 0, 0]


def test_short_sentences_do_not_join_articles() -> None:
    assert joined([(0, "He declined to comment."), (1, "He declined to comment.")], 2) == [0, 1]


def test_near_duplicates_are_never_on_both_sides() -> None:
    others = articles_of([1] * 20)
    # the last one has the wire's words among its own
    alike = [article(20, WIRE), article(21, UPDATE), article(22, OTHER, WIRE)]

    found = split(others + alike)

    first, second, third = parts_of(found, range(20, 23))
    assert first == second == third
    # the twenty others are still spread over all three
    assert set(found.part.values()) == set(SHARES)


# sources


def test_sources_are_kept_apart_where_there_are_enough() -> None:
    # two articles of each of six sources
    many = [article(n, own_words(n), url=f"https://www.site{n % 6}.org/{n}") for n in range(12)]

    found = split(many)

    assert found.by_source
    assert parts_of(found, range(6)) == parts_of(found, range(6, 12))


def test_too_few_sources_are_not_kept_apart() -> None:
    few = split([article(number, "x", url="https://one.org/a") for number in range(4)])

    assert not few.by_source
    assert any("too few to be kept apart" in sentence for sentence in few.sentences)


def test_one_article_of_unknown_source_forbids_a_split_by_source() -> None:
    known = [article(n, own_words(n), url=f"https://site{n}.org/a") for n in range(6)]

    assert split(known).by_source
    # it may be of any of them
    assert not split([*known, article(6, own_words(6))]).by_source


def test_a_source_is_its_site() -> None:
    assert source_of("https://www.example.org/a?b=1") == "example.org"
    assert source_of("https://news.example.org:443/a") == "news.example.org"
    assert source_of("") == ""


# few articles


def test_a_single_article_trains() -> None:
    one = split([article(1, WIRE)])

    assert one.part == {name(1): "train"}
    assert any("dev and test hold nothing" in sentence for sentence in one.sentences)


def test_of_two_articles_the_larger_trains_and_the_other_develops() -> None:
    two = split([article(1, WIRE), article(2, OTHER, own_words(2))])
    assert two.part == {name(1): "dev", name(2): "train"}


def test_no_articles_have_no_parts() -> None:
    assert split([]).part == {}


@given(st.lists(st.integers(0, 30), min_size=3, max_size=40))
def test_every_article_is_in_one_part_and_none_of_three_is_empty(sizes: list[int]) -> None:
    articles = articles_of(sizes)

    found = split(articles)

    assert (len(found.part), set(found.part.values())) == (len(sizes), set(SHARES))
    # the order in which articles came does not matter
    assert split(articles[::-1]).part == found.part
