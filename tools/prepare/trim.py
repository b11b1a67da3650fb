"""Removal of files that no part of Claimdesk ever loads: a third of what the packages bring.

Qt's wheel holds Qt Quick, QML and Designer, several packages hold their test suites, compiled ones
their C sources. Only `make run` does this; neither tests nor checks need the files.
"""

from collections.abc import Iterator
from pathlib import Path
from shutil import rmtree

_UNUSED = (
    # Qt Quick, QML, Designer, OpenGL: the window is made of widgets
    "PySide6/Qt/qml",
    "PySide6/Qt/metatypes",
    "PySide6/Qt/lib/libQt6*Quick*",
    # libQt6Qml itself stays: lupdate, which gathers translations, is linked with it
    "PySide6/Qt/lib/libQt6Qml[!.]*",
    "PySide6/Qt/lib/libQt6Labs*",
    "PySide6/Qt/lib/libQt6Designer*",
    "PySide6/Qt/lib/libQt6Help*",
    "PySide6/Qt/lib/libQt6WaylandCompositor*",
    "PySide6/Qt/plugins/designer",
    "PySide6/Qt/plugins/qmltooling",
    "PySide6/Qt/plugins/qmllint",
    "PySide6/Qt/plugins/qmlls",
    "PySide6/Qt/plugins/sqldrivers",
    "PySide6/QtQml*.so",
    "PySide6/QtQuick*.so",
    "PySide6/QtDesigner*.so",
    "PySide6/QtOpenGL*.so",
    "PySide6/libpyside6qml*",
    "PySide6/qml*",
    "PySide6/assistant",
    "PySide6/designer",
    "PySide6/linguist",
    "PySide6/svgtoqml",
    "PySide6/balsam*",
    "PySide6/include",
    "PySide6/typesystems",
    # the words of Qt's own tools; those of its dialogs are in qtbase_*.qm
    "PySide6/Qt/translations/[!q]*.qm",
    "PySide6/Qt/translations/qt_*.qm",
    "PySide6/Qt/translations/qtdeclarative_*.qm",
    # downloads of models, which Claimdesk never makes
    "hf_xet",
    # how dates and currencies are written in 1,000 locales: trafilatura's link filter asks which
    # languages exist
    "babel/locale-data/[!edr]*.dat",
    # picture formats and compressors of the web that no report uses
    "pillow.libs/libavif*",
    "PIL/_avif*",
    "_brotli*",
    "zopfli",
    # what other programs are built with
    "sklearn/datasets/data",
    "sklearn/datasets/images",
    "PySide6/Qt/lib/libQt6Lottie*",
    "PySide6/Qt/lib/libQt6Egl*",
    "PySide6/Qt/libexec",
    # pip comes compiled, and runs as well without
    "pip/**/__pycache__",
    # test suites
    "*/tests",
    "numpy/**/tests",
    "scipy/**/tests",
    "sklearn/**/tests",
    "thinc/**/tests",
    "sqlalchemy/testing",
)
"""Files and folders, below site-packages, that the program runs without."""
_SOURCE_ENDINGS = (".c", ".cpp", ".h", ".hpp", ".pyx", ".pxd", ".a")


def trim(folder: Path) -> int:
    """Remove the files from a site-packages folder; return the number of bytes freed."""
    freed = 0
    for path in _unused(folder):
        # it may have been removed with its folder
        if not path.exists():
            continue
        freed += _size(path)
        if path.is_dir() and not path.is_symlink():
            rmtree(path)
        else:
            path.unlink(missing_ok=True)
    return freed


def _unused(folder: Path) -> Iterator[Path]:
    for pattern in _UNUSED:
        yield from list(folder.glob(pattern))
    for path in list(folder.rglob("*.*")):
        if path.suffix in _SOURCE_ENDINGS:
            yield path


def _size(path: Path) -> int:
    if path.is_dir():
        return sum(one.lstat().st_size for one in path.rglob("*") if not one.is_dir())
    return path.lstat().st_size
