"""What a person chose once: who they are, how the window looks. One small JSON file, written whole."""

import getpass
import os
from pathlib import Path

import msgspec
import platformdirs
import uuid_utils

from annotate.detection.checkworthiness import Ranking
from annotate.export.replacing import replacing
from annotate.project.announcing import Reviewer

HOME = "CLAIMDESK_HOME"
"""Environment variable that moves everything Claimdesk keeps outside projects (tests, portable use)."""


class Preferences(msgspec.Struct, forbid_unknown_fields=False):
    """Choices with their defaults. `theme` is system, light or dark; `font_size` in points, 0 for the default;
    `ranking` says what scores check-worthiness, linear or transformer (with that extra installed);
    claims that score below `least_score` are dimmed; `palette` says for which eyes verdicts are coloured; `measure` is
    the width of the article's text in characters, 0 for the default; `keys` are a person's own, by command; `language`
    is the window's, "" for the system's; `tour_done` says that the tour was seen or skipped.
    """

    reviewer_id: str = ""
    reviewer_name: str = ""
    reviewer_colour: str = ""
    reviewer_asked: bool = False
    theme: str = "system"
    font_size: int = 0
    recent: list[str] = []
    highlights: dict[str, bool] = {}
    ranking: str = "linear"
    least_score: float = 0.0
    palette: str = "usual"
    article_font: str = ""
    measure: int = 0
    keys: dict[str, list[str]] = {}
    language: str = ""
    tour_done: bool = False

    @property
    def chosen_ranking(self) -> Ranking:
        """The ranking, linear where the file says something else."""
        return Ranking.TRANSFORMER if self.ranking == Ranking.TRANSFORMER else Ranking.LINEAR


def home() -> Path:
    """Where Claimdesk keeps preferences, logs and the sample project."""
    return Path(os.environ.get(HOME) or platformdirs.user_data_dir("claimdesk", appauthor=False))


def load() -> Preferences:
    """The saved preferences, or the defaults where there are none or they cannot be read."""
    try:
        return msgspec.json.decode((home() / "preferences.json").read_bytes(), type=Preferences)
    except (OSError, msgspec.DecodeError):
        return Preferences()


def save(preferences: Preferences) -> None:
    """Keep the preferences.

    Raises:
        ExportError: the folder cannot be written.
    """
    home().mkdir(parents=True, exist_ok=True)
    with replacing(home() / "preferences.json") as temporary:
        temporary.write_bytes(msgspec.json.format(msgspec.json.encode(preferences), indent=2))


def reviewer() -> Reviewer:
    """The reviewer in the preferences; the login name with a new identifier where nobody was asked yet."""
    preferences = load()
    if not preferences.reviewer_id:
        preferences.reviewer_id = str(uuid_utils.uuid7())
        preferences.reviewer_name = preferences.reviewer_name or login_name()
        save(preferences)
    return Reviewer(preferences.reviewer_id, preferences.reviewer_name, preferences.reviewer_colour)


def login_name() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # no login name, as in some containers
        return "reviewer"
