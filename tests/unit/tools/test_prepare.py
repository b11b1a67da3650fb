"""The set-up of a checkout: when it installs packages, and when it leaves them alone."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tools.prepare import __main__ as prepare
from tools.prepare import packages, system, trim


class Checkout:
    """A checkout whose set-up makes no environment and installs nothing."""

    def __init__(self, venv: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.venv = venv
        self.installed: list[Sequence[Path]] = []
        self._patch = monkeypatch

    def prepare(self, level: str) -> int:
        """Prepare for `program` or `tests`; return how often packages were installed for it."""
        before = len(self.installed)
        self._patch.setattr(sys, "argv", ["prepare", level])
        assert prepare.main() == 0
        return len(self.installed) - before

    def install(self, python: Path, files: Sequence[Path], log: Path) -> bool:
        self.installed.append(files)
        return True

    def run(self, command: list[str], **_: object) -> "subprocess.CompletedProcess[str]":
        """Make an empty folder for an environment, as `venv --clear` would."""
        for file in self.venv.iterdir():
            file.unlink()
        return subprocess.CompletedProcess(command, 0)


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Checkout:
    venv = tmp_path / ".venv"
    venv.mkdir()
    (tmp_path / "pyproject.toml").touch()
    made = Checkout(venv, monkeypatch)
    monkeypatch.setattr(prepare, "ROOT", tmp_path)
    monkeypatch.setattr(prepare, "VENV", venv)
    monkeypatch.setattr(subprocess, "run", made.run)
    monkeypatch.setattr(system, "install_libraries", lambda _: None)
    monkeypatch.setattr(packages, "install", made.install)
    monkeypatch.setattr(packages, "install_checkout", lambda *_: True)
    return made


def test_packages_are_installed_once(checkout: Checkout) -> None:
    assert [checkout.prepare("program"), checkout.prepare("program")] == [1, 0]


# `make test` and then `make run` must not install everything twice
def test_an_environment_for_tests_holds_the_program(checkout: Checkout) -> None:
    assert [checkout.prepare("tests"), checkout.prepare("program")] == [1, 0]


def test_an_environment_for_the_program_is_not_enough_for_tests(checkout: Checkout) -> None:
    assert [checkout.prepare("program"), checkout.prepare("tests")] == [1, 1]


def test_other_pins_are_installed(
    checkout: Checkout, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    pins = tmp_path_factory.mktemp("pins") / "constraints.txt"
    pins.write_text("a==1\n")
    monkeypatch.setitem(prepare.PINS, "program", [pins])
    assert [checkout.prepare("program"), checkout.prepare("program")] == [1, 0]

    pins.write_text("a==2\n")
    assert checkout.prepare("program") == 1


def test_a_folder_that_was_moved_needs_a_new_environment(checkout: Checkout) -> None:
    checkout.prepare("program")
    (checkout.venv / "made-for").write_text("3.11.2 /somewhere/else")
    # its programs point to the old place
    assert checkout.prepare("program") == 1


# one of each reason: Qt Quick, a test suite, a C source, a library of Qt that nothing loads
UNUSED = [
    "PySide6/Qt/qml/a.qml",
    "scipy/linalg/tests/test_a.py",
    "spacy/a.cpp",
    "PySide6/Qt/lib/libQt6Quick.so.6",
]
KEPT = [
    "PySide6/Qt/lib/libQt6Core.so.6",
    "PySide6/Qt/translations/qtbase_de.qm",
    "PySide6/QtCore.abi3.so",
    "babel/locale-data/en.dat",
    "spacy/a.so",
]


def test_trimming_removes_files_that_are_never_loaded_and_no_others(tmp_path: Path) -> None:
    for name in UNUSED + KEPT:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("12345")
    assert trim.trim(tmp_path) == 5 * len(UNUSED)
    assert [name for name in UNUSED + KEPT if (tmp_path / name).exists()] == KEPT
