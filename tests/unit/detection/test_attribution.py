"""Sources, cues and contents, on sentences of our own with the packaged model."""

from collections.abc import Callable

import pytest

from claimdesk.annotate.detection.findings import Attribution, AttributionType
from claimdesk.annotate.detection.pipeline import load_pipeline
from claimdesk.annotate.sources.plain import read_plain
from claimdesk.annotate.text.article import Block, Role

TrainedModel = Callable[[str], list[Attribution]]


@pytest.fixture(scope="module")
def attributions() -> TrainedModel:
    pipeline = load_pipeline()
    return lambda text: next(pipeline.documents([text]))._.claimdesk_attributions


def parts(text: str, one: Attribution) -> tuple[str, str, str]:
    return (
        one.source.of(text) if one.source else "",
        one.cue.of(text) if one.cue else "",
        one.content.of(text),
    )


CASES = [
    (
        "The harbour board said the crane would be idle until May.",
        ("The harbour board", "said", "the crane would be idle until May"),
    ),
    (
        "The crane would be idle until May, the harbour board said.",
        ("the harbour board", "said", "The crane would be idle until May"),
    ),
    (
        "“We will mend the crane before winter comes,” said Ada Quill, the harbour master.",
        ("Ada Quill, the harbour master", "said", "“We will mend the crane before winter comes,”"),
    ),
    (
        "According to the port authority, traffic fell in June.",
        ("the port authority", "According to", "traffic fell in June"),
    ),
    # auxiliaries and adverbs belong to the cue
    (
        "He has also warned that the bridge is unsafe.",
        ("He", "has also warned", "that the bridge is unsafe"),
    ),
    (
        "Ukrainian and Western assessments suggest that the line has moved.",
        ("Ukrainian and Western assessments", "suggest", "that the line has moved"),
    ),
    (
        "The minister denied that any money was lost.",
        ("The minister", "denied", "that any money was lost"),
    ),
    ("The union vowed to strike in March.", ("The union", "vowed", "to strike in March")),
    ("The mayor called for a public inquiry.", ("The mayor", "called for", "a public inquiry")),
    (
        "Engineers are convinced that the dam will hold.",
        ("Engineers", "are convinced", "that the dam will hold"),
    ),
    # the agent of a passive speaks, its subject is spoken of
    (
        "The plan was criticised by two former ministers.",
        ("two former ministers", "was criticised by", "The plan"),
    ),
    # a transcript attributes by its layout alone
    (
        "QUILL: We never saw the invoice until the day after the sale.",
        ("QUILL", ":", "We never saw the invoice until the day after the sale."),
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[case[0][:40] for case in CASES])
def test_source_cue_and_content(
    attributions: TrainedModel, text: str, expected: tuple[str, str, str]
) -> None:
    assert expected in [parts(text, one) for one in attributions(text)]


def test_a_quotation_goes_on_behind_its_report(attributions: TrainedModel) -> None:
    text = (
        "“The tide was high that night,” Quill said. “Nobody could have reached the boats in time.”"
    )
    direct = [one for one in attributions(text) if one.type is AttributionType.DIRECT]
    assert [one.content.of(text) for one in direct] == [
        "“The tide was high that night,”",
        "“Nobody could have reached the boats in time.”",
    ]
    assert {parts(text, one)[0] for one in direct} == {"Quill"}


def test_a_participle_behind_a_report_is_its_speakers(attributions: TrainedModel) -> None:
    text = "Quill said the quays were quiet, describing the weather as calm."
    assert {parts(text, one)[0] for one in attributions(text)} == {"Quill"}


def test_a_question_is_its_askers(attributions: TrainedModel) -> None:
    text = "Asked by Megyn Kelly whether he would run, Donald Trump said he would not."
    found = [parts(text, one) for one in attributions(text)]
    assert ("Donald Trump", "said", "he would not") in found
    assert not [one for one in found if one[0] == "Donald Trump" and "whether" in one[2]]


def test_each_report_keeps_its_own_source(attributions: TrainedModel) -> None:
    text = "According to the police, two men were arrested, the BBC reported."
    assert {
        parts(text, one)[0] for one in attributions(text) if parts(text, one)[1] == "reported"
    } == {"the BBC"}


def test_what_stands_inside_a_quotation_is_not_attributed_again(attributions: TrainedModel) -> None:
    text = "“I think the board knew about the leak all along,” Quill said."
    assert [parts(text, one)[1] for one in attributions(text)] == ["said"]


@pytest.mark.parametrize(
    "text",
    [
        "The crane fell into the harbour on Monday.",
        "To say more would be unwise.",
        "Read more: How the crane fell.",
    ],
)
def test_plain_statements_have_no_speaker(attributions: TrainedModel, text: str) -> None:
    assert attributions(text) == []


def test_a_report_that_ends_a_paragraph_has_the_next_one_as_its_content() -> None:
    text = "The governor added:\n\nThe dam was never tested, and nobody asked why.\n\nIt rained."
    reading = read_plain(text, "x")
    blocks = [Block(block.span, Role.BODY) for block in reading.blocks]
    found = [
        one
        for block in load_pipeline().analyse(reading.article.text, blocks)
        for one in block.attributions
    ]
    assert ("The governor", "added:", "The dam was never tested, and nobody asked why.") in [
        parts(reading.article.text, one) for one in found
    ]
    assert all("It rained" not in one.content.of(reading.article.text) for one in found)
