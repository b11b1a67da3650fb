"""Claims found again by what they say."""

from collections.abc import Sequence

import numpy as np
import pytest

from claimdesk.annotate.similarity import claim_index
from claimdesk.annotate.similarity.claim_index import ClaimIndex
from claimdesk.annotate.similarity.embeddings import Vectors
from tests.conftest import SHARED

CLAIMS = [
    ("drones", "Air defences shot down 61 of 103 drones overnight."),
    ("budget", "The council approved a budget of 4.2 million euros for schools."),
    ("river", "The Volkhov river froze over in late November."),
    ("mayor", "Mayor Selenskaja promised to mend 300 kilometres of roads."),
]


class Initials:
    """An encoder for which the meaning of a text is its first letter."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        rows = np.zeros((len(texts), 256), dtype=np.float32)
        for row, text in enumerate(texts):
            rows[row, ord(text[0]) % 256] = 1.0
        return rows


def indexed(claims: Sequence[tuple[str, str]]) -> ClaimIndex:
    made = ClaimIndex(Initials())
    list(made.add(claims))
    return made


@pytest.fixture(scope="module")
def index() -> ClaimIndex:
    """An index with the embeddings that ship."""
    made = ClaimIndex()
    assert list(made.add(CLAIMS)) == [len(CLAIMS)]
    return made


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("61 out of 103 UAVs were intercepted by the air force during the night.", "drones"),
        ("Schools get 4.2m euros from the town council.", "budget"),
        # a name that is spelled in another way
        ("Roads: the mayor, Selenskaya, pledged repairs.", "mayor"),
    ],
)
def test_the_same_in_other_words_comes_first(index: ClaimIndex, text: str, wanted: str) -> None:
    assert index.find(text)[0].claim == wanted


def test_the_same_words_are_as_like_as_can_be_and_others_are_not(index: ClaimIndex) -> None:
    best = index.find(CLAIMS[2][1])[0]
    assert best.claim == "river"
    assert best.likeness > 0.99
    assert index.find("Completely unrelated gardening advice about tulips.")[0].likeness < 0.3


def test_added_claims_are_found_beside_the_first_ones() -> None:
    made = indexed(CLAIMS)
    list(made.add([("ferry", "A ferry ran aground near Elsinore.")]))

    assert len(made) == 5
    assert made.find("Near Elsinore a ferry ran aground")[0].claim == "ferry"
    assert made.find("the river Volkhov froze")[0].claim == "river"


def test_nothing_asked_or_nothing_known_finds_nothing() -> None:
    assert ClaimIndex(Initials()).find("anything") == []
    assert indexed(CLAIMS).find("  ") == []


def test_claims_are_taken_in_by_steps_and_found_after_the_last(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(claim_index, "AT_ONCE", 2)
    made = ClaimIndex(Initials())
    steps = made.add([*CLAIMS, ("ferry", "A ferry ran aground.")])

    first = next(steps)
    # a job that is stopped here has put nothing into the index, and may begin again with all claims
    found = made.find("drones")
    others = list(steps)

    assert (first, found, others) == (2, [], [4, 5])
    assert len(made) == 5


def test_no_more_claims_are_returned_than_asked_for() -> None:
    found = indexed(CLAIMS).find("river", most=2)
    assert len(found) == 2
    assert found[0].claim == "river"


def test_of_equal_claims_the_first_one_comes_first() -> None:
    found = indexed([("a", "Ten boats sank."), ("b", "Ten boats sank.")]).find("Ten boats sank.")

    assert [match.claim for match in found] == ["a", "b"]
    assert [match.likeness for match in found] == pytest.approx([1.0, 1.0])


@pytest.mark.skipif(
    not SHARED.is_dir(), reason="the public test material is not beside the project"
)
def test_map_on_the_development_set_does_not_fall() -> None:
    from tests.quality.claim_matching import settled_before

    figures = {row.data_set: row.ours for row in settled_before() if row.measure == "MAP@5"}
    assert figures["settled before, dev"] >= 0.81
    assert figures["settled before, train"] >= 0.85
