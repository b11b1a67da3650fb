"""The writer's lock of a project file."""

import getpass
from collections.abc import Iterator
from pathlib import Path

import pytest

from claimdesk.annotate.base.errors import ProjectError
from claimdesk.annotate.store.lock import WriterLock


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "p.claimdesk"


@pytest.fixture
def held(file: Path) -> Iterator[WriterLock]:
    lock = WriterLock(file)
    lock.acquire()
    yield lock
    lock.release()


def refusal(file: Path) -> ProjectError:
    with pytest.raises(ProjectError) as refused:
        WriterLock(file).acquire()
    return refused.value


def test_a_lock_names_its_holder(file: Path, held: WriterLock) -> None:
    refused = refusal(file)

    assert refused.code == "locked"
    # the reader of this has to find the other window, maybe on another machine
    assert f"{getpass.getuser()} on " in refused.message
    assert "(process " in refused.message


def test_a_lock_can_be_taken_again_and_leaves_no_file(file: Path) -> None:
    for _ in range(2):
        lock = WriterLock(file)
        lock.acquire()
        lock.release()

    assert list(file.parent.iterdir()) == []


def test_a_lock_with_an_unreadable_name_still_locks(file: Path, held: WriterLock) -> None:
    # the other process was just writing it
    file.with_name("p.claimdesk.lock-holder").write_text("{")

    assert refusal(file).code == "locked"


def test_a_folder_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    # rights of folders do not stop root, so it is no folder at all
    (tmp_path / "folder").write_text("a file")
    assert refusal(tmp_path / "folder" / "p.claimdesk").code == "read-only"


def test_a_container_without_login_names_can_lock(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_login() -> str:
        raise KeyError("getpwuid(): uid not found: 1234")

    monkeypatch.setattr(getpass, "getuser", no_login)
    lock = WriterLock(file)
    lock.acquire()
    names = file.with_name("p.claimdesk.lock-holder").read_text()
    lock.release()

    assert '"user":"user ' in names
