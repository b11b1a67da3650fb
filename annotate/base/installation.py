"""Examination of the installation: what is there, what is missing, and how to get it.

Imports nothing but the standard library at first, since it has to answer where packages are
missing.
"""

import importlib
import os
import platform
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, requires, version

from claimdesk.annotate.base.errors import reinstall_hint
from claimdesk.annotate.base.paths import home, is_writable
from claimdesk.annotate.base.system_libraries import (
    PDF,
    Library,
    absent,
    absent_for_window,
    names_of,
    remedy_for,
)
from claimdesk.annotate.base.version import version as own_version

# "spacy[lookups]<3.9,>=3.8; python_version >= '3.11'": name, extras, versions, condition
_REQUIREMENT = re.compile(r"([A-Za-z0-9][A-Za-z0-9._-]*)(?:\[[^]]*\])?\s*([^;]*)(?:;(.*))?")
_PARTS = {
    "Web pages": ("lxml.html", "trafilatura"),
    "Documents": ("pypdfium2", "python_calamine"),
    "Projects": ("sqlalchemy", "alembic", "msgspec"),
    "Team projects": ("psycopg",),
    "Workbooks": ("openpyxl",),
    "Claims": ("spacy", "sklearn.linear_model"),
}
"""Tasks of a user, and the modules that each needs."""
_LOADS_QT = "from PySide6.QtWidgets import QApplication; QApplication([])"
_LOADS_PANGO = "import weasyprint"


@dataclass(frozen=True, slots=True)
class Finding:
    """One part that was examined, its state, and the remedy where it is not well."""

    what: str
    state: str
    well: bool = True
    remedy: str = ""


def has_display(environment: Mapping[str, str] = os.environ) -> bool:
    """Return True if a window can be shown.

    Windows and macOS have a display. On Linux a desktop sets DISPLAY or WAYLAND_DISPLAY;
    QT_QPA_PLATFORM asks for a platform that may need none, such as "offscreen".
    """
    if not sys.platform.startswith("linux"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def examine() -> list[Finding]:
    """Examine everything that Claimdesk needs; return a finding a part, with remedies."""
    versions = f"{own_version()}, Python {platform.python_version()}, {platform.system()}"
    return [
        Finding("Claimdesk", versions),
        *_packages(),
        *(_part(what, modules) for what, modules in _PARTS.items()),
        _model(),
        _qt(),
        _pdf(),
        _display(),
        _folder(),
    ]


def report(findings: list[Finding]) -> str:
    """Return findings as lines for a terminal."""
    lines = []
    for finding in findings:
        mark = "ok  " if finding.well else "MISS"
        lines.append(f"{mark}  {finding.what}: {finding.state}")
        if finding.remedy:
            lines.append(f"      {finding.remedy}")
    return "\n".join(lines)


def _packages() -> Iterator[Finding]:
    """Yield a finding for every declared package with a problem, else one for all of them."""
    try:
        declared = requires("claimdesk") or []
    except PackageNotFoundError:
        yield Finding(
            "Packages",
            "Claimdesk itself is not installed",
            well=False,
            remedy=reinstall_hint(),
        )
        return
    # 'pytest; extra == "dev"' is for maintainers alone
    needed = [requirement for requirement in declared if "extra ==" not in requirement]
    problems = [_requirement(requirement) for requirement in needed]
    if any(problems):
        yield from filter(None, problems)
    else:
        yield Finding("Packages", f"all {len(needed)} are there")


def _requirement(text: str) -> Finding | None:
    """Return the problem with a declared package ("spacy<3.9,>=3.8"); None if there is none."""
    found = _REQUIREMENT.match(text)
    if found is None:
        return None
    name, wanted = found[1], found[2].strip()
    try:
        installed = version(name)
    except PackageNotFoundError:
        return Finding(name, "not installed", well=False, remedy=reinstall_hint())
    if _satisfies(installed, wanted):
        return None
    return Finding(
        name, f"{installed}, but Claimdesk needs {wanted}", well=False, remedy=reinstall_hint()
    )


def _satisfies(installed: str, wanted: str) -> bool:
    """Return True if an installed version is among those wanted: "3.8.2" for "<3.9,>=3.8"."""
    try:
        from packaging.specifiers import SpecifierSet
    except ImportError:  # it comes with spaCy, whose line says that it is missing
        return True
    return SpecifierSet(wanted).contains(installed, prereleases=True)


def _part(what: str, modules: tuple[str, ...]) -> Finding:
    """Return the state of a task: it is possible if all its modules load.

    They are loaded and not only looked for, since a package may be there and lack a library of the
    system, or be made for another Python.
    """
    for module in modules:
        try:
            importlib.import_module(module)
        except (ImportError, OSError) as error:
            reason = " ".join(str(error).split())
            return Finding(
                what,
                f"not possible: {module} cannot be loaded ({reason})",
                well=False,
                remedy=reinstall_hint(),
            )
    return Finding(what, "possible")


def _model() -> Finding:
    """Return the spaCy model that is there; without one, detection uses its rules alone."""
    from importlib.util import find_spec

    try:
        from claimdesk.annotate.base.spacy_models import MODELS
    except ImportError as error:
        return Finding(
            "English model", f"cannot be looked for ({error})", well=False, remedy=reinstall_hint()
        )
    for name in MODELS:
        if find_spec(name):
            # the module "en_core_web_sm" is the package "en-core-web-sm"
            package = name.replace("_", "-")
            return Finding("English model", f"{name} {version(package)}")
    return Finding(
        "English model", "none; results come from rules only", well=False, remedy=reinstall_hint()
    )


def _qt() -> Finding:
    """Return the state of Qt, tried without a display."""
    try:
        qt = version("PySide6-Essentials")
    except PackageNotFoundError:
        return Finding(
            "Window", "not possible: Qt is not installed", well=False, remedy=reinstall_hint()
        )
    return _loaded(
        "Window", f"Qt {qt}", _LOADS_QT, absent_for_window(), {"QT_QPA_PLATFORM": "offscreen"}
    )


def _pdf() -> Finding:
    """Return the state of WeasyPrint, which needs Pango from the system."""
    try:
        weasyprint = version("weasyprint")
    except PackageNotFoundError:
        return Finding(
            "PDF reports",
            "not possible: WeasyPrint is not installed",
            well=False,
            remedy=reinstall_hint(),
        )
    return _loaded("PDF reports", f"WeasyPrint {weasyprint}", _LOADS_PANGO, absent(PDF), {})


def _loaded(
    what: str, name: str, code: str, missing: list[Library], environment: Mapping[str, str]
) -> Finding:
    """Return the state of a library, tried in a separate process.

    A library that lacks a part may end its process without an error: Qt does so.
    """
    if missing:
        return Finding(
            what,
            f"{name}, but the system lacks {names_of(missing)}",
            well=False,
            remedy=remedy_for(missing),
        )
    command = [sys.executable, "-c", code]
    tried = subprocess.run(  # noqa: S603  (our own interpreter and code)
        command, env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )
    if tried.returncode == 0:
        return Finding(what, name)
    # the last line of a traceback names the error
    lines = tried.stderr.strip().splitlines() or [f"it ended with {tried.returncode}"]
    return Finding(
        what, f"{name} cannot be loaded: {lines[-1]}", well=False, remedy=reinstall_hint()
    )


def _display() -> Finding:
    """Return the name of the display; its absence is no fault, since much works without one."""
    if has_display():
        name = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY") or "there"
        return Finding("Display", name)
    return Finding("Display", "none; the command line and `claimdesk sample` work without one")


def _folder() -> Finding:
    """Return the state of the folder for preferences and logs."""
    folder = home()
    if is_writable(folder):
        return Finding("Preferences and logs", str(folder))
    return Finding(
        "Preferences and logs",
        f"{folder} cannot be written",
        well=False,
        remedy="Set CLAIMDESK_HOME to another folder.",
    )
