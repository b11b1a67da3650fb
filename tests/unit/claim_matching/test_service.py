"""Claims that were settled before and resemble one."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import msgspec
import numpy as np
import pytest

from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.claim_matching.service import SHOWN, SimilarClaims
from claimdesk.annotate.ledger.events import Announcement
from claimdesk.annotate.ledger.ledger import Ledger
from claimdesk.annotate.project import Project
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.similarity import claim_index
from claimdesk.annotate.similarity.embeddings import Vectors
from claimdesk.annotate.store.sqlite import ProjectFile
from tests.support.empty_record import ANN, BO, add_article, add_claim, empty_file
from tests.support.projects import claims_of, with_article
from tests.support.workplace import Workplace, there

BOATS = "Ten boats sank near the coast."
TEXT = f"{BOATS} {BOATS} A museum bought five trains."


class NoMeaning:
    """An encoder that knows no word: letters alone decide, and likeness is half of theirs."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        return np.zeros((len(texts), 256), dtype=np.float32)


@pytest.fixture
def ann(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workplace]:
    """Ann's place, with the claims b1 and b2, which are the same, and t1, which is another."""
    monkeypatch.setattr(claim_index, "StaticEncoder", NoMeaning)
    file = ProjectFile.open(empty_file(tmp_path / "p.claimdesk"))
    ledger = Ledger(file, ANN)
    with ledger.writing() as connection:
        article = add_article(connection, TEXT)
        add_claim(connection, article, BOATS, "b1")
        add_claim(connection, article, BOATS, "b2")
        add_claim(connection, article, "A museum bought five trains.", "t1")
    yield Workplace(ledger, article)
    file.close()


@pytest.fixture
def matcher(ann: Workplace) -> SimilarClaims:
    """The settled claims of the record, learned already: there are none yet."""
    made = SimilarClaims(ann.ledger)
    run_to_end(made.learn())
    return made


def like(matcher: SimilarClaims, ann: Workplace, claim: str) -> list[str]:
    """Return the claims that resemble one, the most alike first."""
    return [one.settled.claim for one in matcher.like(there(ann.read.claim(claim)))]


def test_nothing_is_alike_before_anything_is_learned(ann: Workplace) -> None:
    ann.act.set_verdict("b1", Verdict.DISPUTED)
    matcher = SimilarClaims(ann.ledger)
    assert (matcher.is_ready, like(matcher, ann, "b2")) == (False, [])

    assert run_to_end(matcher.learn()) == 1

    assert (matcher.is_ready, like(matcher, ann, "b2")) == (True, ["b1"])


def test_a_verdict_is_learned_as_it_is_given_and_forgotten_as_it_is_taken_off(
    ann: Workplace, matcher: SimilarClaims
) -> None:
    ann.act.set_verdict("b1", Verdict.DISPUTED)
    assert like(matcher, ann, "b2") == ["b1"]

    # the index keeps it, so the record is asked again
    ann.act.clear_verdict("b1")
    assert like(matcher, ann, "b2") == []


def test_a_claim_does_not_resemble_itself_or_what_it_follows(
    ann: Workplace, matcher: SimilarClaims
) -> None:
    ann.act.set_verdicts(["b1", "b2"], Verdict.DISPUTED)
    view = there(ann.read.claim("b1"))
    # b1 is the same claim in another version of the article
    newer = replace(view, claim=msgspec.structs.replace(view.claim, id="n1", follows="b1"))

    assert like(matcher, ann, "b1") == ["b2"]
    assert [one.settled.claim for one in matcher.like(newer)] == ["b2"]


def test_a_claim_that_shares_little_is_not_shown(ann: Workplace, matcher: SimilarClaims) -> None:
    # both are sentences about ten or five of something
    ann.act.set_verdict("b1", Verdict.DISPUTED)
    assert like(matcher, ann, "t1") == []


def test_a_learning_that_was_stopped_begins_again(ann: Workplace) -> None:
    ann.act.set_verdicts(["b1", "t1"], Verdict.VERIFIED)
    matcher = SimilarClaims(ann.ledger)
    job = matcher.learn()
    next(job)
    job.close()

    # half of the claims would be found as if they were all
    assert matcher.is_ready is False
    assert run_to_end(matcher.learn()) == 2


def test_while_it_learns_a_question_does_not_wait(ann: Workplace, matcher: SimilarClaims) -> None:
    ann.act.set_verdict("b1", Verdict.DISPUTED)
    job = matcher.learn()
    next(job)

    # the window asks at every claim
    during = like(matcher, ann, "b2")
    run_to_end(job)

    assert (during, like(matcher, ann, "b2")) == ([], ["b1"])


def test_after_a_merge_all_is_learned_anew(ann: Workplace, matcher: SimilarClaims) -> None:
    ann.act.set_verdict("b1", Verdict.DISPUTED)
    ann.ledger.announce(Announcement("", everything=True))
    # any claim may have changed
    assert matcher.is_ready is False

    assert run_to_end(matcher.learn()) == 1


def test_a_blind_reviewer_is_shown_their_own_only(ann: Workplace) -> None:
    ann.ledger.set_blind(blind=True)
    ann.of_another(BO).act.set_verdict("b1", Verdict.DISPUTED)
    matcher = SimilarClaims(ann.ledger)

    assert run_to_end(matcher.learn()) == 0
    assert like(matcher, ann, "b2") == []


def test_only_the_most_alike_are_shown(ann: Workplace, matcher: SimilarClaims) -> None:
    copies = [f"x{number}" for number in range(SHOWN + 2)]
    with ann.ledger.writing() as connection:
        for identifier in copies:
            add_claim(connection, ann.article, BOATS, identifier)
    ann.act.set_verdicts(copies, Verdict.VERIFIED)

    # a card has no place for more
    assert len(like(matcher, ann, "b1")) == SHOWN


def test_a_project_shows_the_verdict_and_the_numbers_that_differ(project: Project) -> None:
    first = with_article(project, "Air defences shot down 61 of 103 drones overnight.", "a.txt")
    settled = claims_of(project, first)[0].claim.id
    project.act.set_verdict(settled, Verdict.DISPUTED, reason="wrong number")
    project.act.add_evidence(settled, link="https://example.org/air")
    text = "Of 103 drones, 63 were shot down overnight by air defences."
    asked = claims_of(project, with_article(project, text, "b.txt"))[0]

    run_to_end(project.similar_claims.learn())
    (found,) = project.similar_claims.like(asked)

    before = found.settled
    assert (before.claim, before.verdict, before.evidence) == (settled, Verdict.DISPUTED, 1)
    numbers = found.numbers
    assert (numbers.same, numbers.here, numbers.there) == (("103",), ("63",), ("61",))
    # it is shown, and never settled by itself
    assert there(project.read.claim(asked.claim.id)).verdict is None


def test_evidence_is_copied_and_the_verdict_is_not(project: Project) -> None:
    article = with_article(project)
    one, other, _ = (view.claim.id for view in claims_of(project, article))
    project.act.set_verdict(one, Verdict.VERIFIED)
    project.act.add_evidence(one, link="https://example.org/", quote="twelve boats")
    (evidence,) = claims_of(project, article)[0].evidence

    project.captures.reuse(evidence.id, other)

    copied = claims_of(project, article)[1]
    (copy,) = copied.evidence
    assert (copy.link, copy.quote) == ("https://example.org/", "twelve boats")
    assert copied.verdict is None
