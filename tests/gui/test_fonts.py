"""The fonts that ship, where the system has none."""

from importlib.resources import files

import pytest
from PySide6.QtGui import QFontDatabase
from pytestqt.qtbot import QtBot

from claimdesk.gui.theme import fonts


class Database:
    """Stands in for Qt's database of fonts, which cannot be emptied."""

    def __init__(self, *families: str) -> None:
        self._families = list(families)
        self.added: list[bytes] = []

    def families(self) -> list[str]:
        return self._families

    def addApplicationFontFromData(self, data: bytes) -> int:
        self.added.append(data)
        return len(self.added)


def test_a_system_without_fonts_gets_the_shipped_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    database = Database()
    monkeypatch.setattr(fonts, "QFontDatabase", database)

    assert fonts.add_shipped_fonts() == ["Noto Sans", "Noto Serif", "DejaVu Sans"]
    # two of them have a file for bold letters, too
    assert len(database.added) == 5


def test_a_system_with_fonts_keeps_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    database = Database("Georgia", "DejaVu Sans")
    monkeypatch.setattr(fonts, "QFontDatabase", database)

    assert fonts.add_shipped_fonts() == []
    assert database.added == []


@pytest.mark.parametrize(("family", "names"), fonts.SHIPPED.items())
def test_qt_reads_the_shipped_files(qtbot: QtBot, family: str, names: tuple[str, ...]) -> None:
    for name in names:
        data = files("claimdesk.resources").joinpath("fonts", name).read_bytes()
        number = QFontDatabase.addApplicationFontFromData(data)
        # a damaged file is read as no font at all
        assert QFontDatabase.applicationFontFamilies(number) == [family]
        QFontDatabase.removeApplicationFont(number)
