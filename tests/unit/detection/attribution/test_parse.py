"""Sources and cues in a dependency parse."""

from claimdesk.annotate.detection.attribution.parse import (
    cue_of,
    extent,
    first_of,
    is_passive,
    passive_subject,
    source_of,
    subtree,
    subtree_of_first,
)
from claimdesk.annotate.text.span import Span
from tests.support.parses import parsed

SAID = parsed(
    "The DT det 1",
    "minister NN nsubj 4",
    "has VBZ aux 4",
    "never RB neg 4",
    "said VBN ROOT 4",
    "the DT det 6",
    "dam NN nsubj 7",
    "was VBD ccomp 4",
    "safe JJ acomp 7",
    ". . punct 4",
)
CRITICISED = parsed(
    "The DT det 1",
    "plan NN nsubjpass 3",
    "was VBD auxpass 3",
    "criticised VBN ROOT 3",
    "by IN agent 3",
    "the DT det 6",
    "unions NNS pobj 4",
    ". . punct 3",
)


def words(span: Span | None, text: str) -> str:
    return span.of(text) if span else ""


def test_the_subject_of_a_verb_is_its_source() -> None:
    assert words(source_of(SAID[4]), SAID.text) == "The minister"
    # the verb inside the content has a subject of its own
    assert words(source_of(SAID[7]), SAID.text) == "the dam"


def test_the_agent_of_a_passive_is_its_source() -> None:
    assert is_passive(CRITICISED[3])
    assert not is_passive(SAID[4])
    assert words(source_of(CRITICISED[3]), CRITICISED.text) == "the unions"
    assert words(passive_subject(CRITICISED[3]), CRITICISED.text) == "The plan"
    assert passive_subject(SAID[4]) is None


def test_a_cue_takes_auxiliaries_and_an_agents_preposition() -> None:
    assert words(cue_of(SAID[4]), SAID.text) == "has never said"
    assert words(cue_of(CRITICISED[3]), CRITICISED.text) == "was criticised by"


def test_a_cue_takes_a_preposition_only_if_it_is_wanted() -> None:
    called = parsed("They PRP nsubj 1", "called VBD ROOT 1", "for IN prep 1", "help NN pobj 2")
    assert words(cue_of(called[1], frozenset({"for"})), called.text) == "called for"
    assert words(cue_of(called[1]), called.text) == "called"


def test_a_second_verb_shares_the_subject_of_the_first() -> None:
    doc = parsed("She PRP nsubj 1", "left VBD ROOT 1", "and CC cc 1", "said VBD conj 1")
    assert words(source_of(doc[3]), doc.text) == "She"


def test_a_bare_that_or_there_does_not_speak() -> None:
    doc = parsed("That DT nsubj 1", "means VBZ ROOT 1", "war NN dobj 1")
    assert source_of(doc[1]) is None
    # the relative pronoun stands for its noun, the demonstrative for nothing named
    doc = parsed("the DT det 1", "poll NN ROOT 1", "that WDT nsubj 3", "shows VBZ relcl 1")
    assert words(source_of(doc[3]), doc.text) == "that"


def test_a_statement_is_the_source_of_its_participle() -> None:
    doc = parsed("a DT det 1", "statement NN ROOT 1", "saying VBG acl 1", "so RB advmod 2")
    assert words(source_of(doc[2]), doc.text) == "a statement saying so"


def test_a_subtree_leaves_out_punctuation_at_its_edges() -> None:
    doc = parsed("the DT det 1", "dam NN ROOT 1", ", , punct 1", "built VBN acl 1", ", , punct 1")
    assert subtree(doc[1]).of(doc.text) == "the dam, built"
    # marks in pairs stay
    doc = parsed("dam NN ROOT 0", "( -LRB- punct 2", "old JJ amod 0", ") -RRB- punct 2")
    assert subtree(doc[2]).of(doc.text) == "(old)"


def test_single_words_and_the_first_of_a_dependency() -> None:
    assert extent(SAID[6]).of(SAID.text) == "dam"
    assert first_of(SAID[4].children, "ccomp", "nsubj") == SAID[1]
    assert first_of(SAID[4].children, "dobj") is None
    assert words(subtree_of_first(SAID[4].children, "ccomp"), SAID.text) == "the dam was safe"
