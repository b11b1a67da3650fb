"""Packed documents: members read within limits, and XML that reaches for nothing outside itself."""

import zipfile
import zlib
from pathlib import Path
from typing import Any, Self

from lxml import etree

MOST_UNPACKED = 300_000_000
"""Bytes of one part of a document, unpacked."""
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
    """A document that is damaged, locked, or no document at all; says which."""


class Packed:
    """A packed document. Use it as a context manager."""

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
        return name in self._archive.namelist()

    def part(self, name: str) -> Any:
        """The root element of an XML part.

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
        """A part, unpacked within the limit."""
        try:
            entry = self._archive.getinfo(name)
            if entry.flag_bits & 1:
                raise BrokenDocument("it is protected by a password")
            with self._archive.open(entry) as file:
                data = file.read(MOST_UNPACKED + 1)  # what the entry says of its size may be a lie
        except _BROKEN as error:
            raise BrokenDocument("it is cut short or damaged") from error
        if len(data) > MOST_UNPACKED:
            raise BrokenDocument("it unpacks to more than any article")
        return data
