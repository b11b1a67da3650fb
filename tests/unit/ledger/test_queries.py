"""Questions of a reviewer to the record, and the answers that are kept."""

import pytest
from sqlalchemy import update

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.ledger.events import Announcement
from claimdesk.annotate.ledger.queries import OVERLAP
from claimdesk.annotate.review.article_views import Progress
from claimdesk.annotate.review.filters import HitKind
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.annotate.store.history import know_reviewer, write_fact
from claimdesk.annotate.store.schema import articles, blocks
from claimdesk.annotate.text.article import Article
from claimdesk.annotate.text.span import Span
from tests.support.empty_record import ANN, BO, add_article, add_claim
from tests.support.workplace import Workplace, there


@pytest.fixture
def second(ann: Workplace) -> Article:
    """A second article, with the claim d1."""
    with ann.ledger.writing() as connection:
        article = add_article(connection, "Bo left.")
        add_claim(connection, article, "Bo left.", "d1")
    ann.ledger.announce(Announcement("", everything=True))
    return article


def test_an_unknown_article_is_refused_and_an_unknown_claim_is_none(ann: Workplace) -> None:
    with pytest.raises(ProjectError) as refused:
        ann.read.article("nowhere")

    assert refused.value.code == "article-unknown"
    assert ann.read.claim("nowhere") is None
    assert ann.read.claim_of_all("nowhere") is None


def test_progress_follows_each_verdict(ann: Workplace, second: Article) -> None:
    # asked for first, so that it is kept and has to be renewed
    ann.read.progress()

    ann.act.set_verdict("c1", Verdict.DISPUTED)
    ann.act.park("d1")

    here = Progress(2, settled=1, disputed=1, unevidenced=1)
    there_too = Progress(1, parked=1)
    assert ann.read.progress() == {ann.article.id: here, second.id: there_too}
    assert ann.read.total_progress() == Progress(3, 1, 1, 1, 1)


def test_progress_follows_a_change_over_several_articles(ann: Workplace, second: Article) -> None:
    assert ann.read.total_progress().settled == 0

    ann.act.set_verdicts(["c1", "d1"], Verdict.NOT_A_CLAIM)

    assert ann.read.total_progress() == Progress(3, settled=2)


def test_an_article_that_loses_its_claims_loses_its_progress(
    ann: Workplace, second: Article
) -> None:
    assert ann.read.total_progress().total == 3

    ann.act.remove_claim("d1")

    # the table has no row for it any more
    assert ann.read.progress()[second.id] == Progress()
    assert ann.read.total_progress() == Progress(2)


def test_the_list_of_articles_is_kept_until_it_changes(ann: Workplace, second: Article) -> None:
    # lists, filters and dialogs ask for it again and again
    kept = ann.read.articles()
    ann.act.set_verdict("c1", Verdict.VERIFIED)
    assert ann.read.articles() is kept

    ann.act.remove_article(second.id)
    assert [view.id for view in ann.read.articles()] == [ann.article.id]


def test_new_findings_show_their_model_in_the_list(ann: Workplace) -> None:
    before = ann.read.articles()[0].model
    with ann.ledger.writing() as connection:
        connection.execute(update(articles).values(model="rules 2"))

    # detection makes no change: a list that looked for one would show the old model until the
    # project is opened anew
    ann.ledger.announce(Announcement(ann.article.id, blocks=(0,)))

    assert (before, ann.read.articles()[0].model) == ("", "rules 2")


@pytest.mark.parametrize(
    ("after", "following"),
    [(-1, "c1"), (0, "c2"), (18, "d1")],
)
def test_the_next_open_claim_is_behind_the_place_or_in_the_next_article(
    ann: Workplace, second: Article, after: int, following: str
) -> None:
    found = there(ann.read.next_open(ann.article.id, after))
    assert found[1] == following


def test_the_next_open_claim_comes_round_from_the_top(ann: Workplace, second: Article) -> None:
    ann.act.set_verdict("d1", Verdict.VERIFIED)
    assert ann.read.next_open(second.id, 0) == (ann.article.id, "c1")
    assert ann.read.next_open("", -1) == (ann.article.id, "c1")

    ann.act.set_verdicts(["c1", "c2"], Verdict.VERIFIED)
    assert ann.read.next_open(second.id, 0) is None


def test_reviewers_see_each_other_unless_review_is_blind(ann: Workplace, bo: Workplace) -> None:
    bo.act.set_verdict("c1", Verdict.DISPUTED)
    assert there(ann.read.claim_of_all("c1")).verdict is Verdict.DISPUTED

    ann.ledger.set_blind(blind=True)
    assert there(ann.read.claim_of_all("c1")).verdict is None


def test_lines_show_the_verdicts_of_others_unless_review_is_blind(
    ann: Workplace, bo: Workplace
) -> None:
    bo.act.set_verdict("c1", Verdict.DISPUTED)
    assert ann.read.lines(["c1"])["c1"].others == (Verdict.DISPUTED,)

    ann.ledger.set_blind(blind=True)
    assert ann.read.lines(["c1"])["c1"].others == ()


def test_claims_of_all_are_the_reviewers_own_if_review_is_blind(
    ann: Workplace, bo: Workplace
) -> None:
    bo.act.set_verdict("c1", Verdict.DISPUTED)
    seen, _ = ann.read.claims_of_all(ann.article.id)

    ann.ledger.set_blind(blind=True)
    hidden, _ = ann.read.claims_of_all(ann.article.id)

    assert (seen.verdict, hidden.verdict) == (Verdict.DISPUTED, None)


def test_a_search_goes_through_articles_and_notes(ann: Workplace) -> None:
    ann.act.write_note("c2", "the ships' log says three")

    hits = ann.read.search("ships")

    assert [(hit.kind, hit.claim) for hit in hits] == [(HitKind.TEXT, ""), (HitKind.NOTE, "c2")]


def test_what_a_reviewer_marked_is_read_back(ann: Workplace, bo: Workplace) -> None:
    ann.act.tick(ann.article.id, Span(0, 5))
    ann.act.nothing_to_check(ann.article.id)

    assert ann.read.ticks(ann.article.id) == {Span(0, 5)}
    assert ann.read.nothing_to_check() == {ann.article.id}
    assert (bo.read.ticks(ann.article.id), bo.read.nothing_to_check()) == (set(), set())


def test_corrections_and_pages_belong_to_all(ann: Workplace, bo: Workplace) -> None:
    ann.act.correct_name(ann.article.id, Span(6, 11), "ORG")
    ann.act.write_page("guidelines", "Ask first.")

    assert bo.read.corrected(ann.article.id) == {Span(6, 11)}
    assert bo.read.page("guidelines") == "Ask first."


def test_a_corrected_name_is_among_the_findings(ann: Workplace) -> None:
    ann.act.correct_name(ann.article.id, Span(6, 11), "ORG")

    (name,) = ann.read.findings(ann.article.id).entities
    assert (name.span, name.label) == (Span(6, 11), "ORG")
    assert ann.read.findings(ann.article.id, Span(0, 5)).entities == ()


def test_each_reviewer_has_a_bookmark(ann: Workplace, bo: Workplace) -> None:
    ann.read.set_bookmark(ann.article.id, "c2")
    bo.read.set_bookmark(ann.article.id, "")

    assert ann.read.bookmark() == (ann.article.id, "c2")
    assert bo.read.bookmark() == (ann.article.id, "")


def test_an_older_project_has_one_bookmark_for_all(ann: Workplace) -> None:
    assert ann.read.bookmark() == ("", "")
    with ann.ledger.writing() as connection:
        write_fact(connection, "bookmark", "a1 c1")
    assert ann.read.bookmark() == ("a1", "c1")


def test_reviewers_have_names_and_some_have_colours(ann: Workplace) -> None:
    with ann.ledger.writing() as connection:
        know_reviewer(connection, ANN.id, ANN.name, "#aa0000")
        know_reviewer(connection, BO.id, BO.name)

    assert ann.read.reviewers() == {ANN.id: "Ann", BO.id: "Bo"}
    assert ann.read.colours() == {ANN.id: "#aa0000"}


def test_a_claim_is_for_one_reviewer_unless_more_are_asked_for(ann: Workplace) -> None:
    assert ann.read.overlap() == 1
    with ann.ledger.writing() as connection:
        write_fact(connection, OVERLAP, "3")
    assert ann.read.overlap() == 3


def test_a_question_inside_a_transaction_sees_what_it_wrote(ann: Workplace) -> None:
    with ann.ledger.writing() as connection:
        connection.execute(update(blocks).values(detected=True))
        (view,) = ann.read.blocks(ann.article.id)

    # a second transaction on the same connection would be refused
    assert view.detected is True
