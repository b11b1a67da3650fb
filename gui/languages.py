"""The languages that the window speaks. Translations are Qt's own files, made from `resources/translations`."""

from importlib.resources import files

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

LANGUAGES = {"en": "English", "de": "Deutsch"}


def translate(application: QCoreApplication, language: str) -> str:
    """Have the application speak a language, or ("") the system's where it is known; returns which."""
    wanted = language or QLocale.system().name().partition("_")[0]
    if wanted not in LANGUAGES or wanted == "en":
        return "en"
    translator = QTranslator(application)
    path = files("resources").joinpath(f"translations/claimdesk_{wanted}.qm")
    if not translator.load(str(path)):
        return "en"
    application.installTranslator(translator)
    return wanted
