"""The one door: decide, undo, reopen, announce."""

from pathlib import Path

import pytest
from sqlalchemy import text

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.project import Announcement, Place, Project, Reviewer, told
from claimdesk.annotate.review.article_views import Progress
from claimdesk.annotate.review.change import Operation
from claimdesk.annotate.review.filters import Filter, Order, Standing
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.text.article import Role
from claimdesk.annotate.text.span import Span
from tests.making import ME, THREE, FullStops, claims_of, many_articles, reading, with_article


def test_an_article_comes_with_its_claims(project: Project) -> None:
    article = with_article(project)
    assert [view.claim.quote for view in claims_of(project, article)] == [
        "One thing happened on Monday.", "12 boats came back.", "Nobody was hurt."
    ]  # fmt: skip
    assert project.read.progress()[article] == Progress(total=3)
    assert [number.span.of(THREE) for number in project.read.findings(article).numbers] == ["12"]


def test_the_same_text_is_recognised(project: Project) -> None:
    with_article(project)
    with pytest.raises(ProjectError, match="already"):
        project.intake.add(reading(source="other name.txt"))


def test_verdicts_notes_and_evidence_survive_closing(place: Place) -> None:
    with Project.open(place, ME, create=True) as project:
        article = with_article(project)
        first, second, third = (view.claim.id for view in claims_of(project, article))
        project.act.set_verdict(first, Verdict.DISPUTED, reason="outdated")
        project.act.set_verdict(first, Verdict.VERIFIED, Target.ATTRIBUTION)
        project.act.write_note(first, "see the minutes")
        project.act.write_correction(first, "On Tuesday")
        project.act.add_evidence(first, link="https://example.org", quote="On Tuesday")
        project.act.park(second, "the harbour master", "2126-03-13")
        project.act.set_verdict(third, Verdict.NOT_A_CLAIM, reason="too vague")
        project.act.tick(article, Span(30, 32))
    with Project.open(place, ME) as project:
        one, two, three = claims_of(project, article)
        statement = one.reviews[Target.STATEMENT]
        assert (statement.verdict, statement.reason, statement.note) == (
            Verdict.DISPUTED,
            "outdated",
            "see the minutes",
        )
        assert statement.correction == "On Tuesday"
        assert one.reviews[Target.ATTRIBUTION].verdict is Verdict.VERIFIED
        assert [evidence.link for evidence in one.evidence] == ["https://example.org"]
        assert (two.claim.parked, two.claim.parked_for, two.claim.parked_until) == (
            True,
            "the harbour master",
            "2126-03-13",
        )
        assert three.verdict is Verdict.NOT_A_CLAIM
        assert project.read.ticks(article) == {Span(30, 32)}
        assert project.read.progress()[article] == Progress(
            total=3, settled=2, parked=1, disputed=1
        )


def test_undo_and_redo_go_across_restarts_and_articles(place: Place) -> None:
    with Project.open(place, ME, create=True) as project:
        articles = [
            with_article(project),
            with_article(project, "Another text says that 5 came.", "b.txt"),
        ]
        for article in articles:
            project.act.set_verdict(claims_of(project, article)[0].claim.id, Verdict.VERIFIED)
    with Project.open(place, ME) as project:
        undone = [project.history.undo(), project.history.undo(), project.history.undo()]
        assert [change.article if change else None for change in undone] == [
            articles[1],
            articles[0],
            None,
        ]
        assert project.read.filter(Filter(standing=Standing.VERIFIED)) == []
    with Project.open(place, ME) as project:
        redo = project.history.to_redo()
        assert redo is not None
        assert told(redo) == "verified"
        project.history.redo()
        project.history.redo()
        assert project.history.redo() is None
        assert len(project.read.filter(Filter(standing=Standing.VERIFIED))) == 2
        operations = [change.operation for change in project.history.changes()]
        assert operations.count(Operation.UNDO) == 2
        assert operations.count(Operation.REDO) == 2


def test_nobody_undoes_a_colleague(tmp_path: Path) -> None:
    path = tmp_path / "p.claimdesk"
    with Project.open(path, ME, create=True) as project:
        article = with_article(project)
        project.act.set_verdict(claims_of(project, article)[0].claim.id, Verdict.VERIFIED)
    with Project.open(path, Reviewer("another", "Bo")) as project:
        assert project.history.to_undo() is None
        assert project.history.undo() is None


def test_every_kind_of_action_can_be_undone(project: Project) -> None:
    article = with_article(project)
    claim = claims_of(project, article)[0].claim.id
    project.act.add_evidence(claim, note="seen")

    def state() -> object:
        return (
            claims_of(project, article),
            project.read.ticks(article),
            project.read.blocks(article),
            project.read.articles(),
        )

    evidence = claims_of(project, article)[0].evidence[0].id
    actions = [
        lambda: project.act.set_verdict(claim, Verdict.VERIFIED),
        lambda: project.act.write_note(claim, "note"),
        lambda: project.act.park(claim, "x"),
        lambda: project.act.add_evidence(claim, link="https://example.org"),
        lambda: project.act.remove_evidence(evidence),
        lambda: project.act.tick(article, Span(30, 32)),
        lambda: project.act.make_claim(article, 0, 9),
        lambda: project.act.move_claim(article, claim, Span(0, 18)),
        lambda: project.act.remove_claim(claim),
        lambda: project.act.remove_article(article),
    ]
    for action in actions:
        before = state()
        assert action() is not None
        assert state() != before
        project.history.undo()
        assert state() == before
        project.history.redo()
        assert state() != before
        project.history.undo()
        assert state() == before


def test_a_detected_claim_that_is_worked_on_is_never_withdrawn(project: Project) -> None:
    article = with_article(project)
    first, second, third = claims_of(project, article)
    project.act.set_verdict(first.claim.id, Verdict.VERIFIED)
    project.act.write_note(second.claim.id, "mine")
    project.act.set_role(article, 0, Role.FURNITURE)
    run_to_end(project.intake.detect(article, FullStops()))
    left = {view.claim.id for view in claims_of(project, article)}
    assert left == {first.claim.id, second.claim.id}
    project.act.set_role(article, 0, Role.BODY)
    run_to_end(project.intake.detect(article, FullStops()))
    assert {view.claim.id for view in claims_of(project, article)} == left | {third.claim.id}


def test_detection_can_be_stopped_and_goes_on(project: Project) -> None:
    text = "\n".join(f"Sentence {n} says that 7 came." for n in range(200))
    article = project.intake.add(reading(text))
    job = project.intake.detect(article, FullStops(), first=len(text) // 2)
    for _ in range(3):
        next(job)
    job.close()
    some = claims_of(project, article)
    assert 0 < len(some) < 200
    assert min(view.claim.start for view in some) >= len(text) // 2 - 40, (
        "the visible part comes first"
    )
    assert project.intake.undetected() == [article]
    run_to_end(project.intake.detect(article, FullStops()))
    assert len(claims_of(project, article)) == 200
    assert project.intake.undetected() == []


def test_every_change_is_announced_once_with_what_it_is_about(project: Project) -> None:
    article = with_article(project)
    heard: list[Announcement] = []
    project.listen(heard.append)
    claim = claims_of(project, article)[0].claim.id
    project.act.set_verdict(claim, Verdict.VERIFIED)
    project.act.set_verdict(claim, Verdict.VERIFIED)
    project.history.undo()
    assert [(one.article, one.claims) for one in heard] == [
        (article, (claim,)),
        (article, (claim,)),
    ]


def test_filters(project: Project) -> None:
    article = with_article(project)
    first, second, third = (view.claim.id for view in claims_of(project, article))
    project.act.set_verdict(first, Verdict.DISPUTED)
    project.act.park(second)
    ask = project.read.filter
    assert ask(Filter()) == [first, second, third]
    assert ask(Filter(standing=Standing.OPEN)) == [third]
    assert ask(Filter(standing=Standing.PARKED)) == [second]
    assert ask(Filter(standing=Standing.DISPUTED)) == [first]
    assert ask(Filter(standing=Standing.UNEVIDENCED)) == [first]
    assert ask(Filter(words="BOATS back")) == [second]
    assert ask(Filter(words="100%")) == []
    assert ask(Filter(article="elsewhere")) == []
    assert ask(Filter(order=Order.WORTH)) == [first, second, third]


def test_next_open_goes_through_articles_and_from_the_top(place: Place) -> None:
    many_articles(place, 3, 2)
    with Project.open(place, ME) as project:
        order = project.read.filter(Filter())
        seen = []
        found = project.read.next_open("", -1)
        while found:
            seen.append(found[1])
            project.act.set_verdict(found[1], Verdict.VERIFIED)
            view = project.read.claim(found[1])
            assert view is not None
            found = project.read.next_open(found[0], view.claim.start)
        assert seen == order


def test_removed_articles_are_gone_from_every_list_and_come_back(project: Project) -> None:
    article = with_article(project)
    project.act.remove_article(article)
    assert project.read.articles() == []
    assert project.read.filter(Filter()) == []
    project.intake.add(reading())
    assert [view.id for view in project.read.articles()] == [article]


def test_private_notes_and_names(project: Project) -> None:
    article = with_article(project)
    claim = claims_of(project, article)[0].claim.id
    project.act.write_note(claim, "secret", private=True)
    assert claims_of(project, article)[0].reviews[Target.STATEMENT].private
    project.rename_reviewer(Reviewer(ME.id, "Anna"))
    project.act.write_note(claim, "secret too", private=True)
    assert project.read.reviewers() == {ME.id: "Anna"}


def test_an_undo_that_was_overtaken_is_refused(project: Project) -> None:
    article = with_article(project)
    claim = claims_of(project, article)[0].claim
    project.act.remove_claim(claim.id)
    run_to_end(project.intake.detect(article, FullStops()))
    with project._ledger.writing() as connection:
        connection.execute(
            text("UPDATE claims SET withdrawn = false, start = 1 WHERE id = :id"), {"id": claim.id}
        )
    with pytest.raises(ProjectError, match="changed again"):
        project.history.undo()
