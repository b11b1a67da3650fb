"""Any source to an article: a module for each kind of source, and `Reader`, which picks it."""

from claimdesk.annotate.sources.reader import Reader, expand, read, read_text
from claimdesk.annotate.sources.source import Source

__all__ = ["Reader", "Source", "expand", "read", "read_text"]
