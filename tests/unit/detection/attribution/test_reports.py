"""Contents of reports: clauses, quotations, sentences around a parenthesis."""

from spacy.tokens import Doc

from claimdesk.annotate.detection.attribution.parse import cue_of, source_of
from claimdesk.annotate.detection.attribution.quotations import quotations
from claimdesk.annotate.detection.attribution.reports import Report, is_content, reported
from claimdesk.annotate.text.span import Span
from tests.support.parses import parsed


def report(doc: Doc, verb: int) -> Report:
    """Return the report of a verb in a document of one sentence."""
    whole = Span(0, len(doc.text))
    token = doc[verb]
    return Report(token, cue_of(token), source_of(token), whole, quotations(doc.text), doc.text)


def contents(doc: Doc, verb: int, *, speech: bool = True) -> list[str]:
    return [span.of(doc.text) for span in reported(report(doc, verb), speech=speech)]


SAID = parsed(
    "The DT det 1",
    "minister NN nsubj 2",
    "said VBD ROOT 2",
    "it PRP nsubj 4",
    "held VBD ccomp 2",
    "and CC cc 2",
    "it PRP nsubj 7",
    "shone VBD conj 2",
    ". . punct 2",
)
QUOTED = parsed(
    "“ `` punct 7",
    "We PRP nsubj 2",
    "lost VBD dep 7",
    "nine CD nummod 4",
    "ships NNS dobj 2",
    "” '' punct 7",
    "Quill NNP nsubj 7",
    "said VBD ROOT 7",
    ". . punct 7",
)
SCARE = parsed(
    "The DT det 4",
    "“ `` punct 4",
    "reform NN nmod 4",
    "” '' punct 4",
    "bill NN dep 6",
    "Quill NNP nsubj 6",
    "said VBD ROOT 6",
)
LAST = parsed(
    "The DT det 2",
    "northern JJ amod 2",
    "dam NN nsubj 3",
    "is VBZ dep 7",
    "safe JJ acomp 3",
    ", , punct 7",
    "officials NNS nsubj 7",
    "said VBD ROOT 7",
    ". . punct 7",
)


def test_a_clause_goes_on_to_the_end_of_its_sentence() -> None:
    # the parse leaves the second half out of the clause
    assert contents(SAID, 2) == ["it held and it shone."]


def test_a_clause_inside_an_aside_ends_with_the_aside() -> None:
    aside = parsed(
        "Quill NNP nsubj 5",
        "who WP nsubj 2",
        "said VBD relcl 0",
        "it PRP nsubj 4",
        "held VBD ccomp 2",
        "resigned VBD ROOT 5",
        ". . punct 5",
    )
    assert contents(aside, 2) == ["it held"]


def test_a_quotation_is_the_content_of_speech_alone() -> None:
    assert contents(QUOTED, 7) == ["“We lost nine ships”"]
    assert contents(QUOTED, 7, speech=False) == []


def test_a_word_in_scare_quotes_is_no_content() -> None:
    assert contents(SCARE, 6) == []


def test_the_sentence_before_a_report_that_stands_last() -> None:
    assert contents(LAST, 7) == ["The northern dam is safe,"]


def test_a_few_words_before_a_report_are_no_statement() -> None:
    short = parsed("Yes UH dep 3", ", , punct 3", "officials NNS nsubj 3", "said VBD ROOT 3")
    assert contents(short, 3) == []


def test_the_frame_reaches_from_cue_to_source() -> None:
    assert report(LAST, 7).frame.of(LAST.text) == "officials said"
    assert report(SAID, 2).frame.of(SAID.text) == "The minister said"


def test_an_exclamation_or_a_figure_states_nothing() -> None:
    doc = parsed("wow UH ROOT 0", "12 CD dep 0", "held VBD dep 0")
    assert [is_content(token) for token in doc] == [False, False, True]
