"""System libraries: installed, or named with the command that does."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from claimdesk.annotate.base.system_libraries import Library
from tools.prepare.system import SWITCH, install_libraries

MISSING = [Library("EGL", "libegl1"), Library("GL", "libgl1")]


class AptGet:
    """Stand-in for apt-get and sudo: lists the packages that it was asked to install."""

    def __init__(self) -> None:
        self.asked: list[list[str]] = []
        self.last_words = ""
        self.returncode = 0

    def run(self, command: list[str], **options: object) -> "subprocess.CompletedProcess[bytes]":
        if self.last_words:
            log = options["stdout"]
            log.write(self.last_words)  # type: ignore[attr-defined]  # an open file
        if "install" in command:
            behind = command.index("--no-install-recommends") + 1
            self.asked.append(command[behind:])
        return subprocess.CompletedProcess(command, self.returncode)

    def absent(self, libraries: object) -> list[Library]:
        """Return the libraries that nothing was installed for."""
        installed = {package for packages in self.asked for package in packages}
        return [library for library in MISSING if library.debian not in installed]


@pytest.fixture
def apt_get(monkeypatch: pytest.MonkeyPatch) -> AptGet:
    """Let root work on a Debian that lacks two libraries."""
    stand_in = AptGet()
    monkeypatch.setattr("tools.prepare.system.absent", stand_in.absent)
    monkeypatch.setattr(subprocess, "run", stand_in.run)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.delenv(SWITCH, raising=False)
    return stand_in


def test_missing_libraries_are_installed_in_one_line(
    apt_get: AptGet, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    install_libraries(tmp_path / "log")
    # apt-get is slow to start: all packages in one go
    assert apt_get.asked == [["libegl1", "libgl1"]]
    assert capsys.readouterr().out.count("\n") == 1


def test_without_permission_the_one_command_is_named(
    apt_get: AptGet,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    # sudo is there, and would ask for a password
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    apt_get.returncode = 1

    install_libraries(tmp_path / "log")

    assert apt_get.asked == []
    assert "sudo apt-get install libegl1 libgl1" in capsys.readouterr().out


def test_the_switch_leaves_the_system_alone(
    apt_get: AptGet,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv(SWITCH, "no")
    install_libraries(tmp_path / "log")
    assert apt_get.asked == []
    assert "libEGL, libGL" in capsys.readouterr().out


def test_a_failure_of_apt_is_quoted_and_the_rest_goes_on(
    apt_get: AptGet, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    apt_get.returncode = 100
    problem = "Unable to locate package libegl1"
    apt_get.last_words = f"Reading lists\nE: {problem}\n\n"

    install_libraries(tmp_path / "log")

    # the last line that is not blank names the reason
    printed = capsys.readouterr().out
    assert problem in printed
    assert "Going on without" in printed
