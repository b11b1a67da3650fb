"""Packed documents: members read within limits, and XML that reaches for nothing outside itself."""

import zipfile
import zlib
from pathlib import Path
from typing import Any, Self

from lxml import etree

MOST_UNPACKED = 300_000_000
"""Bytes of one part of a document, unpacked."""
# All that zipfile raises on damaged, locked and strangely packed files.
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    OSError,
    EOFError,
    RuntimeError,
    KeyError,
    ValueError,
)


class BrokenDocument(Exception):  # noqa: N818  (it becomes a Refusal)
    """A document that is damaged, locked, or no document at all."""


class Packed:
    """A packed document: a ZIP archive of XML parts. Use it as a context manager."""

    def __init__(self, path: Path) -> None:
        try:
            self._archive = zipfile.ZipFile(path)
        except _BROKEN as error:
            raise BrokenDocument("it is cut short or damaged") from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._archive.close()

    def has(self, name: str) -> bool:
        """Return True if the document has a part of this name ("word/footnotes.xml")."""
        return name in self._archive.namelist()

    def part(self, name: str) -> Any:
        """Return the root element of an XML part.

        Raises:
            BrokenDocument: it is missing, locked, damaged, or unpacks to more than any document.
        """
        data = self.bytes_of(name)
        # entities stay unresolved and nothing is fetched; lxml itself bounds the depth of nesting
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True
        )
        try:
            root = etree.fromstring(data, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise BrokenDocument("its text cannot be read") from error
        if root is None:
            raise BrokenDocument("its text cannot be read")
        return root

    def bytes_of(self, name: str) -> bytes:
        """Return a part, unpacked within the limit.

        Raises:
            BrokenDocument: it is missing, locked, damaged, or unpacks to more than any document.
        """
        try:
            entry = self._archive.getinfo(name)
            # the first bit of a ZIP entry's flags
            is_encrypted = entry.flag_bits & 1
            if is_encrypted:
                raise BrokenDocument("it is protected by a password")
            # the size in the entry may be a lie: ten kilobytes can unpack to gigabytes
            with self._archive.open(entry) as file:
                data = file.read(MOST_UNPACKED + 1)
        except _BROKEN as error:
            raise BrokenDocument("it is cut short or damaged") from error
        if len(data) > MOST_UNPACKED:
            raise BrokenDocument("it unpacks to more text than any article has")
        return data
