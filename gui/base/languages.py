"""Languages of the window. Translations are files of Qt's, made in `resources/translations`."""

from importlib.resources import files

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from claimdesk.annotate.project import describe
from claimdesk.annotate.review.change import Change

LANGUAGES = {"en": "English", "de": "Deutsch"}


def translate(application: QCoreApplication, language: str) -> str:
    """Have the application speak a language; "" means the system's, where there is a translation.

    Returns:
        The language it speaks now: `"de"`, or `"en"` where there is no translation.
    """
    # "de_AT" is German
    wanted = language or QLocale.system().name().partition("_")[0]
    if wanted not in LANGUAGES or wanted == "en":
        return "en"

    translator = QTranslator(application)
    path = files("claimdesk.resources").joinpath(f"translations/claimdesk_{wanted}.qm")
    if not translator.load(str(path)):
        return "en"
    application.installTranslator(translator)

    # the words on Qt's buttons and in its menus, such as "Cancel"
    of_qt = QTranslator(application)
    if of_qt.load(f"qtbase_{wanted}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(of_qt)

    return wanted


def worded(words: str) -> str:
    """Return a word of the library in the window's language: "wrong number" -> "falsche Zahl".

    It may be a reason, a role, a format, a column or a sentence.
    """
    if not words:
        return ""
    return QCoreApplication.translate("Library", words)


def in_words(change: Change, quote: str = "") -> str:
    """Return a sentence for a change, in the window's language."""
    return describe(change, quote, say=worded)
