"""Missing packages and libraries are named with their remedy, and are never a traceback."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from claimdesk.annotate.base import installation
from claimdesk.annotate.base.errors import InstallationError, incomplete_installation
from claimdesk.annotate.base.system_libraries import Library, absent_for_window, remedy_for
from claimdesk.annotate.sources import Reader, Source

ROOT = Path(__file__).parents[3]
HIDE = """
import sys
class Hidden:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {hidden!r}:
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)
sys.meta_path.insert(0, Hidden())
sys.argv = {arguments!r}
from claimdesk.gui.app import main
main()
"""


def run_without(hidden: list[str], *arguments: str) -> "subprocess.CompletedProcess[str]":
    # in a process of its own: packages that are loaded already cannot be hidden
    code = HIDE.format(hidden=hidden, arguments=["claimdesk", *arguments])
    return subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=120
    )


@pytest.mark.parametrize("package", ["click", "msgspec", "sqlalchemy"])
def test_a_missing_package_is_a_sentence(package: str) -> None:
    done = run_without([package], "detect", "README.md")
    assert done.returncode == 1
    assert package in done.stderr
    assert "Traceback" not in done.stderr


def test_a_missing_reader_of_pages_names_the_source_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<html><body><p>Twelve boats came back.</p></body></html>")
    (tmp_path / "b.txt").write_text("Twelve boats came back on Monday.")
    done = run_without(["trafilatura"], "detect", str(tmp_path / "a.html"), str(tmp_path / "b.txt"))
    assert done.returncode == 1
    assert "trafilatura" in done.stderr
    assert "Traceback" not in done.stderr
    assert "b.txt" in done.stdout


@pytest.mark.parametrize("package", ["msgspec", "trafilatura", "openpyxl"])
def test_doctor_names_a_package_that_cannot_be_loaded(package: str) -> None:
    done = run_without([package], "doctor")

    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert package in done.stdout
    assert "MISS" in done.stdout


def test_doctor_does_without_the_package_that_compares_versions() -> None:
    # it is no package of ours: it comes with another one
    assert "Traceback" not in run_without(["packaging"], "doctor").stderr


def findings_on(part: str) -> list[installation.Finding]:
    return [finding for finding in installation.examine() if finding.what == part]


def test_a_wrong_version_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    declared = ["click>=99", "click>=1", 'tokenizers>=99; extra == "x"']
    monkeypatch.setattr(installation, "requires", lambda _: declared)

    (wrong,) = findings_on("click")
    # one of the two fits; extras are for maintainers
    assert not wrong.well
    assert wrong.state.endswith("needs >=99")


def test_a_library_that_ends_its_process_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    real = subprocess.run

    def aborting(command: list[str], **options: Any) -> "subprocess.CompletedProcess[str]":
        return real([command[0], "-c", "import os; os.abort()"], **options)

    # Qt ends its process like this where a library of the system is missing
    monkeypatch.setattr(subprocess, "run", aborting)
    monkeypatch.setattr(installation, "absent", lambda _: [])

    (found,) = findings_on("PDF reports")
    assert not found.well
    assert found.remedy


def test_reading_reports_a_missing_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    page = tmp_path / "a.html"
    page.write_text("<html><body><p>Twelve boats came back.</p></body></html>")
    with Reader() as reader, pytest.raises(InstallationError) as refusal:
        reader.read(Source(str(page)))
    assert refusal.value.code == "incomplete"


def test_a_library_that_cannot_be_loaded_is_quoted() -> None:
    error = ImportError("libEGL.so.1: cannot open shared object file")
    assert "libEGL.so.1" in incomplete_installation(error).message


@pytest.mark.parametrize(
    ("environment", "on_x"),
    [
        ({}, False),
        ({"DISPLAY": ":0"}, True),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, False),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
    ],
)
def test_x_libraries_count_on_an_x_display_only(
    environment: dict[str, str], on_x: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("claimdesk.annotate.base.system_libraries.find_library", lambda _: None)
    monkeypatch.setattr(sys, "platform", "linux")
    names = [library.name for library in absent_for_window(environment)]
    assert "EGL" in names
    assert ("xcb-cursor" in names) is on_x


def test_the_remedy_is_one_command_on_debian(monkeypatch: pytest.MonkeyPatch) -> None:
    libraries = [Library("EGL", "libegl1"), Library("GL", "libgl1"), Library("EGL", "libegl1")]
    monkeypatch.setattr(
        "claimdesk.annotate.base.system_libraries.which", lambda _: "/usr/bin/apt-get"
    )
    assert remedy_for(libraries) == "Install them with: sudo apt-get install libegl1 libgl1"
    monkeypatch.setattr("claimdesk.annotate.base.system_libraries.which", lambda _: None)
    assert "libEGL" in remedy_for(libraries)
