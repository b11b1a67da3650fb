"""What is installed, what is missing, and how to get it.

Imports nothing but the standard library at first, since it has to answer where packages are missing.
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

from claimdesk.annotate import version as own_version
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

_REQUIREMENT = re.compile(r"([A-Za-z0-9][A-Za-z0-9._-]*)(?:\[[^]]*\])?\s*([^;]*)(?:;(.*))?")
_PARTS = {
    "Web pages": ("lxml.html", "trafilatura"),
    "Documents": ("pypdfium2", "python_calamine"),
    "Projects": ("sqlalchemy", "alembic", "msgspec"),
    "Team projects": ("psycopg",),
    "Workbooks": ("openpyxl",),
    "Claims": ("spacy", "sklearn.linear_model"),
}
"""What a person can do, and the modules that it stands on."""
_LOADS_QT = "from PySide6.QtWidgets import QApplication; QApplication([])"
_LOADS_PANGO = "import weasyprint"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; `remedy` says how to mend it where it is not well."""

    what: str
    state: str
    well: bool = True
    remedy: str = ""


def has_display(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether a window can be shown: a desktop is there, or a platform without one was asked for."""
    if not sys.platform.startswith("linux"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def examine() -> list[Finding]:
    """Look at everything Claimdesk stands on: each missing piece with its remedy."""
    return [
        Finding(
            "Claimdesk", f"{own_version()}, Python {platform.python_version()}, {platform.system()}"
        ),
        *_packages(),
        *(_part(what, modules) for what, modules in _PARTS.items()),
        _model(),
        _qt(),
        _pdf(),
        _display(),
        _folder(),
    ]


def report(findings: list[Finding]) -> str:
    """Findings as lines for a terminal."""
    lines = []
    for finding in findings:
        lines.append(f"{'ok  ' if finding.well else 'MISS'}  {finding.what}: {finding.state}")
        if finding.remedy:
            lines.append(f"      {finding.remedy}")
    return "\n".join(lines)


def _packages() -> Iterator[Finding]:
    """A line for every declared package that is missing or has another version, else one for all."""
    try:
        declared = requires("claimdesk") or []
    except PackageNotFoundError:
        yield Finding(
            "Packages",
            "Claimdesk itself is not installed here",
            well=False,
            remedy=reinstall_hint(),
        )
        return
    needed = [requirement for requirement in declared if "extra ==" not in requirement]
    problems = [finding for finding in map(_requirement, needed) if finding is not None]
    yield from problems
    if not problems:
        yield Finding("Packages", f"all {len(needed)} are there")


def _requirement(text: str) -> Finding | None:
    """What is wrong with a declared package ("spacy<3.9,>=3.8"); None where nothing is."""
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
    try:
        from packaging.specifiers import SpecifierSet
    except ImportError:  # it comes with spaCy, whose line says that it is missing
        return True
    return SpecifierSet(wanted).contains(installed, prereleases=True)


def _part(what: str, modules: tuple[str, ...]) -> Finding:
    """Whether the modules that something needs can really be loaded."""
    for module in modules:
        try:
            importlib.import_module(module)
        except (ImportError, OSError) as error:
            reason = " ".join(str(error).split())
            return Finding(
                what, f"not possible: {module} cannot be loaded ({reason})", False, reinstall_hint()
            )
    return Finding(what, "possible")


def _model() -> Finding:
    from importlib.util import find_spec

    try:
        from claimdesk.annotate.base.spacy_models import MODELS
    except ImportError as error:
        return Finding(
            "English model", f"cannot be looked for ({error})", well=False, remedy=reinstall_hint()
        )
    found = next((name for name in MODELS if find_spec(name)), None)
    if found is None:
        return Finding("English model", "none: rules alone", well=False, remedy=reinstall_hint())
    return Finding("English model", f"{found} {version(found.replace('_', '-'))}")


def _qt() -> Finding:
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
    """Whether a library works, tried in a process of its own: one that lacks a part may end its process."""
    if missing:
        return Finding(
            what, f"{name}, but the system lacks {names_of(missing)}", False, remedy_for(missing)
        )
    command = [sys.executable, "-c", code]
    tried = subprocess.run(  # noqa: S603  (our own interpreter and code)
        command, env={**os.environ, **environment}, capture_output=True, text=True, check=False
    )
    if tried.returncode == 0:
        return Finding(what, name)
    last = (tried.stderr.strip().splitlines() or [f"it ended with {tried.returncode}"])[-1]
    return Finding(what, f"{name} cannot be loaded: {last}", False, reinstall_hint())


def _display() -> Finding:
    if has_display():
        return Finding(
            "Display", os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY") or "there"
        )
    return Finding("Display", "none; the command line and `claimdesk sample` work without one")


def _folder() -> Finding:
    folder = home()
    if is_writable(folder):
        return Finding("Preferences and logs", str(folder))
    return Finding(
        "Preferences and logs",
        f"{folder} cannot be written",
        False,
        "Set CLAIMDESK_HOME to another folder.",
    )
