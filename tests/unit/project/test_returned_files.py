"""Returned files: compared with the record, then applied."""

import csv
from pathlib import Path

import pytest

from claimdesk.annotate.base.errors import SourceError
from claimdesk.annotate.base.progress import run_to_end
from claimdesk.annotate.project import Project
from claimdesk.annotate.project.returned_files import ReturnedFiles
from claimdesk.annotate.review.state import Review
from claimdesk.annotate.review.verdict import Verdict
from tests.support.projects import with_article
from tests.support.records import first_article, verdicts


@pytest.fixture
def exported(project: Project, tmp_path: Path) -> Path:
    """A CSV of one article with three claims."""
    with_article(project)
    path = tmp_path / "out.csv"
    run_to_end(project.export(path))
    return path


@pytest.fixture
def sheet(exported: Path) -> Path:
    """The same CSV; the verdict of the second claim is "mostly true" in it."""
    edit(exported, "12 boats came back.", "mostly true")
    return exported


def edit(path: Path, quote: str, verdict: str) -> None:
    """Write a verdict into the row of a claim."""
    with path.open(newline="", encoding="utf-8-sig") as file:
        titles, *rows = list(csv.reader(file))
    for row in rows:
        if quote in row:
            row[titles.index("Verdict")] = verdict
    with path.open("w", newline="", encoding="utf-8-sig") as file:
        csv.writer(file).writerows([titles, *rows])


@pytest.fixture
def files(project: Project) -> ReturnedFiles:
    return project.returned_files


def test_a_word_that_is_no_verdict_is_asked_about(files: ReturnedFiles, sheet: Path) -> None:
    returned = run_to_end(files.compare(sheet))

    assert list(returned.words) == ["mostly true"]
    assert returned.proposals == []


def test_a_word_has_the_meaning_that_it_is_given(files: ReturnedFiles, sheet: Path) -> None:
    returned = run_to_end(files.compare(sheet, words={"Mostly  True": Verdict.VERIFIED}))

    (proposal,) = returned.proposals
    assert (proposal.quote, proposal.new) == ("12 boats came back.", "verified")
    assert returned.words == {}


def test_a_meaning_is_remembered_once_it_is_taught(files: ReturnedFiles, sheet: Path) -> None:
    # one meaning does not make it forget another
    files.teach({"see above": None})
    files.teach({"mostly true": Verdict.DISPUTED})

    (proposal,) = run_to_end(files.compare(sheet)).proposals
    assert proposal.new == "disputed"


def test_a_comparison_changes_nothing(project: Project, files: ReturnedFiles, sheet: Path) -> None:
    run_to_end(files.compare(sheet, words={"mostly true": Verdict.VERIFIED}))

    assert verdicts(project) == [None, None, None]


def test_proposals_are_applied_as_their_editors(
    project: Project, files: ReturnedFiles, sheet: Path
) -> None:
    returned = run_to_end(files.compare(sheet, "Bo", {"mostly true": Verdict.VERIFIED}))

    change = files.apply(returned.proposals, "Bo")

    # Bo never opened the project
    assert change is not None
    review = review_of(project, change.reviewer)
    assert project.read.reviewers()[change.reviewer] == "Bo"
    assert (change.brought_by, review.verdict) == (project.reviewer.id, Verdict.VERIFIED)


def review_of(project: Project, reviewer: str) -> Review:
    view = project.read.claims_of_all(first_article(project))[1]
    return next(review for review in view.everybody if review.reviewer == reviewer)


def test_a_sheet_without_edits_asks_for_nothing(files: ReturnedFiles, exported: Path) -> None:
    returned = run_to_end(files.compare(exported))

    assert (returned.rows, returned.proposals, returned.problems) == (3, [], [])
    assert files.apply([]) is None


def test_a_labelled_file_without_texts_is_refused(files: ReturnedFiles, tmp_path: Path) -> None:
    # an export that broke off: as a comparison it would ask for nothing
    path = tmp_path / "empty.jsonl"
    path.touch()
    with pytest.raises(SourceError) as refusal:
        run_to_end(files.compare(path))

    assert refusal.value.code == "no-texts"
