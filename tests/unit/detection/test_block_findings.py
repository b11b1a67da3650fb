"""Findings of a block, moved to their place in the article."""

from claimdesk.annotate.detection.block_findings import (
    OpenReport,
    findings_of,
    opened_by,
    shifted,
    with_report,
)
from claimdesk.annotate.detection.findings import (
    Attribution,
    AttributionType,
    BlockFindings,
    Check,
    ClaimFinding,
    Entity,
    Number,
    NumberKind,
    Outcome,
)
from claimdesk.annotate.detection.parts import Part
from claimdesk.annotate.text.article import Role
from claimdesk.annotate.text.span import Span
from tests.support.parses import blank, parsed, span_of

TEXT = "The governor added:\n\n“It held,” all year."
OPENED = OpenReport(Span(0, 12), Span(13, 19), 19)
BEHIND = BlockFindings(Span(21, len(TEXT)), Role.BODY)


def findings(by: int) -> BlockFindings:
    """Return findings of every layer, `by` characters into their article."""

    def at(start: int, end: int) -> Span:
        return Span(start + by, end + by)

    return BlockFindings(
        at(0, 9),
        Role.CAPTION,
        (Entity(at(0, 1), "GPE"),),
        (Number(at(1, 2), NumberKind.COUNT, 7.0, 7.0, "boat"),),
        (ClaimFinding(at(2, 5), 0.5, ("names",), (at(3, 4),)),),
        (Attribution(at(4, 5), None, at(5, 6), AttributionType.MIXED),),
        (Check("share", (at(6, 7), at(7, 8)), Outcome.CONSISTENT, "7"),),
        whole=at(0, 20),
    )


def test_every_span_moves_and_nothing_else() -> None:
    assert shifted(findings(0), 100) == findings(100)
    assert shifted(findings(100), -100) == findings(0)


def test_a_part_names_the_block_it_is_of() -> None:
    doc = parsed("Ada NNP nsubj 1", "left VBD ROOT 1", entities=["B-PERSON", "O"])
    layers = ("numbers", "claims", "attributions", "checks")
    for layer in layers:
        doc._.set(f"claimdesk_{layer}", [])
    block = Span(40, 48)
    found = findings_of(doc, Part(block, Role.BODY, block))
    assert found == BlockFindings(block, Role.BODY, (Entity(Span(40, 43), "PERSON"),))
    assert findings_of(doc, Part(block, Role.BODY, Span(0, 48))).whole == Span(0, 48)


def test_an_open_report_takes_the_whole_paragraph_behind_it() -> None:
    (report,) = with_report(BEHIND, TEXT, OPENED).attributions
    assert (report.source, report.cue, report.content) == (
        OPENED.source,
        OPENED.cue,
        BEHIND.block,
    )
    assert report.type is AttributionType.DIRECT
    assert with_report(BEHIND, TEXT, None) == BEHIND


def test_an_open_report_does_not_reach_over_other_text_or_into_furniture() -> None:
    # a caption that was not analysed stands in between
    between = TEXT.replace("\n\n", "\nx")
    assert with_report(BEHIND, between, OPENED) == BEHIND
    furniture = BlockFindings(BEHIND.block, Role.FURNITURE)
    assert with_report(furniture, TEXT, OPENED) == furniture


def test_a_report_that_ends_its_paragraph_is_placed_in_the_article() -> None:
    doc = parsed("The DT det 1", "governor NN nsubj 2", "added VBD ROOT 2", ": : punct 2")
    part = Part(Span(50, 69), Role.BODY, Span(50, 69))
    assert opened_by(doc, part) == OpenReport(Span(50, 62), Span(63, 69), 69)
    # without a parse there is no report to find
    assert opened_by(blank()(doc.text), part) is None


def test_the_spans_of_the_open_report_are_those_of_its_words() -> None:
    assert (OPENED.source, OPENED.cue) == (span_of(TEXT, "The governor"), span_of(TEXT, "added:"))
