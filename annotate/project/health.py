"""What is installed, what is missing, and how to get it."""

import importlib.util
import os
import platform
import sys
from ctypes.util import find_library
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from annotate import version as own_version
from annotate.project.preferences import home

QT_LIBRARIES = ("EGL", "GL", "dbus-1", "fontconfig", "freetype", "glib-2.0", "xkbcommon")
"""System libraries without which Qt's window classes cannot be loaded at all."""
X_LIBRARIES = ("xcb-cursor", "xcb-icccm", "xcb-image", "xcb-keysyms", "xcb-render-util", "xkbcommon-x11")
"""What a window on an X display needs besides."""
_SYSTEM = "Install them with: make system"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; `remedy` says how to mend it where it is not well."""

    what: str
    state: str
    well: bool = True
    remedy: str = ""


def missing_libraries() -> list[str]:
    """Those of Qt's system libraries that this machine lacks; always empty outside Linux."""
    if not sys.platform.startswith("linux"):
        return []
    needed: tuple[str, ...] = QT_LIBRARIES
    if os.environ.get("DISPLAY") and not (os.environ.get("QT_QPA_PLATFORM") or os.environ.get("WAYLAND_DISPLAY")):
        needed += X_LIBRARIES
    return [name for name in needed if find_library(name) is None]


def has_display() -> bool:
    """Whether a window can be shown: a desktop is there, or a platform without one was asked for."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def examine() -> list[Finding]:
    """Look at everything Claimdesk stands on."""
    return [
        Finding("Claimdesk", f"{own_version()}, Python {platform.python_version()}, {platform.system()}"),
        *(_package(name) for name in ("spacy", "openpyxl", "SQLAlchemy", "psycopg", "trafilatura")),
        _model(),
        _qt(),
        _pdf(),
        _display(),
        _folder(home()),
    ]


def _package(name: str) -> Finding:
    try:
        return Finding(name, version(name))
    except PackageNotFoundError:
        return Finding(name, "not installed", well=False, remedy="Install Claimdesk again: make run")


def _model() -> Finding:
    from annotate.detection.pipeline import MODELS

    found = next((name for name in MODELS if importlib.util.find_spec(name)), None)
    if found is None:
        return Finding("English model", "none: rules alone", well=False, remedy="Install Claimdesk again: make run")
    return Finding("English model", f"{found} {version(found.replace('_', '-'))}")


def _qt() -> Finding:
    try:
        qt = version("PySide6-Essentials")
    except PackageNotFoundError:
        return Finding("Qt", "not installed", well=False, remedy="Install Claimdesk again: make run")
    missing = missing_libraries()
    if missing:
        return Finding("Qt", f"{qt}, but the system lacks {', '.join(missing)}", well=False, remedy=_SYSTEM)
    return Finding("Qt", qt)


def missing_text_library() -> bool:
    """Whether the system lacks Pango, which sets the text of PDF reports."""
    return find_library("pango-1.0") is None


def _pdf() -> Finding:
    if missing_text_library():
        return Finding("PDF", "not possible: the system lacks Pango", well=False, remedy=_SYSTEM)
    return _package("weasyprint")


def _display() -> Finding:
    if has_display():
        return Finding("Display", os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY") or "there")
    return Finding("Display", "none; the command line and `claimdesk sample` work without one")


def _folder(folder: Path) -> Finding:
    parent = next(p for p in (folder, *folder.parents) if p.exists())
    if os.access(parent, os.W_OK):
        return Finding("Preferences and logs", str(folder))
    return Finding("Preferences and logs", f"{folder} cannot be written", well=False, remedy="Set CLAIMDESK_HOME.")
