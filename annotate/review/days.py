"""The current day where the reviewer is."""

from datetime import datetime


def today() -> str:
    """Return the day where the reviewer is, as an ISO date."""
    return datetime.now().astimezone().date().isoformat()
