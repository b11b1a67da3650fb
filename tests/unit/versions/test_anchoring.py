"""Claims of an old text, found again in a new one."""

from hypothesis import given
from hypothesis import strategies as st

from claimdesk.annotate.review.state import Claim
from claimdesk.annotate.text.span import Span, quote
from claimdesk.annotate.versions.anchoring import Anchored, Anchoring, Found
from tests.support.parses import span_of

WEATHER = "On Monday it rained. In Bern. On Tuesday it rained. In Thun."
PORT = "Last year, the port lost 40 million euros."


def claim_on(text: str, words: str) -> Claim:
    """Return the claim on the first place of some words."""
    span = span_of(text, words)
    found = quote(text, span)
    return Claim("c", "a", span.start, span.end, found.exact, found.prefix, found.suffix)


def found_in(old: str, words: str, new: str) -> Anchored:
    """Find the claim on some words of the old text in the new one."""
    return Anchoring(old, new).find(claim_on(old, words))


def words_in(new: str, anchored: Anchored) -> str:
    """Return the words that a claim was found on."""
    assert anchored.span is not None
    return anchored.span.of(new)


def test_the_same_words_are_found_at_another_place() -> None:
    new = "Weather. On Tuesday it rained. In Thun. On Monday it rained. In Bern."

    found = found_in(WEATHER, "it rained. In Thun.", new)

    assert found.found is Found.UNCHANGED
    assert words_in(new, found) == "it rained. In Thun."


def test_of_equal_words_the_context_decides() -> None:
    monday = span_of(WEATHER, "it rained.")

    # the words stand there twice
    found = found_in(WEATHER, "it rained.", f"X. {WEATHER}")

    assert found.span == monday.shifted(3)


def test_of_equal_words_in_an_equal_context_the_nearest_counts() -> None:
    # the same on both sides of many places, further than the context reaches
    old = "So. " * 40
    claim = Claim("c", "a", 80, 83, "So.", old[48:80], old[83:115])

    found = Anchoring(old, f"X\n{old}").find(claim)

    assert found.span == Span(82, 85)


def test_curly_quotes_and_spaces_are_no_change_of_words() -> None:
    old = 'He said "twelve boats" came - at last.'
    new = "He said “twelve  boats” came – at last."

    found = found_in(old, '"twelve boats" came', new)

    assert found.found is Found.UNCHANGED
    assert words_in(new, found) == "“twelve  boats” came"


def test_words_that_are_mostly_the_same_are_changed() -> None:
    new = "Last year, the port lost 41 million euros."

    found = found_in(PORT, "the port lost 40 million euros", new)

    assert found.found is Found.CHANGED
    assert words_in(new, found) == "the port lost 41 million euros"


def test_a_claim_of_which_little_is_left_is_lost() -> None:
    found = found_in(PORT, "the port lost 40 million euros", "Last year, it lost a lot.")

    assert (found.found, found.span) == (Found.LOST, None)


TEXTS = st.text(alphabet="ab .\n", max_size=60)
SOME_TEXT = st.text(alphabet="ab .\n", min_size=1, max_size=60)
SOME_WORDS = st.text(alphabet="ab ", min_size=1, max_size=10).filter(str.strip).map(str.strip)


@given(TEXTS, SOME_WORDS, SOME_TEXT)
def test_a_claim_that_is_found_has_words_in_the_new_text(old: str, words: str, new: str) -> None:
    found = found_in(f"{old} {words}. {new}", words, new)

    # an empty span cannot be marked, one beyond the text ended an import
    span = found.span or Span(0, len(new))
    assert span.end <= len(new)
    assert found.span is None or span.of(new).strip()


@given(TEXTS, SOME_WORDS, TEXTS)
def test_words_that_are_still_there_are_unchanged(old: str, words: str, rest: str) -> None:
    found = found_in(f"{old} {words}.", words, f"{rest}{words}")

    assert found.found is Found.UNCHANGED
