"""Libraries of the operating system that Qt and PDF export need, and the packages that bring them.

Imports the standard library only: the set-up of a checkout reads this before any package is
installed.
"""

import os
import sys
from collections.abc import Iterable, Mapping
from ctypes.util import find_library
from dataclasses import dataclass
from shutil import which


@dataclass(frozen=True, slots=True)
class Library:
    """A shared library by its linker name ("EGL" for libEGL.so) and its package in Debian 12."""

    name: str
    debian: str


QT = (
    Library("EGL", "libegl1"),
    Library("GL", "libgl1"),
    Library("X11", "libx11-6"),
    Library("dbus-1", "libdbus-1-3"),
    Library("fontconfig", "libfontconfig1"),
    Library("freetype", "libfreetype6"),
    Library("glib-2.0", "libglib2.0-0"),
    Library("xkbcommon", "libxkbcommon0"),
)
"""Without these Qt's window classes cannot be loaded at all."""
X_WINDOW = (
    Library("xcb-cursor", "libxcb-cursor0"),
    Library("xcb-icccm", "libxcb-icccm4"),
    Library("xcb-image", "libxcb-image0"),
    Library("xcb-keysyms", "libxcb-keysyms1"),
    Library("xcb-randr", "libxcb-randr0"),
    Library("xcb-render-util", "libxcb-render-util0"),
    Library("xcb-shape", "libxcb-shape0"),
    Library("xcb-sync", "libxcb-sync1"),
    Library("xcb-util", "libxcb-util1"),
    Library("xcb-xfixes", "libxcb-xfixes0"),
    Library("xcb-xkb", "libxcb-xkb1"),
    Library("xkbcommon-x11", "libxkbcommon-x11-0"),
    Library("X11-xcb", "libx11-xcb1"),
)
"""Needed besides for a window on an X display."""
PDF = (
    Library("pango-1.0", "libpango-1.0-0"),
    Library("pangoft2-1.0", "libpangoft2-1.0-0"),
    Library("harfbuzz", "libharfbuzz0b"),
    Library("fontconfig", "libfontconfig1"),
)
"""Pango and its parts, which set the text of PDF files."""
PDF_SUBSET = (Library("harfbuzz-subset", "libharfbuzz-subset0"),)
"""Makes PDF files smaller and faster; they can be made without it."""
# Without doubles: fontconfig is needed by Qt and for PDF files.
EVERYTHING = tuple(dict.fromkeys((*QT, *X_WINDOW, *PDF, *PDF_SUBSET)))


def absent(libraries: Iterable[Library]) -> list[Library]:
    """Return the libraries that this system lacks; none outside Linux.

    On Windows and macOS, Qt's and WeasyPrint's packages bring their libraries with them.
    """
    if not sys.platform.startswith("linux"):
        return []
    return [library for library in libraries if find_library(library.name) is None]


def absent_for_window(environment: Mapping[str, str] = os.environ) -> list[Library]:
    """Return the libraries that a window lacks here: Qt's, and on an X display those for X.

    On Wayland, or where a platform such as "offscreen" was asked for, those for X are not needed.
    """
    needed: tuple[Library, ...] = QT
    is_on_x = environment.get("DISPLAY") and not environment.get("WAYLAND_DISPLAY")
    if is_on_x and not environment.get("QT_QPA_PLATFORM"):
        needed += X_WINDOW
    return absent(needed)


def names_of(libraries: Iterable[Library]) -> str:
    """Return the libraries' names for a sentence: "libEGL, libGL"."""
    return ", ".join(f"lib{library.name}" for library in libraries)


def remedy_for(libraries: Iterable[Library]) -> str:
    """Return the remedy for missing libraries, as a sentence.

    On Debian and its relatives that is one command. Elsewhere packages have other names, so the
    libraries are named.
    """
    libraries = list(libraries)
    if which("apt-get"):
        packages = " ".join(dict.fromkeys(library.debian for library in libraries))
        return f"Install them with: sudo apt-get install {packages}"
    return f"Install the packages of your system that contain {names_of(libraries)}."
