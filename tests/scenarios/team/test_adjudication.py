"""From disagreement to a settled verdict: agreement, what differs, adjudication, and what is blind."""

from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.cli import main
from claimdesk.annotate.project import Project, Reviewer
from claimdesk.annotate.review.verdict import Target, Verdict
from tests.support.making import ME, claims_of, with_article

BO = Reviewer("01234567-0000-7000-8000-000000000002", "Bo")
TEXT = " ".join(f"Sentence {number} says that {number} boats came back." for number in range(6))


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Ann and Bo on six claims: agreed on four, apart on two, of which one is grave."""
    path = tmp_path / "team.claimdesk"
    ann = [Verdict.VERIFIED] * 3 + [Verdict.DISPUTED] * 2 + [Verdict.UNVERIFIABLE]
    bo = [Verdict.VERIFIED] * 3 + [Verdict.DISPUTED, Verdict.VERIFIED, Verdict.NOT_A_CLAIM]
    for who, verdicts in ((ME, ann), (BO, bo)):
        with Project.open(path, who, create=True) as project:
            article = with_article(project, TEXT) if who is ME else project.read.articles()[0].id
            for view, verdict in zip(claims_of(project, article), verdicts, strict=True):
                project.act.set_verdict(view.claim.id, verdict)
    return path


@pytest.fixture
def desk(place: Path) -> Iterator[Project]:
    with Project.open(place, ME) as project:
        yield project


def test_agreement_and_what_is_open(desk: Project) -> None:
    found, differing = desk.adjudications.overview()
    assert (found.units, found.shared, found.percent.value) == (6, 6, pytest.approx(4 / 6))
    assert found.pairs[0].kappa.value == pytest.approx(5 / 11)
    assert found.meaning.startswith(
        "On 6 claims that two or more of 2 reviewers settled, agreement beyond chance"
    )
    assert "0.68 on FEVER and 0.62 on AVeriTeC" in found.meaning
    assert [one.gravity for one in differing] == [1.0, 0.2], "verified against disputed comes first"
    assert found.spans.exact.value == pytest.approx(2 * 5 / 11), (
        "what Bo calls no claim is a claim to Ann"
    )


def test_one_reviewer_has_nothing_to_agree_with(tmp_path: Path) -> None:
    with Project.open(tmp_path / "alone.claimdesk", ME, create=True) as project:
        article = with_article(project)
        project.act.set_verdict(claims_of(project, article)[0].claim.id, Verdict.VERIFIED)
        found = project.adjudications.agreement()
        assert found.alpha.value is None
        assert found.meaning == "Agreement is undefined. No claim was settled by two reviewers."
        assert project.adjudications.agreement(Target.ATTRIBUTION).units == 0


def test_settled_claim_leaves_the_list_and_counts(desk: Project) -> None:
    grave = desk.adjudications.disagreements()[0]
    with pytest.raises(ProjectError, match="reason"):
        desk.adjudications.adjudicate(grave.claims, Verdict.DISPUTED)
    change = desk.adjudications.adjudicate(
        grave.claims, Verdict.DISPUTED, "reviewer error", "Bo misread the table"
    )
    assert change is not None
    assert len(desk.adjudications.disagreements()) == 1
    view = {v.claim.id: v for v in desk.read.claims_of_all(grave.article)}[grave.claims[0]]
    assert view.verdict is Verdict.DISPUTED
    assert view.settled[Target.STATEMENT].note == "Bo misread the table"
    assert desk.history.entries(grave.claims[0])[-1][1].startswith(
        "settled as disputed, reviewer error"
    )
    assert desk.adjudications.agreement().percent.value == pytest.approx(4 / 6), (
        "settling changes nobody's answer"
    )
    desk.history.undo()
    assert len(desk.adjudications.disagreements()) == 2


def test_what_needs_evidence_waits_at_the_end(desk: Project) -> None:
    grave = desk.adjudications.disagreements()[0]
    desk.adjudications.adjudicate(grave.claims, None, note="ask the harbour")
    after = desk.adjudications.disagreements()
    assert [one.waits for one in after] == [False, True]
    view = {v.claim.id: v for v in desk.read.claims_of_all(grave.article)}[grave.claims[0]]
    assert view.verdict is None
    desk.adjudications.adjudicate(grave.claims, Verdict.NOT_A_CLAIM, "new evidence")
    assert len(desk.adjudications.disagreements()) == 1


def test_shifted_edges_are_settled_as_one(place: Path, tmp_path: Path) -> None:
    with Project.open(place, ME) as project:
        article = project.read.articles()[0].id
        last = claims_of(project, article)[-1].claim
        project.packets.make("Cy", tmp_path / "cy.claimdesk")
    with Project.open(tmp_path / "cy.claimdesk", ME) as packet:
        made = packet.act.make_claim(article, last.start + 9, last.end)
        assert made is not None
        packet.act.set_verdict(made.claim, Verdict.DISPUTED)
    with Project.open(place, ME) as project:
        run_to_end(project.packets.merge([tmp_path / "cy.claimdesk"]))
        both = next(one for one in project.adjudications.disagreements() if len(one.claims) == 2)
        assert {answer.verdict for answer in both.answers} == {
            Verdict.UNVERIFIABLE, Verdict.NOT_A_CLAIM, Verdict.DISPUTED,
        }  # fmt: skip
        holds = [made.claim, *(claim for claim in both.claims if claim != made.claim)]
        project.adjudications.adjudicate(holds, Verdict.DISPUTED, "wording")
        assert [view.claim.id for view in claims_of(project, article)][-1] == made.claim
        assert len(claims_of(project, article)) == 6, "one statement is one claim again"
        assert all(len(one.claims) == 1 for one in project.adjudications.disagreements())
        assert project.adjudications.agreement().units == 6
        project.history.undo()
        assert len(claims_of(project, article)) == 7


def test_team_edits_its_list_of_reasons(desk: Project) -> None:
    assert desk.adjudications.reasons() == [
        "wording",
        "guideline gap",
        "reviewer error",
        "new evidence",
    ]
    desk.adjudications.set_reasons(["  translation ", "wording", "wording", ""])
    assert desk.adjudications.reasons() == ["translation", "wording"]
    desk.adjudications.set_reasons([])
    assert len(desk.adjudications.reasons()) == 4


def test_blind_review_shows_nothing_of_others_anywhere(desk: Project, tmp_path: Path) -> None:
    article = desk.read.articles()[0].id
    claim = claims_of(desk, article)[4].claim.id
    desk.adjudications.adjudicate([claim], Verdict.VERIFIED, "wording")
    desk.team.set_blind(blind=True)
    desk.close()
    with Project.open(tmp_path / "team.claimdesk", BO) as bo:
        assert bo.team.blind
        with pytest.raises(ProjectError, match="blind"):
            bo.adjudications.disagreements()
        with pytest.raises(ProjectError, match="blind"):
            bo.adjudications.adjudicate([claim], Verdict.VERIFIED, "wording")
        assert all(
            {r.reviewer for r in view.everybody} == {BO.id}
            for view in bo.read.claims_of_all(article)
        )
        assert not any(view.settled for view in bo.read.claims_of_all(article))
        assert {change.reviewer for change in bo.history.changes() if change.claim} == {BO.id}
        for ending in ("xlsx", "jsonl", "csv", "html"):
            run_to_end(bo.export(tmp_path / f"blind.{ending}"))
        assert "Ann" not in (tmp_path / "blind.jsonl").read_text("utf-8")
        assert ME.id not in (tmp_path / "blind.jsonl").read_text("utf-8")
        bo.team.set_blind(blind=False)
        assert len(bo.read.claims_of_all(article)[0].everybody) == 2


def test_command_line_tells_agreement(place: Path) -> None:
    run = CliRunner().invoke
    told = run(main, ["agreement", str(place)])
    assert told.exit_code == 0, told.output
    assert "Cohen's kappa, Ann / Bo" in told.stdout
    assert "2 disagreements, what matters most first:" in told.stdout
    data = msgspec.json.decode(run(main, ["agreement", str(place), "--json"]).stdout)
    assert data["agreement"]["percent"]["value"] == pytest.approx(4 / 6)
    assert len(data["disagreements"]) == 2
    assert run(main, ["team", str(place), "--blind"]).exit_code == 0
    refused = run(main, ["agreement", str(place)])
    assert refused.exit_code == 1
    assert "blind" in refused.output
