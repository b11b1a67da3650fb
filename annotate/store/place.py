"""Where a project is: a file's path, or a server's address. Light: the window starts with it."""

from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

Place = Path | str
"""A path, or a postgresql:// address."""
ENDING = ".claimdesk"
"""The ending of project files."""
SCHEMES = ("postgresql://", "postgres://")
_SECRET = frozenset({"password", "sslpassword", "oauth_client_secret"})


def place_of(name: str) -> Place:
    """What a name typed by a person stands for."""
    return name if is_server(name) else Path(name)


def is_server(name: str) -> bool:
    """Whether a name is a server's address."""
    return name.startswith(SCHEMES)


def without_password(address: str) -> str:
    """An address as it may be kept and shown."""
    parts = urlsplit(address)
    query = urlencode(
        [(key, value) for key, value in parse_qsl(parts.query) if key.lower() not in _SECRET]
    )
    user, at, host = parts.netloc.rpartition("@")
    return urlunsplit(parts._replace(netloc=f"{user.partition(':')[0]}{at}{host}", query=query))
