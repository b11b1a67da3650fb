"""Fixtures of all tests: a home for each, no screen, and no unexpected warning."""

import logging
import os
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_SCALE_FACTOR", "1")

import pytest
from hypothesis import HealthCheck, settings

from claimdesk.annotate.base.paths import HOME
from claimdesk.annotate.detection.detector import Detector
from claimdesk.annotate.project import Project, Reviewer
from tests.support.server import Server, started

DEEP = bool(os.environ.get("CLAIMDESK_DEEP"))
SHARED = Path(__file__).parents[2] / "shared"
STAND_IN = Path(__file__).parent / "data" / "articles" / "delta-flood.txt"
"""An article saved as plain text, of the shape that newsrooms paste: menus, an appeal, numbers."""
KURSK = SHARED / "samples" / "independent-kursk.txt"

settings.register_profile(
    "short", max_examples=200, deadline=None, suppress_health_check=list(HealthCheck)
)
settings.register_profile(
    "deep", max_examples=10_000, deadline=None, suppress_health_check=list(HealthCheck)
)
settings.register_profile("fast", parent=settings.get_profile("short"), max_examples=10)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE") or ("deep" if DEEP else "short"))

needs_shared = pytest.mark.skipif(
    not SHARED.is_dir(), reason="the public test material is not beside the project"
)


_MARKS_BY_FIXTURE = {
    "detector": "model",
    "server": "server",
    "place": "server",
    "qtbot": "window",
    # each makes a database on disk, which takes a tenth of a second
    "project": "disk",
    "connection": "disk",
    "ledger": "disk",
}
_MARKS_BY_FOLDER = {
    "gui": "window",
    "slow": "slow",
    "scenarios": "slow",
    # units that start a process, train a model, read all code or load a library to compare with it
    "unit/gui": "window",
    "unit/test_plain_words.py": "slow",
    "unit/base/test_installation.py": "program",
    "unit/cli": "slow",
    "unit/claim_model": "slow",
    "unit/agreement/test_measures.py": "slow",
    "unit/agreement/test_agreement.py": "slow",
    "unit/similarity/test_claim_index.py": "slow",
    "unit/labels/test_splits.py": "slow",
    "unit/formats/test_pdf.py": "program",
    "unit/formats/test_docbin.py": "slow",
    "unit/sources/documents/test_pdf.py": "slow",
    "unit/sources/documents/test_reader.py": "program",
    "unit/detection/test_bad_input.py": "model",
    "unit/detection/test_arithmetic.py": "model",
    "unit/detection/test_attribution.py": "model",
    "unit/detection/test_transformer.py": "model",
}
"""Marks of everything below a folder, or of a file."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark tests by their fixtures and their folder: `-m "not model"` leaves some out."""
    for item in items:
        fixtures = getattr(item, "fixturenames", ())
        path = item.path.relative_to(Path(__file__).parent)
        for name in _MARKS_BY_FIXTURE.keys() & set(fixtures):
            item.add_marker(_MARKS_BY_FIXTURE[name])
        for folder, mark in _MARKS_BY_FOLDER.items():
            if path.is_relative_to(folder):
                item.add_marker(mark)


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Send preferences and logs to a folder of the test's own."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv(HOME, str(home))
    return home


@pytest.fixture(autouse=True)
def no_unexpected_warning(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that logs a warning, unless it clears it or asks by `caplog.at_level`."""
    yield
    ours = [one for one in caplog.get_records("call") if one.name.startswith("claimdesk")]
    loud = [one.getMessage() for one in ours if one.levelno >= logging.WARNING]
    assert not loud, f"logged without being expected: {loud}"


@pytest.fixture(scope="session")
def detector() -> Detector:
    """Return the packaged model, loaded once."""
    return Detector()


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """Start a PostgreSQL server of the tests' own."""
    running = started()
    yield running
    running.stop()


@pytest.fixture
def reviewer() -> Reviewer:
    return Reviewer("01234567-0000-7000-8000-000000000001", "Ann")


@pytest.fixture
def project(tmp_path: Path, reviewer: Reviewer) -> Iterator[Project]:
    """Make an empty project."""
    with Project.open(tmp_path / "test.claimdesk", reviewer, create=True) as opened:
        yield opened
