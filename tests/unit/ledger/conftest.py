"""An open record with one article of two claims, and what works on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from claimdesk.annotate.ledger.ledger import Ledger
from claimdesk.annotate.store.sqlite import ProjectFile
from tests.support.empty_record import ANN, BO, add_article, add_claim, empty_file
from tests.support.workplace import Workplace


@pytest.fixture
def file(tmp_path: Path) -> Iterator[ProjectFile]:
    opened = ProjectFile.open(empty_file(tmp_path / "p.claimdesk"))
    yield opened
    opened.close()


@pytest.fixture
def ledger(file: ProjectFile) -> Ledger:
    return Ledger(file, ANN)


@pytest.fixture
def ann(ledger: Ledger) -> Workplace:
    """Ann's place, with the claims c1 and c2 on the two sentences of an article."""
    with ledger.writing() as connection:
        article = add_article(connection)
        add_claim(connection, article, "Seven ships left.", "c1")
        add_claim(connection, article, "Two came back.", "c2")
    return Workplace(ledger, article)


@pytest.fixture
def bo(ann: Workplace) -> Workplace:
    """Bo's place in the same record."""
    return ann.of_another(BO)
