"""The day at the desk."""

from datetime import datetime


def today() -> str:
    """The day where the reviewer is, as an ISO date."""
    return datetime.now().astimezone().date().isoformat()
