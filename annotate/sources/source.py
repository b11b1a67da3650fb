"""Where articles come from: files, folders, links, standard input."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from claimdesk.annotate.base.errors import SourceError
from claimdesk.annotate.sources.link import fetch, is_link
from claimdesk.annotate.sources.tables.table import ENDINGS as TABLE_ENDINGS

LARGEST_BYTES = 80_000_000
"""More than any 20 MB text can take in UTF-32; larger files are refused before they are read."""
LARGEST_TEXT = 20_000_000
"""Characters of text."""
HTML_ENDINGS = frozenset({".html", ".htm", ".xhtml"})
DOCUMENT_ENDINGS = frozenset({".pdf", ".docx", ".odt"})
TEXT_ENDINGS = frozenset({".txt", ".text", ".md"})
READ_ENDINGS = TEXT_ENDINGS | HTML_ENDINGS | DOCUMENT_ENDINGS
"""What a folder is looked through for. Tables are named: in a folder of articles they are mostly lists of them."""
_OTHER_KINDS = {
    b"PK\x03\x04": "a packed file of another kind",
    b"{\\rtf": "a rich text file",
    b"\xd0\xcf\x11\xe0": "an old Word or Excel file",
}
"""Files that newsrooms meet and that begin with text or pass for it."""


@dataclass(frozen=True, slots=True)
class Source:
    """One thing to read; `name` is the file name, link or `-` as it was given, with "#5" for a row of a table."""

    name: str


@dataclass(frozen=True, slots=True)
class Loaded:
    """The bytes of a source, the declared encoding, whether they are HTML for sure, and the link they came from."""

    data: bytes
    encoding: str = ""
    is_html: bool = False
    url: str = ""
    remarks: tuple[str, ...] = ()


def is_table(name: str) -> bool:
    """Whether a name stands for a file with an article a row."""
    return not is_link(name) and Path(name).suffix.lower() in TABLE_ENDINGS and Path(name).is_file()


def is_folder(name: str) -> bool:
    try:
        return name != "-" and not is_link(name) and Path(name).is_dir()
    except OSError:  # a name that no file can have
        return False


def files_in(folder: Path) -> Iterator[Source]:
    """The articles in a folder and those below it, in name order."""
    for path in sorted(folder.rglob("*")):
        is_readable = path.suffix.lower() in READ_ENDINGS or path.suffix == ""
        if is_readable and not path.name.startswith(".") and path.is_file():
            yield Source(str(path))


def load(name: str) -> Loaded:
    """The bytes behind a name.

    Raises:
        SourceError: there is nothing, or too much, or it cannot be reached.
    """
    if name == "-":
        return Loaded(_limited(sys.stdin.buffer.read(LARGEST_BYTES + 1), "standard input"))
    if is_link(name):
        page = fetch(name, LARGEST_BYTES)
        moved = (f"{name} led to {page.url}.",) if page.url != name else ()
        return Loaded(page.data, page.encoding, page.is_html, page.url, moved)
    path = Path(name)
    return Loaded(_load_file(path), is_html=path.suffix.lower() in HTML_ENDINGS)


def other_kind(data: bytes) -> str:
    """What a file is that passes for text and is none; "" where it may be text."""
    return next((kind for magic, kind in _OTHER_KINDS.items() if data.startswith(magic)), "")


def _load_file(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return _limited(file.read(LARGEST_BYTES + 1), str(path))
    except FileNotFoundError as error:
        raise SourceError("source-missing", f"{path} does not exist.", "Check the name.") from error
    except IsADirectoryError as error:
        raise SourceError(
            "source-missing", f"{path} is a folder without articles.", "Name files."
        ) from error
    except PermissionError as error:
        raise SourceError(
            "source-unreadable", f"{path} may not be read.", "Check its permissions."
        ) from error
    except (OSError, ValueError) as error:
        raise SourceError(
            "source-unreadable",
            f"{path} could not be read to its end ({getattr(error, 'strerror', '') or error}).",
            "It may have been moved or its drive disconnected; try again.",
        ) from error


def _limited(data: bytes, name: str) -> bytes:
    if len(data) > LARGEST_BYTES:
        raise too_large(name)
    return data


def too_large(name: str) -> SourceError:
    """The refusal of a text that is no article."""
    return SourceError(
        "source-too-large",
        f"{name} is too large for one article: at most {LARGEST_TEXT // 1_000_000} million characters are read.",
        "Split it into several files.",
    )


def looks_like_html(data: bytes) -> bool:
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return head.startswith((b"<!doctype html", b"<html")) or (
        head.startswith(b"<") and b"<body" in data[:20_000].lower()
    )
