"""Attributions without a verb: "according to", nouns, states of mind, adverbs."""

from spacy.tokens import Doc

from claimdesk.annotate.detection.attribution.others import from_others
from claimdesk.annotate.text.span import Span
from tests.support.parses import parsed


def parts(doc: Doc, word: int) -> tuple[str, str, str] | None:
    """Return source, cue and content of the attribution that hangs on a word."""
    found = from_others(doc[word], Span(0, len(doc.text)))
    if not found:
        return None
    (one,) = found
    assert one.cue is not None
    source = one.source.of(doc.text) if one.source else ""
    return source, one.cue.of(doc.text), one.content.of(doc.text)


def test_according_to_attributes_the_rest_of_its_sentence() -> None:
    before = parsed(
        "According VBG prep 5",
        "to IN prep 0",
        "police NNS pobj 1",
        ", , punct 5",
        "exports NNS nsubj 5",
        "fell VBD ROOT 5",
        ". . punct 5",
    )
    assert parts(before, 0) == ("police", "According to", "exports fell")
    behind = parsed(
        "Exports NNS nsubj 1",
        "fell VBD ROOT 1",
        ", , punct 1",
        "according VBG prep 1",
        "to IN prep 3",
        "police NNS pobj 4",
        ". . punct 1",
    )
    assert parts(behind, 3) == ("police", "according to", "Exports fell")


def test_according_to_in_the_middle_attributes_the_longer_side() -> None:
    doc = parsed(
        "Yesterday NN npadvmod 7",
        ", , punct 7",
        "according VBG prep 7",
        "to IN prep 2",
        "police NNS pobj 3",
        ", , punct 7",
        "exports NNS nsubj 7",
        "fell VBD ROOT 7",
        ". . punct 7",
    )
    assert parts(doc, 2) == ("police", "according to", "exports fell")


def test_according_without_its_preposition_is_no_cue() -> None:
    # "according" alone is a slip of the parser or of the writer
    doc = parsed("According VBG ROOT 0", "police NNS dobj 0")
    assert parts(doc, 0) is None


def test_a_noun_attributes_its_clause_to_its_owner() -> None:
    doc = parsed(
        "His PRP$ poss 1",
        "claim NN nsubj 5",
        "that IN mark 4",
        "exports NNS nsubj 4",
        "fell VBD acl 1",
        "spread VBD ROOT 5",
    )
    assert parts(doc, 1) == ("His", "claim", "that exports fell")


def test_a_noun_without_a_clause_attributes_nothing() -> None:
    doc = parsed("His PRP$ poss 1", "claims NNS nsubj 2", "spread VBD ROOT 2")
    assert parts(doc, 1) is None


def test_a_state_of_mind_is_its_subjects() -> None:
    doc = parsed(
        "Engineers NNS nsubj 1",
        "are VBP ROOT 1",
        "convinced JJ acomp 1",
        "that IN mark 5",
        "it PRP nsubj 5",
        "holds VBZ ccomp 2",
    )
    assert parts(doc, 2) == ("Engineers", "are convinced", "that it holds")


def test_an_adverb_of_distance_names_no_source() -> None:
    doc = parsed(
        "It PRP nsubj 3",
        "had VBD aux 3",
        "reportedly RB advmod 3",
        "left VBN ROOT 3",
        "port NN dobj 3",
    )
    assert parts(doc, 2) == ("", "reportedly", "left port")
    # at the end of its clause nothing is left for it
    doc = parsed("It PRP nsubj 1", "left VBD ROOT 1", "reportedly RB advmod 1")
    assert parts(doc, 2) is None
