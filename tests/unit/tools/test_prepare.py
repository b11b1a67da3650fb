"""The set-up of a checkout: what it installs, what it says, and when it leaves things alone."""

import io
from pathlib import Path

import pytest

from claimdesk.annotate.base.system_libraries import Library
from tools.pin import pins
from tools.prepare import __main__ as prepare
from tools.prepare import packages, system, trim

MISSING = [Library("EGL", "libegl1"), Library("GL", "libgl1")]


@pytest.fixture
def lacking(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """A system that lacks two libraries; the packages that apt-get was asked for."""
    asked: list[list[str]] = []
    installed: list[str] = []

    def apt_get(rights: list[str], wanted: list[str], log: Path) -> bool:
        asked.append([*rights, *wanted])
        installed.extend(wanted)
        return True

    monkeypatch.setattr(
        system, "absent", lambda _: [one for one in MISSING if one.debian not in installed]
    )
    monkeypatch.setattr(system, "_apt_get", apt_get)
    monkeypatch.setattr(system.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(system, "_rights", list[str])
    monkeypatch.delenv("SYSTEM", raising=False)
    return asked


def test_missing_libraries_are_installed_in_one_line(
    lacking: list[list[str]], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    system.install_libraries(tmp_path / "log")
    assert lacking == [["libegl1", "libgl1"]]
    assert capsys.readouterr().out.count("\n") == 1


def test_without_permission_the_one_command_is_named(
    lacking: list[list[str]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(system, "_rights", lambda: None)
    system.install_libraries(tmp_path / "log")
    assert lacking == []
    assert "sudo apt-get install libegl1 libgl1" in capsys.readouterr().out


def test_system_no_leaves_it_alone(
    lacking: list[list[str]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("SYSTEM", "no")
    system.install_libraries(tmp_path / "log")
    assert lacking == []
    assert "libEGL, libGL" in capsys.readouterr().out


def test_a_failure_of_apt_is_quoted_and_the_rest_goes_on(
    lacking: list[list[str]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def failing(rights: list[str], wanted: list[str], log: Path) -> bool:
        log.write_text("Reading lists\nE: Unable to locate package libegl1\n\n")
        return False

    monkeypatch.setattr(system, "_apt_get", failing)
    system.install_libraries(tmp_path / "log")
    printed = capsys.readouterr().out
    assert "Unable to locate package libegl1" in printed
    assert "Going on without" in printed


def test_pins_keep_their_hashes() -> None:
    assert pins("a==1 \\\n    --hash=sha256:0\n# note\nb==2\n") == [
        "a==1 \\\n    --hash=sha256:0\n",
        "b==2\n",
    ]


def test_the_program_and_the_rest_are_pinned_once_each() -> None:
    everything = [pin for file in prepare.PINS["tests"] for pin in pins(file.read_text())]
    assert len(everything) == len(set(everything)) == packages.wanted_in(prepare.PINS["tests"])
    program = {pin.split("==")[0] for pin in pins(prepare.PINS["program"][0].read_text())}
    assert {"pyside6-essentials", "lxml-html-clean"} <= program
    assert not {"pytest", "mypy", "pgserver"} & program


def test_an_environment_is_ready_for_what_it_was_made_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prepare, "VENV", tmp_path)
    assert not prepare._is_ready("program")
    (tmp_path / "made-for").write_text(prepare._maker())
    prepare._stamp("tests").write_text(prepare._state("tests"))
    assert prepare._is_ready("program"), "what tests need holds the program"
    assert prepare._is_ready("tests")
    prepare._stamp("tests").unlink()
    prepare._stamp("program").write_text(prepare._state("program"))
    assert not prepare._is_ready("tests")
    (tmp_path / "made-for").write_text("3.11.2 /somewhere/else")
    assert not prepare._is_ready("program"), "a folder that was moved needs a new environment"


def test_progress_is_a_few_lines_where_nobody_watches(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with packages.Progress(100, tmp_path) as progress:
        for number in range(100):
            progress.fetched(f"package{number}")
        for number in range(100):
            (tmp_path / f"package{number}.dist-info").mkdir()
        progress.installing()
        progress._show("installed", progress._installed(), "")
    lines = capsys.readouterr().out.splitlines()
    assert 5 <= len(lines) <= 14
    assert any("100 of 100 installed" in line for line in lines)


def test_progress_is_one_line_on_a_terminal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    shown = Terminal()
    monkeypatch.setattr("sys.stdout", shown)
    with packages.Progress(2, tmp_path) as progress:
        progress.fetched("alembic")
        progress.fetched("click")
    assert shown.getvalue().count("\n") == 2
    assert "\r\x1b[K  2 of 2 fetched  click" in shown.getvalue()


def test_trimming_takes_what_is_never_loaded_and_nothing_else(tmp_path: Path) -> None:
    for name in (
        "PySide6/Qt/qml/a.qml",
        "scipy/linalg/tests/test_a.py",
        "spacy/a.cpp",
        "PySide6/Qt/lib/libQt6Quick.so.6",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("12345")
    kept = ["PySide6/QtCore.abi3.so", "PySide6/Qt/lib/libQt6Core.so.6", "spacy/a.so", "PySide6/Qt/translations/qtbase_de.qm",
            "babel/locale-data/en.dat"]  # fmt: skip
    for name in kept:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("12345")
    assert trim.trim(tmp_path) == 20
    assert sorted(
        str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*") if path.is_file()
    ) == sorted(kept)
