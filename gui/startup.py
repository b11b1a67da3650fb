"""Start of the window: the application, the log, and the handling of faults."""

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
"""Time after the first paint, when models and modules for the first article are loaded."""


def application() -> QApplication:
    """Return the one QApplication, which looks alike on every platform."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing

    # Python embedded in another program may have no arguments at all
    name = "claimdesk"
    if sys.argv:
        name = sys.argv[0]
    made = QApplication([name])
    made.setApplicationName("Claimdesk")
    made.setDesktopFileName("claimdesk")
    made.setStyle("Fusion")
    add_shipped_fonts()
    made.setFont(desk_font())
    translate(made, kept.load().language)
    return made


def run(sources: list[str]) -> int:
    """Show the window and open the sources; return the exit code when it is closed."""
    app = application()
    window = Window()
    _catch_faults(window)
    window.show()
    # after the first paint, so that a slow source does not keep the window from showing
    if sources:
        QTimer.singleShot(0, window, lambda: window.files.open_all(sources))
    else:
        QTimer.singleShot(WARM_MS, window, window.warm_up)
    return app.exec()


def run_sample() -> int:
    """Show the window with the sample article; return the exit code when it is closed."""
    app = application()
    window = Window()
    _catch_faults(window)
    window.show()
    window.wants_tour = True
    QTimer.singleShot(0, window.files.open_sample)
    return app.exec()


def _catch_faults(window: Window) -> None:
    """Log faults of the program with a traceback, and show a sentence in the window.

    The program goes on: every change is on disk already.
    """
    start_log()

    def caught(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        log.critical("An unexpected error.", exc_info=(kind, error, trace))
        # the fault may be on another thread, and only the window's may change the window
        if isinstance(error, Exception):
            QTimer.singleShot(0, window, lambda: window.refuse(error))

    def caught_on_thread(args: threading.ExceptHookArgs) -> None:
        caught(args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback)

    sys.excepthook = caught
    threading.excepthook = caught_on_thread
    quiet_qt()


def quiet_qt() -> None:
    """Write the messages of Qt into the log instead of the terminal."""
    start_log()
    log.propagate = False
    qInstallMessageHandler(_from_qt)


def start_log() -> None:
    """Write the log beside the preferences: 300 kB, and the three files before it."""
    if log.handlers:
        return
    try:
        home().mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            home() / "claimdesk.log", maxBytes=300_000, backupCount=3, encoding="utf-8"
        )
    except OSError as error:
        # a full disk or a home without permission is no reason not to start
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
