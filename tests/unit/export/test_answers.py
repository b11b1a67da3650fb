"""The answers to a claim as cells that a person edits."""

from claimdesk.annotate.export.answers import Field, answers_of, blank, printed_evidence
from claimdesk.annotate.review.verdict import Target, Verdict
from tests.support.materials import evidence, review, view


def test_an_open_claim_has_a_row_with_its_evidence() -> None:
    found = answers_of(view(proof=(evidence(), evidence("e2", link="", note="page 4"))))

    assert found == {Target.STATEMENT: blank("https://a.org\npage 4")}


def test_a_settled_attribution_has_a_row_without_evidence() -> None:
    said = review(Verdict.VERIFIED, target=Target.ATTRIBUTION)

    found = answers_of(view(None, said, proof=(evidence(),)))

    assert list(found) == [Target.STATEMENT, Target.ATTRIBUTION]
    assert found[Target.ATTRIBUTION] == blank() | {Field.VERDICT: "verified"}


def test_a_note_on_the_attribution_alone_makes_no_row() -> None:
    noted = review(note="who said so?", target=Target.ATTRIBUTION)
    assert list(answers_of(view(None, noted))) == [Target.STATEMENT]


def test_a_private_note_leaves_the_other_answers() -> None:
    own = review(Verdict.DISPUTED, reason="outdated", correction="13", note="hm", private=True)

    answers = answers_of(view(None, own))[Target.STATEMENT]

    assert answers == {
        Field.VERDICT: "disputed",
        Field.REASON: "outdated",
        Field.CORRECTION: "13",
        Field.NOTE: "",
        Field.EVIDENCE: "",
    }


def test_evidence_is_one_line() -> None:
    # a cell has a line for each piece of evidence
    one = evidence(quote="two\nlines", note="a\ttab")
    assert printed_evidence(one) == "https://a.org — “two lines” — a tab"
    assert printed_evidence(evidence(link="")) == ""
