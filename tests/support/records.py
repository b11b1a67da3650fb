"""Questions that tests ask a project again and again."""

import sqlite3
from pathlib import Path

import psycopg
import pytest

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.annotate.project import Place, Project, Reviewer
from claimdesk.annotate.review.verdict import Verdict
from tests.support.projects import claims_of

BO = Reviewer("01234567-0000-7000-8000-000000000002", "Bo")
CY = Reviewer("01234567-0000-7000-8000-000000000003", "Cy")
DAN = Reviewer("01234567-0000-7000-8000-000000000004", "Dan")


def first_article(project: Project) -> str:
    """Return the identifier of the project's first article."""
    return project.read.articles()[0].id


def claim_ids(project: Project, article: str = "") -> list[str]:
    """Return the identifiers of an article's claims in text order; of the first article by default."""
    views = claims_of(project, article or first_article(project))
    return [view.claim.id for view in views]


def quotes(project: Project, article: str = "") -> list[str]:
    """Return the words of an article's claims in text order; of the first article by default."""
    views = claims_of(project, article or first_article(project))
    return [view.claim.quote for view in views]


def verdicts(project: Project, article: str = "") -> list[Verdict | None]:
    """Return the verdicts of an article's claims in text order; of the first article by default."""
    views = claims_of(project, article or first_article(project))
    return [view.verdict for view in views]


def code_of(refusal: pytest.ExceptionInfo[ClaimdeskError]) -> str:
    """Return the code of an error that was raised."""
    return refusal.value.code


def change_tables(place: Place, statement: str) -> None:
    """Run SQL on the tables of a project, as another program or a forger would."""
    if isinstance(place, str):
        with psycopg.connect(place, autocommit=True) as server:
            # a statement that is put together is no literal, which psycopg's types ask for
            server.execute(statement.encode())
        return

    with sqlite3.connect(place) as file:
        file.execute(statement)
    file.close()


def bytes_of(folder: Path) -> str:
    """Return all that stands in the files below a folder, as far as it is text."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return "".join(path.read_bytes().decode("utf-8", "replace") for path in files)
