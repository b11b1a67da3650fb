"""The page of licences: packages that Claimdesk needs, and files that it ships."""

import json
import re
import subprocess
import sys
from pathlib import Path

from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
_PIN = re.compile(r"^([A-Za-z0-9_.-]+)==", re.MULTILINE)
# What installs the checkout is not part of the program.
_BUILD = frozenset(["editables", "hatchling", "pathspec", "pluggy", "trove-classifiers"])


def packages() -> list[str]:
    """Return the pinned packages of the program, by name, without those that only build it."""
    pins = _PIN.findall((ROOT / "constraints.txt").read_text(encoding="utf-8"))
    names = {str(canonicalize_name(pin)) for pin in pins}
    return sorted(names - _BUILD)


def generated() -> str:
    """Return the generated part in Markdown: the packages that this system needs."""
    rows = [f"| {name} | {licence} |\n" for name, licence in _licences()]
    return "| package | licence |\n|---|---|\n" + "".join(rows)


def _licences() -> list[tuple[str, str]]:
    """Return name and licence of each package, by pip-licenses."""
    command = [sys.executable, "-m", "piplicenses", "--from=mixed", "--format=json"]
    found = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    needed = frozenset(packages())
    licences = []
    for package in found:
        name = str(canonicalize_name(package["Name"]))
        if name in needed:
            # some packages give their whole licence text instead of its name
            licences.append((name, package["License"].partition("Copyright")[0].strip()))
    return sorted(licences)
