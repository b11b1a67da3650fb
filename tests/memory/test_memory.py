"""Claims found again by what they say."""

import pytest

from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.project import Project
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.similarity import ClaimIndex, compare_numbers
from claimdesk.annotate.similarity.bm25 import Terms
from tests.conftest import SHARED
from tests.making import claims_of, with_article

CLAIMS = [
    ("drones", "Air defences shot down 61 of 103 drones overnight."),
    ("budget", "The council approved a budget of 4.2 million euros for schools."),
    ("river", "The Volkhov river froze over in late November."),
    ("mayor", "Mayor Selenskaja promised to mend 300 kilometres of roads."),
]


@pytest.fixture(scope="module")
def index() -> ClaimIndex:
    made = ClaimIndex()
    assert list(made.add(CLAIMS)) == [len(CLAIMS)]
    return made


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("61 out of 103 UAVs were intercepted by the air force during the night.", "drones"),
        ("Schools get 4.2m euros from the town council.", "budget"),
        ("Roads: the mayor, Selenskaya, pledged repairs.", "mayor"),
    ],
)
def test_the_same_in_other_words_comes_first(index: ClaimIndex, text: str, wanted: str) -> None:
    assert index.find(text)[0].claim == wanted


def test_the_same_words_are_as_like_as_can_be_and_others_are_not(index: ClaimIndex) -> None:
    best = index.find(CLAIMS[2][1])[0]
    assert best.claim == "river"
    assert best.likeness > 0.99
    assert index.find("Completely unrelated gardening advice about tulips.")[0].likeness < 0.3


def test_added_claims_are_found_beside_the_first_ones() -> None:
    made = ClaimIndex()
    list(made.add(CLAIMS))
    list(made.add([("ferry", "A ferry ran aground near Elsinore.")]))
    assert len(made) == 5
    assert made.find("Near Elsinore a ferry ran aground")[0].claim == "ferry"
    assert made.find("the river Volkhov froze")[0].claim == "river"


def test_nothing_asked_or_nothing_known_finds_nothing(index: ClaimIndex) -> None:
    assert ClaimIndex().find("anything") == []
    assert index.find("  ") == []


def test_rare_words_weigh_more_than_common_ones() -> None:
    terms = Terms("words")
    terms.count(["boats came back"] * 8 + ["boats Elsinore"])
    terms.weigh()
    scores = terms.scores("Elsinore boats")
    assert scores.argmax() == 8


@pytest.mark.parametrize(
    ("here", "there", "agree"),
    [
        ("Some 61 drones fell.", "It was 61 drones.", True),
        ("Some 61 drones fell.", "It was 63 drones.", False),
        ("On 5 January 2025 it rained.", "It rained on January 5, 2025.", True),
        ("Nothing here.", "Nor there.", True),
        ("£3.5bn was spent", "3.5 billion pounds was spent", True),
    ],
)
def test_numbers_are_compared_by_value(here: str, there: str, agree: bool) -> None:
    assert compare_numbers(here, there).agree is agree


def test_a_project_remembers_what_was_settled_and_never_settles(project: Project) -> None:
    first = with_article(
        project,
        "Air defences shot down 61 of 103 drones overnight. Nobody was hurt in Kursk.",
        "a.txt",
    )
    settled = claims_of(project, first)[0].claim.id
    project.act.set_verdict(settled, Verdict.DISPUTED, reason="wrong number")
    project.act.add_evidence(settled, link="https://example.org/air")
    second = with_article(
        project, "Of 103 drones, 63 were shot down overnight by air defences.", "b.txt"
    )
    asked = claims_of(project, second)[0]
    assert project.similar_claims.like(asked) == []  # it has learned nothing yet
    assert run_to_end(project.similar_claims.learn()) == 1
    (found,) = project.similar_claims.like(asked)
    assert (found.settled.claim, found.settled.verdict, found.settled.evidence) == (
        settled,
        Verdict.DISPUTED,
        1,
    )
    assert (found.numbers.same, found.numbers.here, found.numbers.there) == (
        ("103",),
        ("63",),
        ("61",),
    )
    assert claims_of(project, second)[0].verdict is None
    project.act.clear_verdict(settled)
    assert project.similar_claims.like(asked) == []
    project.act.set_verdict(asked.claim.id, Verdict.VERIFIED)  # learned as it happens
    assert [
        one.settled.claim for one in project.similar_claims.like(claims_of(project, first)[0])
    ] == [asked.claim.id]


def test_evidence_is_copied_and_the_verdict_is_not(project: Project) -> None:
    article = with_article(project)
    one, other, _ = (view.claim.id for view in claims_of(project, article))
    project.act.set_verdict(one, Verdict.VERIFIED)
    project.act.add_evidence(one, link="https://example.org/", quote="twelve boats")
    (evidence,) = claims_of(project, article)[0].evidence
    project.captures.reuse(evidence.id, other)
    copied = claims_of(project, article)[1]
    assert [(e.link, e.quote) for e in copied.evidence] == [
        ("https://example.org/", "twelve boats")
    ]
    assert copied.verdict is None


@pytest.mark.skipif(
    not SHARED.is_dir(), reason="the public test material is not beside the project"
)
def test_map_on_the_development_set_does_not_fall() -> None:
    from tests.quality.claim_matching import settled_before

    figures = {row.data_set: row.ours for row in settled_before() if row.measure == "MAP@5"}
    assert figures["settled before, dev"] >= 0.81
    assert figures["settled before, train"] >= 0.85
