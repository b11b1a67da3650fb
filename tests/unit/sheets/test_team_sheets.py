"""The sheets that only a team's workbook has."""

from pathlib import Path
from typing import Any

import openpyxl

from claimdesk.annotate.agreement.values import Agreement, Measure, OfVerdict, OnSpans, Pair
from claimdesk.annotate.export.export_report import ExportReport
from claimdesk.annotate.export.material import ArticleMaterial, TeamMaterial
from claimdesk.annotate.review.state import Adjudication
from claimdesk.annotate.review.team_views import Activity
from claimdesk.annotate.review.verdict import Target, Verdict
from claimdesk.annotate.sheets.team_sheets import TeamSheets
from tests.support.materials import ANN, BO, HURT, REVIEWERS, article_with, claim, review, view
from tests.support.sheets import rows_of

UNKNOWN = Measure(None, 0, "nothing was rated twice.")
AGREEMENT = Agreement(
    [ANN, BO],
    units=3,
    shared=2,
    percent=Measure(0.5, 2),
    alpha=Measure(0.25, 2, low=0.1, high=0.4),
    fleiss=UNKNOWN,
    pairs=[Pair(ANN, BO, Measure(0.2, 2), Measure(0.5, 2))],
    verdicts=[OfVerdict("verified", 3, Measure(0.3, 2), Measure(0.6, 2))],
    spans=OnSpans(Measure(0.9, 1), UNKNOWN, articles=1, left_out=2),
    meaning="some agreement.",
)


def saved(path: Path, team: TeamMaterial, *articles: ArticleMaterial) -> Path:
    book = openpyxl.Workbook(write_only=True)
    sheets = TeamSheets.create(book, REVIEWERS, ExportReport())
    for one in articles:
        sheets.write_article(one, REVIEWERS)
    sheets.write_team(team, REVIEWERS)
    book.save(path)
    return path


def pick(row: dict[str, Any], *titles: str) -> tuple[Any, ...]:
    return tuple(row[title] for title in titles)


def test_a_question_is_a_row_with_a_verdict_by_each_reviewer(tmp_path: Path) -> None:
    lead = Adjudication("c1", BO, Target.STATEMENT, Verdict.VERIFIED, "reviewer error")
    reviews = review(Verdict.VERIFIED), review(Verdict.DISPUTED, BO)
    views = view(None, *reviews, settled={Target.STATEMENT: lead}), view(claim(HURT, "c2"))
    team = TeamMaterial(AGREEMENT, [])
    path = saved(tmp_path / "x.xlsx", team, article_with(*views))

    wide, settled = rows_of(path, "By reviewer"), rows_of(path, "Settled")

    # an attribution without a verdict has no row, a statement always
    answers = [pick(row, "Claim ID", "Target", "Ann", "Bo", "Settled as") for row in wide]
    assert answers == [
        ("c1", "statement", "verified", "disputed", "verified"),
        ("c2", "statement", None, None, None),
    ]
    assert [pick(row, "Claim ID", "Reason", "Settled by") for row in settled] == [
        ("c1", "reviewer error", "Bo")
    ]


def test_agreement_is_of_all_of_pairs_of_verdicts_and_of_places(tmp_path: Path) -> None:
    path = saved(tmp_path / "x.xlsx", TeamMaterial(AGREEMENT, []))

    rows = rows_of(path, "Agreement")

    assert [pick(row, "What", "Value", "What it means") for row in rows] == [
        ("All reviewers: Krippendorff's alpha", 0.25, "some agreement."),
        ("All reviewers: Fleiss' kappa", None, "nothing was rated twice."),
        ("All reviewers: percent agreement", 0.5, None),
        ("Ann and Bo: Cohen's kappa", 0.2, None),
        ("Ann and Bo: percent agreement", 0.5, None),
        ("“verified” against all others: alpha", 0.3, None),
        ("“verified”: said by a second reviewer too", 0.6, None),
        (
            "Where claims are: alpha over the text, by article",
            0.9,
            "Articles that two did not go through to the end: 2",
        ),
        ("Where claims are: same edges (F1), by article", None, "nothing was rated twice."),
    ]
    assert pick(rows[0], "From", "To", "Of how many") == (0.1, 0.4, 2)


def test_activity_names_its_reviewer(tmp_path: Path) -> None:
    day = Activity(BO, "2026-01-05", 1, 2, 3, 4, 5, "2026-01-05T09:00:00+00:00", "")
    path = saved(tmp_path / "x.xlsx", TeamMaterial(AGREEMENT, [day]))

    (row,) = rows_of(path, "Activity")

    # each its own number, so that no two columns can be confused
    counts = ("Verdicts", "Notes and corrections", "Evidence", "Settled", "Other changes")
    assert pick(row, *counts) == (1, 2, 3, 4, 5)
    # a change without a time leaves its cell empty
    assert pick(row, "Reviewer", "Day", "Last") == ("Bo", "2026-01-05", None)
