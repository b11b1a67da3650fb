"""Settings: steps stop at the ends, unknown values are left out, windows do not undo each other."""

import pytest
from pytestqt.qtbot import QtBot

from claimdesk.annotate.project import preferences as kept
from claimdesk.gui.model.settings import MEASURES, MOST_RECENT, ZOOMS, Settings
from claimdesk.gui.theme.variants import Palette


@pytest.fixture
def settings(qtbot: QtBot) -> Settings:
    return Settings()


def test_steps_of_the_size_stop_at_the_ends(settings: Settings) -> None:
    for _ in ZOOMS:
        settings.step_zoom(1)
    assert settings.zoom == ZOOMS[-1]

    for _ in range(len(ZOOMS) + 1):
        settings.step_zoom(-1)
    assert settings.zoom == ZOOMS[0]


def test_a_step_of_zero_is_the_usual_size(settings: Settings) -> None:
    settings.set_zoom(1.8)

    settings.step_zoom(0)

    assert settings.zoom == 1.0
    assert kept.load().font_size == 100


def test_steps_of_the_width_stop_at_the_ends(settings: Settings) -> None:
    for _ in MEASURES:
        settings.step_measure(1)

    assert settings.measure == MEASURES[-1]


# a size that is not on offer may be of another version
@pytest.mark.parametrize(("wanted", "taken"), [(1.24, 1.25), (9.0, 2.0), (0.1, 0.8)])
def test_the_nearest_size_is_taken(settings: Settings, wanted: float, taken: float) -> None:
    settings.set_zoom(wanted)

    assert settings.zoom == taken


def test_unknown_values_in_the_file_leave_the_usual_ones(qtbot: QtBot) -> None:
    kept.save(kept.Preferences(theme="sepia", palette="infrared", measure=7, font_size=0))

    settings = Settings()

    assert (settings.theme, settings.palette) == ("system", Palette.USUAL)
    assert (settings.measure, settings.zoom) == (68, 1.0)


def test_known_values_in_the_file_are_taken_over(qtbot: QtBot) -> None:
    kept.save(kept.Preferences(theme="dark", palette="contrast", measure=50, font_size=140))

    settings = Settings()

    assert (settings.theme, settings.palette) == ("dark", Palette.CONTRAST)
    assert (settings.measure, settings.zoom) == (50, 1.4)


def test_two_windows_do_not_undo_each_others_changes(qtbot: QtBot) -> None:
    first, second = Settings(), Settings()

    first.set_theme("dark")
    second.set_least_score(0.4)

    # each reads the file again before it writes
    assert (kept.load().theme, kept.load().least_score) == ("dark", 0.4)


def test_a_project_opened_again_moves_to_the_head(settings: Settings) -> None:
    for name in ("a", "b", "a"):
        settings.remember_project(name)

    assert kept.load().recent == ["a", "b"]


def test_the_oldest_of_many_projects_is_forgotten(settings: Settings) -> None:
    for number in range(MOST_RECENT + 1):
        settings.remember_project(str(number))

    recent = kept.load().recent
    assert len(recent) == MOST_RECENT
    assert recent[0] == str(MOST_RECENT)


def test_a_new_name_keeps_the_colour_that_was_chosen(settings: Settings) -> None:
    settings.set_reviewer("Ann", "#1086c9")
    settings.set_reviewer("Ann Meyer")

    preferences = kept.load()
    assert (preferences.reviewer_name, preferences.reviewer_colour) == ("Ann Meyer", "#1086c9")
    assert preferences.reviewer_asked


def test_all_layers_are_shown_at_first(settings: Settings) -> None:
    assert settings.is_shown("names")

    settings.set_shown("names", shown=False)
    assert not settings.is_shown("names")
    assert settings.is_shown("numbers")
