"""Any source -> Article. One module per source kind; `read` picks it."""

from annotate.reading.source import Source, expand, read, read_text

__all__ = ["Source", "expand", "read", "read_text"]
