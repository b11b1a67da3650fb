"""Labels beside the record: verdicts, new claims, and labels that mean neither."""

from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.formats.compare_labels import KnownArticle, LabelComparison
from claimdesk.annotate.formats.read_labels import Label, LabelledText
from claimdesk.annotate.proposals.as_exported import KnownClaim
from claimdesk.annotate.proposals.proposals import Returned
from claimdesk.annotate.proposals.verdict_words import LEAVE
from claimdesk.annotate.review.state import Origin
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.text.article import Article
from tests.support.materials import BOATS, TEXT, review, view
from tests.support.parses import span_of
from tests.support.returned import known

BOATS_AT = span_of(TEXT, BOATS)
VERIFIED = view(None, review(Verdict.VERIFIED))


def label(words: str, name: str) -> Label:
    place = span_of(TEXT, words)
    return Label(place.start, place.end, name)


def compared(
    *labels: Label, claim: KnownClaim | None = None, text: str = TEXT, unreadable: int = 0
) -> Returned:
    article = KnownArticle(Article(TEXT, "a.txt"), {BOATS_AT: claim or known(VERIFIED)})
    labelled = LabelledText(3, text, "", labels, unreadable)
    words = {"unsure": LEAVE, "ok": "verified"}
    others = frozenset({"PERSON"})
    comparison = LabelComparison("x.jsonl", [labelled], {TEXT: article}, words, others)
    return run_to_end(comparison.run())


def test_another_verdict_is_proposed() -> None:
    found = compared(label(BOATS, "disputed"))

    assert [(one.place, one.claim, one.old, one.new) for one in found.proposals] == [
        ("text 3, 20–39", "c1", "verified", "disputed")
    ]
    assert found.rows == 1


def test_a_verdict_that_held_then_or_holds_now_is_no_edit() -> None:
    # exported as disputed, verified since
    since = known(VERIFIED, then=view(None, review(Verdict.DISPUTED)))

    assert compared(label(BOATS, "disputed"), claim=since).proposals == []
    assert compared(label(BOATS, "OK"), claim=since).proposals == []
    (other,) = compared(label(BOATS, "claim"), claim=since).proposals
    assert (other.new, other.overtaken) == ("", True)


def test_a_span_that_is_no_claim_yet_makes_one_without_its_spaces() -> None:
    # marked by hand, which often takes the space behind the words
    end = span_of(TEXT, "boats ").end
    found = compared(Label(BOATS_AT.start, end, "unverifiable"))

    (proposal,) = found.proposals

    made = proposal.made
    assert made is not None
    # by its surroundings the claim is found again in another version of the text
    expected = ("12 boats", "Ada Quill said that ", Origin.REVIEWER)
    assert (made.quote, made.prefix, made.origin) == expected


def test_unknown_labels_are_asked_about_and_known_others_counted() -> None:
    found = compared(
        label("Nobody", "maybe"),
        label("was", "unsure"),
        label("Ada", "PERSON"),
        label("12", "number: count"),
    )

    assert (found.words, found.proposals) == ({"maybe": ["text 3, 40–46"]}, [])
    assert found.remarks == ["2 labels of names and numbers were not compared."]


def test_two_labels_on_one_span_are_left_alone() -> None:
    # the file does not show which of two annotators is right
    found = compared(label(BOATS, "verified"), label(BOATS, "disputed"))

    assert found.proposals == []
    assert [problem.what for problem in found.problems] == ["it is labelled disputed and verified."]


def test_labels_of_another_text_are_not_compared() -> None:
    # offsets are right in exactly the same text only
    found = compared(label(BOATS, "disputed"), text=f"{TEXT} ")

    assert found.proposals == []
    assert [problem.place for problem in found.problems] == ["text 3"]


def test_labels_that_mark_other_words_are_counted() -> None:
    (problem,) = compared(unreadable=2).problems
    assert problem.what == "2 labels do not mark the words they quote."
