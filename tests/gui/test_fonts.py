"""The fonts that ship, where the system has none."""

from importlib.resources import files

import pytest
from pytestqt.qtbot import QtBot

from claimdesk.gui.theme import fonts


def test_a_system_without_fonts_gets_the_shipped_ones(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    added: list[bytes] = []

    class Database:
        families = staticmethod(list[str])

        @staticmethod
        def addApplicationFontFromData(data: bytes) -> int:
            added.append(data)
            return len(added)

    monkeypatch.setattr(fonts, "QFontDatabase", Database)
    assert fonts.add_shipped_fonts() == ["Noto Sans", "Noto Serif", "DejaVu Sans"]
    assert len(added) == 5


def test_a_system_with_fonts_keeps_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    class Database:
        families = staticmethod(lambda: ["Georgia", "DejaVu Sans"])

    monkeypatch.setattr(fonts, "QFontDatabase", Database)
    assert fonts.add_shipped_fonts() == []


@pytest.mark.parametrize(("family", "names"), fonts.SHIPPED.items())
def test_qt_reads_the_shipped_files(qtbot: QtBot, family: str, names: tuple[str, ...]) -> None:
    from PySide6.QtGui import QFontDatabase

    for name in names:
        number = QFontDatabase.addApplicationFontFromData(
            files("claimdesk.resources").joinpath("fonts", name).read_bytes()
        )
        assert QFontDatabase.applicationFontFamilies(number) == [family]
        QFontDatabase.removeApplicationFont(number)
