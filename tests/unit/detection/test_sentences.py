"""Sentences by rule, and the mending of those that a model cuts."""

import pytest
from spacy.tokens import Doc

from claimdesk.annotate.detection.sentences import sentences
from tests.support.parses import blank


def cut(doc: Doc) -> list[str]:
    return [span.of(doc.text) for span in sentences(doc)]


def with_starts(text: str, *starts: str) -> Doc:
    """Return a document whose sentences begin at the first token and at these words."""
    doc = blank()(text)
    for token in doc:
        token.is_sent_start = token.i == 0 or token.text in starts
    return doc


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It rained. It blew.", ["It rained.", "It blew."]),
        ("“It rained.” It blew!", ["“It rained.”", "It blew!"]),
        # a border needs a capital behind it
        ("It cost 3.5 m. and rose.", ["It cost 3.5 m. and rose."]),
        # titles and initials end with a stop that ends nothing
        ("Mr. Quill left.", ["Mr. Quill left."]),
        ("He left D.C. A. Lund stayed.", ["He left D.C. A. Lund stayed."]),
        # a line of its own needs no stop
        ("Related stories\n\nIt rained.", ["Related stories", "It rained."]),
        # no sentence ends inside brackets
        ("It rained (hard. It blew.) Then.", ["It rained (hard. It blew.)", "Then."]),
        ("  \n ", []),
    ],
)
def test_rules_where_there_is_no_model(text: str, expected: list[str]) -> None:
    assert cut(blank()(text)) == expected


def test_a_cut_behind_a_title_is_mended() -> None:
    assert cut(with_starts("Then Mr. Quill left.", "Quill")) == ["Then Mr. Quill left."]


def test_a_cut_without_a_stop_is_mended() -> None:
    assert cut(with_starts("It rained and it blew.", "and")) == ["It rained and it blew."]


def test_a_closing_mark_belongs_to_the_sentence_before() -> None:
    text = "“We lost.” Quill left."
    assert cut(with_starts(text, "”")) == ["“We lost.”", "Quill left."]


def test_a_models_border_at_a_stop_stays() -> None:
    assert cut(with_starts("It rained. It blew.", "It")) == ["It rained.", "It blew."]
