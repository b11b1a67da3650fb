"""Places of projects: a file's path, or a server's address.

Imports no database library: the window starts with it.
"""

from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

Place = Path | str
"""A path, or a postgresql:// address."""
ENDING = ".claimdesk"
"""The ending of project files."""
SCHEMES = ("postgresql://", "postgres://")
_SECRETS = frozenset({"password", "sslpassword", "oauth_client_secret"})


def place_of(name: str) -> Place:
    """Return the place that a typed name stands for.

    "postgresql://db.example.org/boats" is a server's project, "boats.claimdesk" a file.
    """
    return name if is_server(name) else Path(name)


def is_server(name: str) -> bool:
    """Return True if a name is a server's address."""
    return name.startswith(SCHEMES)


def without_password(address: str) -> str:
    """Return an address as it may be kept and shown.

    "postgresql://olena:secret@db/boats" -> "postgresql://olena@db/boats"
    """
    parts = urlsplit(address)
    # A password may also stand behind the question mark: "?sslmode=require&password=secret".
    settings = parse_qsl(parts.query)
    shown = [(key, value) for key, value in settings if key.lower() not in _SECRETS]

    login, at, host = parts.netloc.rpartition("@")
    user = login.partition(":")[0]
    return urlunsplit(parts._replace(netloc=f"{user}{at}{host}", query=urlencode(shown)))
