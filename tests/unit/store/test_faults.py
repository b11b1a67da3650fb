"""Faults of the drive and the file, as errors with a code."""

import sqlite3

import pytest
from sqlalchemy.exc import OperationalError

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.store.faults import translating_errors


def failed(reason: str) -> OperationalError:
    return OperationalError("SELECT", {}, sqlite3.OperationalError(reason))


@pytest.mark.parametrize(
    ("reason", "code"),
    [
        ("database or disk is full", "disk-full"),
        ("attempt to write a readonly database", "read-only"),
        # as the operating system writes it
        ("[Errno 30] Read-only file system", "read-only"),
        ("database is locked", "locked"),
        ("database disk image is malformed", "corrupt"),
        ("file is not a database", "not-a-project"),
        ("file is encrypted or is not a database", "not-a-project"),
        ("unable to open database file", "cannot-open"),
        ("disk I/O error", "drive-lost"),
    ],
)
def test_faults_of_the_surroundings_have_a_code_and_a_remedy(reason: str, code: str) -> None:
    with pytest.raises(ProjectError) as refused, translating_errors("p.claimdesk"):
        raise failed(reason)

    assert refused.value.code == code
    assert refused.value.message.startswith("p.claimdesk ")
    assert refused.value.hint


def test_faults_of_the_program_stay_loud() -> None:
    # as a sentence about the drive they would never be found
    with pytest.raises(OperationalError), translating_errors("p.claimdesk"):
        raise failed("no such column: verdit")
