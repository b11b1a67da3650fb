"""Starting the window: the application, the log, and what happens to our own faults."""

import logging
import sys
import threading
from logging.handlers import RotatingFileHandler
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from claimdesk.annotate.base.paths import home
from claimdesk.annotate.project import preferences as kept
from claimdesk.gui.base.languages import translate
from claimdesk.gui.theme.fonts import add_shipped_fonts, desk_font
from claimdesk.gui.window.window import Window

log = logging.getLogger("claimdesk")
WARM_MS = 300
"""After the first paint, when what the first article will need is loaded ahead."""


def application() -> QApplication:
    """The one QApplication, dressed alike on every platform."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    made = QApplication([sys.argv[0] if sys.argv else "claimdesk"])
    made.setApplicationName("Claimdesk")
    made.setDesktopFileName("claimdesk")
    made.setStyle("Fusion")
    add_shipped_fonts()
    made.setFont(desk_font())
    translate(made, kept.load().language)
    return made


def run(sources: list[str]) -> int:
    """Show the window and open what was named; returns when it is closed."""
    app = application()
    window = Window()
    _catch_faults(window)
    window.show()
    if sources:
        QTimer.singleShot(0, window, lambda: window.files.open_all(sources))
    else:
        QTimer.singleShot(WARM_MS, window, window.warm_up)
    return app.exec()


def run_sample() -> int:
    """Show the window with the sample article."""
    app = application()
    window = Window()
    _catch_faults(window)
    window.show()
    window.wants_tour = True
    QTimer.singleShot(0, window.files.open_sample)
    return app.exec()


def _catch_faults(window: Window) -> None:
    """Log our own faults with a traceback and tell the reviewer a sentence; the record is on disk already."""
    start_log()

    def caught(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        log.critical("An error nobody expected.", exc_info=(kind, error, trace))
        if isinstance(error, Exception):
            QTimer.singleShot(0, window, lambda: window.refuse(error))

    sys.excepthook = caught
    threading.excepthook = lambda args: caught(
        args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
    )
    quiet_qt()


def quiet_qt() -> None:
    """Qt's own messages go into the log, and not to whoever reads the terminal."""
    start_log()
    log.propagate = False
    qInstallMessageHandler(_from_qt)


def start_log() -> None:
    """Write the log beside the preferences; a few hundred kilobytes, kept three times over."""
    if log.handlers:
        return
    try:
        home().mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            home() / "claimdesk.log", maxBytes=300_000, backupCount=3, encoding="utf-8"
        )
    except OSError as error:
        logging.basicConfig(level=logging.WARNING)
        log.warning("No log can be written: %s", error)
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    log.addHandler(handler)
    log.setLevel(logging.INFO)


def _from_qt(kind: QtMsgType, _: QMessageLogContext, message: str) -> None:
    levels = {
        QtMsgType.QtDebugMsg: logging.DEBUG,
        QtMsgType.QtInfoMsg: logging.INFO,
        QtMsgType.QtWarningMsg: logging.WARNING,
    }
    logging.getLogger("claimdesk.qt").log(levels.get(kind, logging.ERROR), "%s", message)
