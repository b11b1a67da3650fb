"""Translations: gathering what is to be translated, and checking what was."""
