"""The languages that the window speaks. Translations are Qt's own files, made from `resources/translations`."""

from importlib.resources import files

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from claimdesk.annotate.project import describe
from claimdesk.annotate.review.change import Change

LANGUAGES = {"en": "English", "de": "Deutsch"}


def translate(application: QCoreApplication, language: str) -> str:
    """Have the application speak a language, or ("") the system's where it is known; returns which."""
    wanted = language or QLocale.system().name().partition("_")[0]
    if wanted not in LANGUAGES or wanted == "en":
        return "en"
    translator = QTranslator(application)
    path = files("claimdesk.resources").joinpath(f"translations/claimdesk_{wanted}.qm")
    if not translator.load(str(path)):
        return "en"
    application.installTranslator(translator)
    of_qt = QTranslator(application)  # the words on Qt's own buttons and in its menus
    if of_qt.load(f"qtbase_{wanted}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(of_qt)
    return wanted


def worded(words: str) -> str:
    """A word or sentence of the library (a reason, a role, a format, a column) in the window's language."""
    return QCoreApplication.translate("Library", words) if words else ""


def in_words(change: Change, quote: str = "") -> str:
    """What a change did, in the window's language."""
    return describe(change, quote, say=worded)
