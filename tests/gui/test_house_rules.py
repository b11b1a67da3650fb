"""What holds for the whole window: keys, names, colours, imports, models."""

import math
import subprocess
import sys

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QColor, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QDialog,
    QLabel,
    QLineEdit,
    QScrollBar,
    QWidget,
)
from pytestqt.modeltest import ModelTester

from claimdesk.annotate.base.paths import home
from claimdesk.annotate.project import preferences
from claimdesk.annotate.review.filters import Filter, Standing
from claimdesk.annotate.review.verdict import Verdict
from claimdesk.gui.dialogs.history import HistoryDialog
from claimdesk.gui.dialogs.keys import KeysDialog
from claimdesk.gui.dialogs.name import NameDialog
from claimdesk.gui.dialogs.palette import PaletteDialog
from claimdesk.gui.dialogs.park import ParkDialog
from claimdesk.gui.model.command_registry import COMMANDS, MENUS, Command, _check
from claimdesk.gui.theme.colours import DARK, LIGHT, Colours
from claimdesk.gui.theme.standings import LOOKS, word
from claimdesk.gui.theme.variants import Palette, colours_of
from claimdesk.gui.window.window import Window
from tests.making import claims_of, with_article


def test_a_void_call_of_qt_leaves_none_alone() -> None:
    if sys.version_info >= (3, 12):
        pytest.skip("None is immortal from Python 3.12 on, so the fault cannot show")
    cursor = QTextCursor(QTextDocument("text"))
    before = sys.getrefcount(None)
    for _ in range(1000):
        cursor.setPosition(1)
    assert abs(sys.getrefcount(None) - before) < 100, (
        "this PySide6 drops a reference of None at every void call"
    )


def test_spacy_is_not_loaded_before_the_window_shows() -> None:
    code = (
        "import sys\nfrom claimdesk.gui.startup import application\nfrom claimdesk.gui.window.window import Window\n"
        "app = application(); window = Window(); window.show(); app.processEvents()\n"
        "heavy = {'spacy', 'openpyxl', 'alembic', 'trafilatura', 'numpy'} & set(sys.modules)\n"
        "window.close(); assert not heavy, heavy"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_every_command_has_a_name_a_menu_and_a_key_of_its_own(window: Window) -> None:
    for command, action in window.commands.all():
        assert action.text().strip(), command.id
        assert command.menu in MENUS, command.id
    keys = [key for command in COMMANDS for key in command.keys]
    assert len(keys) == len(set(keys))
    menus = {action for menu in window.menuBar().actions() for action in menu.menu().actions()}
    assert {action for _, action in window.commands.all()} <= menus


@pytest.mark.parametrize(
    "commands",
    [
        (Command("a", "A", "&File", ("V",)), Command("b", "B", "&File", ("V",))),
        (
            Command("a", "A", "&File", ("Ctrl+Shift+Z",)),
            Command("b", "B", "&File", ("Shift+Ctrl+Z",)),
        ),
        (Command("a", "A", "&File", ("nonsense",)),),
        (Command("c", "C", "&File"),),
    ],
)
def test_clashing_keys_and_missing_handlers_are_errors(commands: tuple[Command, ...]) -> None:
    with pytest.raises(ValueError, match="key|handler"):
        _check(commands, {"a": lambda: None, "b": lambda: None})


def _unnamed(root: QWidget) -> list[str]:
    found = []
    for widget in [root, *root.findChildren(QWidget)]:
        focusable = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isEnabled()
        inner = widget.objectName().startswith("qt_") or isinstance(
            widget.parent(), QLineEdit | QAbstractItemView
        )
        if not focusable or inner or isinstance(widget, QScrollBar | QDialog | Window):
            continue
        named = widget.accessibleName() or (
            isinstance(widget, QAbstractButton | QLabel) and widget.text()
        )
        if not named and type(widget).__name__ not in {
            "QSplitter",
            "QMenuBar",
            "QStackedWidget",
            "QWidget",
            "QDialogButtonBox",
        }:
            found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


def test_every_focusable_widget_has_an_accessible_name(desk: Window) -> None:
    desk.session.set_verdict(Verdict.NOT_A_CLAIM, stay=True)
    assert _unnamed(desk) == []


def test_every_focusable_widget_of_the_dialogs_too(desk: Window) -> None:
    assert desk.session.claim is not None
    assert desk.session.project is not None
    dialogs = [
        KeysDialog(desk.commands, desk), PaletteDialog(desk.commands, desk), NameDialog("Ann", "", desk),
        ParkDialog(desk.session.claim.claim, desk), HistoryDialog(desk.session.project.history.entries(), {}, desk),
    ]  # fmt: skip
    for dialog in dialogs:
        assert _unnamed(dialog) == [], type(dialog).__name__
        dialog.deleteLater()


def test_models_keep_qts_contract(desk: Window, qtmodeltester: ModelTester) -> None:
    models: list[QAbstractItemModel] = [desk.panel.articles, desk.panel.claims]
    for model in models:
        qtmodeltester.check(model)
    desk.panel.claims.set_filter(Filter(standing=Standing.OPEN))
    qtmodeltester.check(desk.panel.claims)
    assert [model.rowCount() for model in models] == [1, 3]
    project = desk.session.project
    assert project is not None
    other = with_article(project, "A second article says 5.", "b.txt")
    desk.session.articles_changed.emit()
    assert desk.panel.articles.rowCount() == 2
    project.act.set_verdict(claims_of(project, other)[0].claim.id, Verdict.VERIFIED)
    project.act.remove_article(other)
    assert desk.panel.articles.rowCount() == 1
    for model in models:
        qtmodeltester.check(model)


def luminance(colour: str) -> float:
    """Relative luminance of WCAG 2.2."""
    channels = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


ALL_COLOURS = {
    f"{palette}, {'dark' if dark else 'light'}": colours_of(palette, dark=dark)
    for palette in Palette
    for dark in (False, True)
}


@pytest.mark.parametrize("colours", ALL_COLOURS.values(), ids=ALL_COLOURS)
def test_text_can_be_read_on_every_ground(colours: Colours) -> None:
    grounds = (
        "page",
        "desk",
        "raised",
        "current",
        "hover",
        "selection",
        "person",
        "place",
        "organisation",
        "other",
        "number",
    )
    for ground in grounds:
        assert contrast(colours.text, getattr(colours, ground)) >= 7, ground
    for ink in (
        "muted",
        "verified",
        "disputed",
        "unverifiable",
        "not_a_claim",
        "parked",
        "warning",
    ):
        for ground in ("page", "desk", "raised", "current"):
            assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5, (ink, ground)
    for standing in Standing:
        assert contrast(colours.page, colours.of(standing)) >= 4.5, "a filled button's word"
    assert contrast(colours.on_accent, colours.accent) >= 4.5


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_high_contrast_is_high_for_every_ink(*, dark: bool) -> None:
    colours = colours_of(Palette.CONTRAST, dark=dark)
    for ink in (
        "text",
        "muted",
        "accent",
        "verified",
        "disputed",
        "unverifiable",
        "not_a_claim",
        "parked",
        "warning",
    ):
        for ground in ("page", "desk", "raised", "current"):
            assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 7, (ink, ground)


# Machado, Oliveira, Fernandes (2009), severity 1.0, on linear RGB
BLINDNESS = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def seen(colour: str, kind: str) -> tuple[float, float, float]:
    """The colour as CIE L*a*b* (D65), as it looks to the colour-blind."""
    channels = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    r, g, b = (
        min(1.0, max(0.0, sum(weight * value for weight, value in zip(row, linear, strict=True))))
        for row in BLINDNESS[kind]
    )
    x, y, z = (
        t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116
        for t in (
            (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505,
            0.2126 * r + 0.7152 * g + 0.0722 * b,
            (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089,
        )
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def nearest_verdicts(colours: Colours, kind: str) -> float:
    """How far the two most alike verdicts are apart for the colour-blind, in CIE 1976 colour difference."""
    verdicts = [
        seen(getattr(colours, name), kind) for name in ("verified", "disputed", "unverifiable")
    ]
    return min(
        math.dist(verdicts[first], verdicts[second]) for first, second in ((0, 1), (0, 2), (1, 2))
    )


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("kind", BLINDNESS)
def test_the_three_verdicts_differ_for_the_colour_blind(colours: Colours, kind: str) -> None:
    assert nearest_verdicts(colours, kind) > 15


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("kind", BLINDNESS)
def test_the_colours_for_one_kind_of_colour_blindness_are_further_apart_for_it(
    kind: str, *, dark: bool
) -> None:
    own = nearest_verdicts(colours_of(Palette(kind), dark=dark), kind)
    assert own > max(30, nearest_verdicts(colours_of(Palette.USUAL, dark=dark), kind))


def test_no_meaning_hangs_on_colour_alone() -> None:
    shapes = [(LOOKS[s].symbol, word(s)) for s in Standing]
    assert (
        len({symbol for symbol, _ in shapes}) == len({name for _, name in shapes}) == len(Standing)
    )
    underlines = [
        LOOKS[s].underline for s in Standing if s not in {Standing.OPEN, Standing.UNEVIDENCED}
    ]
    assert len(set(underlines)) == len(underlines)


def test_actions_follow_what_is_open(window: Window) -> None:
    assert not window.commands["verified"].isEnabled()
    assert not window.commands["export"].isEnabled()
    assert window.commands["sample"].isEnabled()


def test_preferences_survive_damage(own_home: object) -> None:
    preferences.save(preferences.Preferences(theme="dark"))
    assert preferences.load().theme == "dark"
    (home() / "preferences.json").write_text("{ broken")
    assert preferences.load() == preferences.Preferences()
