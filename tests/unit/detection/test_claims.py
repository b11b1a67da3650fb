"""Claims of a document: sentences that state something."""

from collections.abc import Sequence

import pytest
from spacy.tokens import Doc

from claimdesk.annotate.detection.checkworthiness import CheckWorthiness
from claimdesk.annotate.detection.claims import claim_features, find_claims
from claimdesk.annotate.text.article import Role
from claimdesk.annotate.text.span import Span
from tests.support.parses import blank, parsed

# the word "rained" alone decides: 3 / sqrt(5) is its value in a sentence of two words
MODEL = CheckWorthiness({"w rained": 5**0.5 / 3}, bias=0.0, slope=1.0, intercept=0.0)


def claims(doc: Doc, role: Role = Role.BODY) -> list[str]:
    doc._.claimdesk_role = role
    return [found.span.of(doc.text) for found in find_claims(doc, MODEL)]


def untagged(text: str) -> Doc:
    # `parsed` registers the places of findings in spaCy's documents
    parsed("x NN ROOT 0")
    return blank()(text)


def test_every_sentence_without_tags_may_be_a_claim_but_no_question() -> None:
    doc = untagged("It rained. Did it blow? “Who knows?” It froze!")
    assert claims(doc) == ["It rained.", "It froze!"]


def test_a_word_alone_states_nothing() -> None:
    assert claims(untagged("Advertisement.")) == []


@pytest.mark.parametrize(
    ("rows", "roles"),
    [
        (
            ["It PRP nsubj 1", "rained VBD ROOT 1", ". . punct 1"],
            "headline standfirst body caption",
        ),
        # captions make do with a participle, headlines without any verb
        (["Crews NNS ROOT 0", "working VBG acl 0", ". . punct 0"], "headline standfirst caption"),
        (["Minister NN ROOT 0", "gone JJ amod 0", ". . punct 0"], "headline standfirst"),
    ],
)
def test_the_verb_that_a_claim_needs(rows: Sequence[str], roles: str) -> None:
    expected = [Role(role) for role in roles.split()]
    carrying = [role for role in Role if role.carries_claims]
    assert [role for role in carrying if claims(parsed(*rows), role)] == expected


def test_a_subheading_of_the_body_is_no_claim() -> None:
    rows = ["It PRP nsubj 1", "rained VBD ROOT 1"]
    assert claims(parsed(*rows)) == []
    assert claims(parsed(*rows), Role.CAPTION) == ["It rained"]


def test_a_claim_has_its_score_and_hedges() -> None:
    (rained, froze) = find_claims(untagged("It rained. Perhaps it froze."), MODEL)
    # the logistic function of 1 and of 0
    assert (rained.score, froze.score) == (0.731, 0.5)
    assert (rained.hedges, froze.hedges) == ((), (Span(11, 18),))


def test_features_are_those_of_the_spans_asked_for() -> None:
    doc = untagged("It rained. Perhaps it froze.")
    found = claim_features(doc, [Span(11, 28)])
    assert list(found) == [Span(11, 28)]
    assert {"w froze", "d hedged"} <= set(found[Span(11, 28)])
    assert "w rained" not in found[Span(11, 28)]
