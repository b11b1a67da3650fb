"""Claims that are cut in two, merged and linked."""

import pytest

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.review.decisions import claim_of, remove_claim
from claimdesk.annotate.review.reshaping import link_claims, merge_claims, split_claim
from claimdesk.annotate.review.state import Claim
from claimdesk.annotate.text.article import Article
from claimdesk.annotate.text.span import Span
from tests.support.memory_record import MemoryRecord

TEXT = "Ten boats sank and two burned. All were old."
ARTICLE = Article(TEXT, "x")


def claim(identifier: str, start: int, end: int, article: str = ARTICLE.id) -> Claim:
    return Claim(identifier, article, start, end, TEXT[start:end])


@pytest.fixture
def boats() -> MemoryRecord:
    """The claims "Ten boats sank", "and two burned." and "All were old."."""
    return MemoryRecord(claim("a", 0, 14), claim("b", 15, 30), claim("c", 31, 44))


def test_the_first_part_of_a_split_keeps_its_identity() -> None:
    record = MemoryRecord(claim("a", 0, 30))

    record.apply(split_claim(record, ARTICLE, "a", 15))

    # the space at the cut belongs to neither part
    first, second = record.all(Claim)
    assert (first.id, first.quote, second.quote) == ("a", "Ten boats sank", "and two burned.")


@pytest.mark.parametrize("place", [0, 14, 15, 40])
def test_a_cut_that_leaves_nothing_on_one_side_is_refused(boats: MemoryRecord, place: int) -> None:
    with pytest.raises(ProjectError) as refused:
        split_claim(boats, ARTICLE, "a", place)
    assert refused.value.code == "split-edge"


def test_a_merge_covers_the_words_between_its_claims(boats: MemoryRecord) -> None:
    boats.apply(merge_claims(boats, ARTICLE, ["c", "a"]))

    assert claim_of(boats, "a").quote == TEXT
    assert claim_of(boats, "c").withdrawn is True
    # it lies in between and was not named
    assert claim_of(boats, "b").withdrawn is False


def test_a_merge_ends_with_the_claim_that_ends_last() -> None:
    record = MemoryRecord(claim("long", 0, 30), claim("inside", 4, 9))

    record.apply(merge_claims(record, ARTICLE, ["inside", "long"]))

    assert claim_of(record, "long").span == Span(0, 30)


@pytest.mark.parametrize(
    ("named", "code"),
    [
        # one claim that is named twice is one
        (["a", "a"], "merge-one"),
        # of another article
        (["a", "d"], "merge-apart"),
        # removed before
        (["a", "c"], "merge-apart"),
        (["a", "nowhere"], "claim-unknown"),
    ],
)
def test_claims_that_make_no_whole_are_not_merged(
    boats: MemoryRecord, named: list[str], code: str
) -> None:
    boats.states[Claim, ("d",)] = claim("d", 0, 5, "another article")
    boats.apply(remove_claim(boats, "c"))

    with pytest.raises(ProjectError) as refused:
        merge_claims(boats, ARTICLE, named)
    assert refused.value.code == code


def test_a_link_to_a_linked_claim_leads_to_the_first(boats: MemoryRecord) -> None:
    boats.apply(link_claims(boats, "b", "a"))
    boats.apply(link_claims(boats, "c", "b"))

    # so that one claim leads all others
    assert claim_of(boats, "c").same_as == "a"
    assert link_claims(boats, "c", "b") is None


def test_a_link_is_taken_off(boats: MemoryRecord) -> None:
    boats.apply(link_claims(boats, "c", "a"))

    boats.apply(link_claims(boats, "c", ""))

    assert claim_of(boats, "c").same_as == ""


def test_a_claim_is_not_linked_to_itself_even_by_a_detour(boats: MemoryRecord) -> None:
    boats.apply(link_claims(boats, "b", "a"))

    for other in ("a", "b"):
        with pytest.raises(ProjectError) as refused:
            link_claims(boats, "a", other)
        assert refused.value.code == "link-itself"
