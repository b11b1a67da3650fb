"""Preferences of a person: their name, the window's look. One small JSON file, written whole."""

import getpass
import uuid

import msgspec
import uuid_utils

from claimdesk.annotate.base.atomic_file import replacing
from claimdesk.annotate.base.errors import ExportError
from claimdesk.annotate.base.paths import HOME, home
from claimdesk.annotate.detection.checkworthiness import Ranking
from claimdesk.annotate.ledger.events import Reviewer

_LOGINS = uuid.UUID("6f0a3f5e-6a0f-5a6e-9a57-5d7c0f5a8c21")
"""The namespace of identifiers that are made of login names."""


class Preferences(msgspec.Struct, forbid_unknown_fields=False):
    """Choices with their defaults.

    - `theme` is system, light or dark; `font_size` is in points, 0 for the default.
    - `ranking` names the scores of check-worthiness: linear, or transformer (with that extra).
    - Claims that score below `least_score` are dimmed.
    - `palette` names the colours of verdicts, for people who see colours in different ways.
    - `measure` is the width of the article's text in characters, 0 for the default.
    - `keys` are the keys that the person chose, by command.
    - `language` is the window's, "" for the system's.
    - `tour_done` is True if the tour was seen or skipped.
    """

    reviewer_id: str = ""
    reviewer_name: str = ""
    reviewer_colour: str = ""
    reviewer_asked: bool = False
    theme: str = "system"
    font_size: int = 0
    recent: list[str] = []  # addresses of projects, the latest first
    highlights: dict[str, bool] = {}  # the kinds of findings that are shown in the text
    ranking: str = "linear"
    least_score: float = 0.0  # 0 to 1
    palette: str = "usual"
    article_font: str = ""  # "" for the default
    measure: int = 0
    keys: dict[str, list[str]] = {}
    language: str = ""
    tour_done: bool = False

    @property
    def chosen_ranking(self) -> Ranking:
        """The ranking; linear if the file names an unknown one."""
        if self.ranking == Ranking.TRANSFORMER:
            return Ranking.TRANSFORMER
        return Ranking.LINEAR


def load() -> Preferences:
    """Return the saved preferences, or the defaults if none can be read."""
    # a file that was edited by hand and broke must not keep the window from opening
    try:
        return msgspec.json.decode((home() / "preferences.json").read_bytes(), type=Preferences)
    except (OSError, msgspec.DecodeError):
        return Preferences()


def save(preferences: Preferences) -> None:
    """Save the preferences.

    Raises:
        ExportError: the folder cannot be written.
    """
    _make_home()
    with replacing(home() / "preferences.json") as temporary:
        temporary.write_bytes(msgspec.json.format(msgspec.json.encode(preferences), indent=2))


def _make_home() -> None:
    try:
        home().mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(
            "cannot-write",
            f"{home()} cannot be created ({error.strerror or error}).",
            f"Set {HOME} to another folder.",
        ) from error


def reviewer() -> Reviewer:
    """Return the reviewer in the preferences; at first the login name with a new identifier.

    If nothing can be saved (a home folder that is read-only) the identifier is made of the login
    name, so that the same person stays the same reviewer.
    """
    kept = load()
    if not kept.reviewer_id:
        _begin_identity(kept)
    return Reviewer(kept.reviewer_id, kept.reviewer_name, kept.reviewer_colour)


def _begin_identity(preferences: Preferences) -> None:
    """Give a person an identifier, and the login for a name, and save them if possible."""
    preferences.reviewer_name = preferences.reviewer_name or login_name()
    preferences.reviewer_id = str(uuid_utils.uuid7())
    try:
        save(preferences)
    except ExportError:
        preferences.reviewer_id = str(uuid.uuid5(_LOGINS, preferences.reviewer_name))


def login_name() -> str:
    """Return the name that the person logged in with, or "reviewer"."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # no login name, as in some containers
        return "reviewer"
