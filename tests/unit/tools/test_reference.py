"""Generated and written reference pages: every command, option and format is documented."""

import tomllib
from pathlib import Path

import click
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from claimdesk.annotate.cli import main
from claimdesk.annotate.project import formats
from tools.reference import FOLDER, command_line, licences, page_with

ROOT = Path(__file__).parents[3]
STALE = "run `make reference`"


def test_the_page_of_the_command_line_is_the_help_of_the_commands() -> None:
    renewed = page_with("reference/command-line.md", command_line.generated())

    assert (FOLDER / "reference/command-line.md").read_text("utf-8") == renewed, STALE


def test_every_command_and_option_is_on_the_page() -> None:
    page = command_line.generated()

    for name, command in main.commands.items():
        assert f"\n## {name}\n" in page
        for option in command.params:
            if isinstance(option, click.Option) and not option.hidden:
                assert option.opts[-1] in page


def test_every_format_is_documented() -> None:
    page = (FOLDER / "reference/formats.md").read_text("utf-8")

    for one in formats():
        assert f"`{one.name}`" in page


def test_every_declared_package_has_a_licence_on_the_page() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    declared = [Requirement(line) for line in project["dependencies"]]
    page = (FOLDER / "licences.md").read_text("utf-8")

    for requirement in declared:
        # packages that only other systems need are not on the page of this one
        if requirement.marker is None or requirement.marker.evaluate():
            assert f"| {canonicalize_name(requirement.name)} |" in page, STALE


def test_no_package_is_under_the_gpl_alone() -> None:
    page = (FOLDER / "licences.md").read_text("utf-8")
    rows = [line for line in page.splitlines() if "GPL" in line and line.startswith("| ")]

    # LGPL, or a choice between the GPL and another licence, leaves the user free
    alone = [row for row in rows if "LGPL" not in row and "MPL" not in row]
    assert alone == []
    assert "pyphen" in licences.packages()  # one of those with a choice
