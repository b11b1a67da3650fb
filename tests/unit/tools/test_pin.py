"""The pinned packages."""

from tools.pin import pins
from tools.prepare import __main__ as prepare
from tools.prepare import packages


def test_pins_keep_their_hashes() -> None:
    first = "a==1 \\\n    --hash=sha256:0\n"
    assert pins(f"{first}# note\nb==2\n") == [first, "b==2\n"]


def test_every_package_is_pinned_once() -> None:
    everything: list[str] = []
    for file in prepare.PINS["tests"]:
        everything += pins(file.read_text())
    # a package in both files could be pinned to two versions
    assert len(everything) == len(set(everything)) == packages.wanted_in(prepare.PINS["tests"])


def test_the_program_is_pinned_without_what_only_tests_need() -> None:
    lines = pins(prepare.PINS["program"][0].read_text())
    program = {line.split("==")[0] for line in lines}
    assert program >= {"pyside6-essentials", "lxml-html-clean"}
    assert program.isdisjoint({"pytest", "mypy", "pgserver"})
