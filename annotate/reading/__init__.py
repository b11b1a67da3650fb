"""Any source -> Article. One module per source kind; `Reader` picks it."""

from annotate.reading.reader import Reader, expand, read, read_text
from annotate.reading.source import Source

__all__ = ["Reader", "Source", "expand", "read", "read_text"]
