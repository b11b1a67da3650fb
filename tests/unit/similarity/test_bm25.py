"""Sentences as weighted terms."""

import pytest

from claimdesk.annotate.similarity.bm25 import TOGETHER, Terms


def weighed(kind: str, texts: list[str]) -> Terms:
    terms = Terms(kind)
    terms.count(texts)
    terms.weigh()
    return terms


def test_rare_words_weigh_more_than_common_ones() -> None:
    terms = weighed("words", ["boats came back"] * 8 + ["boats Elsinore"])
    assert terms.scores("Elsinore boats").argmax() == 8


def test_a_word_in_a_short_sentence_weighs_more_than_in_a_long_one() -> None:
    long = "ship " + " ".join(f"word{number}" for number in range(30))
    short, in_long = weighed("words", ["ship sank", long]).scores("ship")
    assert short > in_long > 0


def test_runs_of_letters_find_another_spelling() -> None:
    terms = weighed("letters", ["Mayor Selenskaja", "The river froze", "Mayor Quill"])

    scores = terms.scores("Selenskaya")

    assert scores.argmax() == 0
    # the same text is as like as can be
    assert terms.scores("The river froze")[1] == pytest.approx(1.0)


def test_a_sentence_without_terms_is_like_nothing_and_disturbs_no_other() -> None:
    # its empty row lies between two full ones
    terms = weighed("letters", ["ships sank", "", "ships sank"])

    assert terms.scores("ships sank") == pytest.approx([1.0, 0.0, 1.0])


def test_nothing_is_found_before_anything_is_weighed() -> None:
    terms = Terms("words")
    terms.weigh()
    assert terms.scores("ships").tolist() == []


def test_sentences_keep_their_order_over_several_blocks() -> None:
    terms = Terms("words")
    for number in range(TOGETHER + 1):
        terms.count([f"ship{number} sank"])
    terms.weigh()

    assert terms.scores("ship0").argmax() == 0
    assert terms.scores(f"ship{TOGETHER}").argmax() == TOGETHER


def test_sentences_that_come_later_are_found_behind_the_first() -> None:
    terms = weighed("words", ["ships sank", "boats sank"])
    terms.count(["late sank"])
    terms.weigh()

    # rarity was learned from the first sentences, which do not have this word
    assert terms.scores("late").argmax() == 2
