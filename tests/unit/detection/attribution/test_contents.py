"""Contents of verbs in each of their frames."""

from spacy.tokens import Doc

from claimdesk.annotate.detection.attribution.contents import contents_of
from claimdesk.annotate.detection.attribution.parse import cue_of, source_of
from claimdesk.annotate.detection.attribution.verbs import particles
from claimdesk.annotate.text.span import Span
from tests.support.parses import parsed


def contents(doc: Doc, verb: int) -> list[str]:
    """Return the words that a verb attributes in a document of one sentence."""
    token = doc[verb]
    cue = cue_of(token, particles().get(token.lower_, frozenset()))
    whole = Span(0, len(doc.text))
    return [span.of(doc.text) for span in contents_of(token, cue, source_of(token), whole, [])]


def test_a_finite_clause() -> None:
    doc = parsed(
        "The DT det 1",
        "minister NN nsubj 2",
        "denied VBD ROOT 2",
        "that IN mark 5",
        "money NN nsubjpass 5",
        "vanished VBD ccomp 2",
        ". . punct 2",
    )
    assert contents(doc, 2) == ["that money vanished"]


def test_an_infinitive() -> None:
    doc = parsed(
        "The DT det 1",
        "mayor NN nsubj 2",
        "plans VBZ ROOT 2",
        "to TO aux 4",
        "close VB xcomp 2",
        "schools NNS dobj 4",
        ". . punct 2",
    )
    assert contents(doc, 2) == ["to close schools"]


def test_a_phrase_behind_the_preposition_of_the_verb() -> None:
    doc = parsed(
        "The DT det 1",
        "union NN nsubj 2",
        "called VBD ROOT 2",
        "for IN prep 2",
        "a DT det 5",
        "strike NN pobj 3",
        ". . punct 2",
    )
    assert contents(doc, 2) == ["a strike"]


def test_a_noun_phrase() -> None:
    doc = parsed(
        "The DT det 1",
        "court NN nsubj 2",
        "rejected VBD ROOT 2",
        "the DT det 4",
        "appeal NN dobj 2",
        ". . punct 2",
    )
    assert contents(doc, 2) == ["the appeal"]


def test_a_verb_that_turns_on_its_speaker_has_no_content() -> None:
    doc = parsed(
        "The DT det 1",
        "mayor NN nsubj 2",
        "rejected VBD ROOT 2",
        "himself PRP dobj 2",
        ". . punct 2",
    )
    assert contents(doc, 2) == []


def test_the_subject_of_a_passive() -> None:
    doc = parsed(
        "The DT det 1",
        "plan NN nsubjpass 3",
        "was VBD auxpass 3",
        "criticised VBN ROOT 3",
        "by IN agent 3",
        "unions NNS pobj 4",
        ". . punct 3",
    )
    assert contents(doc, 3) == ["The plan"]


def test_a_verb_that_attributes_nothing() -> None:
    doc = parsed("The DT det 1", "crane NN nsubj 2", "fell VBD ROOT 2", ". . punct 2")
    assert contents(doc, 2) == []
