"""Settings of the window: theme, zoom, layers and layout, remembered from day to day."""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QObject, QSettings, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QSplitter

from claimdesk.annotate.base.errors import ClaimdeskError
from claimdesk.annotate.base.paths import home
from claimdesk.annotate.project import preferences as kept
from claimdesk.gui.theme.colours import Colours, palette_of
from claimdesk.gui.theme.sheet import sheet_of
from claimdesk.gui.theme.variants import Palette, colours_of

ZOOMS = (0.8, 0.9, 1.0, 1.1, 1.25, 1.4, 1.6, 1.8, 2.0)
"""Scales of the article's type."""
MOST_RECENT = 12
"""Projects that are remembered."""
MEASURES = (50, 58, 68, 80, 96)
"""Widths of the article's text, in characters."""
USUAL_MEASURE = 68
THEMES = ("system", "light", "dark")


class Settings(QObject):
    """Settings of one person on this computer; colours follow the system unless one is chosen."""

    colours_changed = Signal(object)
    zoom_changed = Signal(float)
    font_changed = Signal(str)
    measure_changed = Signal(int)
    refused = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.preferences = kept.load()
        self.theme = "system"
        self.zoom = 1.0
        self.palette = Palette.USUAL
        self.measure = USUAL_MEASURE
        self._take_over(self.preferences)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.apply)

    def _take_over(self, preferences: kept.Preferences) -> None:
        """Take over what was kept; values of another version that are unknown here are left out."""
        if preferences.theme in THEMES:
            self.theme = preferences.theme
        if preferences.measure in MEASURES:
            self.measure = preferences.measure

        # per cent: 110 is a zoom of 1.1; zero where none was ever chosen
        if preferences.font_size:
            self.zoom = _nearest(preferences.font_size / 100)

        known = {palette.value for palette in Palette}
        if preferences.palette in known:
            self.palette = Palette(preferences.palette)

    @property
    def colours(self) -> Colours:
        """The set of colours that is used now."""
        if self.theme == "system":
            dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        else:
            dark = self.theme == "dark"
        return colours_of(self.palette, dark=dark)

    def apply(self) -> None:
        """Dress the whole application."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setPalette(palette_of(self.colours))
            application.setStyleSheet(sheet_of(self.colours))
        self.colours_changed.emit(self.colours)

    def set_theme(self, theme: str) -> None:
        """Take light or dark colours, or those of the system."""
        self.theme = theme
        self._keep(lambda p: setattr(p, "theme", theme))
        self.apply()

    def set_palette(self, palette: Palette) -> None:
        """Colour verdicts for other eyes."""
        self.palette = palette
        self._keep(lambda p: setattr(p, "palette", palette.value))
        self.apply()

    def set_font(self, family: str) -> None:
        """Set the article in another font; "" for the best there is."""
        self._keep(lambda p: setattr(p, "article_font", family))
        self.font_changed.emit(family)

    def set_measure(self, measure: int) -> None:
        """Make the article's text another number of characters wide."""
        self.measure = measure
        self._keep(lambda p: setattr(p, "measure", measure))
        self.measure_changed.emit(measure)

    def step_measure(self, step: int) -> None:
        """Make the text wider (+1) or narrower (-1)."""
        index = MEASURES.index(self.measure) + step
        self.set_measure(MEASURES[min(max(index, 0), len(MEASURES) - 1)])

    def set_zoom(self, zoom: float) -> None:
        """Set the type in the nearest of the sizes."""
        self.zoom = _nearest(zoom)
        self._keep(lambda p: setattr(p, "font_size", round(self.zoom * 100)))
        self.zoom_changed.emit(self.zoom)

    def set_keys(self, keys: dict[str, list[str]]) -> None:
        """Keep the keys that a person chose, by command."""
        self._keep(lambda p: setattr(p, "keys", keys))

    def set_language(self, language: str) -> None:
        """Keep the language that the window speaks from its next start on."""
        self._keep(lambda p: setattr(p, "language", language))

    def end_tour(self) -> None:
        """Never show the tour by itself again."""
        self._keep(lambda p: setattr(p, "tour_done", True))

    def step_zoom(self, step: int) -> None:
        """Make the type larger (+1), smaller (-1) or of the usual size (0)."""
        if step == 0:
            self.set_zoom(1.0)
            return
        index = ZOOMS.index(self.zoom) + step
        self.set_zoom(ZOOMS[min(max(index, 0), len(ZOOMS) - 1)])

    def is_shown(self, layer: str) -> bool:
        """Return True if a layer of marks is shown, as "names"; all are at first."""
        return self.preferences.highlights.get(layer, True)

    def set_shown(self, layer: str, shown: bool) -> None:
        """Keep if a layer of marks is shown."""
        self._keep(lambda p: p.highlights.__setitem__(layer, shown))

    def set_least_score(self, least: float) -> None:
        """Keep the score below which claims are dimmed."""
        self._keep(lambda p: setattr(p, "least_score", least))

    def set_reviewer(self, name: str, colour: str = "") -> None:
        """Keep the reviewer's name and, where one was chosen, colour; they were asked now."""

        def change(preferences: kept.Preferences) -> None:
            preferences.reviewer_name, preferences.reviewer_asked = name, True
            preferences.reviewer_colour = colour or preferences.reviewer_colour

        self._keep(change)

    def remember_project(self, path: str) -> None:
        """Put a project at the head of the recent ones."""

        def change(preferences: kept.Preferences) -> None:
            others = [one for one in preferences.recent if one != path]
            preferences.recent = [path, *others][:MOST_RECENT]

        self._keep(change)

    def _keep(self, change: Callable[[kept.Preferences], None]) -> None:
        """Change the preferences on disk."""
        # read anew first, so that two windows do not undo each other's changes
        fresh = kept.load()
        change(fresh)
        self.preferences = fresh
        # the choice holds for this session even where the disk refuses it
        try:
            kept.save(fresh)
        except ClaimdeskError as error:
            self.refused.emit(error)


def _nearest(zoom: float) -> float:
    return min(ZOOMS, key=lambda one: abs(one - zoom))


class Layout:
    """Size of the window and widths of its panels, in a settings file of Qt's."""

    def __init__(self, window: QMainWindow, splitters: dict[str, QSplitter]) -> None:
        self._window = window
        self._splitters = splitters
        self._settings = QSettings(str(home() / "window.ini"), QSettings.Format.IniFormat)

    def restore(self) -> bool:
        """Bring back what was remembered; return False where there was nothing."""
        geometry = self._settings.value("geometry")
        for name, splitter in self._splitters.items():
            state = self._settings.value(name)
            if isinstance(state, QByteArray):
                splitter.restoreState(state)
        return isinstance(geometry, QByteArray) and self._window.restoreGeometry(geometry)

    def remember(self) -> None:
        """Write size and widths to the file."""
        self._settings.setValue("geometry", self._window.saveGeometry())
        for name, splitter in self._splitters.items():
            self._settings.setValue(name, splitter.saveState())
        self._settings.sync()
